import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readWorkbook } from "../ooxml";
import { createWorkbook, type NewCellInput } from "../ooxml/create";
import { run } from "./testing/run";

const folder = mkdtempSync(join(tmpdir(), "plan-ruler-check-"));
const at = (name: string): string => join(folder, name);
const sample = (name: string): string => join(__dirname, "../../seeds/workbooks", `${name}.xlsx`);
afterAll(() => rmSync(folder, { recursive: true }));

const HEADER = ["序号", "指标名称", "单位", "2020年基础", "2021年", "2022年", "2025年目标"];
/** The first figure is text, the last year of the second is missing, the third has no target. */
const ROWS: NewCellInput[][] = [
  [1, "常住人口城镇化率", "%", 60, "６１", 62, 66],
  [2, "森林覆盖率", "%", 40, 40.5, null, 42],
  [3, "城镇污水处理率", "%", 90, 91, 92, null],
  [4, "高速公路里程", "公里", 100, 105, 110, 130],
];

beforeAll(async () => {
  const rows = [["某某县“十四五”规划主要指标监测表（2022年度）"], HEADER, ...ROWS];
  writeFileSync(at("plan.xlsx"), await createWorkbook([{ name: "监测", rows }]));
  const business = [
    {
      name: "名单",
      rows: [
        ["姓名", "电话"],
        ["张三", 123],
      ],
    },
  ];
  writeFileSync(at("business.xlsx"), await createWorkbook(business));
  writeFileSync(at("text.xlsx"), "a,b\n");
});

async function findingsOf(...args: string[]) {
  const { out } = await run(["check", at("plan.xlsx"), "--json", ...args]);
  return JSON.parse(out).findings as { code: string; cell: string; page: string; id: string }[];
}

const cellsOf = async (file: string) => (await readWorkbook(readFileSync(file))).sheets[0]?.rows;

test("findings are filtered by rule and by level, the verdict is not", async () => {
  expect((await findingsOf("--rule", "s10,M02")).map(({ code }) => code).sort()).toEqual([
    "M02",
    "S10",
  ]);
  const { out, exitCode } = await run(["check", at("plan.xlsx"), "--level", "error", "--json"]);
  const { findings, verdict, counts } = JSON.parse(out);
  expect({ exitCode, verdict }).toEqual({ exitCode: 1, verdict: "fail" });
  expect(counts.warning).toBeGreaterThan(0);
  for (const { level } of findings) expect(level).toBe("error");
});

test("each finding links to its page, in text once a rule", async () => {
  const [finding] = await findingsOf("--rule", "text-number");
  expect(finding).toMatchObject({ code: "S10", page: "docs/rules/text-number.md" });
  const { out } = await run(["check", at("plan.xlsx"), "--rule", "S10"]);
  expect(out.match(/docs\/rules\/text-number\.md/g)).toHaveLength(1);
});

