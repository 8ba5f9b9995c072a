import { compact } from "./text";
import type { Unit } from "./types";
import { NO_UNIT, NOT_A_UNIT, SCALES, UNIT_ROWS, type UnitRow } from "./units.data";

const EXACT = new Map<string, UnitRow>();
const FOLDED = new Map<string, UnitRow>();
for (const row of UNIT_ROWS) {
  for (const symbol of row.symbols) {
    if (!EXACT.has(symbol)) EXACT.set(symbol, row);
    const folded = symbol.toLowerCase();
    if (!FOLDED.has(folded)) FOLDED.set(folded, row);
  }
}

interface Part {
  readonly symbol: string;
  readonly dimension: string;
  readonly scale: number;
}

/** Longest text that can be a unit. */
const LONGEST_UNIT = 24;

/**
 * 计量单位: a known unit, a quotient of known units, or a short unknown word as `other:<word>`.
 * `null` where the text is blank, a dash, or too long to be a unit.
 */
export function readUnit(text: string): Unit | null {
  const clean = unitText(text);
  if (clean === null) return null;
  return knownUnit(clean, text) ?? unknownUnit(clean, text);
}

/** As {@link readUnit}, but only what is made of listed units. */
export function readKnownUnit(text: string): Unit | null {
  const clean = unitText(text);
  return clean === null ? null : knownUnit(clean, text);
}

/** Whether the unit is made of listed units, not a word taken on trust. */
export function isKnownUnit(unit: Unit): boolean {
  return !unit.dimension.includes("other:");
}

function unitText(text: string): string | null {
  if (text.length > LONGEST_UNIT * 4) return null;
  let clean = compact(text)
    .replace(/²/g, "2")
    .replace(/³/g, "3")
    .replace(/[¹⁎*]+$/, "");
  clean = /^[([](.*)[)\]]$/.exec(clean)?.[1] ?? clean;
  clean = clean.replace(/^(?:计量)?单位[::]?/, "").replace(/^每(.+)\/(?=.)/, "$1/");
  if (!clean.includes("/") && !EXACT.has(clean)) clean = clean.replace(/(.)每(?=.)/, "$1/");
  return clean.length > LONGEST_UNIT || NO_UNIT.test(clean) ? null : clean;
}

function knownUnit(clean: string, printed: string): Unit | null {
  const whole = part(clean);
  if (whole) return { ...whole, printed };
  const quotient = compose(clean);
  if (quotient) return { ...quotient, printed };
  const inner = /^[^()/]+\(([^()]+)\)$/.exec(clean)?.[1];
  const named = inner === undefined ? null : part(inner);
  return named && { ...named, printed };
}

/** A listed unit with at most one scale word before it: 万元, 亿立方米, USD million. */
function part(text: string): Part | null {
  const plain = lookUp(text);
  if (plain) return plain;
  for (const [word, scale] of SCALES) {
    const folded = text.toLowerCase();
    const rest = folded.startsWith(word)
      ? text.slice(word.length)
      : /^[a-z]/.test(word) && folded.endsWith(word)
        ? text.slice(0, -word.length)
        : null;
    if (rest === null) continue;
    const scaleWord = SCALE_SYMBOLS.get(word) ?? word;
    if (rest === "") return { symbol: scaleWord, dimension: "count", scale };
    const base = lookUp(rest);
    if (base) return scaled(scaleWord, scale, base);
  }
  return null;
}

const SCALE_SYMBOLS: ReadonlyMap<string, string> = new Map([
  ["萬", "万"],
  ["億", "亿"],
  ["仟", "千"],
  ["佰", "百"],
  ["hundred", "百"],
  ["thousand", "千"],
  ["million", "百万"],
  ["mn", "百万"],
  ["billion", "十亿"],
  ["bn", "十亿"],
  ["trillion", "万亿"],
]);

/** 千克 and 千瓦 are read by scale; 千公斤 is not written, but reads the same way. */
function scaled(word: string, scale: number, base: Part): Part {
  return {
    symbol: word + base.symbol,
    dimension: base.dimension,
    scale: tidy(scale * base.scale),
  };
}

/** What 万 and 亿 cannot stand before: a share, a place, a multiple, a temperature. */
const WITHOUT_SCALE = /^(?:share|percentage-point|rank|times|temperature)(?:$|[/·])/;

/**
 * The scale word a unit begins with as a number: 1e4 for 万元, 1 for 元 and for 千瓦, which is a unit of
 * its own. `null` where no scale word can stand before the unit.
 */
export function scaleWordOf(unit: Unit): number | null {
  if (WITHOUT_SCALE.test(unit.dimension)) return null;
  const [numerator = ""] = unit.symbol.split("/");
  if (lookUp(numerator)) return 1;
  const word = SCALES.find(([written]) => {
    const rest = numerator.slice(written.length);
    return numerator.startsWith(written) && (rest === "" || lookUp(rest) !== null);
  });
  return word?.[1] ?? 1;
}

