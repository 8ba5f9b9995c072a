import {
  type CellRange,
  columnIndex,
  formatAddress,
  formatRange,
  isError,
  parseAddress,
} from "../../workbook";
import { requireRange } from "./require";
import type { SharedStrings } from "./strings";
import type { StyleSheet } from "./styles";
import type { NewCell, NewCellInput, NewSheet, NewValidation } from "./types";
import { attribute, cellText, content, DECLARATION } from "./xml";

/** Excel's limit for a list of choices written into the rule itself. */
const MAX_CHOICES_LENGTH = 255;

export interface SheetContext {
  readonly strings: SharedStrings;
  readonly styles: StyleSheet;
  /** The sheet shown when the file is opened. */
  readonly selected: boolean;
  /** Relationship ids of the sheet's ListObjects. */
  readonly tableIds: readonly string[];
  /** With grid lines, and without page set-up. */
  readonly bare: boolean;
}

/** One worksheet part. The order of the elements is the schema's; Excel repairs anything else. */
export function sheetXml(sheet: NewSheet, context: SheetContext): string {
  return (
    `${DECLARATION}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"` +
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    `<sheetPr>${sheet.tabColour ? `<tabColor rgb="FF${attribute(sheet.tabColour)}"/>` : ""}` +
    `${context.bare ? "" : '<pageSetUpPr fitToPage="1"/>'}</sheetPr>` +
    `<dimension ref="${formatRange(usedRange(sheet))}"/>` +
    `<sheetViews>${view(sheet, context)}</sheetViews>` +
    sheetFormat(sheet) +
    columns(sheet) +
    `<sheetData>${rows(sheet, context)}</sheetData>` +
    merges(sheet) +
    validations(sheet.validations ?? []) +
    (context.bare ? "" : PAGE) +
    tableParts(context.tableIds) +
    "</worksheet>"
  );
}

const PAGE =
  '<printOptions horizontalCentered="1"/>' +
  '<pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" fitToHeight="0" orientation="landscape"/>' +
  "<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>";

export function asCell(input: NewCellInput): NewCell | null {
  if (input === null || input === undefined) return null;
  return typeof input === "object" && "value" in input ? input : { value: input };
}

function usedRange(sheet: NewSheet): CellRange {
  const right = Math.max(1, ...sheet.rows.map((row) => row.length)) - 1;
  return { top: 0, left: 0, bottom: Math.max(1, sheet.rows.length) - 1, right };
}

function view(sheet: NewSheet, { selected, bare }: SheetContext): string {
  const tab = selected ? ' tabSelected="1"' : "";
  const start = `<sheetView${bare ? "" : ' showGridLines="0"'}${tab} workbookViewId="0">`;
  const at = sheet.freeze === undefined ? null : parseAddress(sheet.freeze);
  if (sheet.freeze !== undefined && !at) throw new RangeError(`freeze: ${sheet.freeze}`);
  if (!at || (at.row === 0 && at.column === 0)) return `${start}</sheetView>`;
  const pane = at.row > 0 && at.column > 0 ? "bottomRight" : at.row > 0 ? "bottomLeft" : "topRight";
  const x = at.column > 0 ? ` xSplit="${at.column}"` : "";
  const y = at.row > 0 ? ` ySplit="${at.row}"` : "";
  const first = formatAddress(at.row, at.column);
  return (
    `${start}<pane${x}${y} topLeftCell="${first}" activePane="${pane}" state="frozen"/>` +
    `<selection pane="${pane}" activeCell="${first}" sqref="${first}"/></sheetView>`
  );
}

function sheetFormat({ defaultHeight }: NewSheet): string {
  return defaultHeight === undefined
    ? '<sheetFormatPr defaultRowHeight="16.5"/>'
    : `<sheetFormatPr defaultRowHeight="${defaultHeight}" customHeight="1"/>`;
}

function columns(sheet: NewSheet): string {
  const hidden = new Set((sheet.hiddenColumns ?? []).map(requireColumn));
  const widths = new Map(
    Object.entries(sheet.widths ?? {}).map(([letters, width]) => [requireColumn(letters), width]),
  );
  const all = [...new Set([...hidden, ...widths.keys()])].sort((a, b) => a - b);
  if (all.length === 0) return "";
  const items = all.map((column) => {
    const width = widths.get(column);
    const size = width === undefined ? ' width="9"' : ` width="${width}" customWidth="1"`;
    const hide = hidden.has(column) ? ' hidden="1"' : "";
    return `<col min="${column + 1}" max="${column + 1}"${size}${hide}/>`;
  });
  return `<cols>${items.join("")}</cols>`;
}

