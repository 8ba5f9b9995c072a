import type { UnreadableCode, UnreadableReason } from "../../ooxml";
import type { NotKept, NotKeptCode } from "../files";
import type { Language, Seam, ThemeName } from "./options";

/** Everything the page says. The add-in's own words come from its manifest and its pane. */
export interface Texts {
  readonly title: string;
  readonly file: string;
  readonly create: string;
  readonly open: string;
  readonly samples: string;
  readonly save: string;
  readonly saveAs: string;
  readonly undo: string;
  readonly redo: string;
  readonly appearance: string;
  readonly language: string;
  readonly theme: Readonly<Record<ThemeName, string>>;
  readonly closePane: string;
  readonly resizePane: string;
  readonly dismiss: string;
  readonly changed: string;
  /** Name of a workbook that was never saved. */
  readonly untitled: string;
  readonly host: Readonly<Record<Seam, string>>;
  readonly hostHint: string;
  readonly state: {
    readonly ready: string;
    readonly opening: string;
    readonly saving: string;
    readonly calculating: string;
    readonly waiting: (cells: number) => string;
    readonly starting: string;
    readonly running: (label: string) => string;
  };
  readonly dropHere: string;
  readonly ask: {
    readonly title: string;
    readonly body: (name: string) => string;
    readonly save: string;
    readonly discard: string;
    readonly cancel: string;
  };
  readonly name: { readonly title: string; readonly label: string; readonly ok: string };
  readonly saved: (name: string) => string;
  readonly notKept: (places: string) => string;
  readonly notKeptReasons: Readonly<Record<NotKeptCode, string>>;
  readonly cannotRead: (name: string, sentence: string) => string;
  readonly cannotSave: (reason: string) => string;
  readonly noSample: (name: string) => string;
  readonly commandFailed: (label: string, reason: string) => string;
  readonly unexpected: (reason: string) => string;
  /** The bridge of the one needs https, that of the other http. */
  readonly otherServer: (seam: Seam) => string;
  readonly unreadable: Readonly<Record<UnreadableCode, string>>;
}

const zhCN: Texts = {
  title: "规划一把尺 · 工作台",
  file: "文件",
  create: "新建",
  open: "打开…",
  samples: "示例",
  save: "保存",
  saveAs: "另存为…",
  undo: "撤销",
  redo: "恢复",
  appearance: "外观",
  language: "语言",
  theme: { light: "浅色", dark: "深色", "high-contrast": "高对比度" },
  closePane: "关闭面板",
  resizePane: "调整面板宽度",
  dismiss: "知道了",
  changed: "未保存",
  untitled: "工作簿1.xlsx",
  host: { win32: "模拟 Excel 桌面版", web: "模拟 Excel 网页版" },
  hostHint: "这不是 Excel：一个供开发和演示的表格页面，加载项和真的 Excel 里是同一份。",
  state: {
    ready: "就绪",
    opening: "正在打开……",
    saving: "正在保存……",
    calculating: "正在计算……",
    waiting: (cells) => `${cells} 个单元格在等加载项计算（#BUSY!）`,
    starting: "加载项正在启动……",
    running: (label) => `正在执行“${label}”……`,
  },
  dropHere: "松开鼠标，打开这个工作簿",
  ask: {
    title: "要保存改动吗？",
    body: (name) => `“${name}”有未保存的改动。不保存，这些改动就没有了。`,
    save: "保存",
    discard: "不保存",
    cancel: "取消",
  },
  name: { title: "另存为", label: "文件名", ok: "保存" },
  saved: (name) => `已保存为“${name}”，在浏览器的下载文件夹里。`,
  notKept: (places) => `已保存，但下列内容没有写进文件：${places}。`,
  notKeptReasons: {
    "array-formula": "数组公式区域里的单元格",
    "table-totals": "表格的汇总行",
    cell: "写不进文件的内容",
    "too-many-styles": "过多的单元格样式",
    "sheet-name": "工作表名称",
    "table-added": "新增的表格",
    "table-removed": "删除的表格",
    "table-changed": "改动的表格",
    note: "批注",
    "conditional-format": "条件格式",
    "document-settings": "文档设置",
    moved: "没有随单元格移动的内容",
    "date-system": "日期系统",
  },
  cannotRead: (name, sentence) => `打不开“${name}”：${sentence}`,
  cannotSave: (reason) => `没有保存：${reason}`,
  noSample: (name) => `没有叫“${name}”的示例。`,
  commandFailed: (label, reason) => `“${label}”没有完成：${reason}`,
  unexpected: (reason) => `出了意外：${reason}`,
  otherServer: (seam) => `这个网址不能${zhCN.host[seam]}，请用 npm start -- --seam ${seam} 启动。`,
  unreadable: {
    "password-protected": "文件有打开密码。",
    "old-xls": "这是旧版 .xls 文件，请先在 Excel 里另存为 .xlsx。",
    xlsb: "这是二进制工作簿 .xlsb，请先在 Excel 里另存为 .xlsx。",
    ods: "这是 OpenDocument 表格，请先另存为 .xlsx。",
    "not-a-workbook": "它不是 Excel 工作簿。",
    truncated: "文件不完整，请重新复制或下载。",
    damaged: "文件已损坏。",
    "too-large": "文件超过读取上限。",
    "entity-declaration": "文件里有正常工作簿不会有的实体声明，为安全起见不读。",
    "unsupported-compression": "文件使用了不支持的压缩方式。",
    "unsupported-encoding": "文件使用了不支持的文字编码。",
  },
};

