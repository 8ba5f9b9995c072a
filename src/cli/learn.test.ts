import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { patchWorkbook } from "../ooxml";
import { type Plan, parsePlanText, shippedPlans } from "../plan";
import { run } from "./testing/run";

const folder = mkdtempSync(join(tmpdir(), "plan-ruler-"));
const at = (name: string): string => join(folder, name);
const seed = (name: string): string => join(__dirname, `../../seeds/workbooks/${name}.xlsx`);
const TABLE_2 = seed("table-2-targets-2025");
const NATIONAL = seed("other-plan-national-outline");

afterAll(() => rmSync(folder, { recursive: true }));

const answerOf = async (...args: string[]) => {
  const { exitCode, out } = await run([...args, "--json"]);
  return { exitCode, answer: JSON.parse(out) };
};
const planIn = (name: string): Plan => {
  const parse = parsePlanText(readFileSync(at(name), "utf8"));
  if (!parse.ok) throw new Error(JSON.stringify(parse.problems));
  return parse.plan;
};

test("a printed table is learnt as the plan that is known of it", async () => {
  const { exitCode, answer } = await answerOf("learn", TABLE_2, "-o", at("two.json"));
  expect(exitCode).toBe(0);
  expect(answer).toMatchObject({ output: at("two.json"), indicators: 15 });
  const facts = ({ indicators }: Plan) =>
    indicators.map(({ baseline, target, unit }) => ({
      baseline: baseline.value,
      operator: target.operator,
      value: target.value,
      unit,
    }));
  const known = shippedPlans.find(({ id }) => id === "jindong-sti-2021-2025") as Plan;
  expect(facts(planIn("two.json"))).toEqual(facts(known));
});

test("everything that was assumed is told, and the workbook checks clean by what was learnt", async () => {
  const learnt = await run(["learn", NATIONAL, "-o", at("national.json")]);
  expect(learnt.out).toContain("请逐条核对");
  expect(learnt.out).toContain("按越高越好");
  const { answer } = await answerOf("check", NATIONAL, "--plan", at("national.json"));
  expect(answer).toMatchObject({ verdict: "pass", counts: { error: 0 } });
  const { answer: found } = await answerOf("recognise", NATIONAL, "--plan", at("national.json"));
  const [table] = found.tables;
  expect(table.plan).toBe(planIn("national.json").id);
  const matched = table.rows.filter(({ indicator }: { indicator: unknown }) => indicator !== null);
  expect(matched).toHaveLength(20);
});

test("every command that works by plans takes one in a file", async () => {
  await run(["learn", NATIONAL, "-o", at("p.json"), "--id", "my-plan", "--title", "某规划"]);
  expect(planIn("p.json")).toMatchObject({ id: "my-plan", title: "某规划" });
  const plan = ["--plan", at("p.json")];
  const template = await answerOf("template", "my-plan", "-o", at("p.xlsx"), ...plan);
  expect(template.answer).toMatchObject({ plan: "my-plan", title: "某规划" });
  const { answer } = await answerOf("recognise", at("p.xlsx"), `--plan=${at("p.json")}`);
  expect(answer.tables[0]).toMatchObject({ plan: "my-plan" });
});

test("one of several tables is learnt when it is named", async () => {
  const bytes = readFileSync(TABLE_2);
  const { answer } = await answerOf("recognise", TABLE_2);
  const [{ id, sheet }] = answer.tables;
  const copies = answer.tables[0].rows.flatMap(({ row, name }: { row: number; name: string }) => [
    { kind: "value", sheet: "另表", cell: `A${row}`, value: name },
    { kind: "value", sheet: "另表", cell: `B${row}`, value: 10 },
    { kind: "value", sheet: "另表", cell: `C${row}`, value: "20以上" },
  ]);
  const header = ["指标名称", "2020年基期", "2025年目标"].map((value, column) => ({
    kind: "value",
    sheet: "另表",
    cell: `${"ABC"[column]}${Math.min(...answer.tables[0].rows.map((one: { row: number }) => one.row)) - 1}`,
    value,
  }));
  const edits = [{ kind: "add-sheet", sheet: "另表" }, ...header, ...copies] as never;
  writeFileSync(at("both.xlsx"), await patchWorkbook(bytes, edits));
  const open = await answerOf("learn", at("both.xlsx"), "-o", at("one.json"));
  expect(open).toMatchObject({
    exitCode: 2,
    answer: { error: { code: "several-tables-to-learn" } },
  });
  expect(open.answer.error.message).toContain(id);
  const named = await answerOf("learn", at("both.xlsx"), "--table", id, "-o", at("one.json"));
  expect(named).toMatchObject({ exitCode: 0, answer: { table: id } });
  const wrong = await answerOf("learn", at("both.xlsx"), "--table", `${sheet}!ZZ9`, "-o", at("x"));
  expect(wrong).toMatchObject({ exitCode: 2, answer: { error: { code: "no-such-table" } } });
});

test("a workbook without a plan's table teaches nothing", async () => {
  const { exitCode, answer } = await answerOf("learn", seed("no-plan-budget"), "-o", at("no.json"));
  expect([exitCode, answer.error.code]).toEqual([2, "no-table-to-learn"]);
  expect(existsSync(at("no.json"))).toBe(false);
});

test("a file that is there is not written over unasked", async () => {
  writeFileSync(at("kept.json"), "mine");
  const { exitCode, notes } = await run(["learn", TABLE_2, "-o", at("kept.json")]);
  expect(exitCode).toBe(2);
  expect(notes).toContain("已经存在");
  expect(readFileSync(at("kept.json"), "utf8")).toBe("mine");
});

test.each([
  ["none.json", null, "没有这个文件"],
  ["bad.json", "{", "bad.json"],
  ["other.json", "{}", "other.json"],
])(
  "a plan file that cannot be used is refused before anything is done: %s",
  async (name, text, said) => {
    if (text !== null) writeFileSync(at(name), text);
    const { exitCode, out, notes } = await run(["check", TABLE_2, "--plan", at(name)]);
    expect([exitCode, out]).toEqual([2, ""]);
    expect(notes).toContain(said);
  },
);
