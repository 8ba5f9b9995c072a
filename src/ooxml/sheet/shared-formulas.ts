import { columnIndex, columnName, MAX_COLUMNS, MAX_ROWS } from "../../workbook";

/** One coordinate of a reference: a constant text, or an index that moves with the cell. */
interface Moving {
  readonly axis: "row" | "column";
  /** Zero-based, in the formula's own cell. */
  readonly index: number;
}

type Piece = string | Moving;

/** Letters, digits and signs that may belong to a name: a reference never touches one. */
const NAME = String.raw`[\p{L}\p{N}_.\\?]`;

/**
 * In order: a text, a quoted sheet name, a column range, a row range, a cell, any other word
 * (names, functions, numbers, unquoted sheet names).
 */
const TOKEN = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`'(?:[^']|'')*'!?`,
    String.raw`(?<c1>\$?[A-Za-z]{1,3}):(?<c2>\$?[A-Za-z]{1,3})(?!${NAME}|[!(:$])`,
    String.raw`(?<r1>\$?\d{1,7}):(?<r2>\$?\d{1,7})(?!${NAME}|[!(:$])`,
    String.raw`(?<column>\$?[A-Za-z]{1,3})(?<row>\$?[1-9]\d{0,6})(?!${NAME}|[!(])`,
    String.raw`(?:${NAME}|\$)+`,
    String.raw`\[`,
  ].join("|"),
  "gu",
);

/**
 * A formula taken apart once, so that it can be written out for every cell that shares it. Only
 * references without `$` move; texts, quoted sheet names, names, functions and structured
 * references stay as they are.
 */
export class SharedFormula {
  private readonly pieces: readonly Piece[];
  /** The pieces with their columns filled in for one column: members mostly follow downwards. */
  private filled: readonly Piece[] = [];
  private filledFor = -1;
  private readonly written: string[] = [];

  /** `row` and `column` are the zero-based place of the cell that defines the formula. */
  constructor(
    readonly text: string,
    private readonly row: number,
    private readonly column: number,
  ) {
    this.pieces = takeApart(text);
  }

  /** The formula as it reads in another cell. Positions are zero-based. */
  at(row: number, column: number): string {
    if (column !== this.filledFor) this.fill(column);
    const { filled, written } = this;
    if (filled.length === 1) return filled[0] as string;
    const down = row - this.row;
    for (let at = 0; at < filled.length; at++) {
      const piece = filled[at] as Piece;
      // Past an edge Excel starts again at the other: it stores distances, not places.
      written[at] =
        typeof piece === "string" ? piece : String(wrap(piece.index + down, MAX_ROWS) + 1);
    }
    // Joining makes one flat string; adding piece by piece would keep a tree of them for each cell.
    return written.join("");
  }

  private fill(column: number): void {
    const right = column - this.column;
    const texts = this.pieces.map((piece) =>
      typeof piece === "string" || piece.axis === "row"
        ? piece
        : columnName(wrap(piece.index + right, MAX_COLUMNS)),
    );
    this.filled = joinTexts(texts);
    this.filledFor = column;
    this.written.length = this.filled.length;
  }
}

function takeApart(text: string): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match; match = TOKEN.exec(text)) {
    if (match[0] === "[") {
      TOKEN.lastIndex = endOfBrackets(text, match.index);
      continue;
    }
    const moving = movingParts(match.groups ?? {});
    if (!moving) continue;
    pieces.push(text.slice(done, match.index), ...moving);
    done = TOKEN.lastIndex;
  }
  pieces.push(text.slice(done));
  return pieces;
}

function wrap(index: number, size: number): number {
  return ((index % size) + size) % size;
}

function movingParts(groups: Record<string, string | undefined>): Piece[] | null {
  const { c1, c2, r1, r2, column, row } = groups;
  if (c1 && c2) return couple(columnPiece(c1), ":", columnPiece(c2));
  if (r1 && r2) return couple(rowPiece(r1), ":", rowPiece(r2));
  if (column && row) return couple(columnPiece(column), "", rowPiece(row));
  return null;
}

/** `null` where either is no coordinate of a sheet: then the word is a name, such as `ABC:XYZ`. */
function couple(first: Piece | null, between: string, second: Piece | null): Piece[] | null {
  return first === null || second === null ? null : [first, between, second];
}

function columnPiece(text: string): Piece | null {
  const index = columnIndex(text.replace("$", ""));
  if (index === null) return null;
  return text.startsWith("$") ? text : { axis: "column", index };
}

function rowPiece(text: string): Piece | null {
  const number = Number(text.replace("$", ""));
  if (number < 1 || number > MAX_ROWS) return null;
  return text.startsWith("$") ? text : { axis: "row", index: number - 1 };
}

function joinTexts(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (typeof piece === "string" && typeof last === "string") joined[joined.length - 1] += piece;
    else if (piece !== "") joined.push(piece);
  }
  return joined.length > 0 ? joined : [""];
}

/** Index after the bracket that closes the one at `start`; `'` takes the next character's meaning. */
function endOfBrackets(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    if (text[at] === "'") at++;
    else if (text[at] === "[") depth++;
    else if (text[at] === "]" && --depth === 0) return at + 1;
  }
  return text.length;
}
