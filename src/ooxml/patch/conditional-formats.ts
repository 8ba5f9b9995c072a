import { type ConditionalFormat, parseRange } from "../../workbook";
import { OPEN } from "../xml/scanner";
import { unwritable } from "./errors";
import { escapeText } from "./escape";
import { keyOfFormula, markFormula } from "./marker";
import { SHEET_ORDER } from "./sheet-order";
import type { DifferentialLook, StyleSheet } from "./style-sheet";
import type { Element, XmlPart } from "./xml-part";

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

/** A format by formula as it stands in a file. */
export interface FormatRule {
  /** Ranges with blanks between them. */
  readonly range: string;
  /** Relative to the first cell, without the leading `=`. */
  readonly formula: string;
  readonly stopIfTrue: boolean;
  readonly look: DifferentialLook;
}

export interface RulesEdit {
  readonly remove: readonly Pick<FormatRule, "range" | "formula">[];
  readonly add: readonly FormatRule[];
}

/** Takes rules by formula away and puts others after all that are left. */
export function changeRules(part: XmlPart, edit: RulesEdit, styles: StyleSheet): void {
  const wanted = new Map<string, number>();
  for (const rule of edit.remove) wanted.set(ruleName(rule), (wanted.get(ruleName(rule)) ?? 0) + 1);
  let priority = removeRules(part, (rule, range) => {
    if (part.attributesOf(rule).get("type") !== "expression") return false;
    const name = ruleName({ range, formula: ruleFormula(part, rule) ?? "" });
    const left = wanted.get(name) ?? 0;
    wanted.set(name, left - 1);
    return left > 0;
  });
  const markup = edit.add.map(({ range, formula, stopIfTrue, look }) => {
    priority += 1;
    const style = styles.lookStyle(look);
    return ruleMarkup(range, formula, stopIfTrue, style, priority, part.prefix);
  });
  if (markup.length > 0) part.insertChild("conditionalFormatting", SHEET_ORDER, markup.join(""));
}

function ruleName({ range, formula }: Pick<FormatRule, "range" | "formula">): string {
  return `${formula} ${range.split(/\s+/).sort().join(" ")}`;
}

/** Takes away the rules marked with one of the keys; returns the highest priority that is left. */
function removeOwn(part: XmlPart, keys: ReadonlySet<string>): number {
  return removeRules(part, (rule) => keys.has(ruleKey(part, rule) ?? ""));
}

function removeRules(part: XmlPart, goes: (rule: Element, range: string) => boolean): number {
  let highest = highestElsewhere(part);
  for (const block of part.children) {
    if (block.name !== "conditionalFormatting") continue;
    const range = part.attributesOf(block).get("sqref") ?? "";
    const rules = part.childrenOf(block).filter((rule) => rule.name === "cfRule");
    const own = rules.filter((rule) => goes(rule, range));
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
  return keyOfFormula(ruleFormula(part, rule) ?? "");
}

function ruleFormula(part: XmlPart, rule: Element): string | null {
  const formula = part.childrenOf(rule).find((child) => child.name === "formula");
  if (!formula) return null;
  const scanner = part.scannerAt(formula.start);
  scanner.next();
  return scanner.text();
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
  const formula = markFormula(key, format.formula);
  return ruleMarkup(format.range, formula, false, style, priority, prefix);
}

function ruleMarkup(
  range: string,
  formula: string,
  stopIfTrue: boolean,
  style: number,
  priority: number,
  prefix: string,
): string {
  const stop = stopIfTrue ? ' stopIfTrue="1"' : "";
  return (
    `<${prefix}conditionalFormatting sqref="${range}">` +
    `<${prefix}cfRule type="expression" dxfId="${style}" priority="${priority}"${stop}>` +
    `<${prefix}formula>${escapeText(formula)}</${prefix}formula></${prefix}cfRule></${prefix}conditionalFormatting>`
  );
}
