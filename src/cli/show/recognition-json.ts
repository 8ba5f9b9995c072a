import type { Translator } from "../../messages";
import { type Target, unitLabel } from "../../notation";
import type { Column, IndicatorRow, Recognition, Table, ValueCell } from "../../recognise";
import { columnName, formatRange } from "../../workbook";
import { addressOf, headerText, roundConfidence } from "./place";
import { describeSkipped } from "./skipped";
import { worksJson } from "./works-json";

/** The contract of `recognise --json`, without `file`. Fields after the contract's own are extra. */
export function recognitionJson(recognition: Recognition, t: Translator): object {
  return {
    tables: [
      ...recognition.tables.map((table) => tableJson(table, t)),
      ...recognition.works.map((table) => worksJson(table, t)),
    ],
    skipped: recognition.skipped.map(({ sheet, reason }) => ({
      sheet,
      reason: describeSkipped(reason, t),
      code: reason,
    })),
  };
}

function tableJson(table: Table, t: Translator): object {
  return {
    id: table.id,
    sheet: table.sheet,
    range: formatRange(table.range),
    kind: table.kind,
    plan: table.plan?.id ?? null,
    confidence: roundConfidence(table.confidence),
    columns: table.columns.map((column) => columnJson(column, table)),
    rows: table.rows.map((row) => rowJson(row)),
    title: table.title,
    transposed: table.transposed,
    headerRange: formatRange(table.headerRows),
    baselineYear: table.baselineYear,
    targetYear: table.targetYear,
    evidence: table.evidence.map(({ id, data }) => t.find(`evidence.${id}`, data) ?? id),
  };
}

/** Letters of the sheet's column; where the table runs across, the number of the sheet's row. */
function columnJson(column: Column, table: Table): object {
  return {
    column: table.transposed ? String(column.index + 1) : columnName(column.index),
    header: headerText(column.printed),
    role: column.role,
    year: column.year,
    unit: column.unit && unitLabel(column.unit),
    provisional: column.provisional,
  };
}

/** `row` is 1-based: the sheet's row, or its column where the table runs across. */
function rowJson(row: IndicatorRow): object {
  return {
    row: row.index + 1,
    name: row.name,
    indicator: row.indicator,
    confidence: roundConfidence(row.confidence),
    unit: row.unit && unitLabel(row.unit),
    baseline: valueOf(row.baseline),
    target: row.target && targetJson(row.target.reading),
    actuals: actualsJson(row),
    department: row.department,
    cell: addressOf(row.nameCell),
    ordinal: row.ordinal,
    attribute: row.attribute,
    growth: row.growth && targetJson(row.growth.reading),
    runnerUp: row.runnerUp && {
      indicator: row.runnerUp.indicator,
      confidence: roundConfidence(row.runnerUp.confidence),
    },
    hidden: row.hidden,
    note: row.note,
  };
}

function targetJson(target: Target): object {
  const { operator, value, printed, form, unit, reason } = target;
  return { operator, value, printed, form, unit, reason };
}

/** The figure of a cell; a blank or a text that is no figure is `null`, never 0. */
export function valueOf(cell: ValueCell | null): number | null {
  return cell?.reading.ok ? cell.reading.value : null;
}

/** By year; where a year has an estimate and a final figure, the final one counts. */
function actualsJson(row: IndicatorRow): Record<string, number | null> {
  const values: Record<string, number | null> = {};
  const provisionalFirst = [...row.actuals].sort(
    (a, b) => Number(b.provisional) - Number(a.provisional),
  );
  for (const { year, cell } of provisionalFirst) {
    values[year] = valueOf(cell) ?? values[year] ?? null;
  }
  return values;
}