function rows(sheet: NewSheet, context: SheetContext): string {
  const hidden = new Set(sheet.hiddenRows ?? []);
  const heights = sheet.heights ?? {};
  const fitted = sheet.fittedHeights ?? {};
  const numbers = [...Object.keys(heights), ...Object.keys(fitted)].map(Number);
  const last = Math.max(sheet.rows.length, ...hidden, ...numbers);
  const parts: string[] = [];
  for (let index = 0; index < last; index++) {
    const height = heights[index + 1];
    const start = fitted[index + 1];
    const marks =
      (height !== undefined ? ` ht="${height}" customHeight="1"` : "") +
      (height === undefined && start !== undefined ? ` ht="${start}"` : "") +
      (hidden.has(index + 1) ? ' hidden="1"' : "");
    const cells = (sheet.rows[index] ?? [])
      .map((input, column) => cell(input, formatAddress(index, column), context))
      .join("");
    if (cells || marks) parts.push(`<row r="${index + 1}"${marks}>${cells}</row>`);
  }
  return parts.join("");
}

function cell(input: NewCellInput, address: string, context: SheetContext): string {
  const given = asCell(input);
  if (!given) return "";
  const style = context.styles.index(given.style ?? "plain", given.format);
  const start = `<c r="${address}"${style > 0 ? ` s="${style}"` : ""}`;
  const { type, value } = written(given, context.strings);
  const formula = given.formula === undefined ? "" : `<f>${content(given.formula)}</f>`;
  if (!formula && value === null) return style > 0 ? `${start}/>` : "";
  return `${start}${type ? ` t="${type}"` : ""}>${formula}${value === null ? "" : `<v>${value}</v>`}</c>`;
}

/** Value of `t=` and content of `<v>`; no content for a blank. */
function written(given: NewCell, strings: SharedStrings): { type: string; value: string | null } {
  const { value } = given;
  if (value === null) return { type: "", value: null };
  if (isError(value)) return { type: "e", value: content(value.error) };
  if (typeof value === "boolean") return { type: "b", value: value ? "1" : "0" };
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new RangeError(`not a number Excel can hold: ${value}`);
    return { type: "", value: String(value) };
  }
  if (given.formula !== undefined) return { type: "str", value: cellText(value) };
  return { type: "s", value: String(strings.index(value)) };
}

function merges(sheet: NewSheet): string {
  const ranges = sheet.merges ?? [];
  if (ranges.length === 0) return "";
  const items = ranges.map((range) => `<mergeCell ref="${formatRange(requireRange(range))}"/>`);
  return `<mergeCells count="${items.length}">${items.join("")}</mergeCells>`;
}

function validations(rules: readonly NewValidation[]): string {
  if (rules.length === 0) return "";
  const items = rules.map((rule) => {
    const message = rule.message
      ? ` showErrorMessage="1" error="${attribute(rule.message)}"`
      : ' errorStyle="warning" showErrorMessage="1"';
    return (
      `<dataValidation type="list"${message} allowBlank="1" sqref="${formatRange(requireRange(rule.range))}">` +
      `<formula1>${content(choices(rule))}</formula1></dataValidation>`
    );
  });
  return `<dataValidations count="${items.length}">${items.join("")}</dataValidations>`;
}

function choices(rule: NewValidation): string {
  if ("formula" in rule.choices) return rule.choices.formula;
  const joined = rule.choices.join(",");
  if (joined.length > MAX_CHOICES_LENGTH || rule.choices.some((choice) => /[,"]/.test(choice))) {
    throw new RangeError(`these choices need a range of their own: ${joined}`);
  }
  return `"${joined}"`;
}

function tableParts(ids: readonly string[]): string {
  if (ids.length === 0) return "";
  const items = ids.map((id) => `<tablePart r:id="${id}"/>`).join("");
  return `<tableParts count="${ids.length}">${items}</tableParts>`;
}

function requireColumn(letters: string): number {
  const column = columnIndex(letters);
  if (column === null) throw new RangeError(`not a column: ${letters}`);
  return column;
}
