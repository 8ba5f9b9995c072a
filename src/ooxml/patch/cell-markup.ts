import { type CellError, formatAddress, isError, type WritableValue } from "../../workbook";
import { escapeText } from "./escape";

/** What is to stand in a cell. */
export type CellContent =
  | { readonly kind: "value"; readonly value: WritableValue }
  | {
      readonly kind: "formula";
      readonly formula: string;
      readonly cached: WritableValue | null;
    }
  | { readonly kind: "clear" }
  /** What stands there stays. */
  | { readonly kind: "keep" }
  /** The formula stays and is shown to give this. */
  | { readonly kind: "result"; readonly value: WritableValue | null };

/** Whether what stands in the cell is replaced. */
export function changesContent(content: CellContent): boolean {
  return content.kind !== "keep" && content.kind !== "result";
}

/**
 * A `<c>` element. Texts are written into the cell itself (`inlineStr`): the table of shared
 * strings stays as it is, and a text is a text whatever it starts with.
 * @param prefix of the sheet's elements, with its colon or empty.
 * @param style index into the workbook's cell styles, 0 for none.
 */
export function cellMarkup(
  content: CellContent,
  row: number,
  column: number,
  style: number,
  prefix: string,
): string {
  const place = `r="${formatAddress(row, column)}"${style > 0 ? ` s="${style}"` : ""}`;
  const tag = `${prefix}c`;
  const cell = (type: string, inner: string) => `<${tag} ${place}${type}>${inner}</${tag}>`;
  const value = (text: string) => `<${prefix}v>${text}</${prefix}v>`;
  if (content.kind !== "value" && content.kind !== "formula") return `<${tag} ${place}/>`;
  if (content.kind === "value") {
    if (typeof content.value !== "string") {
      return cell(typeOf(content.value), value(plainText(content.value)));
    }
    const text = `<${prefix}t xml:space="preserve">${escapeText(content.value)}</${prefix}t>`;
    return cell(' t="inlineStr"', `<${prefix}is>${text}</${prefix}is>`);
  }
  const formula = `<${prefix}f>${escapeText(content.formula)}</${prefix}f>`;
  const { cached } = content;
  if (cached === null) return cell("", formula);
  return cell(typeOf(cached), formula + value(shownText(cached)));
}

/** What stands in `<v>` for the result of a formula. */
export function shownText(value: WritableValue): string {
  return typeof value === "string" ? escapeText(value) : plainText(value);
}

/** The `t` of a cell that shows a result, `null` for a number's. */
export function resultType(value: WritableValue): string | null {
  return /"(\w+)"/.exec(typeOf(value))?.[1] ?? null;
}

/** The `t` attribute of a cell whose value stands in `<v>`. */
function typeOf(value: WritableValue): string {
  if (typeof value === "number") return "";
  if (typeof value === "string") return ' t="str"';
  return typeof value === "boolean" ? ' t="b"' : ' t="e"';
}

function plainText(value: number | boolean | CellError): string {
  if (typeof value === "boolean") return value ? "1" : "0";
  return isError(value) ? escapeText(value.error) : String(value);
}
