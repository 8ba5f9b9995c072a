import type { FindingTexts, Outcome } from "../../check";
import type { Recognition } from "../../recognise";
import type { Level } from "../../rules";
import {
  type ConditionalFormat,
  columnName,
  type Edit,
  formatAddress,
  formatRange,
  REPORT_MARK,
  type Sheet,
  type Workbook,
  type WritableValue,
} from "../../workbook";
import { FLAGS } from "../computed/formats";
import { columnWidths, reportColumns } from "./columns";
import { type Line, type ReportOptions, reportLines } from "./lines";
import { reportPlace } from "./place";

/** A workbook that was checked, and what came of it. */
export interface CheckedWorkbook {
  readonly workbook: Workbook;
  readonly recognition: Recognition;
  /** With its explanations; see `withExplanations`. */
  readonly outcome: Outcome;
}

/**
 * The report of a check (校验报告) on a sheet of its own, as edits; the first of them names the sheet.
 * A second run finds the sheet again, in whatever language it was written, and rewrites it in place:
 * what the former report left over is cleared, cells right of it and widths stay as they are.
 */
export function composeReport(
  { workbook, recognition, outcome }: CheckedWorkbook,
  texts: FindingTexts,
  options: ReportOptions,
): Edit[] {
  const { sheet, existing } = reportPlace(workbook, options.t);
  const lines = reportLines({ outcome, recognition, texts }, options);
  const cells = cellsOf(lines);
  return [
    ...(existing ? leftovers(existing, cells) : [{ kind: "add-sheet" as const, sheet }]),
    ...[...cells].map(([cell, value]): Edit => {
      const mark = cell === "A1" ? { style: { numberFormat: REPORT_MARK } } : {};
      return { kind: "value", sheet, cell, value, ...mark };
    }),
    ...(existing ? [] : widthsOf(sheet, lines)),
    { kind: "conditional-formats", sheet, key: "report", formats: formatsOf(lines, options) },
  ];
}

/** Excel holds no longer text. */
const LONGEST_TEXT = 32_767;

/** What stands in each cell that holds anything, by address. */
function cellsOf(lines: readonly Line[]): Map<string, WritableValue> {
  const cells = new Map<string, WritableValue>();
  lines.forEach((line, row) => {
    reportColumns.forEach((name, column) => {
      const value = line.cells[name] ?? null;
      if (value === null || value === "") return;
      cells.set(formatAddress(row, column), writable(value));
    });
  });
  return cells;
}

function writable(value: WritableValue): WritableValue {
  if (typeof value === "number") return Number.isFinite(value) ? value : String(value);
  if (typeof value !== "string" || value.length <= LONGEST_TEXT) return value;
  return `${value.slice(0, LONGEST_TEXT - 1)}…`;
}

function leftovers({ name, rows }: Sheet, cells: ReadonlyMap<string, WritableValue>): Edit[] {
  return rows.flatMap((row) =>
    row.cells.flatMap(({ column }): Edit[] => {
      const cell = formatAddress(row.index, column);
      if (column >= reportColumns.length || cells.has(cell)) return [];
      return [{ kind: "clear", sheet: name, cell }];
    }),
  );
}

/** As wide as the findings need; titles and facts run over into the blank cells beside them. */
function widthsOf(sheet: string, lines: readonly Line[]): Edit[] {
  const texts = lines.filter(({ what }) => what === "finding" || what === "row");
  return reportColumns.map((name, index): Edit => {
    const [least, most] = columnWidths[name];
    const longest = Math.max(0, ...texts.map(({ cells }) => lengthOf(cells[name])));
    const width = Math.min(most, Math.max(least, longest + 2));
    return { kind: "column-width", sheet, column: columnName(index), width };
  });
}

/** In characters of the default font: a Chinese one is as wide as two. */
const lengthOf = (value: WritableValue | null | undefined): number =>
  typeof value === "string" ? value.replace(/[^\x00-\xff]/g, "xx").length : 0;

const HEADER = { formula: "TRUE", fill: "E1DFDD", font: "201F1E", bold: true };
const HEADING = { formula: "TRUE", fill: "FFFFFF", font: "0F548C", bold: true };
const LEVELS: Readonly<Record<Level, keyof typeof FLAGS>> = {
  error: "red",
  warning: "yellow",
  note: "grey",
};

/** The look comes from native conditional formats: an edit cannot make a font bold. */
function formatsOf(lines: readonly Line[], { t }: ReportOptions): ConditionalFormat[] {
  const right = reportColumns.length - 1;
  const headings = lines.flatMap(({ what }, row): ConditionalFormat[] => {
    if (what === "header")
      return [{ range: formatRange({ top: row, left: 0, bottom: row, right }), ...HEADER }];
    if (what === "title" || what === "section")
      return [{ range: formatAddress(row, 0), ...HEADING }];
    return [];
  });
  const top = lines.findIndex(({ what }) => what === "finding");
  if (top < 0) return headings;
  const bottom = lines.findLastIndex(({ what }) => what === "finding");
  const left = reportColumns.indexOf("level");
  const range = formatRange({ top, left, bottom, right: left });
  const levels = (["error", "warning", "note"] as const).map(
    (level): ConditionalFormat => ({
      range,
      formula: `$${formatAddress(top, left)}="${t(`report.level.${level}`)}"`,
      ...FLAGS[LEVELS[level]],
    }),
  );
  return [...headings, ...levels];
}
