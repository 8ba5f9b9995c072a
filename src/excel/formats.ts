import { type ConditionalFormat, formatRange } from "../workbook";
import { type ExcelHost, runBatch, toSessionError, type Wait } from "./host";
import type { FormatRecord } from "./journal";
import { rangeOf } from "./listing";
import { markFormula, readMark } from "./marker";

/** Formats of ours that stand in a sheet already. */
export interface FoundFormats {
  readonly ids: readonly string[];
  readonly formats: readonly ConditionalFormat[];
}

/** By {@link formatsKey}. */
export type OwnFormats = ReadonlyMap<string, FoundFormats>;

export const formatsKey = (sheet: string, key: string): string => `${sheet}!${key}`;

/** Formats of ours to be looked for. */
export interface WantedFormats {
  readonly sheet: string;
  readonly key: string;
  /** Where a step adds, or added, formats of this key. */
  readonly ranges: readonly string[];
}

export function wantedFormats(
  sheet: string,
  key: string,
  ...formats: readonly (readonly ConditionalFormat[])[]
): WantedFormats {
  return { sheet, key, ranges: formats.flat().map(({ range }) => range.replaceAll("$", "")) };
}

/** Formats of ours that a step replaces: as remembered, or found by their mark. */
export async function findOwnFormats(
  host: ExcelHost,
  pause: Wait,
  wanted: readonly WantedFormats[],
  records: readonly FormatRecord[],
): Promise<OwnFormats> {
  const own = new Map<string, FoundFormats>();
  for (const one of wanted) {
    const { sheet, key } = one;
    const known = records.find((record) => record.sheet === sheet && record.key === key);
    const remembered =
      known && (await runBatch(host, (context) => stillThere(context, sheet, known.ids), pause));
    own.set(formatsKey(sheet, key), remembered ? known : await markedOrNone(host, pause, one));
  }
  return own;
}

/** Where others' formats keep Excel from telling (#6827, #6835), there are none of ours. */
async function markedOrNone(
  host: ExcelHost,
  pause: Wait,
  wanted: WantedFormats,
): Promise<FoundFormats> {
  try {
    return await runBatch(host, (context) => findMarked(context, wanted), pause);
  } catch (error) {
    if (toSessionError(error).code !== "host") throw error;
    return { ids: [], formats: [] };
  }
}

/**
 * Adds formats that carry the key; their ids are loaded. A formula is taken as relative to the first
 * cell of the range it is set through (#5194), which is the range of the format itself.
 */
export function queueFormats(
  worksheet: Excel.Worksheet,
  key: string,
  formats: readonly ConditionalFormat[],
): Excel.ConditionalFormat[] {
  return formats.map(({ range, formula, fill, font, bold, numberFormat }) => {
    const added = worksheet.getRange(range).conditionalFormats.add("Custom");
    added.custom.rule.formula = `=${markFormula(key, formula)}`;
    added.custom.format.fill.color = `#${fill}`;
    added.custom.format.font.color = `#${font}`;
    if (bold) added.custom.format.font.bold = true;
    if (numberFormat) added.custom.format.numberFormat = numberFormat;
    return added.load("id");
  });
}

export function queueRemoval(worksheet: Excel.Worksheet, ids: readonly string[]): void {
  const all = worksheet.getRange().conditionalFormats;
  for (const id of ids) all.getItem(id).delete();
}

/** Whether all of the ids still stand in a sheet. One request. */
async function stillThere(
  context: Excel.RequestContext,
  sheet: string,
  ids: readonly string[],
): Promise<boolean> {
  const all = context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats;
  const found = ids.map((id) => all.getItemOrNullObject(id).load("id"));
  await context.sync();
  return found.every((format) => !format.isNullObject);
}

interface Found {
  readonly id: string;
  readonly format: ConditionalFormat | null;
}

/**
 * Finds formats of ours by their mark: those the command line put in, or whose ids are lost. One that
 * was added and has no formula yet, because Excel failed in between, is known by its range. Two
 * requests. Reading conditional formats can throw where others made them (#6827, #6835): only done
 * where ids do not lead to them.
 */
export async function findMarked(
  context: Excel.RequestContext,
  { sheet, key, ranges }: WantedFormats,
): Promise<FoundFormats> {
  const all = context.workbook.worksheets.getItem(sheet).getRange().conditionalFormats;
  all.load("items/id,items/type");
  await context.sync();
  const asked = all.items
    .filter(({ type }) => type === "Custom")
    .map((format) => ({
      id: format.id,
      rule: format.custom.rule.load("formula"),
      fill: format.custom.format.fill.load("color"),
      font: format.custom.format.font.load("color,bold"),
      look: format.custom.format.load("numberFormat"),
      range: format.getRangeOrNullObject().load("address"),
    }));
  await context.sync();
  const own = asked.flatMap(({ id, rule, fill, font, look, range }): Found[] => {
    const mark = readMark(rule.formula);
    const place = range.isNullObject ? null : rangeOf(range.address);
    if (place && isUnfinished(rule.formula) && ranges.includes(formatRange(place)))
      return [{ id, format: null }];
    if (mark?.key !== key || !place) return [];
    const colour = (text: string): string => text.replace(/^#/, "").toUpperCase();
    const format: ConditionalFormat = {
      range: formatRange(place),
      formula: mark.formula,
      fill: colour(fill.color),
      font: colour(font.color),
      ...(font.bold ? { bold: true } : {}),
      ...(look.numberFormat ? { numberFormat: String(look.numberFormat) } : {}),
    };
    return [{ id, format }];
  });
  return { ids: own.map(({ id }) => id), formats: own.flatMap(({ format }) => format ?? []) };
}

/** No person can make a format without a formula. */
function isUnfinished(formula: unknown): boolean {
  return typeof formula !== "string" || formula === "" || formula === "=";
}
