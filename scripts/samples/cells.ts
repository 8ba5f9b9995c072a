import type { NewCell, NewCellInput, StyleName } from "../../src/ooxml/create";
import type { Indicator } from "../../src/plan";

/** Points; enough for a line of text with some air. */
export const ROW_HEIGHT = 21;

/** A number where the text is one, the text as printed otherwise, an empty cell for a blank. */
export function figure(printed: string): NewCell {
  if (printed === "") return { value: null, style: "number" };
  return { value: /^-?\d+(\.\d+)?$/.test(printed) ? Number(printed) : printed, style: "number" };
}

export const styled =
  (style: StyleName) =>
  (value: NewCell["value"]): NewCell => ({ value, style });

export const title = styled("title");
export const subtitle = styled("subtitle");
export const header = styled("header");
export const section = styled("section");
export const text = styled("text");
export const centre = styled("centre");
export const number = styled("number");
export const note = styled("note");
export const input = styled("input");

/** A value in the first cell of a row as wide as the table it is merged over. */
export function across(cell: NewCell, width: number): NewCellInput[] {
  return [
    cell,
    ...Array<NewCellInput>(width - 1).fill({ value: null, style: cell.style ?? "plain" }),
  ];
}

/** Name and unit as the document prints them, e.g. `研发人员规模 (人)`: what its row begins with. */
export function printedName(indicator: Indicator): string {
  const figures = [
    indicator.baseline.printed,
    indicator.target.printed,
    indicator.reported?.printed ?? "",
  ];
  const tail = figures.filter((printed) => printed !== "").join(" ");
  const head = `${indicator.order} `;
  const { quote } = indicator.source;
  if (!quote.startsWith(head) || !quote.endsWith(tail)) {
    throw new Error(`${indicator.id}: not the row of a table: ${quote}`);
  }
  return quote.slice(head.length, -tail.length).trim();
}

/** Name without the blanks that a PDF leaves around Latin letters. */
export function plainName(indicator: Indicator): string {
  return indicator.name.replace(/\s+/g, "");
}

export function letter(column: number): string {
  return String.fromCharCode(65 + column);
}
