/**
 * What a person does from opening a workbook to handing it in, on the genuine office.js, as Excel for
 * Windows has it and as Excel on the web has it.
 */
import {
  calculated,
  cells,
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
  undoStep,
  wholeBook,
} from "./drive";
import { openStage, type Seam, type Stage, seams } from "./stage";

const SHEET = "年度监测";
/** 国家级高新技术企业总数: its row, and its figure of 2023. */
const ENTERPRISES = 10;
const ACTUAL_2023 = 6;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.close());

describe.each<Seam>([...seams])("as %s", (seam) => {
  let drive: Drive;
  beforeAll(async () => {
    drive = await openWorkbench(stage, { seam, book: "with-errors" });
  }, 120_000);
  afterAll(() => drive.close());

  const says = (text: string | RegExp): Promise<void> =>
    drive.pane.getByText(text).first().waitFor({ timeout: 10_000 });

  test("识别 tells the tables and indicators found", async () => {
    await pressRibbon(drive, "识别");
    await says("1 张规划表，16 项指标。");
  }, 60_000);

  test("校验 says what is wrong and changes nothing", async () => {
    const before = await wholeBook(drive);
    await pressRibbon(drive, "校验");
    await says("不通过");
    await says("数字存成了文本");
    expect(await wholeBook(drive)).toEqual(before);
  }, 60_000);

  test("a finding leads to its cell", async () => {
    await press(drive, "定位到 年度监测!E5");
    const selected = await drive.page.evaluate(() => window.workbench?.book.selection.get().range);
    expect(selected).toEqual({ top: 4, left: 4, bottom: 4, right: 4 });
  }, 60_000);

  test("safe fixes are shown, written, and taken back to exactly what was there", async () => {
    const before = await wholeBook(drive);
    await press(drive, /^一键修复/);
    await drive.pane.getByRole("dialog").getByText("年度监测!E5").waitFor();
    expect(await wholeBook(drive)).toEqual(before);
    await press(drive, "写入");
    expect((await cells(drive, SHEET, [4, 4, 4, 4]))[0]?.[0]?.value).toBe(2.35);
    await press(drive, "撤销");
    await says(/^已撤销/);
    expect(await wholeBook(drive)).toEqual(before);
    await press(drive, /^一键修复/);
    await press(drive, "写入");
  }, 90_000);

  test("an explanation is kept with the workbook", async () => {
    await openView(drive, "校验");
    const card = drive.pane.locator("[data-finding]", { hasText: "百分数填成了小数" }).first();
    await card.getByRole("button", { name: "说明" }).click();
    await drive.pane.getByLabel("说明理由").fill("口径调整，已与统计局核对");
    await press(drive, "保存");
    await says("说明：口径调整，已与统计局核对");
  }, 60_000);

  test("填充 adds live columns beside the table", async () => {
    await pressRibbon(drive, "填充");
    await press(drive, "写入");
    await calculated(drive);
    const row = await computed(drive);
    expect(row.length).toBeGreaterThan(3);
    for (const { value, formula } of row) {
      expect(formula).not.toBeNull();
      expect(value).not.toEqual(expect.objectContaining({ error: expect.anything() }));
    }
  }, 90_000);

  test("an entered figure changes the status in the cell, and the pane says its results are old", async () => {
    const before = (await computed(drive)).map(({ value }) => value);
    await typeInto(drive, SHEET, [ENTERPRISES, ACTUAL_2023], "290");
    const after = (await computed(drive)).map(({ value }) => value);
    expect(after).not.toEqual(before);
    expect(after).toContain("提前完成");
    await says("数据有改动，下面的结果是改动之前的。");
    await press(drive, "重新校验");
  }, 90_000);

  test("预警 lists targets at risk with a chart each, and flags stand in the sheet", async () => {
    await pressRibbon(drive, "预警");
    await says(/项指标有预警$/);
    await drive.pane
      .getByRole("img", { name: /^走势图/ })
      .first()
      .waitFor();
    const icons = await drive.page.evaluate(() => {
      const { book } = window.workbench as NonNullable<typeof window.workbench>;
      const formats = book.formats.conditional(book.sheets.active());
      return formats.map(({ look }) => look.numberFormat);
    });
    expect(icons).toContain('"▲ "@');
  }, 60_000);

  test("报送 names what stands in the way, and writes the report of the check", async () => {
    await pressRibbon(drive, "报送");
    await says("还不能报送。");
    await press(drive, "写校验报告");
    await press(drive, "写入");
    const sheets = await drive.page.evaluate(() =>
      window.workbench?.book.sheets.list().map(({ name }) => name),
    );
    expect(sheets).toContain("校验报告");
  }, 90_000);

  test("saved and opened again, everything is as it was", async () => {
    await calculated(drive);
    const before = await wholeBook(drive);
    const verdict = await verdictOf(drive);
    await reopen(drive, await savedBytes(drive), "再次打开.xlsx");
    await ready(drive);
    await calculated(drive);
    expect(await wholeBook(drive)).toEqual(before);
    await pressRibbon(drive, "校验");
    expect(await verdictOf(drive)).toEqual(verdict);
    await says("说明：口径调整，已与统计局核对");
  }, 120_000);

  test("the journal has survived, and takes a step back in the reopened workbook", async () => {
    await undoStep(drive, "写校验报告");
    const sheets = await drive.page.evaluate(() =>
      window.workbench?.book.sheets.list().map(({ name }) => name),
    );
    expect(sheets).not.toContain("校验报告");
  }, 90_000);

  test("no page complained, and nothing was asked of another origin", async () => {
    await idle(drive.pane);
    expect(drive.complaints).toEqual([]);
    expect(drive.strangers).toEqual([]);
  });
});

test.each<Seam>([...seams])(
  "a workbook without faults is cleared as %s",
  async (seam) => {
    const drive = await openWorkbench(stage, { seam, book: "monitoring-2021-2023" });
    await pressRibbon(drive, "报送");
    await drive.pane.getByText("没有强制性问题。").waitFor();
    await drive.close();
  },
  120_000,
);

test.each<Seam>([...seams])(
  "an empty workbook is given a template, which is recognised, as %s",
  async (seam) => {
    const drive = await openWorkbench(stage, { seam });
    const before = await wholeBook(drive);
    await press(drive, "放入模板");
    await press(drive, "写入");
    await pressRibbon(drive, "识别");
    await drive.pane.getByText(/张规划表，15 项指标。/).waitFor();
    await undoStep(drive, "");
    expect(await wholeBook(drive)).toEqual(before);
    expect(drive.complaints).toEqual([]);
    await drive.close();
  },
  120_000,
);

/** What the computed columns say of one indicator. */
async function computed(drive: Drive) {
  const row = (await cells(drive, SHEET, [ENTERPRISES, 8, ENTERPRISES, 40]))[0] ?? [];
  return row.filter(({ formula }) => formula?.includes("PLAN."));
}

/** Headline and counts of the check. */
async function verdictOf(drive: Drive): Promise<string[]> {
  await openView(drive, "校验");
  const levels = drive.pane.getByRole("group", { name: "按级别筛选" }).getByRole("button");
  return levels.allTextContents();
}
