import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readWorkbook } from "../../src/ooxml";
import { COLUMNS, largeWorkbook, ROWS, smallWorkbook } from "./large-workbook";
import type { ReadOnce } from "./read-once";
import type { Measured } from "./table";

const SMALL_FILES = 200;

/** Reading against inflating and regex-scanning the same bytes, its memory, and small files. */
export async function reading(): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), "plan-ruler-bench-"));
  try {
    const file = join(folder, "large.xlsx");
    writeFileSync(file, largeWorkbook());
    return [...measureLarge(file), await measureSmall()];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** In a process of its own, so that memory is that of the reading alone. */
function measureLarge(file: string): Measured[] {
  const script = join(__dirname, "read-once.cjs");
  const output = execFileSync(process.execPath, ["--expose-gc", script, file], {
    encoding: "utf8",
  });
  const result = JSON.parse(output) as ReadOnce;
  if (result.cells !== ROWS * COLUMNS) throw new Error(`read ${result.cells} cells`);
  const ratio = result.reading / result.scanning;
  return [
    { name: "read 1,000,000 cells / inflate and scan them", value: ratio, limit: 2, unit: "×" },
    {
      name: "memory at its highest while reading them",
      value: result.peakMemory,
      limit: 600,
      unit: "MiB",
    },
  ];
}

async function measureSmall(): Promise<Measured> {
  const files = Array.from({ length: SMALL_FILES }, (_, seed) => smallWorkbook(seed));
  const start = performance.now();
  for (const file of files) await readWorkbook(file);
  const seconds = (performance.now() - start) / 1000;
  return {
    name: `${SMALL_FILES} small workbooks in one process`,
    value: SMALL_FILES / seconds,
    limit: 40,
    unit: "files/s",
    higher: true,
  };
}
