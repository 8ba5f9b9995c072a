import type { NotationDoubt, NotationReason } from "../notation";
import type { DamageReason, FoundKind, LimitName, UnreadableCode } from "../ooxml";
import type { ColumnRole, TableKind, WorkKind } from "../recognise";
import { createTranslator, describeUnreadable, formatBytes, formatMessage, formatNumber } from ".";
import { enUS } from "./en-US";
import { placeholdersOf } from "./format";
import { zhCN } from "./zh-CN";

const chinese: Readonly<Record<string, string>> = zhCN;
const english: Readonly<Record<string, string>> = enUS;

/** Texts that are the same in every language because they hold placeholders and marks only. */
const withoutWords = (text: string): boolean => !/\p{Letter}/u.test(text.replace(/\{[^}]*\}/g, ""));

test("both languages have the same keys", () => {
  expect(Object.keys(english).sort()).toEqual(Object.keys(chinese).sort());
});

test.each(Object.keys(chinese))("%s has a text with the same placeholders in both", (key) => {
  const [zh, en] = [chinese[key] as string, english[key] as string];
  expect(placeholdersOf(en)).toEqual(placeholdersOf(zh));
  expect(zh.trim()).not.toBe("");
  expect(en.trim()).not.toBe("");
  if (!withoutWords(zh) && zh !== "XML") expect(zh).toMatch(/\p{Script=Han}/u);
  expect(en).not.toMatch(/\p{Script=Han}/u);
});

/** Texts that are data: a form printed for people to fill in, with room for their handwriting. */
const FORMS = new Set(["template.filler"]);
/** English sentences that another follows at once. */
const FOLLOWED = new Set(["pane.overview.found"]);

test.each(Object.keys(chinese).filter((key) => !FORMS.has(key)))(
  "%s is written by the rules of each language",
  (key) => {
    const [zh, en] = [chinese[key] as string, english[key] as string];
    // No blank between Chinese characters or around their marks, no Western mark after a Chinese character.
    expect(zh).not.toMatch(
      /[\p{Script=Han}，。；：！？、（）“”] +[\p{Script=Han}，。；：！？、（）“”]/u,
    );
    expect(zh).not.toMatch(/\p{Script=Han}[,;:?!()]/u);
    expect(zh).not.toMatch(/[，。；：、]{2}/u);
    // No Chinese mark, no doubled or outer blank in English.
    expect(en).not.toMatch(/[\u3000-\u303f\uff00-\uffef]/u);
    if (!FOLLOWED.has(key)) expect(en).not.toMatch(/ $/);
    expect(en).not.toMatch(/ {2}|^ | [,.;:!](?!\w)/);
    expect(en).not.toMatch(/\d %/);
  },
);

// The compiler holds these lists to the types: a new id without a line here does not compile.
const roles: Record<ColumnRole, true> = {
  ordinal: true,
  name: true,
  unit: true,
  attribute: true,
  department: true,
  goal: true,
  note: true,
  baseline: true,
  target: true,
  actual: true,
  growth: true,
  total: true,
  computed: true,
  other: true,
};
const kinds: Record<TableKind | WorkKind, true> = {
  targets: true,
  completion: true,
  monitoring: true,
  projects: true,
  tasks: true,
};
const reasons: Record<NotationReason, true> = {
  blank: true,
  "not-set": true,
  "not-a-number": true,
  "ambiguous-separator": true,
  qualitative: true,
  relative: true,
  external: true,
  "for-each": true,
  "scale-word": true,
  "needs-baseline": true,
  "several-figures": true,
  "error-value": true,
};
const doubts: Record<NotationDoubt, true> = {
  "full-width-point": true,
  "letter-for-digit": true,
  "inner-space": true,
  "missing-group": true,
  "missing-dimension": true,
  "sign-mark": true,
  "cumulative-brackets": true,
  "reversed-range": true,
  "scale-word": true,
  "open-low": true,
  "open-high": true,
  "other-wording": true,
};
const codes: Record<UnreadableCode, true> = {
  "password-protected": true,
  "old-xls": true,
  xlsb: true,
  ods: true,
  "not-a-workbook": true,
  truncated: true,
  damaged: true,
  "too-large": true,
  "entity-declaration": true,
  "unsupported-compression": true,
  "unsupported-encoding": true,
};
const found: Record<FoundKind, true> = {
  empty: true,
  text: true,
  html: true,
  xml: true,
  "spreadsheet-xml-2003": true,
  pdf: true,
  rtf: true,
  image: true,
  archive: true,
  word: true,
  presentation: true,
  drawing: true,
  ofd: true,
  opendocument: true,
  "ole-document": true,
  unknown: true,
};
const damages: Record<DamageReason, true> = {
  directory: true,
  "local-header": true,
  compression: true,
  checksum: true,
  markup: true,
  "missing-part": true,
  address: true,
  "shared-string": true,
  "sheet-name": true,
};
const limits: Record<LimitName, true> = {
  sourceBytes: true,
  parts: true,
  partBytes: true,
  totalBytes: true,
  expansion: true,
  cells: true,
  merges: true,
  formulaCharacters: true,
};

