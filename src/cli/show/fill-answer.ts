import { type ComposedColumns, type FilledTable, type FillMode, headerOf } from "../../compose";
import type { Translator } from "../../messages";
import type { Table } from "../../recognise";
import { formatRange } from "../../workbook";
import type { Context } from "../context";

/** What `fill` did with one workbook. */
export interface FillView {
  readonly composed: ComposedColumns;
  /** `null` where no file was written. */
  readonly output: string | null;
  readonly mode: FillMode;
  /** Why none was, as a sentence; `null` where nothing went wrong. */
  readonly problem: string | null;
}

/** The answer of `fill --json`, without `file`. */
export function fillJson({ composed, output, mode, problem }: FillView, t: Translator): object {
  return {
    output,
    mode,
    tables: composed.filled.map(({ table, asOf, columns, rows }) => ({
      id: table.id,
      sheet: table.sheet,
      range: formatRange(table.range),
      asOf,
      rows: rows.length,
      columns: columns.map(({ column, letters, fresh }) => ({
        column: letters,
        id: column,
        header: headerOf(column, t),
        added: fresh,
      })),
    })),
    refused: composed.refused.map(({ table, reason }) => ({
      id: table.id,
      sheet: table.sheet,
      code: reason,
      reason: t(`compose.refused.${reason}`),
    })),
    error: problem,
  };
}

/** The same for people. Ends with a newline. */
export function fillText({ composed, output, problem }: FillView, context: Context): string {
  const { t, style } = context;
  const lines = [
    ...composed.filled.map((filled) => filledLine(filled, t)),
    ...composed.refused.map(({ table, reason }) =>
      style(
        "yellow",
        t("cli.fill.refused", { place: place(table), reason: t(`compose.refused.${reason}`) }),
      ),
    ),
    problem !== null
      ? style("red", problem)
      : output === null
        ? style("yellow", t("cli.fill.nothing"))
        : style("green", t("cli.fill.written", { file: output })),
  ];
  return lines.map((line) => `  ${line}\n`).join("");
}

const place = ({ sheet, range }: Table): string => `${sheet}!${formatRange(range)}`;

function filledLine({ table, asOf, columns, rows }: FilledTable, t: Translator): string {
  const named = columns.map(({ column, letters, fresh }) => {
    const data = { letters, header: headerOf(column, t) };
    return fresh ? t("cli.fill.column", data) : t("cli.fill.column-updated", data);
  });
  const line = t("cli.fill.table", { place: place(table), rows: rows.length, columns: named });
  return asOf === null ? line : `${line} · ${t("cli.fill.as-of", { year: asOf })}`;
}
