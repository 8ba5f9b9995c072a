/**
 * A workbook is sealed in the pane and verified on the command line, and the other way round: both read
 * the same figures of it.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../../src/cli/testing/run";
import {
  calculated,
  type Drive,
  idle,
  openView,
  openWorkbench,
  press,
  pressRibbon,
  ready,
  reopen,
  savedBytes,
  typeInto,
} from "./drive";
import { openStage, type Seam, type Stage, seams } from "./stage";

const BOOK = "monitoring-2021-2023";
const SAMPLE = join(__dirname, `../../../seeds/workbooks/${BOOK}.xlsx`);
const SHEET = "年度监测";
const folder = mkdtempSync(join(tmpdir(), "plan-ruler-"));
const at = (name: string): string => join(folder, name);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(async () => {
  await stage.close();
  rmSync(folder, { recursive: true });
});

/** What the command line says of the workbook that is open. */
async function verified(drive: Drive, name: string) {
  await calculated(drive);
  writeFileSync(at(name), await savedBytes(drive));
  return JSON.parse((await run(["verify", at(name), "--json"])).out);
}

describe.each<Seam>([...seams])("as %s", (seam) => {
  let drive: Drive;
  beforeAll(async () => {
    drive = await openWorkbench(stage, { seam, book: BOOK });
  }, 120_000);
  afterAll(() => drive.close());
  const says = (text: string | RegExp): Promise<void> =>
    drive.pane.getByText(text).first().waitFor({ timeout: 10_000 });

  test("what the pane seals, the command line finds intact", async () => {
    await pressRibbon(drive, "报送");
    await press(drive, "封签");
    await says("已封签。请保存工作簿，再把文件交出去。");
    const receipt = await drive.pane.getByRole("textbox", { name: "回执" }).inputValue();
    const answer = await verified(drive, `${seam}-sealed.xlsx`);
    expect(answer).toMatchObject({ seal: "intact", verdict: "pass", changes: [] });
    expect(receipt).toContain(`回执编号：${answer.receipt.number}`);
  }, 90_000);

  test("columns filled afterwards are no change", async () => {
    await pressRibbon(drive, "填充");
    await press(drive, "写入");
    expect(await verified(drive, `${seam}-filled.xlsx`)).toMatchObject({ seal: "intact" });
    await openView(drive, "报送");
    await says("与封签时一致，没有改动。");
  }, 90_000);

  test("a figure changed afterwards is named by both", async () => {
    await typeInto(drive, SHEET, [9, 6], "12");
    const change = { kind: "cell", sheet: SHEET, cell: "G10", before: 11, after: 12 };
    expect(await verified(drive, `${seam}-changed.xlsx`)).toMatchObject({
      seal: "changed",
      changes: [change],
    });
    await press(drive, "重新校验");
    await says("封签之后有改动，共 1 处。");
    await says("年度监测!G10：原为“11”，现为“12”");
  }, 90_000);

  test("received files are verified without being opened", async () => {
    const files = [`${seam}-sealed.xlsx`, `${seam}-changed.xlsx`].map(at);
    await drive.pane.locator('input[type="file"]').setInputFiles(files);
    await idle(drive.pane);
    const list = drive.pane
      .getByRole("region", { name: "核对收到的文件" })
      .getByRole("list")
      .first();
    await list.getByText("与封签时一致，没有改动。").waitFor();
    await list.getByText("封签之后有改动，共 1 处。").waitFor();
  }, 60_000);

  test("what the command line seals, the pane finds intact", async () => {
    const output = at(`${seam}-cli.xlsx`);
    expect((await run(["submit", SAMPLE, "-o", output])).exitCode).toBe(0);
    await reopen(drive, readFileSync(output), "收到.xlsx");
    await ready(drive);
    await pressRibbon(drive, "报送");
    await says("与封签时一致，没有改动。");
    expect(drive.complaints).toEqual([]);
    expect(drive.strangers).toEqual([]);
  }, 90_000);
});
