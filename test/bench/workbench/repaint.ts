import type { Drive } from "../../e2e/workbench/drive";

/** A part of the grid's picture, in points from its upper left corner. */
export interface Region {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The values of the first rows in the columns A to I; those of the formulas in column J. */
export const NUMBERS: Region = { left: 60, top: 30, width: 400, height: 300 };
export const FORMULAS: Region = { left: 624, top: 24, width: 60, height: 300 };

/**
 * Counts the milliseconds from `start` (an event's name, or now) to the frame after the one in which a
 * part of the grid first looks other than it did. A text, because the compiler's helpers are not
 * known in the page.
 */
const WATCH = `async ({ region, start, begin }) => {
  const picture = () => {
    const canvases = [...document.querySelectorAll(".univer canvas")];
    const grid = canvases.sort((a, b) => b.width * b.height - a.width * a.height)[0];
    if (!grid) return "";
    const { data } = grid.getContext("2d")
      .getImageData(region.left, region.top, region.width, region.height);
    let hash = 0;
    for (let at = 0; at < data.length; at += 1) hash = (hash * 31 + data[at]) | 0;
    // One colour all over is a grid that has not been drawn.
    return data.every((value, at) => value === data[at % 4]) ? "" : String(hash);
  };
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  if (start) await new Promise((resolve) => {
    window.addEventListener("keydown", ({ key }) => key === start && resolve(), true);
  });
  const began = performance.now();
  const before = start ? picture() : "";
  if (begin) void begin();
  while (picture() === before) {
    if (performance.now() - began > 30000) throw new Error("nothing was drawn within 30 s");
    await frame();
  }
  await frame();
  return performance.now() - began;
}`;

/** From the press of Enter in A1 to the frame in which a formula's new value is seen. */
export async function editToRepaint({ page }: Drive, typed: string): Promise<number> {
  await page.evaluate(() => {
    const book = window.workbench?.book;
    const [sheet] = book?.sheets.list() ?? [];
    if (sheet) book?.selection.set(sheet.id, { top: 0, left: 0, bottom: 0, right: 0 });
  });
  await page.locator(".univer canvas").first().focus();
  await page.keyboard.type(typed);
  // The editor in the cell is drawn and the blink of its caret does not matter: it is not looked at.
  await page.waitForTimeout(300);
  const given = JSON.stringify({ region: FORMULAS, start: "Enter" });
  const measured = page.evaluate<number>(`(${WATCH})(${given})`);
  await page.waitForTimeout(100);
  await page.keyboard.press("Enter");
  return measured;
}

/** From a file's bytes to the first frame with its values in it. */
export async function openToPaint({ page }: Drive, bytes: Uint8Array): Promise<number> {
  const base64 = Buffer.from(bytes).toString("base64");
  return page.evaluate<number>(`(async () => {
    const bytes = Uint8Array.from(atob("${base64}"), (character) => character.charCodeAt(0));
    const begin = () => window.workbench.open(bytes, "bench.xlsx");
    // The workbook that was open is another picture: its grid is put away with it.
    for (const canvas of document.querySelectorAll(".univer canvas")) canvas.width = canvas.width;
    return (${WATCH})({ region: ${JSON.stringify(NUMBERS)}, start: null, begin });
  })()`);
}