test.each([
  ["table.role", roles],
  ["table.kind", kinds],
  ["notation.reason", reasons],
  ["notation.doubt", doubts],
  ["unreadable", codes],
  ["unreadable.found", found],
  ["unreadable.damage", damages],
  ["unreadable.limit", limits],
])("every %s has a text", (group, ids) => {
  expect(Object.keys(ids).filter((id) => !(`${group}.${id}` in chinese))).toEqual([]);
});

test.each([
  [0.1 + 0.2, "0.3"],
  [2025, "2025"],
  [12345.5, "12345.5"],
  [-0, "0"],
  [1e21, "1000000000000000000000"],
  [Number.NaN, "—"],
])("%p is written %s", (value, text) => {
  expect(formatNumber(value)).toBe(text);
});

test.each([
  [0, "0 B"],
  [1536, "1.5 KB"],
  [268_435_456, "256 MB"],
  [5 * 1024 ** 4, "5120 GB"],
])("%i bytes are %s", (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

test("a template shows values, lists, plurals and what is missing", () => {
  const data = { n: 1, items: ["甲", "乙"], none: null };
  expect(formatMessage("{n} {n|row|rows}: {items} {none} {lost}", data, "zh-CN")).toBe(
    "1 row: 甲、乙 — {lost}",
  );
  expect(formatMessage("{n|row|rows} {items}", { ...data, n: 2 }, "en-US")).toBe("rows 甲, 乙");
});

test("values are shown as they are, never read as a template", () => {
  expect(formatMessage("{a}{b}", { a: "{b}$&", b: "x" }, "en-US")).toBe("{b}$&x");
});

test("a translator answers in its language and says when it has no text", () => {
  const t = createTranslator("en-US");
  expect(t("cli.recognise.rows", { rows: 1 })).toBe("1 row");
  expect(t.find("skipped.empty")).toBe("the sheet is empty");
  expect(t.find("skipped.unheard-of")).toBeNull();
  expect(t.find("toString")).toBeNull();
});

test.each([
  ["password-protected", {}, "文件有打开密码。请在 Excel 中取消密码后再试。"],
  [
    "not-a-workbook",
    { found: "pdf" },
    "不是 Excel 工作簿：文件内容是“PDF 文档”。请给出 .xlsx 或 .xlsm 文件。",
  ],
  ["truncated", { part: null }, "文件不完整，末尾缺失。请重新复制或下载。"],
  [
    "truncated",
    { part: "xl/workbook.xml" },
    "文件不完整：xl/workbook.xml 的内容在中途结束。请重新复制或下载。",
  ],
  [
    "damaged",
    { part: null, reason: "directory" },
    "文件已损坏：“压缩包目录”无法读取。请重新复制或下载。",
  ],
  [
    "damaged",
    { part: "xl/styles.xml", reason: "markup" },
    "文件已损坏：“xl/styles.xml”的标记有错误。请重新复制或下载。",
  ],
  [
    "too-large",
    { limit: "sourceBytes", allowed: 268_435_456, part: null },
    "文件超过读取上限：文件太大（上限 256 MB）。请拆分后再试。",
  ],
  [
    "too-large",
    { limit: "cells", allowed: 5_000_000, part: "xl/worksheets/sheet1.xml" },
    "文件超过读取上限：单元格太多（xl/worksheets/sheet1.xml，上限 5000000）。请拆分后再试。",
  ],
  ["unheard-of", {}, "读取失败（unheard-of）。"],
])("%s %j is one sentence", (code, data, sentence) => {
  expect(describeUnreadable({ code, data }, createTranslator("zh-CN"))).toBe(sentence);
});
