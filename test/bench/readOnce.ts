import { readFileSync } from "node:fs";
import { inflateRawSync } from "node:zlib";
import { readWorkbook } from "../../src/ooxml";
import { entryData, readDirectory } from "../../src/ooxml/zip/directory";

/** What a child process that reads one workbook prints, as JSON. */
export interface ReadOnce {
  /** Milliseconds of each round. */
  readonly reading: readonly number[];
  readonly scanning: readonly number[];
  readonly cells: number;
  /** MiB at the highest, after the readings and before the first scan. */
  readonly peakMemory: number;
}

/** Cells by a regular expression: place, style, type, formula, value. */
const CELL =
  /<c r="([A-Z]+\d+)"(?: s="(\d+)")?(?: t="(\w+)")?>(?:<f[^>]*>([^<]*)<\/f>|<f[^>]*\/>)?(?:<v>([^<]*)<\/v>)?<\/c>/g;

async function main(file: string, rounds: number): Promise<void> {
  const bytes = new Uint8Array(readFileSync(file));
  const first = await timeReading(bytes);
  const peakMemory = process.resourceUsage().maxRSS / 1024;
  const reading = [first.milliseconds];
  const scanning = [timeScanning(bytes, first.cells)];
  for (let round = 1; round < rounds; round++) {
    reading.push((await timeReading(bytes)).milliseconds);
    scanning.push(timeScanning(bytes, first.cells));
  }
  const result: ReadOnce = { reading, scanning, cells: first.cells, peakMemory };
  console.log(JSON.stringify(result));
}

async function timeReading(bytes: Uint8Array) {
  globalThis.gc?.();
  const start = performance.now();
  const { sheets } = await readWorkbook(bytes);
  const milliseconds = performance.now() - start;
  const cells = sheets
    .flatMap((sheet) => sheet.rows)
    .reduce((sum, row) => sum + row.cells.length, 0);
  return { milliseconds, cells };
}

function timeScanning(bytes: Uint8Array, expected: number): number {
  globalThis.gc?.();
  const start = performance.now();
  let cells = 0;
  for (const entry of readDirectory(bytes)) {
    const text = new TextDecoder().decode(inflateRawSync(entryData(bytes, entry)));
    CELL.lastIndex = 0;
    while (CELL.exec(text)) cells++;
  }
  const milliseconds = performance.now() - start;
  if (cells !== expected) throw new Error(`the two ways count ${expected} and ${cells} cells`);
  return milliseconds;
}

void main(process.argv[2] as string, Number(process.argv[3] ?? 5));
