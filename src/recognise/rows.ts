import {
  type Direction,
  readNumber,
  readTarget,
  readUnit,
  splitNameAndUnit,
  squash,
  type Unit,
} from "../notation";
import type { Row } from "../workbook";
import { mainColumn } from "./columns";
import type { Grid } from "./grid";
import type { Column, IndicatorRow, ValueCell } from "./types";

/** What of the table a row reader needs beside the row itself. */
export interface RowContext {
  readonly grid: Grid;
  readonly columns: readonly Column[];
  readonly nameColumn: number;
  readonly nameOf: (row: Row) => string;
  /** The unit that a line above the table gives to all of it, `null` if none or several. */
  readonly unitLine: Unit | null;
  readonly directionOf: (name: string) => Direction | null;
}

/** A sheet row under a plan table's header, as an indicator with its figures; not yet matched to a plan. */
export function readRow(context: RowContext, row: Row): IndicatorRow {
  const { grid, columns, nameColumn } = context;
  const printedName = context.nameOf(row);
  const bare = stripNumbering(printedName);
  const split = splitNameAndUnit(bare);
  const text = (role: Column["role"]): string | null => {
    const column = columns.find((c) => c.role === role);
    return (column && grid.text(row.index, column.index).trim()) || null;
  };
  const inColumn = readUnit(text("unit") ?? "");
  // With a unit column only a bracket that repeats the unit is no part of the name.
  const keepsAll = inColumn !== null && split.unit?.dimension !== inColumn.dimension;
  const name = asPrinted(bare, keepsAll ? bare : split.name);
  const target = mainColumn(columns, "target");
  const baseline = mainColumn(columns, "baseline");
  const growth = mainColumn(columns, "growth") ?? columns.find((c) => c.role === "total") ?? null;
  const { unit, unitFrom } = unitOf(context, inColumn, split.unit, target ?? baseline);
  const baselineCell = baseline && valueCell(grid, row, baseline.index);
  const base = baselineCell?.reading;
  const read = (column: Column | null): IndicatorRow["target"] => {
    if (!column) return null;
    const cell = valueCell(grid, row, column.index);
    const reading = readTarget(cell.value, cell.format, {
      unit,
      direction: context.directionOf(name),
      baseline: base?.ok ? base.value : null,
    });
    return { cell, reading };
  };
  return {
    index: row.index,
    hidden: row.hidden,
    ordinal: text("ordinal") ?? numbering(printedName),
    name,
    printedName,
    nameCell: { row: row.index, column: nameColumn },
    indicator: null,
    confidence: 0,
    runnerUp: null,
    unit: unit ?? unitInValue(read(target)?.reading.unit ?? (base?.ok ? base.unit : null)),
    unitFrom: unitFrom ?? (unitInValue(read(target)?.reading.unit ?? null) ? "value" : null),
    attribute: text("attribute"),
    department: text("department"),
    baseline: baselineCell,
    target: read(target),
    growth: read(growth),
    actuals: columns
      .filter((column) => column.role === "actual" && column.year !== null)
      .map((column) => ({
        year: column.year as number,
        provisional: column.provisional,
        cell: valueCell(grid, row, column.index),
      }))
      .sort((a, b) => a.year - b.year),
    note: text("note"),
  };
}

function valueCell(grid: Grid, row: Row, column: number): ValueCell {
  const seen = grid.at(row.index, column);
  const value = seen?.cell.value ?? null;
  const format = seen?.cell.format ?? "General";
  return {
    row: row.index,
    column,
    value,
    formula: seen?.cell.formula ?? null,
    format,
    mergedFrom: seen?.mergedFrom ?? null,
    reading: readNumber(value, format),
  };
}

function unitOf(
  context: RowContext,
  inColumn: Unit | null,
  inName: Unit | null,
  valueColumn: Column | null,
): Pick<IndicatorRow, "unit" | "unitFrom"> {
  if (inColumn) return { unit: inColumn, unitFrom: "column" };
  if (inName) return { unit: inName, unitFrom: "name" };
  if (valueColumn?.unit) return { unit: valueColumn.unit, unitFrom: "header" };
  if (context.unitLine) return { unit: context.unitLine, unitFrom: "unit-line" };
  return { unit: null, unitFrom: null };
}

function unitInValue(printed: string | null): Unit | null {
  return printed ? readUnit(printed) : null;
}

/** The part of the printed name that the bare name came from, so that （助理） keeps its brackets. */
function asPrinted(printed: string, name: string): string {
  const wanted = squash(name);
  for (let end = printed.length; end > 0; end--) {
    if (squash(printed.slice(0, end)) !== wanted) continue;
    return printed
      .slice(0, end)
      .trim()
      .replace(/(?<=[^\x00-\x7f])\s+(?=[^\x00-\x7f])|\s*\n\s*/g, "");
  }
  return name;
}

const NUMBERING =
  /^\s*(?:[(（]\d{1,3}[)）]|\d{1,3}[)）、．](?!\d)|\d{1,3}\.(?!\d)|[①-⑳]|[(（][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、)\s*/;

/** `1.研发投入` → `研发投入`; `5G用户普及率` and `3岁以下…` keep their digits. */
function stripNumbering(name: string): string {
  return name.replace(NUMBERING, "");
}

function numbering(name: string): string | null {
  const match = NUMBERING.exec(name);
  return match ? squash(match[0]).replace(/[()、.]/g, "") : null;
}
