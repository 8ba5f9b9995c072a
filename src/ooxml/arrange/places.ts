import { type CellRange, formatRange, parseRange } from "../../workbook";
import type { Element, XmlPart } from "../patch/xml-part";
import { OPEN } from "../xml/scanner";
import type { MovedPlaces } from "./types";

/** Lists of a sheet whose items name the cells they are about. */
const LISTS: Readonly<Record<string, string>> = {
  dataValidations: "sqref",
  hyperlinks: "ref",
  protectedRanges: "sqref",
  ignoredErrors: "sqref",
};

/** What stays where it was when cells move. */
const FIXED = ["drawing", "oleObjects", "controls", "rowBreaks", "colBreaks", "extLst"];

/** Has what a sheet says about cells follow them; cells, notes, tables and merges do by themselves. */
export function movePlaces(part: XmlPart, { to, left, isPart }: MovedPlaces): void {
  for (const element of part.children) {
    const attribute = LISTS[element.name];
    if (attribute) moveItems(part, element, attribute, to);
    else if (element.name === "autoFilter") moveItem(part, element, "ref", to);
    else if (element.name === "conditionalFormatting" && !hasExpression(part, element)) {
      moveItem(part, element, "sqref", to);
    }
    const isPlace = attribute !== undefined || element.name === "autoFilter";
    const isLeft = FIXED.includes(element.name) || (isPart && isPlace) || namesCells(part, element);
    if (isLeft) left(element.name);
  }
}

type Move = MovedPlaces["to"];

function moveItems(part: XmlPart, list: Element, attribute: string, to: Move): void {
  const items = part.childrenOf(list);
  const moved = items.map((item) => [item, movedPlace(part, item, attribute, to)] as const);
  const kept = moved.filter(([, place]) => place !== null);
  if (kept.length === 0) {
    part.splices.remove(list.start, list.end);
    return;
  }
  for (const [item, place] of moved) apply(part, item, attribute, place);
  if (kept.length < items.length && part.attributesOf(list).has("count")) {
    part.setAttribute(list, "count", String(kept.length));
  }
}

function moveItem(part: XmlPart, item: Element, attribute: string, to: Move): void {
  apply(part, item, attribute, movedPlace(part, item, attribute, to));
}

/** `null` where all the cells went. */
function movedPlace(part: XmlPart, item: Element, attribute: string, to: Move): string | null {
  const places = (part.attributesOf(item).get(attribute) ?? "").split(/\s+/).filter(Boolean);
  const moved = places.flatMap((place): string[] => {
    const range = parseRange(place);
    const now: CellRange | null = range && to(range);
    // What cannot be read is left as it is.
    return range ? (now ? [formatRange(now)] : []) : [place];
  });
  return moved.length > 0 ? moved.join(" ") : null;
}

function apply(part: XmlPart, item: Element, attribute: string, place: string | null): void {
  if (place === null) part.splices.remove(item.start, item.end);
  else if (part.attributesOf(item).get(attribute) !== place) {
    part.setAttribute(item, attribute, place);
  }
}

/** Formats by formula are the grid's. */
function hasExpression(part: XmlPart, block: Element): boolean {
  return rulesOf(part, block).includes("expression");
}

function rulesOf(part: XmlPart, block: Element): string[] {
  return part.childrenOf(block).map((rule) => part.attributesOf(rule).get("type") ?? "");
}

const FORMULAS = ["formula1", "formula2", "formula"];

/** Whether a validation or a format reckons with other cells, by a formula that stays as it is. */
function namesCells(part: XmlPart, element: Element): boolean {
  const isFormat = element.name === "conditionalFormatting";
  if (element.name !== "dataValidations" && !isFormat) return false;
  // Others in one block with those of the grid stay with them.
  if (isFormat && hasExpression(part, element)) return new Set(rulesOf(part, element)).size > 1;
  const scanner = part.scannerAt(element.openEnd);
  while (scanner.position < element.closeStart) {
    if (scanner.next() !== OPEN) continue;
    if (!FORMULAS.some((name) => scanner.is(name))) continue;
    const formula = scanner.text().replace(/"(?:[^"]|"")*"/g, "");
    if (/\$?[A-Z]{1,3}\$?\d+(?![\w(])/i.test(formula)) return true;
  }
  return false;
}
