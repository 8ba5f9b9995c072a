import { basename } from "node:path";
import { FindingTexts, findReportingYear } from "../check";
import { type CheckedWorkbook, composeReport } from "../compose";
import { patchWorkbook } from "../ooxml";
import { allRules } from "../rules";
import type { Asked } from "./checking";
import type { Context } from "./context";

/** The workbook's package with the report of its check on a sheet, and that sheet's name. */
export async function withReport(
  content: Uint8Array,
  about: CheckedWorkbook & { readonly file: string },
  { reportingYear, today }: Asked,
  { t }: Context,
): Promise<{ readonly bytes: Uint8Array; readonly sheet: string }> {
  const told = findReportingYear(about.workbook, about.recognition)?.year ?? null;
  const edits = composeReport(about, new FindingTexts(allRules, t.language), {
    t,
    date: today ?? new Date().toISOString().slice(0, 10),
    file: basename(about.file),
    reportingYear: reportingYear ?? told,
  });
  return { bytes: await patchWorkbook(content, edits), sheet: edits[0]?.sheet ?? "" };
}
