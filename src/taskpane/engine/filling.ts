import { FindingTexts, previewEdits } from "../../check";
import { composeColumns, composeReport, formulasToValues } from "../../compose";
import type { FillMode } from "../../excel";
import type { Translator } from "../../messages";
import { allRules } from "../../rules";
import type { Edit } from "../../workbook";
import type { CellChanges, Study } from "./study";

/** Edits with what they change, and a sentence about each thing that is left as it is. */
export interface Proposal extends CellChanges {
  readonly remarks: readonly string[];
}

/** Computed columns beside every table that takes them (填充). */
export function proposeFill(study: Study, mode: FillMode, t: Translator, today: Date): Proposal {
  const { workbook, recognition, reportingYear, thresholds } = study;
  const { edits, refused } = composeColumns(workbook, recognition.tables, {
    mode,
    host: "live",
    asOf: reportingYear ?? undefined,
    thresholds,
    today,
    t,
  });
  return proposal(
    study,
    edits,
    refused.map(({ table, reason }) =>
      t("pane.fill.refused", { sheet: table.sheet, reason: t(`compose.refused.${reason}`) }),
    ),
  );
}

/** 校验报告 on a sheet of its own; a second one is written over the first. */
export function proposeReport(study: Study, t: Translator, today: Date): Proposal {
  const texts = new FindingTexts(allRules, t.language);
  const date = new Intl.DateTimeFormat(t.language, { dateStyle: "medium", timeStyle: "short" });
  const { reportingYear } = study;
  return proposal(
    study,
    composeReport(study, texts, { t, date: date.format(today), reportingYear }),
  );
}

/** Formulas that need this add-in become the values they show, for readers who lack it. */
export function proposeValues(study: Study, t: Translator): Proposal {
  const { edits, refused } = formulasToValues(study.workbook);
  return proposal(
    study,
    edits,
    refused.map(({ sheet, cell, reason }) =>
      t("pane.values.kept", { place: `${sheet}!${cell}`, reason: t(`pane.values.${reason}`) }),
    ),
  );
}

function proposal(study: Study, edits: readonly Edit[], remarks: readonly string[] = []): Proposal {
  return { edits, changes: previewEdits(study.workbook, edits), remarks };
}
