/** Many sheets over a slow line: few round trips, progress that can be stopped, nothing half-written. */
import {
  countRequests,
  type Drive,
  idle,
  openView,
  openWorkbench,
  press,
  pressRibbon,
  ready,
  reopen,
  wholeBook,
} from "./drive";
import { manySheets } from "./many-sheets";
import { openStage, type Seam, type Stage, seams } from "./stage";

const LATENCY = 20;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.close());

async function openMany(seam: Seam, count: number): Promise<Drive> {
  const drive = await openWorkbench(stage, { seam, latency: LATENCY });
  await reopen(drive, await manySheets(count), `${count}.xlsx`);
  await ready(drive);
  return drive;
}

/** Round trips of one check. */
async function checked(drive: Drive): Promise<number> {
  await countRequests(drive);
  await pressRibbon(drive, "校验");
  return countRequests(drive);
}

/** Makes every round trip take so long that a person can step in. */
function slowDown({ page }: Drive, milliseconds: number): Promise<void> {
  return page.evaluate((wait) => {
    const { dispatcher } = (window.workbench as NonNullable<typeof window.workbench>).host;
    dispatcher.hooks = {
      beforeBatch: () => new Promise((resolve) => setTimeout(resolve, wait)),
    };
  }, milliseconds);
}

test.each<Seam>([...seams])(
  "a check of fifty sheets takes no more round trips than one of two: %s",
  async (seam) => {
    const few = await openMany(seam, 2);
    const ofTwo = await checked(few);
    await few.close();
    const many = await openMany(seam, 50);
    const ofFifty = await checked(many);
    await openView(many, "总览");
    await many.pane.getByText("50 张规划表，", { exact: false }).waitFor();
    await many.close();
    expect(ofTwo).toBeGreaterThan(0);
    // Cells are asked for 20,000 at a time: fifty small sheets fit one request as two do.
    expect(ofFifty).toBeLessThanOrEqual(ofTwo + 1);
  },
  180_000,
);

test.each<Seam>([...seams])(
  "a check can be stopped: %s",
  async (seam) => {
    const drive = await openMany(seam, 8);
    const before = await wholeBook(drive);
    await slowDown(drive, 700);
    await drive.page.getByRole("button", { name: "校验", exact: true }).first().click();
    await drive.pane.getByRole("button", { name: "取消", exact: true }).click();
    await drive.pane.getByText("已取消。").waitFor();
    expect(await wholeBook(drive)).toEqual(before);
    await slowDown(drive, 0);
    await pressRibbon(drive, "校验");
    await drive.pane
      .getByText(/强制性问题/)
      .first()
      .waitFor();
    await drive.close();
  },
  180_000,
);

test.each<Seam>([...seams])(
  "writing can be stopped midway: all that was written is taken back: %s",
  async (seam) => {
    const drive = await openMany(seam, 8);
    await pressRibbon(drive, "填充");
    const before = await wholeBook(drive);
    await slowDown(drive, 300);
    await drive.pane.getByRole("button", { name: "写入", exact: true }).click();
    await drive.pane
      .getByText(/^正在写入/)
      .first()
      .waitFor();
    await drive.page.waitForTimeout(900);
    await drive.pane.getByRole("button", { name: "取消", exact: true }).click();
    await drive.pane.getByText("已取消。").waitFor({ timeout: 60_000 });
    await slowDown(drive, 0);
    await idle(drive.pane);
    expect(await wholeBook(drive)).toEqual(before);
    await pressRibbon(drive, "填充");
    await press(drive, "写入");
    await drive.pane.getByText(/^填充计算列.*已写入/).waitFor();
    await drive.close();
  },
  240_000,
);
