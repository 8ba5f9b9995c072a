import { type CellRange, formatAddress, formatRange, parseRange } from "../../workbook";
import { damaged } from "../errors";
import { changeColumns } from "../patch/columns";
import { mapSheetData, type RowSpot } from "../patch/sheet-map";
import { SHEET_ORDER } from "../patch/sheet-order";
import type { Element, XmlPart } from "../patch/xml-part";
import { movePlaces } from "./places";
import { protectSheet } from "./protection";
import type { RowArrangement, SheetArrangement } from "./types";

export function arrangeSheet(part: XmlPart, wishes: SheetArrangement, sheet: string): void {
  const { merges, rows, columns, frozen, tabColor } = wishes;
  if (wishes.moved) movePlaces(part, wishes.moved);
  if (wishes.protected !== undefined) protectSheet(part, wishes.protected);
  if (tabColor !== undefined) setTabColor(part, tabColor);
  if (frozen) freeze(part, frozen);
  if (columns) changeColumns(part, columns, sheet);
  if (rows && rows.size > 0) changeRows(part, rows);
  if (merges) setMerges(part, merges);
}

/** A tab that is selected though not in front would be edited along with the one that is. */
export function select(part: XmlPart, isInFront: boolean): void {
  const views = part.child("sheetViews");
  for (const view of views ? part.childrenOf(views) : []) {
    if (!isInFront) part.removeAttribute(view, "tabSelected");
    else if (view.name === "sheetView") part.setAttribute(view, "tabSelected", "1");
  }
}

/** Merges that stay keep their places and their markup. */
function setMerges(part: XmlPart, merges: readonly CellRange[]): void {
  const list = part.child("mergeCells");
  const wanted = new Set(merges.map(formatRange));
  const kept: string[] = [];
  for (const element of list ? part.childrenOf(list) : []) {
    const range = parseRange(part.attributesOf(element).get("ref") ?? "");
    if (range && wanted.delete(formatRange(range))) kept.push(part.text(element));
  }
  const { prefix: p } = part;
  const added = [...wanted].map((range) => `<${p}mergeCell ref="${range}"/>`);
  const count = kept.length + added.length;
  const markup = [...kept, ...added].join("");
  if (list && count === 0) part.splices.remove(list.start, list.end);
  else if (list && !list.selfClosed) {
    part.splices.replace(list.openEnd, list.closeStart, markup);
    if (part.attributesOf(list).has("count")) part.setAttribute(list, "count", String(count));
  } else if (count > 0) {
    if (list) part.splices.remove(list.start, list.end);
    const whole = `<${p}mergeCells count="${count}">${markup}</${p}mergeCells>`;
    part.insertChild("mergeCells", SHEET_ORDER, whole);
  }
}

function changeRows(part: XmlPart, changes: ReadonlyMap<number, RowArrangement>): void {
  const data = part.child("sheetData");
  if (!data) throw damaged(part.name, "markup");
  const { rows } = mapSheetData(part, data, new Set());
  const spots = new Map<number, RowSpot[]>();
  for (const row of rows) spots.set(row.index, [...(spots.get(row.index) ?? []), row]);
  const atEnd: string[] = [];
  let passed = 0;
  for (const [index, wish] of [...changes].sort(([a], [b]) => a - b)) {
    const known = spots.get(index);
    for (const row of known ?? []) changeRow(part, row, wish);
    if (known) continue;
    const marks = `${heightMarks(wish)}${wish.hidden ? ' hidden="1"' : ""}`;
    if (marks === "") continue;
    const markup = `<${part.prefix}row r="${index + 1}"${marks}/>`;
    while (passed < rows.length && (rows[passed] as RowSpot).index <= index) passed++;
    const after = rows[passed];
    if (after) part.splices.insert(after.start, markup);
    else atEnd.push(markup);
  }
  if (atEnd.length > 0) part.append(data, atEnd.join(""));
}

function heightMarks({ height }: RowArrangement): string {
  return height === undefined || height === null ? "" : ` ht="${height}" customHeight="1"`;
}

function changeRow(part: XmlPart, row: Element, { hidden, height }: RowArrangement): void {
  if (hidden) part.setAttribute(row, "hidden", "1");
  if (hidden === false) part.removeAttribute(row, "hidden");
  if (height === undefined) return;
  if (height === null) {
    for (const mark of ["ht", "customHeight"]) part.removeAttribute(row, mark);
    return;
  }
  part.setAttribute(row, "ht", String(height));
  part.setAttribute(row, "customHeight", "1");
}

function setTabColor(part: XmlPart, color: string | null): void {
  const { prefix: p } = part;
  const markup = color === null ? "" : `<${p}tabColor rgb="FF${color.toUpperCase()}"/>`;
  const properties = part.child("sheetPr");
  const old = properties && part.childrenOf(properties).find(({ name }) => name === "tabColor");
  if (old) part.splices.replace(old.start, old.end, markup);
  else if (markup === "") return;
  else if (!properties)
    part.insertChild("sheetPr", SHEET_ORDER, `<${p}sheetPr>${markup}</${p}sheetPr>`);
  else if (properties.selfClosed) part.append(properties, markup);
  // It is the first of its siblings.
  else part.splices.insert(properties.openEnd, markup);
}

function freeze(part: XmlPart, { rows, columns }: NonNullable<SheetArrangement["frozen"]>): void {
  const { prefix: p } = part;
  const markup = paneMarkup(rows, columns, p);
  const views = part.child("sheetViews");
  const view = views && part.childrenOf(views).find(({ name }) => name === "sheetView");
  if (!view) {
    if (views || markup === "") return;
    const whole = `<${p}sheetViews><${p}sheetView workbookViewId="0">${markup}</${p}sheetView></${p}sheetViews>`;
    part.insertChild("sheetViews", SHEET_ORDER, whole);
    return;
  }
  // A selection names the pane it is in, and Excel repairs a file where that pane is not there.
  for (const child of part.childrenOf(view)) {
    if (child.name === "pane" || child.name === "selection") {
      part.splices.remove(child.start, child.end);
    }
  }
  if (view.selfClosed && markup !== "") part.append(view, markup);
  else part.splices.insert(view.openEnd, markup);
}

function paneMarkup(rows: number, columns: number, p: string): string {
  if (rows === 0 && columns === 0) return "";
  const pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const x = columns > 0 ? ` xSplit="${columns}"` : "";
  const y = rows > 0 ? ` ySplit="${rows}"` : "";
  const first = formatAddress(rows, columns);
  return `<${p}pane${x}${y} topLeftCell="${first}" activePane="${pane}" state="frozen"/><${p}selection pane="${pane}"/>`;
}
