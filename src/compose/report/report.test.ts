import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  check,
  explain,
  FindingTexts,
  findReportingYear,
  prepareContext,
  withExplanations,
} from "../../check";
import { createTranslator, type Language } from "../../messages";
import { patchWorkbook, readWorkbook } from "../../ooxml";
import { createWorkbook } from "../../ooxml/create";
import { partsOf } from "../../ooxml/testing-parts";
import { shippedPlans } from "../../plan";
import { recognise } from "../../recognise";
import { allRules } from "../../rules";
import {
  applyEdits,
  buildWorkbook,
  type CellSpec,
  cellState,
  cellsByAddress,
  type Edit,
  isReport,
  REPORT_MARK,
  type Workbook,
} from "../../workbook";
import { type CheckedWorkbook, composeReport } from "./compose";

const OFFICE = "soffice";
const installed = spawnSync(OFFICE, ["--version"]).status === 0;
if (!installed) {
  console.warn("LibreOffice (soffice) is not installed: whether it opens reports is NOT tested.");
}
const withOffice = installed ? test : test.skip;

const HEADER = ["序号", "指标名称", "单位", "2020年基础", "2021年", "2022年", "2025年目标"];
/** The first figure is text, the last year of the second is missing, the third has no target. */
const ROWS: CellSpec[][] = [
  [1, "常住人口城镇化率", "%", 60, "６１", 62, 66],
  [2, "森林覆盖率", "%", 40, 40.5, null, 42],
  [3, "城镇污水处理率", "%", 90, 91, 92, null],
  [4, "=cmd|' /C calc'!A0", "公里", 100, 105, 110, 130],
];
const SHEETS = [
  { name: "监测", cells: [["某某县“十四五”规划主要指标监测表（2022年度）"], HEADER, ...ROWS] },
  { name: "名单", cells: [["姓名", "电话"]] },
];
const TITLE = { "zh-CN": "校验报告", "en-US": "Check report" };
const HOSTILE = '=HYPERLINK("http://x","y")';

/** Checks a workbook and explains its first warning. */
function checkBook(workbook: Workbook, text = HOSTILE): CheckedWorkbook {
  const recognition = recognise(workbook, shippedPlans);
  const context = prepareContext(workbook, recognition, shippedPlans, { today: "2023-02-01" });
  const outcome = check(allRules, context);
  const warning = outcome.findings.find(({ level, cause }) => level === "warning" && !cause);
  const notes = warning ? [explain(warning, text, null)] : [];
  return { workbook, recognition, outcome: withExplanations(outcome, notes) };
}

function report(book: Workbook, language: Language = "zh-CN", checked = checkBook(book)): Edit[] {
  return composeReport(checked, new FindingTexts(allRules, language), {
    t: createTranslator(language),
    date: "2023-02-01 09:30",
    file: "填报.xlsx",
    reportingYear: 2022,
  });
}

const textsOf = (book: Workbook, name: string): string[] => {
  const sheet = book.sheets.find((candidate) => candidate.name === name);
  return [...(sheet ? cellsByAddress(sheet) : [])].map(([cell, { value }]) => `${cell} ${value}`);
};

/** The cells of the row whose cell in column A holds this. */
function rowOf(book: Workbook, name: string, first: string | number): unknown[] {
  const sheet = book.sheets.find((candidate) => candidate.name === name);
  const row = sheet?.rows.find(({ cells }) => cells[0]?.column === 0 && cells[0].value === first);
  return row?.cells.map(({ value }) => value) ?? [];
}

test("an English report gives the year as a number and has room for every level", () => {
  const book = buildWorkbook(SHEETS);
  const edits = report(book, "en-US");
  expect(rowOf(applyEdits(book, edits), "Check report", "Reporting year")).toEqual([
    "Reporting year",
    2022,
  ]);
  const width = edits.find((edit) => edit.kind === "column-width" && edit.column === "B");
  expect(width).toMatchObject({ width: "Warning".length + 4 });
});