test("a rule is explained by its page", async () => {
  const { exitCode, out } = await run(["check", "--explain", "s10"]);
  expect(exitCode).toBe(0);
  expect(out).toMatch(/^# S10 .*\n[\s\S]*## 怎么改/);
});

test("fixes are previewed, written beside a ledger, and undone by it", async () => {
  const before = await cellsOf(at("plan.xlsx"));
  const preview = await run(["check", at("plan.xlsx"), "--fix", "safe"]);
  expect(preview.out).toContain('监测!E3  "６１" → 61');
  const written = ["check", at("plan.xlsx"), "--fix", "safe", "-o", at("fixed.xlsx"), "--json"];
  const { fixed, findings } = JSON.parse((await run(written)).out);
  expect(fixed.changes).toMatchObject([
    { cell: "E3", before: { value: "６１" }, after: { value: 61 }, code: "S10" },
  ]);
  expect(findings.map(({ code }: { code: string }) => code)).not.toContain("S10");
  expect(await cellsOf(at("plan.xlsx"))).toEqual(before);
  const ledger = at("fixed.xlsx.ledger.json");
  const undo = ["fix", at("fixed.xlsx"), "--undo", ledger, "-o", at("back.xlsx")];
  expect(await run(undo)).toMatchObject({ exitCode: 0 });
  expect(await cellsOf(at("back.xlsx"))).toEqual(before);
  const twice = await run(["fix", at("back.xlsx"), "--undo", ledger, "-o", at("no.xlsx")]);
  expect(twice).toMatchObject({ exitCode: 1, out: expect.stringContaining("监测!E3") });
  expect(existsSync(at("no.xlsx"))).toBe(false);
  expect(await run(["fix", at("plan.xlsx"), "-o", at("again.xlsx")])).toMatchObject({
    exitCode: 1,
    out: expect.stringContaining("已修复 1 格"),
  });
  expect(await cellsOf(at("again.xlsx"))).toEqual(await cellsOf(at("fixed.xlsx")));
  expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
});

test("an explanation travels in the workbook, is counted apart and can be taken back", async () => {
  const note = "M03@F4=数据 = 次年发布";
  const noted = at("noted.xlsx");
  const written = await run(["check", at("plan.xlsx"), "--note", note, "-o", noted, "--json"]);
  expect(JSON.parse(written.out)).toMatchObject({ noted, explained: 1 });
  const { out } = await run(["check", noted, "--json"]);
  const answer = JSON.parse(out);
  expect(answer).toMatchObject({ explained: 1, stale: [] });
  expect(answer.unexplained).toBe(answer.counts.warning - 1);
  const finding = answer.findings.find(({ explanation }: { explanation: string }) => explanation);
  expect(finding).toMatchObject({ code: "M03", explanation: "数据 = 次年发布" });
  const fixed = await run(["check", noted, "--fix", "safe", "-o", at("both.xlsx"), "--json"]);
  expect(JSON.parse(fixed.out)).toMatchObject({ explained: 1 });
  const back = [
    "check",
    at("both.xlsx"),
    "--note",
    `${finding.id}=`,
    "-o",
    at("bare.xlsx"),
    "--json",
  ];
  expect(JSON.parse((await run(back)).out)).toMatchObject({ explained: 0, stale: [] });
});

test("the report is a sheet of the output, updated in place, with fixes and explanations in it", async () => {
  const sheetsOf = async (file: string) =>
    (await readWorkbook(readFileSync(file))).sheets.map(({ name, rows }) => ({
      name,
      texts: rows.flatMap(({ cells }) => cells.map(({ value }) => value)),
    }));
  const reported = at("reported.xlsx");
  const args = ["check", at("plan.xlsx"), "--report", "-o", reported, "--today", "2023-02-01"];
  const first = await run([...args, "--rule", "S10"]);
  expect(first).toMatchObject({
    exitCode: 1,
    out: expect.stringContaining(`校验报告已写入 ${reported} 的工作表“校验报告”。`),
  });
  const [data, report] = await sheetsOf(reported);
  expect(data?.texts).toContain("６１");
  expect(report?.name).toBe("校验报告");
  expect(report?.texts).toEqual(
    expect.arrayContaining(["plan.xlsx", "2022年", "2023-02-01", "S10 数字存成了文本", "６１"]),
  );
  // All of the check is reported, whatever of it the command line shows.
  expect(report?.texts.some((text) => String(text).startsWith("M02 "))).toBe(true);

  const again = ["check", reported, "--report", "-o", reported, "--overwrite", "--json"];
  const note = ["--fix", "safe", "--note", "M03@F4=次年发布"];
  const { report: where, findings } = JSON.parse((await run([...again, ...note])).out);
  expect(where).toEqual({ output: reported, sheet: "校验报告" });
  const [fixed, rewritten, ...more] = await sheetsOf(reported);
  expect(more).toEqual([]);
  expect(fixed?.texts).toContain(61);
  expect(rewritten?.texts).not.toContain("S10 数字存成了文本");
  expect(rewritten?.texts.filter((text) => text === "次年发布")).toHaveLength(2);
  const { out } = await run(["check", reported, "--json"]);
  const later = JSON.parse(out);
  expect(later.findings).toEqual(findings);
  expect(later.skipped).toMatchObject([{ sheet: "校验报告", code: "own-report" }]);
});

test("SARIF is one log for all files", async () => {
  const files = [at("plan.xlsx"), at("text.xlsx")];
  const { exitCode, out } = await run(["check", ...files, "--format", "sarif"], "en-US");
  expect(exitCode).toBe(2);
  const log = JSON.parse(out);
  expect(log).toMatchObject({
    version: "2.1.0",
    runs: [{ tool: { driver: { name: "plan-ruler" } } }],
  });
  const [{ tool, results, invocations }] = log.runs;
  expect(invocations[0]).toMatchObject({
    executionSuccessful: false,
    toolExecutionNotifications: [{ level: "error" }],
  });
  const rule = tool.driver.rules.find(({ id }: { id: string }) => id === "S10");
  expect(rule.helpUri).toMatch(/^file:.*docs\/rules\/text-number\.md$/);
  const result = results.find(({ ruleId }: { ruleId: string }) => ruleId === "S10");
  expect(result).toMatchObject({
    level: "warning",
    locations: [
      {
        physicalLocation: { region: { startLine: 3, startColumn: 5 } },
        logicalLocations: [{ fullyQualifiedName: "监测!E3" }],
      },
    ],
    fixes: [{ artifactChanges: [{ replacements: [{ insertedContent: { text: "61" } }] }] }],
  });
});

test("a workbook without a plan table does not pass", async () => {
  const { exitCode, out } = await run(["check", at("business.xlsx"), "--json"]);
  expect(exitCode).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    verdict: "fail",
    findings: [{ rule: "no-plan-table", page: null }],
  });
});