/** KM and Km are km. One letter means different things in either case (m, M), and mW is not MW. */
const FOLDABLE = /^(?:[^A-Z]{2,}|[^a-z]{2,}|[A-Z][a-z]+)$/;

function lookUp(text: string): Part | null {
  const row = EXACT.get(text) ?? (FOLDABLE.test(text) ? FOLDED.get(text.toLowerCase()) : undefined);
  if (!row) return null;
  return { symbol: row.symbols[0] as string, dimension: row.dimension, scale: row.scale };
}

/** A/B, A/(B·C), A·B: numerator over denominators. */
function compose(text: string): Part | null {
  const [numerator = "", ...denominators] = text.replace(/[()]/g, "").split("/");
  if (denominators.length === 0) return product(numerator);
  const above = numerator === "" || numerator === "1" ? ONE : product(numerator);
  if (!above) return null;
  let { symbol, dimension, scale } = above;
  for (const text of denominators) {
    const below = product(text.replace(/^每/, ""));
    if (!below) return null;
    symbol += `/${below.symbol}`;
    dimension += `/${below.dimension}`;
    scale /= below.scale;
  }
  return { symbol, dimension, scale: tidy(scale) };
}

const ONE: Part = { symbol: "1", dimension: "count", scale: 1 };

function product(text: string): Part | null {
  const whole = numbered(text);
  if (whole) return whole;
  const factors = text.split("·");
  if (factors.length < 2) return null;
  const parts = factors.map(numbered);
  if (!parts.every((factor) => factor !== null)) return null;
  return {
    symbol: parts.map((factor) => factor.symbol).join("·"),
    dimension: parts.map((factor) => factor.dimension).join("·"),
    scale: tidy(parts.reduce((scale, factor) => scale * factor.scale, 1)),
  };
}

/** 10万人, 100公里: a unit with a round number before it. */
function numbered(text: string): Part | null {
  const plain = part(text);
  if (plain) return plain;
  const match = /^(1(?:0{1,5}))(.*)$/.exec(text);
  if (!match) return null;
  const [, digits = "", rest = ""] = match;
  const base = rest === "" ? ONE : part(rest);
  if (!base) return null;
  const symbol = rest === "" ? digits : digits + base.symbol;
  return { symbol, dimension: base.dimension, scale: tidy(Number(digits) * base.scale) };
}

const UNKNOWN = /^(?:[\u3400-\u9fff]{1,3}|[A-Za-zμ°Ωα-ω][A-Za-z0-9μ°.]{0,11})$/;

function unknownUnit(clean: string, printed: string): Unit | null {
  const [numerator = "", ...denominators] = clean.split("/");
  if (!UNKNOWN.test(numerator) || NOT_A_UNIT.test(numerator)) return null;
  if (denominators.length === 0) {
    return { symbol: clean, dimension: `other:${clean}`, scale: 1, printed };
  }
  const below = compose(`1/${denominators.join("/")}`);
  if (!below) return null;
  const symbol = numerator + below.symbol.slice(1);
  return { ...below, symbol, dimension: `other:${numerator}${below.dimension.slice(5)}`, printed };
}

/** Scales are products of a few powers; the last binary digits are noise. */
function tidy(scale: number): number {
  return Number(scale.toPrecision(15));
}

/** A value in another unit of the same dimension, `null` across dimensions. */
export function convert(value: number, from: Unit, to: Unit): number | null {
  if (from.dimension !== to.dimension) return null;
  if (from.scale === to.scale) return value;
  const ratio = from.scale / to.scale;
  const converted = ratio >= 1 ? value * tidy(ratio) : value / tidy(to.scale / from.scale);
  return Number.isFinite(converted) ? Number(converted.toPrecision(15)) : null;
}

/**
 * As {@link convert}, between measure words that may stand for one another (家, 个) by their scales;
 * `null` where the units measure different things.
 */
export function convertAlike(value: number, from: Unit, to: Unit): number | null {
  const converted = convert(value, from, to);
  if (converted !== null || !comparableUnits(from, to)) return converted;
  return Number((value * (from.scale / to.scale)).toPrecision(15));
}

/** 量词: dimensions whose measure words may stand for one another (家/个, 名/人/位). */
function measure(dimension: string): string {
  return dimension
    .replace(/count(?::[^/·]+)?|household/g, "count")
    .replace(/(^|[/·])rank(?=$|[/·])/g, "$1person");
}

/** Whether two units say the same thing: same scale, and the same or a compatible measure word. */
export function sameUnit(a: Unit, b: Unit): boolean {
  return a.scale === b.scale && measure(a.dimension) === measure(b.dimension);
}

/** Whether a value in one unit can be compared with one in the other at all. */
export function comparableUnits(a: Unit, b: Unit): boolean {
  return measure(a.dimension) === measure(b.dimension);
}
