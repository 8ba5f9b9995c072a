import { readUnit, squash } from "../notation";
import type { Row } from "../workbook";
import { type Grid, isBlank, plainText, rowsBetween } from "./grid";
import { type HeaderBlock, headerTexts } from "./header";
import type { Column, Table } from "./types";

type OtherRow = Table["otherRows"][number];

/** What stands under a header: indicator rows and what lies between them. */
export interface Body {
  /** Sheet rows that hold an indicator. */
  readonly rows: readonly Row[];
  readonly otherRows: readonly OtherRow[];
  /** Last row of the table; notes below it belong to it only as `otherRows`. */
  readonly bottom: number;
  /** The name a row shows, from the rightmost name column that holds one. */
  readonly nameOf: (row: Row) => string;
}

/** In characters; names that carry their definition along are long. */
const LONGEST_NAME = 200;
/** Of a row without a figure. */
const LONGEST_BARE_NAME = 80;
/** Blank rows that may stand inside a table before it is taken to have ended. */
const MAX_BLANK_ROWS = 3;

export const NOTE =
  /^(注(释|\d|[:：]|$)|(备注|说明|附注)[:：\d]|(资料|数据)?来源[:：]|(notes?|source)[:：]|\*|[①-⑳]|带\*|\[\]|〔〕)/i;
export const SIGNATURE =
  /^(填表|制表|审核|复核|填报|单位负责人|部门负责人|负责人|联系人|联系电话|统计负责人|签字|盖章|prepared|approved|signed)/i;
export const TOTAL = /^(合计|总计|小计|共计|total|subtotal|grandtotal)$/i;
const UNIT_LINE = /^(计量)?单位[:：]/;
const SECTION =
  /^([一二三四五六七八九十]+[、.．]|[(（][一二三四五六七八九十]+[)）]|第[一二三四五六七八九十]+)/;

/** Walks down from a header until the table ends. `stop` is the row of the next header, if any. */
export function readBody(
  grid: Grid,
  block: HeaderBlock,
  columns: readonly Column[],
  nameColumn: number,
  stop: number,
): Body {
  const walker = new Walker(grid, block, columns, nameColumn);
  for (const row of rowsBetween(grid.sheet.rows, block.bottom + 1, stop - 1)) {
    if (!walker.take(row)) break;
  }
  return walker.finish();
}

class Walker {
  private readonly rows: Row[] = [];
  private readonly otherRows: OtherRow[] = [];
  private readonly nameOnly: Row[] = [];
  private readonly headers: ReadonlySet<string>[];
  private readonly nameColumns: readonly number[];
  private readonly filled: readonly Column[];
  private readonly ordinalColumn: number | null;
  private last: number;
  private noted = false;

  constructor(
    private readonly grid: Grid,
    private readonly block: HeaderBlock,
    columns: readonly Column[],
    private readonly nameColumn: number,
  ) {
    this.headers = headerTexts(grid, block);
    this.last = block.bottom;
    this.nameColumns = columns
      .filter((c) => c.index === nameColumn || (c.role === "goal" && c.index < nameColumn))
      .map((c) => c.index)
      .reverse();
    this.ordinalColumn = columns.find((c) => c.role === "ordinal")?.index ?? null;
    this.filled = columns.filter((c) => !["name", "goal", "ordinal", "note"].includes(c.role));
  }

  /** Takes one row in; false where the table has ended before it. */
  take(row: Row): boolean {
    const cells = row.cells.filter(
      (cell) => cell.column >= this.block.left && cell.column <= this.block.right && !isBlank(cell),
    );
    if (cells.length === 0) return true;
    const blanks = row.index - this.last - 1;
    if (this.repeatsHeader(cells.map((cell) => plainText(cell, this.grid.date1904))))
      return this.other(row, "header", "");
    const first = squash(plainText(cells[0], this.grid.date1904)).trim();
    if (NOTE.test(first) || SIGNATURE.test(first)) {
      this.noted = true;
      return this.other(row, "note", plainText(cells[0], this.grid.date1904));
    }
    if (UNIT_LINE.test(first))
      return this.other(row, "unit", plainText(cells[0], this.grid.date1904));
    if (this.noted || blanks > MAX_BLANK_ROWS) return false;
    const name = squash(this.nameOf(row));
    const filled = this.filled.some((column) => this.holds(row, column));
    // A long text without a figure is a paragraph.
    const isName =
      /[\p{L}]/u.test(name) && name.length <= (filled ? LONGEST_NAME : LONGEST_BARE_NAME);
    if (!isName) return blanks === 0 && this.orphan(row, cells.length);
    if (TOTAL.test(name)) return this.other(row, "total", name);
    if (filled) return this.data(row);
    if (blanks > 0 && cells.length === 1 && !this.nextLooksAlike(row)) return false;
    return this.bare(row, name);
  }

