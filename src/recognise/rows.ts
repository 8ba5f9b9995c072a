import {
  type Direction,
  inRowOf,
  plainFigureOf,
  readNumber,
  readTarget,
  readUnit,
  splitNameAndUnit,
  squash,
  type Unit,
  writtenUnit,
} from "../notation";
import { deduceDirection } from "../plan";
import type { Row } from "../workbook";
import type { MainColumns } from "./columns";
import type { Grid } from "./grid";
import type { Column, IndicatorRow, ValueCell } from "./types";

/** What of the table a row reader needs beside the rows. */
export interface RowContext {
  readonly grid: Grid;
  readonly columns: readonly Column[];
  readonly main: MainColumns;
  readonly nameColumn: number;
  readonly nameOf: (row: Row) => string;
  /** The unit that a line above the table gives to all of it, `null` if none or several. */
  readonly unitLine: Unit | null;
  /** Most names end in a bracket, so that one of an unknown word holds a unit too. */
  readonly unitsInBrackets: boolean;
}

/** What a printed name and its unit cell say, read once: a consolidated table repeats few names often. */
interface NameParts {
  readonly name: string;
  readonly ordinal: string | null;
  readonly unit: Unit | null;
  readonly unitFrom: IndicatorRow["unitFrom"];
  readonly direction: Direction;
}

/** Reads the rows under a plan table's header as indicators with their figures, not yet matched to a plan. */
export class RowReader {
  private readonly names = new Map<string, NameParts>();
  private readonly actuals: readonly Column[];

  constructor(private readonly context: RowContext) {
    this.actuals = context.columns
      .filter((column) => column.role === "actual" && column.year !== null)
      .sort((a, b) => (a.year as number) - (b.year as number));
  }

  read(row: Row): IndicatorRow {
    const { grid, nameColumn, main } = this.context;
    const printedName = this.context.nameOf(row);
    const parts = this.partsOf(printedName, this.text(row, "unit") ?? "");
    const read = this.actuals.map((column) => valueCell(grid, row, column.index));
    const start = main.baseline && valueCell(grid, row, main.baseline.index);
    const near = plainFigureOf([...(start ? [start] : []), ...read].map((cell) => cell.reading));
    const baseline = start && inUnitOf(start, parts.unit, near);
    const base = baseline?.reading.ok ? baseline.reading : null;
    const context = {
      unit: parts.unit,
      direction: parts.direction,
      baseline: base?.value ?? null,
      additions: ADDITIONS.test(parts.name),
    };
    const target = main.target && targetCell(grid, row, main.target.index, context);
    const unitInValue = parts.unit
      ? null
      : writtenUnit(target?.reading ?? null, base ? [base] : []);
    return {
      index: row.index,
      hidden: row.hidden,
      ordinal: this.text(row, "ordinal") ?? parts.ordinal,
      name: parts.name,
      printedName,
      nameCell: { row: row.index, column: nameColumn },
      indicator: null,
      confidence: 0,
      runnerUp: null,
      unit: parts.unit ?? unitInValue,
      unitFrom: parts.unitFrom ?? (unitInValue ? "value" : null),
      attribute: this.text(row, "attribute"),
      department: this.text(row, "department"),
      baseline,
      target,
      growth: main.growth && targetCell(grid, row, main.growth.index, context),
      actuals: this.actuals.map((column, at) => ({
        year: column.year as number,
        provisional: column.provisional,
        cell: inUnitOf(read[at] as ValueCell, parts.unit, near),
      })),
      note: this.text(row, "note"),
    };
  }

  private text(row: Row, role: Column["role"]): string | null {
    const column = this.context.columns.find((c) => c.role === role);
    return (column && this.context.grid.text(row.index, column.index).trim()) || null;
  }

  private partsOf(printedName: string, printedUnit: string): NameParts {
    const key = `${printedName}\n${printedUnit}`;
    let parts = this.names.get(key);
    if (!parts) {
      parts = this.readParts(printedName, printedUnit);
      this.names.set(key, parts);
    }
    return parts;
  }

