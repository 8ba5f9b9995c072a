import type { Translator } from "../../messages";
import type { Recognition, SkippedSheet } from "../../recognise";
import type { Workbook } from "../../workbook";

/** Tabs without cells, as the file calls them, and what a person calls them. */
const OTHER_SHEETS: Readonly<Record<string, string>> = {
  chartsheet: "chart-sheet",
  dialogsheet: "dialog-sheet",
  xlMacrosheet: "macro-sheet",
  xlIntlMacrosheet: "macro-sheet",
  missing: "missing-sheet",
};

/** The recognition with the tabs that never reached it, so that no sheet goes unmentioned. */
export function withOtherSheets(recognition: Recognition, workbook: Workbook): Recognition {
  const others = (workbook.otherSheets ?? []).map(
    ({ name, type }): SkippedSheet => ({ sheet: name, reason: OTHER_SHEETS[type] ?? type }),
  );
  return { ...recognition, skipped: [...recognition.skipped, ...others] };
}

/** Why a sheet gave no table, as a sentence; an id without a text is shown itself. */
export function describeSkipped(reason: string, t: Translator): string {
  return t.find(`skipped.${reason}`) ?? t("skipped.unknown", { id: reason });
}