test("the sheet tells what was checked, what was found and what was not looked at", () => {
  const book = buildWorkbook(SHEETS);
  const { outcome } = checkBook(book);
  const after = applyEdits(book, report(book));
  expect(after.sheets.map(({ name }) => name)).toEqual(["监测", "名单", "校验报告"]);
  const at = (first: string | number) => rowOf(after, "校验报告", first);
  expect(at("文件")).toEqual(["文件", "填报.xlsx"]);
  expect(at("规划")).toEqual(["规划", "未收录的规划"]);
  expect(at("规划表")).toEqual(["规划表", "监测!A2:G6"]);
  expect(at("报告年度")).toEqual(["报告年度", "2022年"]);
  expect(at("校验时间")).toEqual(["校验时间", "2023-02-01 09:30"]);
  expect(at("结论")).toEqual(["结论", `不通过：${outcome.counts.error} 条强制性问题须先改正`]);
  expect(at("强制性")).toEqual(["强制性", outcome.counts.error]);
  expect(at("核实性")).toEqual(["核实性", outcome.counts.warning]);
  expect(at("其中已说明")).toEqual(["其中已说明", 1]);
  expect(at("序号")).toEqual([
    "序号",
    "级别",
    "规则",
    "工作表",
    "单元格",
    "指标",
    "年份",
    "问题",
    "应为",
    "实为",
    "说明",
  ]);
  const text = textsOf(after, "校验报告").join("\n");
  expect(text).toContain("已说明的核实性问题（1）");
  expect(text).toContain("没有读作规划表的工作表（1）");
  expect(text).toContain("没有查的规则（");
  expect(text).toContain("缺少上次报送的文件");
});

test("every finding is listed once, gravest first, consequences under their cause", () => {
  const book = buildWorkbook(SHEETS);
  const { outcome } = checkBook(book);
  const after = applyEdits(book, report(book));
  const rows = after.sheets[2]?.rows ?? [];
  const valueIn = (row: (typeof rows)[number], column: number) =>
    row.cells.find((cell) => cell.column === column)?.value ?? null;
  const header = rows.findIndex((row) => valueIn(row, 0) === "序号");
  const listed = rows.slice(header + 1, header + 1 + outcome.findings.length);
  const texts = new FindingTexts(allRules, "zh-CN");
  const told = (finding: (typeof outcome.findings)[number]) =>
    [finding.cell, finding.year, texts.message(finding), finding.expected, finding.received].join();
  const shown = listed.map((row) => [4, 6, 7, 8, 9].map((at) => valueIn(row, at)).join());
  expect(shown.sort()).toEqual(outcome.findings.map(told).sort());
  const levels = listed.map((row) => valueIn(row, 1)).filter((level) => level !== "连带");
  const order = ["强制性", "核实性", "提示性"];
  expect(levels).toEqual(
    [...levels].sort((a, b) => order.indexOf(String(a)) - order.indexOf(String(b))),
  );
});

test.each(["=1+1", "+1", "-1", "@a", "\t=1", "\r=1"])("%j stays a text", async (text) => {
  const bytes = await createWorkbook([{ name: "监测", rows: [["表"], HEADER, ...plainRows()] }]);
  const book = await readWorkbook(bytes);
  const edits = report(book, "zh-CN", checkBook(book, text));
  expect(edits.filter(({ kind }) => kind === "formula")).toEqual([]);
  const after = await readWorkbook(await patchWorkbook(bytes, edits));
  const sheet = after.sheets[1];
  const cells = [...(sheet ? cellsByAddress(sheet).values() : [])];
  expect(cells.filter(({ formula }) => formula !== null)).toEqual([]);
  expect(cells.filter(({ value }) => value === text)).toHaveLength(2);
});

const plainRows = () => ROWS.map((row) => row.map((cell) => cell as string | number | null));

