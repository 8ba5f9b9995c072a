import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTranslator } from "../messages";
import type { UnwritableCode } from "../ooxml";
import { createWorkbook, type NewCellInput } from "../ooxml/create";
import { bar } from "./show/bar";
import { run } from "./testing/run";

const folder = mkdtempSync(join(tmpdir(), "plan-ruler-"));
const at = (name: string): string => join(folder, name);
const sample = (name: string): string => join(__dirname, "../../seeds/workbooks", `${name}.xlsx`);
const TABLE_1 = sample("table-1-completion-2020");
const YEARLY = sample("monitoring-2021-2023");

afterAll(() => rmSync(folder, { recursive: true }));

/** Keys of the contract, in its order. */
const CONTRACT = [
  "plan",
  "indicator",
  "name",
  "sheet",
  "row",
  "kind",
  "dataYear",
  "actual",
  "attained",
  "progress",
  "expected",
  "pace",
  "ratio",
  "attainment",
  "required",
  "forecast",
  "class",
  "risk",
  "reasons",
];

test("assess gives the contract's object", async () => {
  const { exitCode, out, notes } = await run(["assess", YEARLY, "--as-of", "2022", "--json"]);
  expect({ exitCode, notes }).toEqual({ exitCode: 0, notes: "" });
  const answer = JSON.parse(out);
  expect(answer).toMatchObject({ file: YEARLY, asOf: 2022 });
  expect(answer.assessments).toHaveLength(15);
  for (const assessment of answer.assessments)
    expect(Object.keys(assessment)).toEqual(expect.arrayContaining(CONTRACT));
  expect(answer.assessments[7]).toMatchObject({
    plan: "jindong-sti-2021-2025",
    indicator: "national-high-tech-enterprises",
    row: 11,
    kind: "change",
    dataYear: 2022,
    actual: 171,
    progress: expect.closeTo(54 / 163),
    required: { perYear: expect.closeTo(109 / 3) },
    forecast: { value: 252, low80: null, n: 3, statement: expect.stringContaining("3个年度数") },
    class: "behind",
    risk: "yellow",
  });
  expect(answer.assessments[7].reasons[0]).toMatchObject({
    id: expect.any(String),
    message: expect.stringMatching(/。$/),
  });
  expect(answer.skipped).toEqual([
    { sheet: "填报说明", reason: "没有规划指标表", code: "no-plan-table" },
  ]);
});

test("people get a table with bars, words, marks and reasons", async () => {
  const { exitCode, out } = await run(["assess", TABLE_1]);
  expect(exitCode).toBe(0);
  expect(out).toMatch(/12 项完成、2 项未完成 · 预警：● 红 2 ■ 绿 12/);
  expect(out).toMatch(/███████▋ {2}94\.7% +0\.947 +97\.4% {2}未完成 +● 红/);
  expect(out).toMatch(/████████ 1892\.3% +18\.923/);
  expect(out).toMatch(/与数据不符。原文：2020年金东区研发投入共计6\.62亿元/);
  expect(out).toMatch(/X36：规上工业研发经费/);
  for (const line of out.split("\n")) expect(line).not.toMatch(/ $/);
});

test("English has English brackets around units", async () => {
  const { out } = await run(["assess", YEARLY], "en-US");
  expect(out).toMatch(/\(%\)/);
  expect(out).not.toMatch(/（%）/);
});

test.each([
  ["stated in the workbook", "报告年度：2022年", 2022],
  ["mostly filled in", "填报单位：区科技局", 2023],
])("assess and fill go by the year %s, as the check and the pane do", async (_, line, year) => {
  const years = [2021, 2022, 2023, 2024];
  const cells: NewCellInput[][] = [
    [line],
    ["指标名称", "单位", "2020年基期", "2025年目标", ...years.map((one) => `${one}年`)],
    ["森林覆盖率", "%", 30, 35, 31, 32, 33, 39],
    ["公路里程", "公里", 1000, 1500, 1100, 1200, 1300],
    ["研发人员规模", "人", 400, 500, 410, 420, 440],
    ["高新技术企业数", "家", 100, 150, 110, 120, 130],
  ];
  const file = at(`year-${year}.xlsx`);
  writeFileSync(file, await createWorkbook([{ name: "监测", rows: cells }]));
  const assessed = await run(["assess", file, "--json"]);
  expect(JSON.parse(assessed.out).asOf).toBe(year);
  const filled = await run(["fill", file, "-o", at(`filled-${year}.xlsx`), "--json"]);
  expect(JSON.parse(filled.out).tables[0].asOf).toBe(year);
});

