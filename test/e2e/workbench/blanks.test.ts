/** An empty cell reaches a function as 0 on the desktop and as null on the web: the figures are the same. */
import { calculated, cells, openWorkbench, press, pressRibbon } from "./drive";
import { openStage, type Stage } from "./stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.close());

async function filled(blank: "zero" | "null", book: string, sheet: string): Promise<unknown[][]> {
  const drive = await openWorkbench(stage, { seam: "win32", book, blank });
  await pressRibbon(drive, "填充");
  await press(drive, "写入");
  await calculated(drive);
  const found = await cells(drive, sheet, [0, 0, 40, 40]);
  await drive.close();
  expect(found.flat().filter(({ formula }) => formula?.includes("PLAN.")).length).toBeGreaterThan(
    9,
  );
  return found.map((row) => row.map(({ value }) => value));
}

test.each([
  ["monitoring-2021-2023", "年度监测"],
  ["with-errors", "年度监测"],
])(
  "%s",
  async (book, sheet) => {
    expect(await filled("zero", book, sheet)).toEqual(await filled("null", book, sheet));
  },
  180_000,
);
