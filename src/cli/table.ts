import stringWidth from "string-width";

/** A column of a printed table. */
export interface TableColumn {
  readonly header: string;
  readonly align?: "left" | "right";
  /** Whether its texts may break over lines where the terminal is too narrow. */
  readonly wrap?: boolean;
}

export interface TableLayout {
  /** Width to stay within, in columns of the terminal. */
  readonly width: number;
  readonly indent?: string;
  /** Applied to the header line and the rule below it. */
  readonly heading?: (text: string) => string;
}

const GAP = "  ";
/** A column that wraps keeps at least this, and its header. */
const NARROWEST = 8;

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/**
 * Lays rows out in aligned columns; a Chinese character takes two. Columns that may wrap give way
 * where the terminal is too narrow; the others never do. Ends with a newline.
 */
export function printTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  layout: TableLayout,
): string {
  const indent = layout.indent ?? "";
  const heading = layout.heading ?? ((text: string) => text);
  const texts = [columns.map((column) => column.header), ...rows];
  const widths = fit(
    columns,
    columns.map((_, at) => Math.max(...texts.map((row) => stringWidth(row[at] ?? "")))),
    layout.width - indent.length - GAP.length * (columns.length - 1),
  );
  const lines = texts.flatMap((row, index) => {
    const printed = printRow(columns, row, widths).map((line) => indent + line);
    if (index > 0) return printed;
    const rule = indent + widths.map((width) => "─".repeat(width)).join(GAP);
    return [...printed, rule].map(heading);
  });
  return `${lines.join("\n")}\n`;
}

/** Takes width from the widest column that may wrap until the table fits or nothing gives way. */
function fit(columns: readonly TableColumn[], natural: readonly number[], room: number): number[] {
  const widths = [...natural];
  let excess = widths.reduce((sum, width) => sum + width, 0) - room;
  while (excess > 0) {
    let widest = -1;
    columns.forEach((column, at) => {
      const width = widths[at] as number;
      const least = Math.max(NARROWEST, stringWidth(column.header));
      if (column.wrap && width > least && width > (widths[widest] ?? 0)) widest = at;
    });
    if (widest < 0) break;
    widths[widest] = (widths[widest] as number) - 1;
    excess -= 1;
  }
  return widths;
}

function printRow(
  columns: readonly TableColumn[],
  row: readonly string[],
  widths: readonly number[],
): string[] {
  const cells = columns.map((_, at) => wrap(row[at] ?? "", widths[at] as number));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map(({ align }, at) => {
        const text = cells[at]?.[line] ?? "";
        const padding = " ".repeat(Math.max(0, (widths[at] as number) - stringWidth(text)));
        return align === "right" ? padding + text : text + padding;
      })
      .join(GAP)
      .trimEnd(),
  );
}

/** May not begin a line. */
const CLOSING = /^[，。、；：？！）》】〕”’％%),.;:?!]$/;
/** May not end a line. */
const OPENING = /^[（《【〔“‘(]$/;

/**
 * Breaks a text into lines of at most `width` columns: between Chinese characters anywhere but before
 * closing and after opening marks, inside other words only where a line holds no better place.
 */
export function wrap(text: string, width: number): string[] {
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => wrapParagraph(paragraph, width));
}

function wrapParagraph(text: string, width: number): string[] {
  const lines: string[] = [];
  let line: string[] = [];
  for (const { segment } of graphemes.segment(text)) {
    line.push(segment);
    if (line.length === 1 || stringWidth(line.join("")) <= width) continue;
    const at = breakOf(line);
    lines.push(line.slice(0, at).join("").trimEnd());
    line = line.slice(at);
    while (line[0] === " ") line.shift();
  }
  lines.push(line.join(""));
  return lines;
}

/** Where a line that is one character too long is best broken: the last place that allows it. */
function breakOf(line: readonly string[]): number {
  for (let at = line.length - 1; at > 0; at--)
    if (allowsBreak(line[at - 1] as string, line[at] as string)) return at;
  return line.length - 1;
}

function allowsBreak(before: string, after: string): boolean {
  if (before === " " || after === " ") return true;
  if (CLOSING.test(after) || OPENING.test(before)) return false;
  return stringWidth(before) > 1 || stringWidth(after) > 1;
}
