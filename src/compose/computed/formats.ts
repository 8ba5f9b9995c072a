import type { AssessmentClass, Risk } from "../../ruler";
import { type ConditionalFormat, formatAddress, formatRange } from "../../workbook";
import type { RowAssessment } from "../assess-table";
import type { NativeWords } from "../native";
import type { PlacedColumn } from "./placement";

/** Fill and font that keep a contrast of 4.5 : 1 and more; the word itself stands in the cell. */
export const COLOURS: Readonly<Record<Risk, { readonly fill: string; readonly font: string }>> = {
  red: { fill: "FDE7E9", font: "A4262C" },
  yellow: { fill: "FFF4CE", font: "7A5C00" },
  green: { fill: "DFF6DD", font: "0B6A0B" },
  grey: { fill: "F3F2F1", font: "605E5C" },
};

/** The colour of a class where nothing else is known of the row. */
const CLASS_COLOURS: Readonly<Record<AssessmentClass, Risk>> = {
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
      return { range, formula, ...COLOURS[risk], bold: risk === "red" };
    });
  });
}

/** Which words of a column stand for which colour. */
function meaningsOf(column: PlacedColumn["column"], words: NativeWords): Map<Risk, string[]> {
  const meanings = new Map<Risk, string[]>();
  const add = (risk: Risk, text: string): void => {
    meanings.set(risk, [...(meanings.get(risk) ?? []), text]);
  };
  if (column === "risk")
    for (const [risk, text] of Object.entries(words.risks)) add(risk as Risk, text);
  if (column === "class")
    for (const [name, text] of Object.entries(words.classes))
      add(CLASS_COLOURS[name as AssessmentClass], text);
  return meanings;
}