test("a colour stands beside the word, never instead of it", async () => {
  const { out } = await run(["assess", TABLE_1], "en-US", true);
  expect(out).toContain("\u001b[31m● red\u001b[39m");
  expect(out).toContain("\u001b[32m■ green\u001b[39m");
});

test.each([
  "高企数",
  "8",
  "national-high-tech-enterprises",
  "国家级高新技术企业总数",
  "高新技术企业",
])("%s is explained step by step", async (name) => {
  const { out } = await run(["assess", YEARLY, "--explain", name]);
  expect(out).toMatch(/F2 {2}完成进度 P = \(198 − 117\) ÷ \(280 − 117\) = 49\.69%/);
  expect(out).toMatch(/结论：滞后，预警▲ 黄/);
  const { out: json } = await run(["assess", YEARLY, "--explain", name, "--json"]);
  const [assessment] = JSON.parse(json).assessments;
  expect(assessment.steps).toContainEqual(
    expect.objectContaining({ id: "progress", formula: "F2" }),
  );
});

test("thresholds come from a file, single options go before it", async () => {
  writeFileSync(at("limits.json"), '{"onTrack": 2, "nearly": 1.5}');
  const file = ["--thresholds", at("limits.json")];
  const classOf = async (more: string[]) => {
    const { out } = await run(["assess", YEARLY, "--json", ...more]);
    return JSON.parse(out).assessments[2].class;
  };
  expect(await classOf([])).toBe("ahead");
  expect(await classOf(file)).toBe("behind");
  expect(await classOf([...file, "--threshold", "nearly=1"])).toBe("nearly");
});

test.each([
  [["--as-of", "23"], "选项 --as-of 的值“23”无效，应为四位年份，如 2023。"],
  [["--threshold", "nearly:1"], "选项 --threshold 的值“nearly:1”无效"],
  [["--threshold", "near=1"], "没有名为“near”的界限"],
  [["--threshold", "nearly=2"], "界限“nearly”（2）不能高于“onTrack”（1）。"],
  [["--thresholds", "/nowhere.json"], "读不了界限文件 /nowhere.json"],
])("%j is refused with a sentence", async (more, sentence) => {
  const { exitCode, out, notes } = await run(["assess", TABLE_1, ...more]);
  expect({ exitCode, out }).toEqual({ exitCode: 2, out: "" });
  expect(notes).toContain(sentence);
});

test("workbooks without a plan's table, and several files", async () => {
  const { exitCode, out } = await run(["assess", sample("no-plan-budget"), TABLE_1]);
  expect(exitCode).toBe(0);
  expect(out).toMatch(/没有可评价的指标表/);
  expect(out).toMatch(/共 2 个文件：评价 14 项指标，0 个文件无法读取。\n$/);
});

test("fill writes a file and says where", async () => {
  const target = at("filled.xlsx");
  const first = await run(["fill", YEARLY, "-o", target, "--mode", "native"]);
  expect(first.exitCode).toBe(0);
  expect(first.out).toMatch(
    /K 完成进度、L 序时比、M 目标完成率、N 评价、O 预警、P 评价说明 · 监测年度 2023/,
  );
  const again = await run(["fill", target, "-o", at("again.xlsx"), "--mode", "native", "--json"]);
  const answer = JSON.parse(again.out);
  expect(answer).toMatchObject({
    file: target,
    output: at("again.xlsx"),
    mode: "native",
    error: null,
  });
  expect(answer.tables[0].columns[0]).toEqual({
    column: "K",
    id: "progress",
    header: "完成进度",
    added: false,
  });
  expect(readFileSync(at("again.xlsx")).subarray(0, 2).toString()).toBe("PK");
});

