import type { Translator } from "../../messages";
import type { Table } from "../../recognise";
import { assessmentClasses, defaultThresholds, risks, type Thresholds } from "../../ruler";
import {
  type CellStyle,
  cellAt,
  columnName,
  type Edit,
  formatAddress,
  OWN_HEADER_FORMAT,
  type Sheet,
  type Workbook,
} from "../../workbook";
import { assessEveryRow, lastYear, type RowAssessment } from "../assess-table";
import type { FormulaHost } from "../function-call";
import type { NativeWords } from "../native";
import { type CellContext, computedCells, type FillMode } from "./cells";
import { type ComputedColumn, columnNamed, defaultColumns, headerOf, looks, NONE } from "./columns";
import { formatsOf } from "./formats";
import { lookAlike, type PlacedColumn, placeColumns, type RefusalReason } from "./placement";

export interface ComposeOptions {
  readonly mode: FillMode;
  /** Where formulas of functions go; they are named differently in a file. */
  readonly host: FormulaHost;
  /** 监测年度; left out, formulas follow the last year that has a figure. */
  readonly asOf?: number | undefined;
  readonly thresholds?: Thresholds | undefined;
  readonly columns?: readonly ComputedColumn[] | undefined;
  readonly today?: Date | undefined;
  /** Language of headers, classes and sentences. */
  readonly t: Translator;
}

/** What was composed beside one table. */
export interface FilledTable {
  readonly table: Table;
  readonly asOf: number | null;
  readonly columns: readonly PlacedColumn[];
  readonly rows: readonly RowAssessment[];
}

export interface RefusedTable {
  readonly table: Table;
  readonly reason: RefusalReason;
}

export interface ComposedColumns {
  readonly edits: readonly Edit[];
  readonly filled: readonly FilledTable[];
  readonly refused: readonly RefusedTable[];
}

/**
 * Computed columns to the right of every table that has yearly figures, as edits (计算列). Cells of
 * others are never written: a second run finds its own columns again and updates them in place.
 */
export function composeColumns(
  workbook: Workbook,
  tables: readonly Table[],
  options: ComposeOptions,
): ComposedColumns {
  const edits: Edit[] = [];
  const filled: FilledTable[] = [];
  const refused: RefusedTable[] = [];
  let current = workbook;
  for (const table of tables) {
    const outcome = composeTable(current, table, tables, options);
    if ("reason" in outcome) {
      refused.push({ table, reason: outcome.reason });
      continue;
    }
    edits.push(...outcome.edits);
    filled.push(outcome.filled);
    current = withPlaces(current, table, outcome.filled.columns);
  }
  return { edits, filled, refused };
}

/** The sheet with the places just given away taken, for the next table beside or below. */
function withPlaces(
  workbook: Workbook,
  { sheet, range }: Table,
  columns: readonly PlacedColumn[],
): Workbook {
  const blocks = columns
    .filter(({ fresh }) => fresh)
    .map(({ index }) => ({ top: range.top, left: index, bottom: range.bottom, right: index }));
  return {
    ...workbook,
    sheets: workbook.sheets.map((candidate) =>
      candidate.name === sheet
        ? { ...candidate, merges: [...candidate.merges, ...blocks] }
        : candidate,
    ),
  };
}

function composeTable(
  workbook: Workbook,
  table: Table,
  tables: readonly Table[],
  options: ComposeOptions,
): { edits: Edit[]; filled: FilledTable } | { reason: RefusalReason } {
  const sheet = workbook.sheets.find(({ name }) => name === table.sheet);
  if (table.transposed) return { reason: "transposed" };
  if (!sheet || !table.columns.some(({ role }) => role === "actual"))
    return { reason: "no-figures" };
  const placement = placeColumns(sheet, table, options.columns ?? defaultColumns);
  if (!placement.ok) return placement;
  const { columns } = placement;
  const asOf = options.asOf ?? lastYear([table], options.today);
  const others = tables.filter(
    (other) => other !== table && other.plan && other.plan === table.plan,
  );
  const rows = assessEveryRow([table, ...others], {
    asOf: asOf ?? undefined,
    thresholds: options.thresholds,
  }).filter((judged) => judged.table === table);
  if (rows.length === 0) return { reason: "no-rows" };
  const filled: FilledTable = { table, asOf, columns, rows };
  return { edits: editsOf(sheet, filled, options), filled };
}

function editsOf(sheet: Sheet, filled: FilledTable, options: ComposeOptions): Edit[] {
  const { table, columns, rows } = filled;
  const context = contextOf(filled, options);
  const written = rows.map((judged) => ({ judged, cells: computedCells(judged, context) }));
  const edits: Edit[] = columns.flatMap((placed) => {
    const texts = written.map(({ cells }) => String(cells.get(placed.column)?.value ?? ""));
    return headerEdits(sheet, table, placed, widthOf(placed.column, texts, context), options.t);
  });
  for (const { judged, cells } of written) {
    for (const placed of columns) {
      const cell = cells.get(placed.column);
      if (!cell) continue;
      const { value, formula } = cell;
      const row = judged.row.nameCell.row;
      const place = { sheet: table.sheet, cell: formatAddress(row, placed.index) };
      const style = styleOf(sheet, judged, placed);
      edits.push(
        formula === null
          ? { kind: "value", ...place, value, ...style }
          : { kind: "formula", ...place, formula, cached: value, ...style },
      );
    }
  }
  const formats = formatsOf(rows, columns, context.words);
  if (formats.length > 0)
    edits.push({ kind: "conditional-formats", sheet: table.sheet, key: keyOf(table), formats });
  return edits;
}

