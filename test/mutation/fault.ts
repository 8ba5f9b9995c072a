import type { Column, IndicatorRow, Table, ValueCell } from "../../src/recognise";
import { natureOf } from "../../src/rules/nature";
import {
  type CellSpec,
  cellAt,
  formatAddress,
  type Position,
  type Sheet,
  type Workbook,
  withCells,
} from "../../src/workbook";
import type { Random } from "../fuzz/random";
import type { CleanBook } from "./books";

/** A clean workbook and the table in it. */
export interface Site {
  readonly book: CleanBook;
  readonly table: Table;
  readonly reportingYear: number | null;
}

/** What was done to a workbook. */
export interface Injected {
  readonly workbook: Workbook;
  /** For people: what was changed to what. */
  readonly what: string;
  /** Cells at which the finding may stand. */
  readonly cells: readonly string[];
}

/** A kind of fault that people make. */
export interface Fault {
  readonly id: string;
  /** In Chinese, for the table. */
  readonly name: string;
  /** In English. */
  readonly title: string;
  /** Codes of the rules that are right to answer. */
  readonly accepts: readonly string[];
  /** `null` where there is no place for it in this workbook. */
  readonly inject: (site: Site, random: Random) => Injected | null;
}

/** A yearly figure with its row. */
export interface Spot {
  readonly row: IndicatorRow;
  readonly cell: ValueCell;
  readonly year: number;
  /** The row's figures of the years before, baseline first. */
  readonly before: readonly number[];
  readonly after: readonly number[];
}

/** Every yearly figure that is there. */
export function spotsOf({ table }: Site): Spot[] {
  return table.rows.flatMap((row) => {
    const figures = [
      ...(row.baseline?.reading.ok ? [row.baseline.reading.value] : []),
      ...row.actuals.flatMap(({ cell }) => (cell.reading.ok ? [cell.reading.value] : [])),
    ];
    const offset = row.baseline?.reading.ok ? 1 : 0;
    return row.actuals
      .filter(({ cell }) => cell.reading.ok)
      .map(({ cell, year }, at) => ({
        row,
        cell,
        year,
        before: figures.slice(0, at + offset),
        after: figures.slice(at + offset + 1),
      }));
  });
}

export function pickSpot(
  site: Site,
  random: Random,
  fits: (spot: Spot) => boolean = () => true,
): Spot | null {
  const spots = spotsOf(site).filter(fits);
  return spots.length > 0 ? random.pick(spots) : null;
}

/** What a row of the table is, by its name and unit. */
export function nature(site: Site, row: IndicatorRow) {
  return natureOf(row, site.table);
}

/** The figure as it reads, e.g. 2.5 for a cell that holds 0.025 as per cent. */
export function figureOf({ cell }: { readonly cell: ValueCell }): number {
  return cell.reading.ok ? cell.reading.value : Number.NaN;
}

/** The figure as a person would type it. */
export function typed(spot: { readonly cell: ValueCell }): string {
  return String(Number(figureOf(spot).toPrecision(12)));
}

export function sheetOf({ book, table }: Site): Sheet {
  const sheet = book.workbook.sheets.find(({ name }) => name === table.sheet);
  if (!sheet) throw new Error(`no sheet ${table.sheet}`);
  return sheet;
}

export function addressOf({ row, column }: Position): string {
  return formatAddress(row, column);
}

/** The cell of a row under a column of some role; `null` where the table has no such column. */
export function under(site: Site, row: IndicatorRow, role: Column["role"]): Position | null {
  const column = site.table.columns.find((candidate) => candidate.role === role);
  return column ? { row: row.index, column: column.index } : null;
}

/** The workbook with some cells rewritten. A value keeps the format of its cell. */
export function rewrite(site: Site, changes: readonly (readonly [Position, CellSpec])[]): Workbook {
  const sheet = sheetOf(site);
  const specs = changes.map(([at, spec]): [string, CellSpec] => {
    const format = cellAt(sheet, at.row, at.column)?.format ?? "General";
    const rich = typeof spec === "object" && spec !== null && "value" in spec;
    return [addressOf(at), rich || spec === null ? spec : { value: spec, format }];
  });
  return withCells(site.book.workbook, site.table.sheet, new Map(specs));
}

/** One cell rewritten, and the finding expected there. */
export function spoil(site: Site, at: Position, spec: CellSpec, what: string): Injected {
  return { workbook: rewrite(site, [[at, spec]]), what, cells: [addressOf(at)] };
}

/** One figure replaced by another, in the way its cell holds figures. */
export function replaceFigure(
  site: Site,
  spot: { row: IndicatorRow; cell: ValueCell },
  to: number,
): Injected {
  const figure = figureOf(spot);
  const raw = typeof spot.cell.value === "number" && figure !== 0 ? spot.cell.value / figure : 1;
  const value = Number((to * raw).toPrecision(12));
  return spoil(site, spot.cell, value, `${spot.row.name} ${figure} → ${to}`);
}

/** One figure typed otherwise. */
export function retype(site: Site, spot: Spot, text: string): Injected {
  const spec = { value: text, format: "General" };
  return spoil(site, spot.cell, spec, `${spot.row.name} ${typed(spot)} → “${text}”`);
}