test.each<Language>(["zh-CN", "en-US"])(
  "a second run in %s rewrites in place",
  async (language) => {
    const rows = [["表"], HEADER, ...plainRows()];
    const bytes = await createWorkbook([{ name: "监测", rows }]);
    const first = await patchWorkbook(bytes, report(await readWorkbook(bytes), language));
    const book = await readWorkbook(first);
    const name = TITLE[language];
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(["监测", name]);
    const again = await patchWorkbook(first, report(book, language));
    expect(await readWorkbook(again)).toEqual(book);
    expect((await partsOf(again)).get("xl/worksheets/sheet2.xml")).toBe(
      (await partsOf(first)).get("xl/worksheets/sheet2.xml"),
    );

    // A note right of the report stays; what the longer report leaves below is cleared.
    const edits: Edit[] = [
      { kind: "value", sheet: name, cell: "M1", value: "留" },
      { kind: "value", sheet: name, cell: "A400", value: "旧" },
      { kind: "value", sheet: "监测", cell: "E3", value: 61 },
    ];
    const mended = await readWorkbook(await patchWorkbook(again, edits));
    const shorter = applyEdits(mended, report(mended, language));
    expect(textsOf(shorter, name)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^M1 留$/)]),
    );
    const bare = buildWorkbook([]);
    const fresh = applyEdits(
      bare,
      report(bare, language, { ...checkBook(mended), workbook: bare }),
    );
    expect(textsOf(shorter, name).filter((text) => text !== "M1 留")).toEqual(textsOf(fresh, name));
  },
);

test("a report in another language is rewritten where it is", () => {
  const book = buildWorkbook(SHEETS);
  const chinese = applyEdits(book, report(book));
  const english = applyEdits(chinese, report(chinese, "en-US"));
  expect(english.sheets.map(({ name }) => name)).toEqual(["监测", "名单", "校验报告"]);
  const text = textsOf(english, "校验报告").join("\n");
  expect(text).toContain("A1 Check report");
  expect(text).toMatch(/Not passed: \d+ errors? to correct first/);
  expect(text).not.toContain("结论");
});

test("a sheet of that name that somebody made is left alone", () => {
  const others = [
    { name: "校验报告", cells: [["校验报告"], ["我们自己的"]] },
    {
      name: "校验报告 2",
      cells: [[{ value: "校验报告", format: REPORT_MARK }]],
      merges: ["A3:B3"],
    },
  ];
  const book = {
    ...buildWorkbook([...SHEETS, ...others]),
    otherSheets: [{ name: "校验报告 3", type: "chartsheet" }],
  };
  const edits = report(book);
  expect(new Set(edits.map(({ sheet }) => sheet))).toEqual(new Set(["校验报告 4"]));
  const after = applyEdits(book, edits);
  expect(after.sheets.slice(0, 4)).toEqual(book.sheets);
  expect(new Set(report(after).map(({ sheet }) => sheet))).toEqual(new Set(["校验报告 4"]));
});

test("a report changes nothing of what a later check finds, nor of the year it goes by", () => {
  const book = buildWorkbook(SHEETS);
  const before = checkBook(book);
  for (const language of ["zh-CN", "en-US"] as const) {
    const after = applyEdits(book, report(book, language));
    const later = checkBook(after);
    expect(later.outcome).toEqual(before.outcome);
    expect(later.recognition.tables).toEqual(before.recognition.tables);
    expect(later.recognition.skipped.at(-1)).toEqual({
      sheet: TITLE[language],
      reason: "own-report",
    });
    const untitled = buildWorkbook([{ name: "监测", cells: [HEADER, ...ROWS] }]);
    const older = composeReport(checkBook(untitled), new FindingTexts(allRules, language), {
      t: createTranslator(language),
      date: "2031-01-01",
      reportingYear: 2030,
    });
    const reported = applyEdits(untitled, older);
    expect(findReportingYear(reported, recognise(reported, shippedPlans))).toEqual(
      findReportingYear(untitled, recognise(untitled, shippedPlans)),
    );
  }
});

