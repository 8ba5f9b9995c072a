import type { AssessmentClass, Risk } from "../../ruler";
import { type ConditionalFormat, formatAddress, formatRange } from "../../workbook";
import type { RowAssessment } from "../assess-table";
import type { NativeWords } from "../native";
import type { PlacedColumn } from "./placement";

/**
 * How a flag looks: fill and font that keep a contrast of 4.5 : 1 and more, and an icon before the
 * word, by a number format: the cell itself holds the word alone. The icons differ in shape and are in
 * every Chinese font (GB 2312).
 */
export const FLAGS = {
  red: { fill: "FDE7E9", font: "A4262C", numberFormat: '"▲ "@' },
  yellow: { fill: "FFF4CE", font: "7A5C00", numberFormat: '"◆ "@' },
  green: { fill: "DFF6DD", font: "0B6A0B", numberFormat: '"● "@' },
  grey: { fill: "F3F2F1", font: "605E5C", numberFormat: '"○ "@' },
} as const satisfies Readonly<Record<Risk, Omit<ConditionalFormat, "range" | "formula">>>;

/** The flag of a class where nothing else is known of the row. */
const CLASS_FLAGS: Readonly<Record<AssessmentClass, Risk>> = {
  "attained-early": "green",
  attained: "green",
  ahead: "green",
  nearly: "green",
  maintained: "green",
  behind: "yellow",
  missed: "red",
  "far-behind": "red",
  regressing: "red",
  breached: "red",
  "not-assessable": "grey",
};

/** Native conditional formats of the class and risk columns: they need no add-in. */
export function formatsOf(
  rows: readonly RowAssessment[],
  columns: readonly PlacedColumn[],
  words: NativeWords,
): ConditionalFormat[] {
  const top = Math.min(...rows.map(({ row }) => row.nameCell.row));
  const bottom = Math.max(...rows.map(({ row }) => row.nameCell.row));
  return columns.flatMap(({ column, index }) => {
    const meanings = meaningsOf(column, words);
    const range = formatRange({ top, bottom, left: index, right: index });
    const first = formatAddress(top, index);
    return [...meanings].map(([risk, texts]): ConditionalFormat => {
      const tests = texts.map((text) => `$${first}="${text.replaceAll('"', '""')}"`);
      const formula = tests.length === 1 ? (tests[0] as string) : `OR(${tests.join(",")})`;
      return { range, formula, ...FLAGS[risk], bold: risk === "red" };
    });
  });
}

/** Which words of a column stand for which flag. */
function meaningsOf(column: PlacedColumn["column"], words: NativeWords): Map<Risk, string[]> {
  const meanings = new Map<Risk, string[]>();
  const add = (risk: Risk, text: string): void => {
    meanings.set(risk, [...(meanings.get(risk) ?? []), text]);
  };
  if (column === "risk")
    for (const [risk, text] of Object.entries(words.risks)) add(risk as Risk, text);
  if (column === "class")
    for (const [name, text] of Object.entries(words.classes))
      add(CLASS_FLAGS[name as AssessmentClass], text);
  return meanings;
}
