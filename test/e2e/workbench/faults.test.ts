/**
 * Excel fails at every request of a step in turn: nothing stays half-written, the pane says so in a
 * sentence, and trying again succeeds.
 */
import type { Workbench } from "../../../src/workbench/page/workbench";
import {
  type Drive,
  idle,
  openView,
  openWorkbench,
  press,
  pressRibbon,
  undoStep,
  wholeBook,
} from "./drive";
import { openStage, type Seam, type Stage, seams } from "./stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.close());

/** Fails the request of this number from now on, once; `null` fails none. Counts from then on. */
function failRequest({ page }: Drive, number: number | null): Promise<void> {
  return page.evaluate((wanted) => {
    const { dispatcher } = (window.workbench as Workbench).host;
    let seen = 0;
    dispatcher.traffic.reset();
    dispatcher.hooks = {
      beforeAction(_action, index, purpose) {
        if (purpose !== "document") return;
        if (index === 0) seen += 1;
        // In the midst of the request, so that its beginning is carried out already.
        if (seen !== wanted || index !== 1) return;
        throw Object.assign(new Error("the host was made to fail"), {
          code: "GeneralException",
          name: "HostError",
        });
      },
    };
  }, number);
}

const requests = ({ page }: Drive): Promise<number> =>
  page.evaluate(() => (window.workbench as Workbench).host.dispatcher.traffic.counts.document);

async function fixSafely(drive: Drive): Promise<void> {
  await openView(drive, "校验");
  await press(drive, /^一键修复/);
  await press(drive, "写入");
}

describe.each<Seam>([...seams])("as %s", (seam) => {
  test("a step that fails at any request leaves the workbook as it was, and can be repeated", async () => {
    const drive = await openWorkbench(stage, { seam, book: "with-errors" });
    await pressRibbon(drive, "校验");
    const before = await wholeBook(drive);
    await failRequest(drive, null);
    await fixSafely(drive);
    const total = await requests(drive);
    const after = await wholeBook(drive);
    expect(after).not.toEqual(before);
    expect(total).toBeGreaterThan(3);
    await press(drive, "撤销");

    const outcomes: string[] = [];
    for (let number = 1; number <= total; number += 1) {
      await press(drive, "校验");
      expect(await wholeBook(drive)).toEqual(before);
      await failRequest(drive, number);
      await fixSafely(drive);
      const failure = drive.pane.getByText(/没有完成：/);
      if ((await failure.count()) > 0) {
        outcomes.push((await failure.first().textContent()) ?? "");
        const isWritten = JSON.stringify(await wholeBook(drive)) === JSON.stringify(after);
        // Either the step itself failed and is taken back, or the check after it did.
        if (!isWritten) expect(await wholeBook(drive)).toEqual(before);
        await failRequest(drive, null);
        await press(drive, "重试");
      }
      await idle(drive.pane);
      expect(await wholeBook(drive)).toEqual(after);
      await failRequest(drive, null);
      await undoStep(drive, "一键修复");
      expect(await wholeBook(drive)).toEqual(before);
    }
    expect(outcomes.length).toBeGreaterThan(0);
    for (const said of outcomes) expect(said).not.toMatch(/undefined|\[object/);
    await drive.close();
  }, 600_000);
});