test("a workbook without a plan table does not pass; one without findings says so", () => {
  const none = buildWorkbook([{ name: "空", cells: [] }]);
  const after = applyEdits(none, report(none));
  expect(rowOf(after, "校验报告", "规划")).toEqual(["规划", "没有找到规划指标表"]);
  expect(rowOf(after, "校验报告", "结论")[1]).toMatch(/^不通过/);
  const checked = checkBook(none);
  const clean = {
    ...checked.outcome,
    verdict: "pass" as const,
    counts: { error: 0, warning: 0, note: 0 },
    findings: [],
    unchecked: [],
  };
  const verdictOf = (more: object) => {
    const edits = report(none, "zh-CN", { ...checked, outcome: { ...clean, ...more } });
    return applyEdits(none, edits);
  };
  const passed = verdictOf({ explained: 0, unexplained: 0, stale: [] });
  expect(rowOf(passed, "校验报告", "结论")).toEqual(["结论", "通过"]);
  expect(textsOf(passed, "校验报告").join()).toContain("没有发现问题。");
  const open = verdictOf({ explained: 0, unexplained: 2, stale: [] });
  expect(rowOf(open, "校验报告", "结论")[1]).toContain("还有 2 条核实性问题");
  const note = { finding: "T02|x", text: "旧说明", received: 1, when: null };
  const stale = { explained: 0, unexplained: 0, stale: [{ explanation: note, because: "gone" }] };
  const late = verdictOf(stale);
  expect(rowOf(late, "校验报告", "结论")[1]).toContain("1 条说明已失效");
  expect(rowOf(late, "校验报告", "T02|x")).toEqual(["T02|x", "旧说明", "问题已不存在"]);
});

test("texts and figures that a cell cannot hold are made to fit", () => {
  const book = buildWorkbook(SHEETS);
  const checked = checkBook(book, "长".repeat(40_000));
  const [first, ...others] = checked.outcome.findings;
  const findings = [
    { ...first, received: Number.NaN },
    ...others,
  ] as typeof checked.outcome.findings;
  const edits = report(book, "zh-CN", { ...checked, outcome: { ...checked.outcome, findings } });
  const values = edits.flatMap((edit) => (edit.kind === "value" ? [edit.value] : []));
  expect(Math.max(...values.map((value) => String(value).length))).toBe(32_767);
  expect(values.every((value) => typeof value !== "number" || Number.isFinite(value))).toBe(true);
});

withOffice(
  "LibreOffice opens a workbook with a report and keeps its mark",
  async () => {
    const rows = [["表"], HEADER, ...plainRows()];
    const bytes = await createWorkbook([{ name: "监测", rows }]);
    const book = await readWorkbook(bytes);
    const folder = mkdtempSync(join(tmpdir(), "plan-ruler-report-"));
    try {
      writeFileSync(join(folder, "in.xlsx"), await patchWorkbook(bytes, report(book)));
      const profile = pathToFileURL(join(folder, "profile")).href;
      const target = ["--convert-to", "xlsx", "--outdir", join(folder, "out")];
      execFileSync(
        OFFICE,
        [`-env:UserInstallation=${profile}`, "--headless", ...target, join(folder, "in.xlsx")],
        { stdio: "ignore", timeout: 120_000 },
      );
      const saved = new Uint8Array(readFileSync(join(folder, "out", "in.xlsx")));
      const opened = await readWorkbook(saved);
      expect(opened.sheets.map(isReport)).toEqual([false, true]);
      expect(cellState(opened, "校验报告", "A1").value).toBe("校验报告");
      expect(textsOf(opened, "校验报告")).toEqual(
        textsOf(applyEdits(book, report(book)), "校验报告"),
      );
      expect(new Set(report(opened).map(({ sheet }) => sheet))).toEqual(new Set(["校验报告"]));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  180_000,
);
