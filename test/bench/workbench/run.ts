// The workbench's speed in a browser, `npm run bench:workbench`: fails where a limit is missed.
import process from "node:process";
import { buildWorkbench } from "../../../scripts/lib/workbench-build";
import { calculated, type Drive, openWorkbench, ready } from "../../e2e/workbench/drive";
import { openStage, type Stage } from "../../e2e/workbench/stage";
import { formatTable, type Measured, passes } from "../table";
import { onOneCell, withRowSums } from "./books";
import { editToRepaint, openToPaint } from "./repaint";
import { start } from "./start";

const LARGE = 10_000;
const SMALL = 10;
const EDITS = ["123456", "654321", "111", "987", "4242"];

const middle = (figures: readonly number[]): number =>
  figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? Number.NaN;

interface Speed {
  readonly paint: number;
  readonly edit: number;
}

/** Milliseconds of one workbook: opening it, and the middle one of several edits of A1. */
async function speedOf(stage: Stage, bytes: Uint8Array): Promise<Speed> {
  const drive: Drive = await openWorkbench(stage, { seam: "win32" });
  const paint = await openToPaint(drive, bytes);
  await ready(drive);
  await calculated(drive);
  const edits: number[] = [];
  for (const typed of EDITS) {
    edits.push(await editToRepaint(drive, typed));
    await calculated(drive);
  }
  await drive.close();
  return { paint, edit: middle(edits) };
}

async function measure(stage: Stage): Promise<Measured[]> {
  // The first start brings the files into the memory of the system.
  await start(stage.browser);
  const warm = await start(stage.browser);
  const small = await speedOf(stage, await withRowSums(SMALL));
  const large = await speedOf(stage, await withRowSums(LARGE));
  const wide = await speedOf(stage, await onOneCell(LARGE));
  const times = (a: number, b: number) => ({ value: a / b, unit: "×" });
  return [
    { name: "npm start, warm: address printed", value: warm.served, unit: "s" },
    { name: "npm start, warm: first paint", value: warm.painted, limit: 5, unit: "s" },
    { name: "npm start, warm: pane ready, checked", value: warm.paneReady, unit: "s" },
    { name: "open to paint, 100 cells", value: small.paint, unit: "ms" },
    { name: "open to paint, 100,000 cells", value: large.paint, unit: "ms" },
    { name: "  to 100 cells", ...times(large.paint, small.paint) },
    { name: "edit to repaint, 100 cells", value: small.edit, unit: "ms" },
    { name: "edit to repaint, 100,000 cells", value: large.edit, limit: 1000, unit: "ms" },
    { name: "  to 100 cells", ...times(large.edit, small.edit) },
    { name: "edit of which 10,000 formulas depend", value: wide.edit, unit: "ms" },
    { name: "  to an edit of which one depends", ...times(wide.edit, large.edit) },
  ];
}

async function main(): Promise<void> {
  buildWorkbench();
  const stage = await openStage(["win32"]);
  try {
    const figures = await measure(stage);
    process.stdout.write(`${formatTable(figures)}\n`);
    if (!figures.every(passes)) process.exitCode = 1;
  } finally {
    await stage.close();
  }
}

void main();