test.each([
  [["check"], "没有给出工作簿。请写上要校验的文件，如“填报.xlsx”。"],
  [["check", "--explain", "Z99"], "没有规则 Z99。"],
  [["check", "plan.xlsx", "--rule", "Z99"], "没有规则 Z99。"],
  [["check", "plan.xlsx", "--level", "fatal"], "选项 --level 的值“fatal”无效"],
  [
    ["check", "plan.xlsx", "--deadline", "2024-02-30"],
    "选项 --deadline 的值“2024-02-30”无效，应为日期，如 2024-01-31。",
  ],
  [
    ["check", "plan.xlsx", "--previous", "none.xlsx"],
    "none.xlsx：没有这个文件。请核对路径和文件名。",
  ],
  [["check", "plan.xlsx", "--note", "M03@F4=x"], "写说明须用 -o 指定输出文件。"],
  [["check", "plan.xlsx", "--report"], "写校验报告须用 -o 指定输出文件。"],
  [
    ["check", "plan.xlsx", "--note", "M03@Z9=x", "-o", "x.xlsx"],
    "没有找到可写说明的核实性问题 M03@Z9，或这一格有几条。",
  ],
  [["check", "plan.xlsx", "--note", "x", "-o", "x.xlsx"], "说明“x”写法不对"],
  [["check", "plan.xlsx", "--fix", "safe", "-o", "plan.xlsx"], "就是输入文件"],
  [["check", "plan.xlsx", "text.xlsx", "--fix", "safe", "-o", "x.xlsx"], "-o 只能用于一个文件。"],
  [["fix", "plan.xlsx"], "缺少必需的选项"],
])("%j is refused with a sentence and leaves nothing behind", async (args, sentence) => {
  const before = readdirSync(folder);
  const located = args.map((arg) => (arg.endsWith(".xlsx") ? at(arg) : arg));
  const { exitCode, notes } = await run(located);
  expect({ exitCode, notes }).toEqual({ exitCode: 2, notes: expect.stringContaining(sentence) });
  expect(readdirSync(folder)).toEqual(before);
});

test("an output that cannot be written is one sentence", async () => {
  const output = join(folder, "no-such-folder", "x.xlsx");
  const { exitCode, out } = await run(["fix", at("plan.xlsx"), "-o", output]);
  expect({ exitCode, out }).toEqual({ exitCode: 2, out: expect.stringContaining("无法写入") });
  expect(out).toContain("：文件夹不存在，请先建好或换一个位置。\n");
  expect(out).not.toContain("无法读取");
});

test("nothing is called passed while warnings are neither corrected nor explained", async () => {
  const { exitCode, out } = await run(["check", sample("messy")]);
  expect(exitCode).toBe(0);
  expect(out).toMatch(
    /^ {2}没有强制性问题；还有 20 条核实性问题没有改正或说明 · 强制性 0，核实性 20/m,
  );
  expect((await run(["check", sample("department-part")])).out).toMatch(/^ {2}通过 强制性 0，/m);
});

test("a cell that is cleared is called blank", async () => {
  const { out } = await run(["check", sample("with-errors"), "--fix", "review"]);
  expect(out).toContain("年度监测!H17  4100 → （空白）  M04");
});

test("what is not a ledger undoes nothing", async () => {
  writeFileSync(at("no-ledger.json"), "{}");
  const undo = ["--undo", at("no-ledger.json"), "-o", at("x.xlsx")];
  const { exitCode, out } = await run(["fix", at("plan.xlsx"), ...undo]);
  expect({ exitCode, out }).toEqual({ exitCode: 2, out: expect.stringContaining("不是修改台账") });
});
