import type { Translator } from "../../messages";
import type { WorkCell, WorkRow, WorkTable } from "../../recognise";
import { columnName, formatRange } from "../../workbook";
import { addressOf, headerText, roundConfidence } from "./place";

/** A table of projects or tasks in the form every table has; what it cannot hold is `null` or empty. */
export function worksJson(table: WorkTable, t: Translator): object {
  return {
    id: table.id,
    sheet: table.sheet,
    range: formatRange(table.range),
    kind: table.kind,
    plan: table.plan.id,
    confidence: roundConfidence(table.confidence),
    columns: table.columns.map(({ index, printed, role }) => ({
      column: columnName(index),
      header: headerText(printed),
      role,
      year: null,
      unit: null,
    })),
    rows: table.rows.map(rowJson),
    headerRange: formatRange(table.headerRows),
    evidence: table.evidence.map(({ id, data }) => t.find(`evidence.${id}`, data) ?? id),
  };
}

function rowJson(row: WorkRow): object {
  return {
    row: row.index + 1,
    name: row.name,
    indicator: null,
    item: row.item,
    confidence: roundConfidence(row.confidence),
    unit: null,
    baseline: null,
    target: null,
    actuals: {},
    department: row.department,
    cell: addressOf(row.nameCell),
    ordinal: row.ordinal,
    start: row.start && cellJson(row.start),
    due: row.due && cellJson(row.due),
    progress: row.progress.map(cellJson),
    runnerUp: row.runnerUp && {
      item: row.runnerUp.item,
      confidence: roundConfidence(row.runnerUp.confidence),
    },
    hidden: row.hidden,
    note: row.note,
  };
}

/** A cell as it stands in the sheet, not read. */
function cellJson(cell: WorkCell): object {
  const { value } = cell;
  return {
    cell: addressOf(cell),
    value: value !== null && typeof value === "object" ? value.error : value,
  };
}
