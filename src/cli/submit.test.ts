import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SEAL_NAMESPACE } from "../check";
import { patchWorkbook, readWorkbook } from "../ooxml";
import { writeCustomXml } from "../ooxml/custom-xml";
import { run } from "./testing/run";

const folder = mkdtempSync(join(tmpdir(), "plan-ruler-"));
const at = (name: string): string => join(folder, name);
const SAMPLE = join(__dirname, "../../seeds/workbooks/monitoring-2021-2023.xlsx");
const FAULTY = join(__dirname, "../../seeds/workbooks/with-errors.xlsx");
const SHEET = "年度监测";

beforeAll(async () => {
  expect((await run(["submit", SAMPLE, "-o", at("sealed.xlsx")])).exitCode).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

const answerOf = async (...args: string[]) => {
  const { exitCode, out } = await run([...args, "--json"]);
  return { exitCode, answer: JSON.parse(out) };
};

/** The sealed workbook with a cell set. */
async function changed(name: string, cell: string, value: number | string): Promise<string> {
  const bytes = readFileSync(at("sealed.xlsx"));
  const edit = { kind: "value", sheet: SHEET, cell, value } as const;
  writeFileSync(at(name), await patchWorkbook(bytes, [edit]));
  return at(name);
}

test("a workbook without faults is sealed; its cells stay as they were", async () => {
  const { exitCode, answer } = await answerOf("submit", SAMPLE, "-o", at("a.xlsx"));
  expect(exitCode).toBe(0);
  expect(answer).toMatchObject({
    file: SAMPLE,
    verdict: "pass",
    cleared: true,
    output: at("a.xlsx"),
    receipt: {
      number: expect.stringMatching(/^[\dA-F-]{19}$/),
      plans: ["jindong-sti-2021-2025"],
      reportingYear: 2023,
      sheets: [{ name: SHEET, cells: expect.any(Number) }],
    },
  });
  const [before, after] = [readFileSync(SAMPLE), readFileSync(at("a.xlsx"))];
  expect(await readWorkbook(after)).toEqual(await readWorkbook(before));
});

test("the receipt is shown, and says what a seal is not", async () => {
  const { out } = await run(["submit", SAMPLE, "-o", at("b.xlsx")]);
  expect(out).toMatch(/回执编号：[\dA-F]{4}(-[\dA-F]{4}){3}\n/);
  expect(out).toContain("规划：金华市金东区科技创新“十四五”规划\n");
  expect(out).toContain("不是电子签名");
  const english = await run(["submit", SAMPLE, "-o", at("b.xlsx")], "en-US");
  expect(english.out).toContain("Reporting year: 2023\n");
});

test("one with faults is not, and no file is written", async () => {
  const { exitCode, answer } = await answerOf("submit", FAULTY, "-o", at("c.xlsx"));
  expect(exitCode).toBe(1);
  expect(answer).toMatchObject({ verdict: "fail", cleared: false, output: null, receipt: null });
  expect(answer.obstacles[0]).toMatch(/^\d+ 条强制性问题须改正。$/);
  expect(existsSync(at("c.xlsx"))).toBe(false);
  expect((await run(["submit", FAULTY, "-o", at("c.xlsx")])).out).toContain("还不能报送");
});

test("an unexplained warning stands in the way as well, and an explanation clears it", async () => {
  const bytes = readFileSync(SAMPLE);
  const edit = { kind: "value", sheet: SHEET, cell: "G8", value: 40 } as const;
  writeFileSync(at("odd.xlsx"), await patchWorkbook(bytes, [edit]));
  const { answer } = await answerOf("submit", at("odd.xlsx"), "-o", at("d.xlsx"));
  expect(answer).toMatchObject({ verdict: "pass", cleared: false });
  const warnings = answer.findings.filter((one: { level: string }) => one.level === "warning");
  const notes = warnings.flatMap(({ id }: { id: string }) => ["--note", `${id}=已核实`]);
  await run(["check", at("odd.xlsx"), ...notes, "-o", at("odd-explained.xlsx")]);
  const second = await answerOf("submit", at("odd-explained.xlsx"), "-o", at("d.xlsx"));
  expect(second.answer).toMatchObject({
    cleared: true,
    receipt: { warnings: warnings.length },
  });
  expect((await answerOf("verify", at("d.xlsx"))).answer.seal).toBe("intact");
});

test("a received file is held against its seal and checked again", async () => {
  const { exitCode, answer } = await answerOf("verify", at("sealed.xlsx"));
  expect(exitCode).toBe(0);
  expect(answer).toMatchObject({ seal: "intact", verdict: "pass", changes: [] });
});

test("every later change is told, with what was sealed", async () => {
  const file = await changed("changed.xlsx", "G10", 12);
  const { exitCode, answer } = await answerOf("verify", file);
  expect(exitCode).toBe(1);
  expect(answer).toMatchObject({
    seal: "changed",
    changes: [{ kind: "cell", sheet: SHEET, cell: "G10", before: 11, after: 12 }],
  });
  const { out } = await run(["verify", file]);
  expect(out).toContain("封签之后有改动，共 1 处。");
  expect(out).toContain("年度监测!G10：原为“11”，现为“12”");
});

test("a number that became text is told although it reads the same", async () => {
  const { out } = await run(["verify", await changed("text.xlsx", "G10", "11")]);
  expect(out).toContain("年度监测!G10：写的还是“11”，但数值变成了文本");
});

test("filling computed columns is no change of what was handed in", async () => {
  for (const mode of ["functions", "native", "values"]) {
    await run(["fill", at("sealed.xlsx"), "-o", at(`${mode}.xlsx`), "--mode", mode]);
    expect((await answerOf("verify", at(`${mode}.xlsx`))).answer.seal).toBe("intact");
  }
});

test("without a seal, or with a broken one, nothing is claimed", async () => {
  const none = await answerOf("verify", SAMPLE);
  expect(none).toMatchObject({ exitCode: 1, answer: { seal: "none", receipt: null } });
  const item = {
    namespace: SEAL_NAMESPACE,
    itemId: "{00000000-0000-0000-0000-000000000001}",
    xml: `<data xmlns="${SEAL_NAMESPACE}">{}</data>`,
  };
  writeFileSync(at("broken.xlsx"), await writeCustomXml(readFileSync(SAMPLE), item));
  const broken = await answerOf("verify", at("broken.xlsx"));
  expect(broken).toMatchObject({ exitCode: 1, answer: { seal: "broken", receipt: null } });
});

test("several files give one answer each; an unreadable one does not stop the others", async () => {
  writeFileSync(at("no.xlsx"), "no workbook");
  const { exitCode, answer } = await answerOf("verify", at("no.xlsx"), at("sealed.xlsx"));
  expect(exitCode).toBe(2);
  expect(answer).toMatchObject([{ verdict: "unreadable" }, { seal: "intact" }]);
});