  private readParts(printedName: string, printedUnit: string): NameParts {
    const bare = printedName.replace(NUMBERING, "").replace(MARKS, "");
    const split = this.context.unitsInBrackets ? splitBracket(bare) : splitNameAndUnit(bare);
    const inColumn = readUnit(printedUnit);
    // With a unit column only a bracket that repeats the unit is no part of the name.
    const keepsAll = inColumn !== null && !/[)）\]】]\s*$/.test(bare);
    const name = asPrinted(bare, keepsAll ? bare : split.name).replace(MARKS, "");
    return {
      name,
      ordinal: numbering(printedName),
      ...this.unitOf(inColumn, split.unit),
      direction: deduceDirection(name).direction,
    };
  }

  private unitOf(inColumn: Unit | null, inName: Unit | null): Pick<NameParts, "unit" | "unitFrom"> {
    const { main, unitLine } = this.context;
    const inHeader = (main.target ?? main.baseline)?.unit ?? null;
    if (inColumn) return { unit: inColumn, unitFrom: "column" };
    if (inName) return { unit: inName, unitFrom: "name" };
    if (inHeader) return { unit: inHeader, unitFrom: "header" };
    return unitLine ? { unit: unitLine, unitFrom: "unit-line" } : { unit: null, unitFrom: null };
  }
}

/** As splitNameAndUnit, and a bracket of an unknown word (chargers) is taken for a unit too. */
function splitBracket(name: string): ReturnType<typeof splitNameAndUnit> {
  const known = splitNameAndUnit(name);
  const bracket = /^(.*\S)\s*[(（]([^()（）]{1,24})[)）]\s*$/su.exec(name);
  if (known.unit || !bracket || /\d{4}/.test(bracket[2] as string)) return known;
  const symbol = bracket[2] as string;
  if (ACRONYM.test(symbol)) return known;
  const unit = { symbol, dimension: `other:${symbol}`, scale: 1, printed: symbol };
  return { name: bracket[1] as string, unit };
}

/** 生态质量指数（EQI）, 投入强度（R&D）: the name once more in short. */
const ACRONYM = /^[A-Z][A-Z\d&.-]+$/;

function targetCell(
  grid: Grid,
  row: Row,
  column: number,
  context: Parameters<typeof readTarget>[2],
): IndicatorRow["target"] {
  const cell = inUnitOf(
    valueCell(grid, row, column),
    context?.unit ?? null,
    context?.baseline ?? null,
  );
  return { cell, reading: readTarget(cell.value, cell.format, context) };
}

/** 5.47亿 in a row of 万元: a scale word is taken by the row's unit and its other figures. */
export function inUnitOf(cell: ValueCell, unit: Unit | null, near: number | null): ValueCell {
  const { reading } = cell;
  return reading.ok && reading.scaled && unit
    ? { ...cell, reading: inRowOf(reading, unit, String(cell.value), near) }
    : cell;
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

/** Names of rows whose figures are additions, so that 新增5万人 is no step from a baseline. */
const ADDITIONS = /新增|净增|新认定|新建|新设|新注册|新登记|新引进|当年|年度/;
/** ▲ for binding, ★ for new, * for a footnote: marks on a name, no part of it. */
const MARKS = /^[\s▲△★☆※◆●*#＊]+|[\s*＊※①-⑳]+$/gu;
/** `1.研发投入` → `研发投入`; `5G用户普及率` and `3岁以下…` keep their digits. */
export const NUMBERING =
  /^\s*(?:[(（]\d{1,3}[)）]|\d{1,3}[)）、．](?!\d)|\d{1,3}\.(?!\d)|[①-⑳]|[(（][一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、)\s*/;

function numbering(name: string): string | null {
  const match = NUMBERING.exec(name);
  return match ? squash(match[0]).replace(/[()、.]/g, "") : null;
}
