import { findPlan } from "../../../scripts/samples/figures";
import { monitoring } from "../../../scripts/samples/monitoring";
import { createWorkbook } from "../../../src/ooxml/create";
import { shippedPlans } from "../../../src/plan";

/** A workbook of monitoring tables, one of each town or department on a sheet of its own. */
export function manySheets(count: number): Promise<Uint8Array> {
  const [sheet] = monitoring(findPlan(shippedPlans, 2025)).sheets;
  if (!sheet) throw new Error("the sample has no sheet");
  return createWorkbook(
    Array.from({ length: count }, (_, at) => ({ ...sheet, name: `部门${at + 1}` })),
  );
}
