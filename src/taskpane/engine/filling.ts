import { previewEdits } from "../../check";
import { composeColumns } from "../../compose";
import type { FillMode } from "../../excel";
import type { Translator } from "../../messages";
import type { Edit } from "../../workbook";
import type { CellChanges, Study } from "./study";

/** Computed columns beside every table (填充), and a sentence about each table that takes none. */
export function proposeFill(
  study: Study,
  mode: FillMode,
  t: Translator,
  today: Date,
): CellChanges & { readonly remarks: readonly string[] } {
  const { workbook, recognition, reportingYear, thresholds } = study;
  const { edits, refused } = composeColumns(workbook, recognition.tables, {
    mode,
    host: "live",
    asOf: reportingYear ?? undefined,
    thresholds,
    today,
    t,
  });
  const remarks = refused.map(({ table, reason }) =>
    t("pane.fill.refused", { sheet: table.sheet, reason: t(`compose.refused.${reason}`) }),
  );
  return { ...changesOf(study, edits), remarks };
}

/** Edits with what they change, leaving nothing to do where they change nothing. */
export function changesOf(study: Study, edits: readonly Edit[]): CellChanges {
  return { edits, changes: previewEdits(study.workbook, edits) };
}