  finish(): Body {
    // Where no row carries a figure (an empty template) the bare names are the indicators.
    const rows = this.rows.length > 0 ? this.rows : this.nameOnly;
    const sections = this.rows.length > 0 ? this.nameOnly : [];
    for (const row of sections) {
      this.otherRows.push({ row: row.index, what: "section", text: this.nameOf(row) });
    }
    const totals = this.otherRows.filter((other) => other.what === "total");
    return {
      rows,
      otherRows: this.otherRows.sort((a, b) => a.row - b.row),
      bottom: Math.max(
        this.block.bottom,
        ...rows.map((row) => row.index),
        ...totals.map((other) => other.row),
      ),
      nameOf: (row) => this.nameOf(row),
    };
  }

  /** The rightmost name the row shows: an indicator without a sub-indicator stands one column left. */
  nameOf(row: Row): string {
    for (const column of this.nameColumns) {
      const text = this.grid.text(row.index, column).trim();
      if (text !== "") return text;
    }
    return "";
  }

  private data(row: Row): true {
    this.rows.push(row);
    this.last = row.index;
    return true;
  }

  /** A name and nothing else: a section title, or an indicator whose figures are still to come. */
  private bare(row: Row, name: string): true {
    this.last = row.index;
    const ordinal =
      this.ordinalColumn === null ? "" : squash(this.grid.text(row.index, this.ordinalColumn));
    const own = this.grid.at(row.index, this.nameColumn);
    const merge = this.grid.mergeAt(row.index, this.nameColumn);
    const wide = merge !== null && merge.right > merge.left;
    if (/^\d+$/.test(ordinal) && own && !wide) return this.data(row);
    if (SECTION.test(name) || wide) return this.other(row, "section", name);
    this.nameOnly.push(row);
    return true;
  }

  private other(row: Row, what: OtherRow["what"], text: string): true {
    this.otherRows.push({ row: row.index, what, text });
    this.last = row.index;
    return true;
  }

  /** Cells without a name inside the table: kept as a row without an indicator only if figures stand there. */
  private orphan(row: Row, count: number): boolean {
    if (count === 1) return this.other(row, "section", "");
    return this.other(row, "note", "");
  }

  private holds(row: Row, column: Column): boolean {
    const seen = this.grid.at(row.index, column.index);
    if (!seen || isBlank(seen.cell)) return false;
    // A section title merged across the table is one text seen many times, not a filled row.
    const merge = this.grid.mergeAt(row.index, column.index);
    return merge === null || merge.left > this.nameColumn || merge.right < this.nameColumn;
  }

  private repeatsHeader(texts: readonly string[]): boolean {
    if (texts.length < 2) return false;
    return this.headers.some((header) => {
      const same = texts.filter((text) => header.has(text)).length;
      return same >= 2 && same / texts.length >= 0.6;
    });
  }

  private nextLooksAlike(row: Row): boolean {
    return rowsBetween(this.grid.sheet.rows, row.index + 1, row.index + 2).some((next) =>
      this.filled.some((column) => this.holds(next, column)),
    );
  }
}

/** Where no header names the indicators: the first column whose cells are mostly words. */
export function guessNameColumn(
  grid: Grid,
  block: HeaderBlock,
  columns: readonly Column[],
): number | null {
  const below = rowsBetween(grid.sheet.rows, block.bottom + 1, block.bottom + 30);
  const from = Math.max(0, block.left - 2);
  for (let column = from; column <= block.right; column++) {
    const role = columns.find((c) => c.index === column)?.role ?? "other";
    if (role !== "other" && role !== "goal") continue;
    const texts = below.map((row) => grid.text(row.index, column)).filter((text) => text !== "");
    const words = texts.filter((text) => /\p{L}{2}/u.test(text) && readUnit(text) === null);
    if (words.length >= 2 && words.length / texts.length >= 0.7) return column;
  }
  return null;
}