test("fill takes columns by id or header and follows the language", async () => {
  const { out } = await run(["fill", YEARLY, "-o", at("few.xlsx"), "--columns", "risk,完成进度"]);
  expect(out).toMatch(/K 预警、L 完成进度 ·/);
  const english = await run(["fill", YEARLY, "-o", at("en.xlsx"), "--columns", "class"], "en-US");
  expect(english.out).toMatch(/K Status/);
});

test("fill refuses to write over the original and says what it left alone", async () => {
  const copy = at("copy.xlsx");
  writeFileSync(copy, readFileSync(YEARLY));
  const same = await run(["fill", copy, "-o", copy]);
  expect(same).toMatchObject({ exitCode: 2, notes: `输出文件不能就是原文件：${copy}\n` });
  const none = await run(["fill", sample("table-2-targets-2025"), "-o", at("none.xlsx")]);
  expect(none.exitCode).toBe(2);
  expect(none.out).toMatch(/表中没有年度数据列，未填充\n {2}没有可以填充的表，未写文件。/);
  const nowhere = await run(["fill", YEARLY, "-o", at("no/such/folder.xlsx")]);
  expect(nowhere.exitCode).toBe(2);
  expect(nowhere.out).toContain("folder.xlsx：文件夹不存在，请先建好或换一个位置。");
});

test.each([
  [["--mode", "magic"], "选项 --mode 的值“magic”无效，应为 functions、native、values。"],
  [["--columns", "risk,forecast"], "选项 --columns 的值“forecast”无效"],
])("fill %j is refused with a sentence", async (more, sentence) => {
  const { exitCode, notes } = await run(["fill", YEARLY, "-o", at("x.xlsx"), ...more]);
  expect(exitCode).toBe(2);
  expect(notes).toContain(sentence);
});

test("fill needs to know where to write", async () => {
  expect((await run(["fill", YEARLY])).notes).toContain("缺少必需的选项 -o, --output <file>。");
});

test.each([
  [0, "░░░░░░░░"],
  [0.5, "████░░░░"],
  [0.31, "██▌░░░░░"],
  [1, "████████"],
  [3, "████████"],
  [-2, "░░░░░░░░"],
])("a bar of %d is capped at its ends", (share, text) => {
  expect(bar(share, 8)).toBe(text);
});

// The compiler holds the list to the type: a new code without a line here does not compile.
const codes: Record<UnwritableCode, true> = {
  "unknown-sheet": true,
  "not-a-cell": true,
  "merged-cell": true,
  "array-formula": true,
  "table-header": true,
  "table-totals": true,
  "not-a-number": true,
  "too-long": true,
  "empty-formula": true,
  "bad-width": true,
  "bad-format": true,
  "too-many-styles": true,
  "bad-sheet-name": true,
};

test.each(Object.keys(codes))("the refused edit %s has a text", (code) => {
  expect(createTranslator("zh-CN").find(`unwritable.${code}`)).not.toBeNull();
});

test("indicators that run across are told by their columns", async () => {
  const years = ["指标", "单位", "2020年", "2021年", "2022年", "2025年目标"];
  const rows = [
    ["全社会研发经费支出占GDP比重", "%", 2.8, 2.82, 2.84, 3.3],
    ["省级以上众创空间数", "家", 6, 6, 6, 10],
    ["国家级高新技术企业总数", "家", 117, 120, 125, 280],
  ];
  const across = years.map((header, at) => [header, ...rows.map((row) => row[at] ?? null)]);
  const cells = across.map((row) => row.map((value): NewCellInput => value));
  writeFileSync(at("across.xlsx"), await createWorkbook([{ name: "表", rows: cells }]));
  const { out } = await run(["assess", at("across.xlsx")]);
  expect(out).toMatch(/B 列 全社会研发经费/);
  expect(out).toContain("D 列 国家级高新技术企业总数");
});
