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
/** A column that wraps keeps at least this. */
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
      if (column.wrap && width > NARROWEST && width > (widths[widest] ?? 0)) widest = at;
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

/**
 * Breaks a text into lines of at most `width` columns: between Chinese characters anywhere, inside
 * other words only where a whole line holds no blank.
 */
export function wrap(text: string, width: number): string[] {
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => wrapParagraph(paragraph, width));
}

function wrapParagraph(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  let last = "";
  for (const { segment } of graphemes.segment(text)) {
    const size = stringWidth(segment);
    if (used + size > width && line !== "") {
      const insideWord = size === 1 && segment !== " " && stringWidth(last) === 1 && last !== " ";
      const blank = insideWord ? line.lastIndexOf(" ") : -1;
      lines.push((blank > 0 ? line.slice(0, blank) : line).trimEnd());
      line = blank > 0 ? line.slice(blank + 1) : "";
      used = stringWidth(line);
    }
    last = segment;
    if (segment === " " && line === "" && lines.length > 0) continue;
    line += segment;
    used += size;
  }
  lines.push(line);
  return lines;
}
