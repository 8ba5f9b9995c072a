/** An empty cell reaches a function as 0 on the desktop and as null on the web: the figures are the same. */
import { calculated, cells, openWorkbench, press, pressRibbon } from "./drive";
import { openStage, type Seam, type Stage, seams } from "./stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.close());

async function filled(
  seam: Seam,
  blank: "zero" | "null",
  book: string,
  sheet: string,
): Promise<unknown[][]> {
  const drive = await openWorkbench(stage, { seam, book, blank });
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

const books = ["monitoring-2021-2023", "with-errors"];
const cases = seams.flatMap((seam) => books.map((book) => [seam, book] as const));

test.each<readonly [Seam, string]>(cases)(
  "%s, %s",
  async (seam, book) => {
    expect(await filled(seam, "zero", book, "年度监测")).toEqual(
      await filled(seam, "null", book, "年度监测"),
    );
  },
  180_000,
);
