/** Checking. */
export const checkZhCN = {
  "cli.check.description":
    "校验：查出错填、漏填、口径和单位问题，给出结论（0 通过，1 有强制性问题）",
  "cli.option.as-of": "报告年度，如 2023（默认从工作簿中判断）",
  "cli.check.pass": "通过",
  "cli.check.fail": "不通过",
  "cli.check.counts": "强制性 {error}，核实性 {warning}，提示性 {note}",
  "cli.check.whole-table": "整表",
  "cli.check.fix.safe": "可一键修复",
  "cli.check.fix.review": "有修改建议，须人工确认",
  "cli.check.follows": "连带：{code} {title}",
  "cli.check.unchecked-title": "没有查的规则",
  "cli.check.unchecked": "{code} {title}：缺少{needs}",
  "check.need.plan": "规划",
  "check.need.reporting-year": "报告年度",
  "check.need.previous": "上次报送的文件",
  "check.need.reference": "其他部门或统计部门的数据",
  "check.need.publication": "公开发布的数据",
  "check.need.deadline": "报送截止日期",
} as const;
