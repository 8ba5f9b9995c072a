import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../../src/ooxml";
import type { Workbook } from "../../src/workbook";

/** A workbook of `seeds/workbooks`. */
export function sample(name: string): Promise<Workbook> {
  const path = join(__dirname, "..", "..", "seeds", "workbooks", `${name}.xlsx`);
  return readWorkbook(readFileSync(path));
}
