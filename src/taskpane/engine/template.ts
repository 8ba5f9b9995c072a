import { previewEdits } from "../../check";
import { composeTemplate, type TemplateOptions } from "../../compose";
import type { Plan } from "../../plan";
import type { CellChanges, Study } from "./study";

export { MOST_YEARS, readYears, usualYears } from "../../compose";
export { shippedPlans } from "../../plan";

/** A template for a plan on new sheets (填报模板). */
export function proposeTemplate(
  { workbook }: Study,
  plan: Plan,
  options: Omit<TemplateOptions, "taken">,
): CellChanges {
  const taken = [...workbook.sheets, ...(workbook.otherSheets ?? [])].map(({ name }) => name);
  const edits = composeTemplate(plan, { ...options, taken });
  return { edits, changes: previewEdits(workbook, edits) };
}
