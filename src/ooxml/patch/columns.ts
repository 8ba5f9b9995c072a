import { columnIndex, columnName } from "../../workbook";
import { unwritable } from "./errors";
import { SHEET_ORDER } from "./sheet-order";
import type { Element, XmlPart } from "./xml-part";

const WIDEST = 255;

/** One `<col>`: a run of columns of equal look. Numbers count from 1, as in the file. */
interface ColumnRun {
  readonly min: number;
  readonly max: number;
  /** Everything but `min` and `max`, as it was written. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** Widths by zero-based column. @throws UnwritableEdit `bad-width`. */
export function setColumnWidths(
  part: XmlPart,
  widths: ReadonlyMap<string, number>,
  sheet: string,
): void {
  if (widths.size === 0) return;
  const element = part.child("cols");
  let runs = element ? readRuns(part, element) : [];
  for (const [column, width] of widths) {
    const index = columnIndex(column);
    if (index === null || !(width >= 0 && width <= WIDEST)) {
      throw unwritable("bad-width", { sheet, column, width });
    }
    runs = withWidth(runs, index + 1, String(width));
  }
  writeRuns(part, element, runs);
}

/** What is to be said of the columns from one to another, both included and zero-based. */
export interface ColumnsChange {
  readonly from: number;
  readonly to: number;
  readonly width?: number;
  readonly hidden?: boolean;
}

/** The later of two changes of a column counts. @throws UnwritableEdit `bad-width`. */
export function changeColumns(
  part: XmlPart,
  changes: readonly ColumnsChange[],
  sheet: string,
): void {
  if (changes.length === 0) return;
  const element = part.child("cols");
  let runs = element ? readRuns(part, element) : [];
  const sizes = part.child("sheetFormatPr");
  const usual = (sizes && part.attributesOf(sizes).get("defaultColWidth")) ?? USUAL_WIDTH;
  for (const { from, to, width, hidden } of changes) {
    if (width !== undefined && !(width >= 0 && width <= WIDEST)) {
      throw unwritable("bad-width", { sheet, column: columnName(from), width });
    }
    runs = withRange(runs, from + 1, to + 1, (attributes) => {
      if (width !== undefined) widen(attributes, String(width));
      if (hidden === false) attributes.delete("hidden");
      if (hidden) attributes.set("hidden", "1");
      if (hidden && !attributes.has("width")) attributes.set("width", usual);
    });
  }
  writeRuns(part, element, runs);
}

/** Cuts runs at both ends of a range, fills its gaps and changes all that lies within. */
function withRange(
  runs: readonly ColumnRun[],
  first: number,
  last: number,
  change: (attributes: Map<string, string>) => void,
): ColumnRun[] {
  const changed = (min: number, max: number, attributes: ReadonlyMap<string, string>) => {
    const own = new Map(attributes);
    change(own);
    return { min, max, attributes: own };
  };
  const result: ColumnRun[] = [];
  let next = first;
  for (const run of [...runs].sort((a, b) => a.min - b.min)) {
    if (run.max < first || run.min > last) {
      result.push(run);
      continue;
    }
    const from = Math.max(run.min, first);
    const to = Math.min(run.max, last);
    if (run.min < from) result.push({ ...run, max: from - 1 });
    if (next < from) result.push(changed(next, from - 1, new Map()));
    result.push(changed(from, to, run.attributes));
    if (run.max > to) result.push({ ...run, min: to + 1 });
    next = to + 1;
  }
  if (next <= last) result.push(changed(next, last, new Map()));
  return result.filter(({ attributes }) => attributes.size > 0).sort((a, b) => a.min - b.min);
}

function widen(attributes: Map<string, string>, width: string): void {
  attributes.set("width", width);
  attributes.set("customWidth", "1");
  attributes.delete("bestFit");
}

/** Of a column nothing is said about, where nothing is said about columns at all. */
const USUAL_WIDTH = "9.140625";

function writeRuns(part: XmlPart, element: Element | undefined, runs: readonly ColumnRun[]): void {
  const markup = runs.map((run) => runMarkup(run, part.prefix)).join("");
  if (element && !element.selfClosed) {
    part.splices.replace(element.openEnd, element.closeStart, markup);
  } else if (element) part.append(element, markup);
  else part.insertChild("cols", SHEET_ORDER, `<${part.prefix}cols>${markup}</${part.prefix}cols>`);
}

/** The style a column gives to its new cells. `column` is zero-based. */
export function columnStyle(part: XmlPart, column: number): number {
  const element = part.child("cols");
  const runs = element ? readRuns(part, element) : [];
  const run = runs.find(({ min, max }) => min <= column + 1 && column + 1 <= max);
  return Number(run?.attributes.get("style") ?? 0);
}

function readRuns(part: XmlPart, element: Element): ColumnRun[] {
  return part.childrenOf(element).map((child) => {
    const attributes = part.attributesOf(child);
    const min = Number(attributes.get("min"));
    const max = Number(attributes.get("max"));
    attributes.delete("min");
    attributes.delete("max");
    return { min, max, attributes };
  });
}

/** The run that holds the column is split around it; runs stay in ascending order. */
function withWidth(runs: readonly ColumnRun[], column: number, width: string): ColumnRun[] {
  const holder = runs.find(({ min, max }) => min <= column && column <= max);
  const attributes = new Map(holder?.attributes);
  widen(attributes, width);
  const others = runs.filter((run) => run !== holder);
  if (holder && holder.min < column) others.push({ ...holder, max: column - 1 });
  if (holder && holder.max > column) others.push({ ...holder, min: column + 1 });
  others.push({ min: column, max: column, attributes });
  return others.sort((a, b) => a.min - b.min);
}

function runMarkup({ min, max, attributes }: ColumnRun, prefix: string): string {
  const rest = [...attributes].map(([name, value]) => ` ${name}="${value}"`).join("");
  return `<${prefix}col min="${min}" max="${max}"${rest}/>`;
}
