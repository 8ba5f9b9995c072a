import { type ConditionalFormat, parseRange } from "../../workbook";
import { OPEN } from "../xml/scanner";
import { unwritable } from "./errors";
import { escapeText } from "./escape";
import { keyOfFormula, markFormula } from "./marker";
import { SHEET_ORDER } from "./sheetOrder";
import type { StyleSheet } from "./styleSheet";
import type { Element, XmlPart } from "./xmlPart";

/** Formats of one key, and where they go. */
export interface FormatsEdit {
  readonly key: string;
  readonly formats: readonly ConditionalFormat[];
}

/**
 * Replaces the formats of each key, wherever they stand, by new ones after all others. Formats
 * without our mark are left as they are and keep their priority.
 * @throws UnwritableEdit `bad-format`.
 */
export function setConditionalFormats(
  part: XmlPart,
  edits: readonly FormatsEdit[],
  styles: StyleSheet,
  sheet: string,
): void {
  if (edits.length === 0) return;
  const keys = new Set(edits.map(({ key }) => key));
  let priority = removeOwn(part, keys);
  const markup: string[] = [];
  for (const { key, formats } of edits) {
    for (const format of formats) {
      requireSound(format, sheet);
      const style = styles.differentialStyle(format);
      priority += 1;
      markup.push(formatMarkup(format, key, style, priority, part.prefix));
    }
  }
  if (markup.length > 0) part.insertChild("conditionalFormatting", SHEET_ORDER, markup.join(""));
}

/** Takes away the rules marked with one of the keys; returns the highest priority that is left. */
function removeOwn(part: XmlPart, keys: ReadonlySet<string>): number {
  let highest = highestElsewhere(part);
  for (const block of part.children) {
    if (block.name !== "conditionalFormatting") continue;
    const rules = part.childrenOf(block).filter((rule) => rule.name === "cfRule");
    const own = rules.filter((rule) => keys.has(ruleKey(part, rule) ?? ""));
    for (const rule of rules) {
      if (!own.includes(rule)) highest = Math.max(highest, priorityOf(part, rule));
    }
    if (own.length === 0) continue;
    if (own.length === rules.length) part.splices.remove(block.start, block.end);
    else for (const rule of own) part.splices.remove(rule.start, rule.end);
  }
  return highest;
}

/** Rules of Excel 2010 and later stand in the extension list and share the count of priorities. */
function highestElsewhere(part: XmlPart): number {
  const extensions = part.child("extLst");
  if (!extensions || extensions.selfClosed) return 0;
  const scanner = part.scannerAt(extensions.openEnd);
  let highest = 0;
  while (scanner.position < extensions.closeStart) {
    if (scanner.next() !== OPEN || !scanner.is("cfRule")) continue;
    highest = Math.max(highest, Number(scanner.attributes().get("priority")) || 0);
  }
  return highest;
}

function priorityOf(part: XmlPart, rule: Element): number {
  return Number(part.attributesOf(rule).get("priority")) || 0;
}

function ruleKey(part: XmlPart, rule: Element): string | null {
  const formula = part.childrenOf(rule).find((child) => child.name === "formula");
  if (!formula) return null;
  const scanner = part.scannerAt(formula.start);
  scanner.next();
  return keyOfFormula(scanner.text());
}

function requireSound(format: ConditionalFormat, sheet: string): void {
  for (const colour of [format.fill, format.font]) {
    if (!/^[0-9a-f]{6}$/i.test(colour)) throw unwritable("bad-format", { sheet, value: colour });
  }
  const sound = format.range.split(" ").every((range) => parseRange(range) !== null);
  if (!sound) throw unwritable("bad-format", { sheet, value: format.range });
}

function formatMarkup(
  format: ConditionalFormat,
  key: string,
  style: number,
  priority: number,
  prefix: string,
): string {
  const formula = escapeText(markFormula(key, format.formula));
  return (
    `<${prefix}conditionalFormatting sqref="${format.range}">` +
    `<${prefix}cfRule type="expression" dxfId="${style}" priority="${priority}">` +
    `<${prefix}formula>${formula}</${prefix}formula></${prefix}cfRule></${prefix}conditionalFormatting>`
  );
}
