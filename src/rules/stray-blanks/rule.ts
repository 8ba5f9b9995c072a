import type { Table } from "../../recognise";
import { formatAddress, type Position, type Sheet } from "../../workbook";
import { headerCells, placeOf, sheetOf, textAt } from "../cells";
import { defineRule, type Fix, type Report } from "../define";
import { indicatorName } from "../indicator";
import { faultOf, tidy } from "./blanks";

interface Text {
  readonly at: Position;
  readonly text: string;
  readonly indicator: string | null;
}

/** S08 多余的空白: blanks nobody sees in headers and names, on which lookups by name fail. */
export default defineRule({
  meta: {
    id: "stray-blanks",
    code: "S08",
    level: "warning",
    family: "structure",
    validationLevel: 0,
    needs: [],
    follows: [],
    fix: "safe",
  },
  messages: {
    "zh-CN": {
      title: "表头或名称里有多余的空白",
      invisible: "“{better}”里藏着看不见的字符，按名称查找会对不上。建议去掉。",
      edges: "“{better}”前面或后面有多余的空格，按名称查找会对不上。建议去掉。",
      doubled: "“{better}”里有连续的空格，按名称查找会对不上。建议去掉。",
      inside: "“{text}”的汉字之间有空格，按名称查找会对不上。建议改为“{better}”。",
      break: "“{better}”里有换行，按名称查找会对不上。建议去掉换行。",
      breaks: "{cells} 用了换行来排版。如果要按名称查找，建议改用自动换行。",
    },
    "en-US": {
      title: "Stray blanks in a header or name",
      invisible:
        "“{better}” hides characters that cannot be seen; lookups by name miss it. Remove them.",
      edges: "“{better}” has blanks before or after it; lookups by name miss it. Remove them.",
      doubled:
        "“{better}” has several blanks in a row; lookups by name miss it. Leave at most one.",
      inside:
        "“{text}” has blanks between Chinese characters; lookups by name miss it. Make it “{better}”.",
      break: "“{better}” has a line break in it; lookups by name miss it. Remove it.",
      breaks: "{cells} are laid out with line breaks. Wrapping text is safer for lookups by name.",
    },
  },
  *table(table, context): Iterable<Report> {
    const sheet = sheetOf(table, context);
    const headers = headerTexts(table, sheet);
    const names = nameTexts(table, sheet);
    yield* check(headers, table);
    yield* check(withoutIndents(names), table);
    const broken = headers.filter(({ text }) => faultOf(text) === "break");
    yield* checkBreaks(broken, table, true);
    const brokenNames = names.filter(({ text }) => faultOf(text) === "break");
    yield* checkBreaks(brokenNames, table, brokenNames.length > Math.max(1, names.length / 10));
  },
});

function* check(texts: readonly Text[], table: Table): Iterable<Report> {
  for (const found of texts) {
    const message = faultOf(found.text);
    if (message !== null && message !== "break") yield report(message, found, table, "safe");
  }
}

/** One line break in a name is a slip; breaks in headers or many names are how the table is laid out. */
function* checkBreaks(texts: readonly Text[], table: Table, layout: boolean): Iterable<Report> {
  if (!layout) {
    for (const found of texts) yield report("break", found, table, "safe");
    return;
  }
  const [first] = texts;
  if (!first) return;
  const cells = texts.map(({ at }) => formatAddress(at.row, at.column));
  yield { message: "breaks", data: { cells }, place: placeOf(table, first.at), level: "note" };
}

function report(message: string, found: Text, table: Table, kind: Fix["kind"]): Report {
  const { at, text, indicator } = found;
  const better = tidy(text);
  const cell = formatAddress(at.row, at.column);
  return {
    message,
    data: { text, better },
    place: placeOf(table, at),
    indicator,
    expected: better,
    received: text,
    fix: { kind, edits: [{ kind: "value", sheet: table.sheet, cell, value: better }] },
  };
}

function headerTexts(table: Table, sheet: Sheet | null): Text[] {
  const found = new Map<string, Text>();
  for (const column of table.columns) {
    for (const at of headerCells(table, sheet, column))
      found.set(formatAddress(at.row, at.column), { at, text: textAt(sheet, at), indicator: null });
  }
  return [...found.values()];
}

function nameTexts(table: Table, sheet: Sheet | null): Text[] {
  return table.rows
    .map((row) => ({
      at: row.nameCell,
      text: textAt(sheet, row.nameCell),
      indicator: indicatorName(row),
    }))
    .filter(({ text }) => text.trim() !== "");
}

/** Blanks before 其中：… or before several names set them in under the row above. */
function withoutIndents(names: readonly Text[]): Text[] {
  const indented = names.filter(({ text }) => /^\s/.test(text));
  const meant = indented.length > 1 || indented.some(({ text }) => /^\s+(其中|[#—-])/.test(text));
  return meant ? names.map((name) => ({ ...name, text: name.text.trimStart() })) : [...names];
}
