import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTranslator } from "../messages";
import { createWorkbook } from "../ooxml/create";
import { shippedPlans } from "../plan";
import { buildWorkbook } from "../workbook";
import type { Context } from "./context";
import { runEach } from "./run-files";
import { describeSkipped, withOtherSheets } from "./show/skipped";
import { createStyle } from "./style";
import { run } from "./testing/run";

const folder = mkdtempSync(join(tmpdir(), "plan-ruler-"));
const at = (name: string): string => join(folder, name);

afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(async () => {
  const plan = shippedPlans.at(-1);
  const rows = (plan?.indicators ?? []).map(({ order, name, unit, baseline, target }) => [
    order,
    name,
    unit,
    baseline.value,
    target.printed,
    order === 1 ? null : 2,
  ]);
  const header = ["序号", "指标名称", "单位", "2020年基础", "2025年目标", "2021年"];
  const sheets = [
    {
      name: "表 2",
      rows: [["主要指标"], header, ...rows, [16, "没有的指标", "家", 1, "2 以上", 3]],
    },
    { name: "空", rows: [] },
  ];
  writeFileSync(at("plan.xlsx"), await createWorkbook(sheets));
  writeFileSync(at("text.xlsx"), "a,b\n1,2\n");
  writeFileSync(at("~$plan.xlsx"), "lock");
  await mkdir(at("folder.xlsx"));
});

test("recognise gives the contract's object for one file", async () => {
  const { exitCode, out, notes } = await run(["recognise", at("plan.xlsx"), "--json"]);
  expect({ exitCode, notes }).toEqual({ exitCode: 0, notes: "" });
  const answer = JSON.parse(out);
  expect(Object.keys(answer)).toEqual(["file", "tables", "skipped"]);
  expect(answer.file).toBe(at("plan.xlsx"));
  expect(answer.skipped).toEqual([{ sheet: "空", reason: "空白工作表", code: "empty" }]);
  const [table] = answer.tables;
  expect(table).toMatchObject({
    sheet: "表 2",
    range: "A2:F18",
    kind: "monitoring",
    plan: "jindong-sti-2021-2025",
    baselineYear: 2020,
    targetYear: 2025,
    transposed: false,
  });
  expect(table.columns[4]).toMatchObject({ column: "E", role: "target", year: 2025, unit: null });
  expect(table.rows).toHaveLength(16);
  expect(table.rows[3]).toMatchObject({
    row: 6,
    cell: "B6",
    unit: "%",
    target: { operator: ">=", value: 15, printed: "15 以上" },
    actuals: { "2021": 2 },
    department: null,
  });
  expect(table.rows[0].actuals).toEqual({ "2021": null });
  expect(table.rows[15]).toMatchObject({ indicator: null, confidence: 0, baseline: 1 });
});

test("recognise gives projects as a table of its own kind, in the form every table has", async () => {
  const projects = shippedPlans.at(-1)?.projects ?? [];
  const rows = projects.map(({ name }, i) => [name, "科技局", "2024年", i === 0 ? 0.6 : null]);
  const header = ["项目名称", "责任单位", "完成时限", "形象进度"];
  const sheets = [{ name: "项目", rows: [header, ...rows, ["食堂改造", null, null, null]] }];
  await mkdir(at("works"));
  writeFileSync(at("works/projects.xlsx"), await createWorkbook(sheets));
  const { out } = await run(["recognise", at("works/projects.xlsx"), "--json"]);
  const { tables, skipped } = JSON.parse(out);
  expect(skipped).toEqual([]);
  expect(tables).toHaveLength(1);
  expect(tables[0]).toMatchObject({
    sheet: "项目",
    range: "A1:D17",
    kind: "projects",
    plan: "jindong-sti-2021-2025",
  });
  expect(
    tables[0].columns.map(({ column, role }: Record<string, string>) => [column, role]),
  ).toEqual([
    ["A", "name"],
    ["B", "department"],
    ["C", "due"],
    ["D", "progress"],
  ]);
  expect(tables[0].rows[0]).toMatchObject({
    row: 2,
    name: projects[0]?.name,
    indicator: null,
    item: projects[0]?.id,
    confidence: 1,
    actuals: {},
    department: "科技局",
    due: { cell: "C2", value: "2024年" },
    progress: [{ cell: "D2", value: 0.6 }],
  });
  expect(tables[0].rows[15]).toMatchObject({ name: "食堂改造", item: null, confidence: 0 });
  const text = (await run(["recognise", at("works/projects.xlsx"), "--why"])).out;
  expect(text).toContain("重大项目表 · 金华市金东区科技创新“十四五”规划");
  expect(text).toContain("15/16 行对上规划");
  expect(text).toContain("A17 食堂改造");
  expect(text).toContain("16 行中 15 行的名称是规划里的项目或任务");
});

test("a tab without cells is named among what was left out", () => {
  const workbook = { ...buildWorkbook([]), otherSheets: [{ name: "图", type: "chartsheet" }] };
  const { skipped } = withOtherSheets({ tables: [], works: [], skipped: [] }, workbook);
  expect(skipped).toEqual([{ sheet: "图", reason: "chart-sheet" }]);
  expect(describeSkipped("chart-sheet", createTranslator("en-US"))).toBe(
    "a chart sheet has no cells",
  );
  expect(describeSkipped("new-kind", createTranslator("zh-CN"))).toBe("未读取（new-kind）");
});