const enUS: Texts = {
  title: "Plan Ruler · workbench",
  file: "File",
  create: "New",
  open: "Open…",
  samples: "Samples",
  save: "Save",
  saveAs: "Save as…",
  undo: "Undo",
  redo: "Redo",
  appearance: "Appearance",
  language: "Language",
  theme: { light: "Light", dark: "Dark", "high-contrast": "High contrast" },
  closePane: "Close the pane",
  resizePane: "Width of the pane",
  dismiss: "Dismiss",
  changed: "not saved",
  untitled: "Book1.xlsx",
  host: { win32: "Plays Excel for Windows", web: "Plays Excel on the web" },
  hostHint:
    "This is not Excel: a page with a grid, for development and demonstration. The add-in is the one Excel runs.",
  state: {
    ready: "Ready",
    opening: "Opening…",
    saving: "Saving…",
    calculating: "Calculating…",
    waiting: (cells) =>
      `${cells} ${cells === 1 ? "cell waits" : "cells wait"} for the add-in (#BUSY!)`,
    starting: "The add-in is starting…",
    running: (label) => `Running “${label}”…`,
  },
  dropHere: "Drop to open this workbook",
  ask: {
    title: "Save your changes?",
    body: (name) => `“${name}” has changes that are not saved. They are lost unless you save.`,
    save: "Save",
    discard: "Don't save",
    cancel: "Cancel",
  },
  name: { title: "Save as", label: "File name", ok: "Save" },
  saved: (name) => `Saved as “${name}” among the browser's downloads.`,
  notKept: (places) => `Saved, but the file does not hold: ${places}.`,
  notKeptReasons: {
    "array-formula": "cells inside an array formula",
    "table-totals": "a table's totals row",
    cell: "contents the file refuses",
    "too-many-styles": "too many cell styles",
    "sheet-name": "names of sheets",
    "table-added": "added tables",
    "table-removed": "removed tables",
    "table-changed": "changed tables",
    note: "notes",
    "conditional-format": "conditional formats",
    "document-settings": "document settings",
    moved: "what did not move with its cells",
    "date-system": "the date system",
  },
  cannotRead: (name, sentence) => `“${name}” cannot be opened: ${sentence}`,
  cannotSave: (reason) => `Nothing was saved: ${reason}`,
  noSample: (name) => `There is no sample called “${name}”.`,
  commandFailed: (label, reason) => `“${label}” did not finish: ${reason}`,
  unexpected: (reason) => `Something unexpected happened: ${reason}`,
  otherServer: (seam) =>
    `This address cannot do that (${enUS.host[seam]}): start with npm start -- --seam ${seam}.`,
  unreadable: {
    "password-protected": "it needs a password.",
    "old-xls": "it is an old .xls file; save it as .xlsx in Excel first.",
    xlsb: "it is a binary workbook (.xlsb); save it as .xlsx in Excel first.",
    ods: "it is an OpenDocument spreadsheet; save it as .xlsx first.",
    "not-a-workbook": "it is not an Excel workbook.",
    truncated: "it is incomplete; copy or download it again.",
    damaged: "it is damaged.",
    "too-large": "it passes a reading limit.",
    "entity-declaration": "it declares entities, which no ordinary workbook does.",
    "unsupported-compression": "it is compressed in a way that is not supported.",
    "unsupported-encoding": "it uses a text encoding that is not supported.",
  },
};

const texts: Readonly<Record<Language, Texts>> = { "zh-CN": zhCN, "en-US": enUS };

export const textsIn = (language: Language): Texts => texts[language];

/** Why a file is refused, with the part or the limit where one is at fault. */
export function unreadableSentence(reason: UnreadableReason, language: Language): string {
  const sentence = textsIn(language).unreadable[reason.code];
  const details = [
    "part" in reason.data ? reason.data.part : null,
    "allowed" in reason.data ? `${reason.data.limit} ≤ ${reason.data.allowed}` : null,
  ].filter((detail) => detail !== null);
  if (details.length === 0) return sentence;
  return language === "zh-CN"
    ? `${sentence}（${details.join("，")}）`
    : `${sentence} (${details.join(", ")})`;
}

const LISTED = 5;

/** Everything a save left out, kinds together, with the first places of each. */
export function notKeptSentence(left: readonly NotKept[], language: Language): string {
  const words = textsIn(language);
  const byCode = new Map<NotKeptCode, string[]>();
  for (const { code, sheet, place } of left) {
    const where = [sheet, place].filter((part) => part !== null).join("!");
    byCode.set(code, [...(byCode.get(code) ?? []), ...(where ? [where] : [])]);
  }
  const kinds = [...byCode].map(([code, places]) => {
    const shown = places.slice(0, LISTED).join(", ") + (places.length > LISTED ? " …" : "");
    return shown ? `${words.notKeptReasons[code]} (${shown})` : words.notKeptReasons[code];
  });
  return words.notKept(kinds.join(language === "zh-CN" ? "；" : "; "));
}
