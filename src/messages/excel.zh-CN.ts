/** 与打开的工作簿打交道时要说的话：每种情况一句。 */
export const excelZhCN = {
  "excel.error.no-office":
    "没有连上 Office：脚本未能加载或没有响应。请检查网络或联系管理员，然后重新打开面板。",
  "excel.error.not-excel": "这里不是 Excel。请在 Excel 中打开工作簿，再从“加载项”中打开本面板。",
  "excel.error.cancelled": "已取消，工作簿没有改动。",
  "excel.error.busy": "Excel 正忙：请先结束单元格编辑或关闭对话框，再试一次。",
  "excel.error.no-answer":
    "Excel 没有返回工作表“{sheet}”{range} 的内容。请稍后再试；仍不行请另存后重新打开。",
  "excel.error.too-large": "工作表“{sheet}”{range} 的内容太多，Excel 一次交不出来。请拆分后再试。",
  "excel.error.unknown-sheet": "没有工作表“{sheet}”，可能已被改名或删除。请重新识别。",
  "excel.error.hidden-sheet":
    "工作表“{sheet}”被隐藏，无法跳转。请先取消隐藏（深度隐藏的需在 VBA 编辑器里改），再试一次。",
  "excel.error.not-a-cell": "工作表“{sheet}”里没有单元格 {cell}。",
  "excel.error.not-a-number": "工作表“{sheet}”{cell} 要写的不是有效的数。",
  "excel.error.too-long":
    "工作表“{sheet}”{cell} 要写的内容有 {length} 个字符，Excel 最多容纳 {allowed} 个。",
  "excel.error.empty-formula": "工作表“{sheet}”{cell} 要写的公式是空的。",
  "excel.error.bad-width": "工作表“{sheet}”{column} 列不能设为宽度 {width}。",
  "excel.error.bad-format": "工作表“{sheet}”的格式无效：{value}。",
  "excel.error.bad-sheet-name": "不能新建名为“{sheet}”的工作表。",
  "excel.error.protected-sheet":
    "工作表“{sheet}”受保护，没有写入任何内容。请在“审阅”中撤销工作表保护后再试。",
  "excel.error.protected-workbook":
    "工作簿结构受保护，不能新建工作表。请在“审阅”中取消保护后再试。",
  "excel.error.read-only": "工作簿以只读方式打开，没有写入任何内容。请启用编辑后再试。",
  "excel.error.merged-cell":
    "工作表“{sheet}”{cell} 在合并单元格里（首格 {anchor}），没有写入任何内容。请取消合并后再试。",
  "excel.error.table-header":
    "工作表“{sheet}”{cell} 是表格“{table}”的标题，改动会影响引用它的公式，没有写入任何内容。",
  "excel.error.table-totals": "工作表“{sheet}”{cell} 是表格“{table}”的汇总行，没有写入任何内容。",
  "excel.error.table-autofill":
    "在表格“{table}”的空列里只写部分公式（“{sheet}”{cell}），Excel 会自动填满整列，因此没有写入任何内容。",
  "excel.error.changed-since":
    "工作表“{sheet}”{cell} 等 {count} 个单元格在此期间被改过，没有写入任何内容。请重新校验后再试。",
  "excel.error.not-as-written": "Excel 没有按原样保存“{sheet}”{cell} 的内容，已全部恢复原状。",
  "excel.error.write-failed": "写入失败，已全部恢复原状（{detail}）。",
  "excel.error.write-incomplete":
    "写入中断，且未能自动恢复（{detail}）。请在“修改记录”中撤销这一步。",
  "excel.error.unknown-entry": "修改记录里没有这一步。",
  "excel.error.already-undone": "这一步已经撤销过。",
  "excel.error.sheet-in-use": "新建的工作表“{sheet}”里已有其他内容，没有删除，也没有撤销。",
  "excel.error.unsupported": "当前的 Excel 做不到：{capability}",
  "excel.error.host": "Excel 拒绝了操作（{code}：{detail}）。",
  "excel.missing.baseline":
    "当前的 Excel 版本过旧，缺少所需的接口（ExcelApi 1.14），请更新 Office。",
  "excel.missing.custom-functions":
    "当前的 Excel 不支持自定义函数。填充时请选择“原生公式”或“数值”。",
  "excel.missing.custom-xml":
    "当前的 Excel 不能在工作簿里保存设置、说明和修改记录，关闭面板后会丢失。",
  "excel.missing.conditional-formats": "当前的 Excel 不能写入条件格式，预警只用文字和图标表示。",
  "excel.missing.merges": "当前的 Excel 不能告知合并单元格，合并的表头可能识别不全。",
  "excel.missing.events": "当前的 Excel 不能告知改动。修改数据后请自行重新校验。",
  "excel.missing.show-pane": "当前的 Excel 不能由功能区按钮打开面板。请从“加载项”中打开。",
  "excel.missing.navigation": "当前的 Excel 不能跳转到单元格。请按地址自行查找。",
  "excel.stage.listing": "正在列出工作表",
  "excel.stage.reading": "正在读取",
  "excel.stage.checking": "正在检查",
  "excel.stage.writing": "正在写入",
  "excel.stage.restoring": "正在恢复原状",
} as const;
