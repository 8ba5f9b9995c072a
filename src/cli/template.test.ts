import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readWorkbook } from "../ooxml";
import { shippedPlans } from "../plan";
import { recognise } from "../recognise";
import { run } from "./testing/run";

const folder = mkdtempSync(join(tmpdir(), "plan-ruler-"));
const at = (name: string): string => join(folder, name);
const PLAN = "jindong-sti-2021-2025";

afterAll(() => rmSync(folder, { recursive: true }));

const opened = async (name: string) =>
  recognise(await readWorkbook(readFileSync(at(name))), shippedPlans);

test("a known plan becomes a workbook that is recognised as its own", async () => {
  const { exitCode, out } = await run(["template", PLAN, "-o", at("a.xlsx"), "--json"]);
  expect(exitCode).toBe(0);
  expect(JSON.parse(out)).toEqual({
    file: PLAN,
    plan: PLAN,
    title: "金华市金东区科技创新“十四五”规划",
    output: at("a.xlsx"),
    sheets: [
      { sheet: "年度监测", rows: 15 },
      { sheet: "重大项目", rows: 15 },
      { sheet: "任务分解", rows: expect.any(Number) },
    ],
  });
  const { tables } = await opened("a.xlsx");
  expect(tables.map(({ plan, rows }) => [plan?.id, rows.length])).toEqual([[PLAN, 15]]);
});

test("years and a department column are as asked, texts in the language asked for", async () => {
  const asked = ["--years", "2021,2023", "--departments"];
  const { exitCode, out } = await run(["template", PLAN, "-o", at("b.xlsx"), ...asked], "en-US");
  expect(exitCode).toBe(0);
  expect(out).toContain("Monitoring: 15 rows\n");
  const [table] = (await opened("b.xlsx")).tables;
  const years = table?.columns.flatMap(({ role, year }) => (role === "actual" ? [year] : []));
  expect(years).toEqual([2021, 2023]);
  expect(table?.columns.some(({ role }) => role === "department")).toBe(true);
});

test("a plan in a file is taken as well", async () => {
  const [plan] = shippedPlans;
  writeFileSync(at("plan.json"), JSON.stringify({ ...plan, id: "another" }));
  const { exitCode, out } = await run(["template", at("plan.json"), "-o", at("c.xlsx"), "--json"]);
  expect(exitCode).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ plan: "another", sheets: [{ rows: 14 }] });
});

test("what is there is written over only when asked", async () => {
  writeFileSync(at("mine.xlsx"), "mine");
  const refused = await run(["template", PLAN, "-o", at("mine.xlsx")]);
  expect(refused).toMatchObject({ exitCode: 2, notes: expect.stringContaining("--overwrite") });
  expect(readFileSync(at("mine.xlsx"), "utf8")).toBe("mine");
  expect((await run(["template", PLAN, "-o", at("mine.xlsx"), "--overwrite"])).exitCode).toBe(0);
});

test.each<[string, string, string[], string]>([
  ["an unknown plan", "no-such-plan", ["no-plan-of-mine"], PLAN],
  ["a file that is none", "not-a-plan", [at("none.json")], "id"],
  ["a folder that is not there", "unwritable", [PLAN], "missing"],
])("%s is refused in a sentence", async (_, code, plan, told) => {
  writeFileSync(at("none.json"), "{}");
  const output = code === "unwritable" ? at("missing/x.xlsx") : at("never.xlsx");
  const { exitCode, out } = await run(["template", ...plan, "-o", output, "--json"]);
  expect(exitCode).toBe(2);
  const answer = JSON.parse(out);
  expect(answer).toMatchObject({ verdict: "unreadable", error: { code } });
  expect(answer.error.message).toContain(told);
});

test.each(["2025-2021", "21", "x"])("years %s are wrong usage", async (years) => {
  const { exitCode, notes } = await run(["template", PLAN, "-o", at("d.xlsx"), "--years", years]);
  expect(exitCode).toBe(2);
  expect(notes).toContain(years);
});
