import type { RowAssessment } from "../../compose";
import type { Translator } from "../../messages";
import { normalise } from "../../notation";
import type { IndicatorRow, Table } from "../../recognise";
import { columnName, formatAddress } from "../../workbook";

/** A1 address of a zero-based position. */
export function addressOf(position: { readonly row: number; readonly column: number }): string {
  return formatAddress(position.row, position.column);
}

/** Where an indicator stands, for people: its row, or its column where indicators run across. */
export function lineOf({ table, row }: RowAssessment, t: Translator): string {
  const position = row.nameCell;
  return table.transposed
    ? t("cli.assess.column", { column: columnName(position.column) })
    : t("cli.assess.row", { row: position.row + 1 });
}

/** What a row's indicator is called in the plan; `null` where it is matched to none. */
export function indicatorName(table: Table, id: IndicatorRow["indicator"]): string | null {
  return table.plan?.indicators.find((indicator) => indicator.id === id)?.name ?? null;
}

/** 0.98304 → 0.983: more digits would claim more than a confidence knows. */
export function roundConfidence(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}

/** As printed, on one line and without the blanks that only spread a word out. */
export function headerText(printed: string): string {
  return normalise(printed.replace(/\s+/g, " "))
    .replace(/(?<=[^\x00-\x7f]) | (?=[^\x00-\x7f])/g, "")
    .trim();
}
