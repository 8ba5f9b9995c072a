/**
 * For tests only: the document the shipped packs were taken from, by the places the packs cite.
 * Blanks and emphasis marks are no part of the comparison.
 */
export class SeedDocument {
  private readonly lines: readonly string[];

  /** The whole document without blanks and marks. */
  readonly everything: string;

  constructor(text: string) {
    this.lines = text.split(/\r?\n/);
    this.everything = plain(text);
  }

  /**
   * The text at a place: 一(一), 表1 行2, 三(三) —创新资源高效汇聚, 专栏5 项11. Without blanks and marks.
   * Empty where there is no such place.
   */
  at(place: string): string {
    return plain(this.section(place).join("\n"));
  }

  /** The cells of a table row, trimmed: 表2 行4. */
  cells(place: string): string[] {
    return (this.section(place)[0] ?? "").split("\t").map((cell) => cell.trim());
  }

  /** The lines of a place, as they are. */
  section(place: string): string[] {
    const row = /^表(\d) 行(\d+)$/.exec(place);
    if (row) return this.row(row[1] ?? "", row[2] ?? "");
    const item = /^专栏(\d) 项(\d+)$/.exec(place);
    if (item) return this.item(item[1] ?? "", item[2] ?? "");
    const goal = /^三\(三\) —(.+)$/.exec(place);
    if (goal)
      return between(this.section("三(三)"), (line) => line.startsWith(`——${goal[1]}`), /^——/);
    const section = /^([一二三四五])\(([一二三四五六])\)$/.exec(place);
    return section ? this.numbered(section[1] ?? "", section[2] ?? "") : [];
  }

  private row(table: string, order: string): string[] {
    const from = this.lines.findIndex((line) => line.startsWith(`表 ${table} `));
    const end = this.lines.findIndex((line, i) => i > from && line.startsWith("#"));
    return this.lines
      .slice(from, end < 0 ? undefined : end)
      .filter((line) => line.startsWith(`${order}\t`));
  }

  private item(column: string, order: string): string[] {
    const heading = new RegExp(`^#+ 专栏 ?${column} `);
    const lines = between(this.lines, (line) => heading.test(line), /^#/);
    const from = lines.findIndex((line) => plain(line).startsWith(`${order}.`));
    return from < 0 ? [] : lines.slice(from, from + 1);
  }

  /** 四(三): a section without its 专栏 and without a table that follows it. */
  private numbered(chapter: string, section: string): string[] {
    const heading = (line: string) => line.replace(/^#+\s*|\*/g, "");
    const own = between(
      this.lines,
      (line) => line.startsWith("#") && heading(line).startsWith(`${chapter}、`),
      { test: (line) => line.startsWith("#") && /^[一二三四五]、/.test(heading(line)) },
    );
    return between(
      own,
      (line) => line.startsWith("#") && new RegExp(`^[（(]${section}[）)]`).test(heading(line)),
      /^(?:#|表 \d )/,
    );
  }
}

/** Without blanks and emphasis marks. */
export function plain(text: string): string {
  return text.replace(/[\s*]/g, "");
}

/** The lines from the first that starts it, up to the next that ends it. */
function between(
  lines: readonly string[],
  starts: (line: string) => boolean,
  ends: { test(line: string): boolean },
): string[] {
  const marks = lines.map((line) => line.replace(/\*/g, ""));
  const from = marks.findIndex(starts);
  if (from < 0) return [];
  const end = marks.findIndex((line, i) => i > from && ends.test(line));
  return lines.slice(from, end < 0 ? undefined : end);
}