test("a failure inside the program is one file's answer, not the end of the run", async () => {
  let out = "";
  const context = {
    terminal: { write: async (text: string) => void (out += text), note: () => undefined },
    t: createTranslator("en-US"),
    style: createStyle(false),
  } as unknown as Context;
  const exitCode = await runEach(
    [at("plan.xlsx"), at("text.xlsx")],
    { json: true },
    context,
    (file) =>
      file.endsWith("plan.xlsx")
        ? Promise.reject(new TypeError("x is undefined"))
        : Promise.resolve({ json: { fine: true }, text: () => "", exitCode: 1 }),
  );
  expect(exitCode).toBe(2);
  expect(JSON.parse(out)).toMatchObject([
    { verdict: "unreadable", error: { code: "internal-error" } },
    { fine: true },
  ]);
});

test("vectors are evaluated; a wrong one is a failure, a file that is no JSON unreadable", async () => {
  const input = { baseline: 10, actual: 15, target: 20, direction: 1 };
  const vector = { id: "a", function: "distance_done", input, expected: { unknown: 1 } };
  writeFileSync(at("vectors.json"), JSON.stringify({ vectors: [vector] }));
  writeFileSync(at("empty.json"), JSON.stringify({ vectors: [] }));
  const { exitCode, out } = await run(["vectors", at("vectors.json"), at("text.xlsx"), "--json"]);
  expect(exitCode).toBe(2);
  expect(JSON.parse(out)).toMatchObject([
    { passed: 0, failed: 1 },
    { verdict: "unreadable", error: { code: "not-json" } },
  ]);
  expect((await run(["vectors", at("vectors.json")])).exitCode).toBe(1);
  expect(await run(["vectors", at("empty.json")])).toMatchObject({
    exitCode: 0,
    out: expect.stringContaining("total: 0 passed, 0 failed"),
  });
});

test("several files give one array in the order asked, each unreadable one with its sentence", async () => {
  const files = ["text.xlsx", "plan.xlsx", "none.xlsx", "folder.xlsx", "~$plan.xlsx", "no*.xlsx"];
  const { exitCode, out } = await run(["recognise", "--json", ...files.map(at)], "en-US");
  expect(exitCode).toBe(2);
  const answers: { file: string; verdict?: string; error?: { code: string; message: string } }[] =
    JSON.parse(out);
  expect(answers.map(({ file }) => file)).toEqual(files.map(at));
  expect(answers.map(({ error }) => error?.code)).toEqual([
    "not-a-workbook",
    undefined,
    "no-such-file",
    "is-directory",
    "lock-file",
    "no-match",
  ]);
  expect(answers[2]).toMatchObject({
    verdict: "unreadable",
    error: { message: "There is no such file. Check folder and name." },
  });
});

test("a pattern the shell left alone is expanded, Excel's lock files excepted", async () => {
  const { out } = await run(["recognise", "--json", at("*.xlsx")]);
  const files = JSON.parse(out).map(({ file }: { file: string }) => file);
  expect(files).toEqual([at("plan.xlsx"), at("text.xlsx")]);
});

test("people get a table, what was left out, and a summary of several files", async () => {
  const { exitCode, out } = await run(["recognise", at("plan.xlsx"), at("text.xlsx"), "--why"]);
  expect(exitCode).toBe(2);
  expect(out).toMatch(/年度监测表 · 金华市金东区科技创新“十四五”规划\n/);
  expect(out).toMatch(/15\/16 行对上指标/);
  expect(out).toMatch(/没有对上指标的行\n {4}B18 没有的指标\n/);
  expect(out).toMatch(/无法读取：不是 Excel 工作簿/);
  expect(out).toMatch(/共 2 个文件：识别到 1 张表，1 个无法读取。\n$/);
  for (const line of out.split("\n")) expect(line).not.toMatch(/ $/);
});

test.each([
  [["recognise"], "缺少参数 files。"],
  [["recognise", "--unknown", "a.xlsx"], "没有选项 --unknown。"],
  [["frobnicate"], "没有命令 frobnicate。"],
  [["recognise", "a.xlsx", "--lang", "de"], "选项 --lang 的值“de”无效，应为 zh-CN、en-US。"],
  [["recognise", "a.xlsx", "--lang"], "选项 --lang <language> 后面缺少内容。"],
])("%j is refused with a sentence", async (args, sentence) => {
  const { exitCode, out, notes } = await run(args);
  expect({ exitCode, out }).toEqual({ exitCode: 2, out: "" });
  expect(notes.split("\n")[0]).toBe(sentence);
});

test.each([
  [["--help"], "zh-CN", "用法："],
  [["--help"], "en-US", "Usage:"],
  [["help", "recognise"], "zh-CN", "参数："],
  [["recognise", "--help"], "en-US", "Arguments:"],
] as const)("%j in %s", async (args, language, title) => {
  const { exitCode, out } = await run(args, language);
  expect(exitCode).toBe(0);
  expect(out).toContain(title);
  const other =
    language === "zh-CN" ? /Usage:|Options:|Arguments:|display help/ : /\p{Script=Han}/u;
  expect(out).not.toMatch(other);
});

test.each([
  [["help", "frobnicate"], "没有命令 frobnicate。"],
  [["--lang", "zh-CN"], "没有写要做什么，请加上一个命令，如 check。"],
])("%j shows help and says what is missing", async (args, sentence) => {
  const { exitCode, notes } = await run(args);
  expect(exitCode).toBe(2);
  expect(notes).toContain(`\n${sentence}\n`);
});

test("the help of fill speaks one language, and of one file", async () => {
  const { out } = await run(["fill", "--help"]);
  expect(out).not.toMatch(/default|可给多个/);
  expect(out).toContain("functions 自定义函数（默认）");
});

test("no command at all shows help and is wrong usage", async () => {
  const { exitCode, out, notes } = await run([]);
  expect({ exitCode, out }).toEqual({ exitCode: 2, out: "" });
  expect(notes).toContain("recognise");
});