/** One key a table that stays the same when rows are put in above it and our columns beside it. */
const keyOf = ({ plan, columns }: Table): string =>
  `columns ${
    plan?.id ??
    columns
      .filter(({ printed }) => columnNamed(printed) === null)
      .map(({ header }) => header)
      .join(" ")
      .slice(0, 40)
  }`;

function contextOf(
  { table, asOf, columns, rows }: FilledTable,
  options: ComposeOptions,
): CellContext {
  const { t, mode, host, thresholds = defaultThresholds } = options;
  const end = Math.max(...rows.map(({ figures }) => figures.targetYear));
  const live = options.asOf === undefined && followsFigures(table, asOf);
  return {
    mode,
    host,
    thresholds,
    words: wordsOf(t),
    texts: t,
    language: t.language,
    joint: t.language === "zh-CN" ? "" : " ",
    until: live || asOf === null ? end : asOf,
    asOf: live ? lastYearExpression(table, rows) : String(asOf ?? end),
    columns: new Map(columns.map(({ column, index }) => [column, index])),
  };
}

/** Nothing is entered for years after the last: formulas may then wait for what comes. */
const followsFigures = (table: Table, asOf: number | null): boolean =>
  table.rows.every((row) =>
    row.actuals.every(({ year, cell }) => cell.value === null || (asOf !== null && year <= asOf)),
  );

/** 监测年度 as a formula: the last year in whose column anything stands, the plan's first without any. */
function lastYearExpression({ columns, rows }: Table, judged: readonly RowAssessment[]): string {
  const earliest = Math.min(...judged.map(({ figures }) => figures.baselineYear)) + 1;
  const first = Math.min(...rows.map(({ index }) => index)) + 1;
  const last = Math.max(...rows.map(({ index }) => index)) + 1;
  const years = columns.filter(({ role, year }) => role === "actual" && year !== null);
  const parts = years.map(({ index, year }) => {
    const letters = columnName(index);
    return `(COUNTA(${letters}$${first}:${letters}$${last})>0)*${year}`;
  });
  return `MAX(${[earliest, ...parts].join(",")})`;
}

export function wordsOf(t: Translator): NativeWords {
  return {
    none: NONE,
    classes: Object.fromEntries(assessmentClasses.map((id) => [id, t(`ruler.class.${id}`)])),
    risks: Object.fromEntries(risks.map((id) => [id, t(`ruler.risk.${id}`)])),
  } as NativeWords;
}

/** Header and width of a new column; an old one keeps what a person may have made of it. */
function headerEdits(
  sheet: Sheet,
  table: Table,
  placed: PlacedColumn,
  width: number,
  t: Translator,
): Edit[] {
  if (!placed.fresh) return [];
  const row = table.headerRows.bottom;
  const neighbour = lookAlike(sheet, row, table.range.right);
  return [
    {
      kind: "value",
      sheet: table.sheet,
      cell: formatAddress(row, placed.index),
      value: headerOf(placed.column, t),
      style: { like: neighbour, numberFormat: OWN_HEADER_FORMAT },
    },
    // Above or below another table the column is laid out for that one.
    ...(isEmptyColumn(sheet, placed.index)
      ? [{ kind: "column-width" as const, sheet: table.sheet, column: placed.letters, width }]
      : []),
  ];
}

/** A longer sentence runs on over the blank cells beside it. */
const WIDEST = 80;

/** Room for the icon before a flag and the edges of a cell, in characters. */
const FLAG_ROOM = 5;

/** Words may change as the figures do: there is room for every one of the language. */
function widthOf(
  column: ComputedColumn,
  texts: readonly string[],
  { words, texts: t }: CellContext,
): number {
  const least = Math.max(
    looks[column].width,
    lengthOf(t.find(`compose.header.${column}`) ?? "") + 1,
  );
  if (looks[column].content === "sentence")
    return Math.min(WIDEST, Math.max(least, longestOf(texts) + 2));
  if (column === "class")
    return Math.max(least, longestOf(Object.values(words.classes)) + FLAG_ROOM);
  if (column === "risk") return Math.max(least, longestOf(Object.values(words.risks)) + FLAG_ROOM);
  return least;
}

const longestOf = (texts: readonly string[]): number => Math.max(0, ...texts.map(lengthOf));

/** In characters of the default font: a Chinese one is as wide as two. */
const lengthOf = (text: string): number => text.replace(/[^\x00-\xff]/g, "xx").length;

const isEmptyColumn = (sheet: Sheet, column: number): boolean =>
  sheet.rows.every(({ cells }) => cells.every((cell) => cell.column !== column));

/** The look of the row's own cells: figures like figures, sentences like the note or the name. */
function styleOf(
  sheet: Sheet,
  { table, row }: RowAssessment,
  placed: PlacedColumn,
): { readonly style?: CellStyle } {
  const at = row.nameCell.row;
  if (!placed.fresh && cellAt(sheet, at, placed.index)) return {};
  const { content, format } = looks[placed.column];
  const roles =
    content === "figure"
      ? ["baseline", "target", "actual"]
      : content === "word"
        ? ["unit", "attribute", "ordinal", "actual"]
        : ["note", "name"];
  const role = roles.find((name) => table.columns.some((column) => column.role === name));
  const model =
    table.columns.findLast((column) => column.role === role)?.index ?? table.range.right;
  return {
    style: {
      like: lookAlike(sheet, at, model),
      numberFormat: format ?? "General",
      // Rows keep the height they have: what wrapped would be cut off.
      ...(content === "sentence" && { look: { wrap: false } }),
    },
  };
}
