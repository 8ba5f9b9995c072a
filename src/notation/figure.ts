import { scanDigits } from "./digits";
import { NUMERAL_CHARACTERS, parseNumeral } from "./numerals";
import type { NotationDoubt, NotationReason } from "./types";
import { readKnownUnit, readUnit } from "./units";
import { SCALES } from "./units.data";

/** One figure with its unit: 5.47亿元, 近13倍, 百分之十五, -3.2%. */
export interface Figure {
  /** In {@link unit}; multiplied out by the scale word where no unit follows. */
  readonly value: number;
  readonly unit: string | null;
  /** A scale word stands alone and was multiplied out: 5.47亿. */
  readonly scaled?: number;
  readonly approximate: boolean;
  readonly doubts: readonly NotationDoubt[];
  /** The digits before scale word and unit, and those as written: ranges share them. */
  readonly bare: number;
  readonly suffix: string;
}

export type FigureResult = Figure | { readonly reason: NotationReason };

const NOT_A_NUMBER: FigureResult = { reason: "not-a-number" };

const APPROXIMATE_BEFORE =
  /^(?:大约|约为|约|大概|接近|将近|近|≈|~|about|around|approximately|approx\.?|circa|ca\.|nearly|almost)(?=.)/i;
const APPROXIMATE_AFTER = /^(.+?)(?:左右|上下|前后|orso)$/i;
const SIGN = /^(?:[+-]|正(?=[\d一二三四五六七八九十])|负|△|▲|▼|↑|↓)/;
const CURRENCY = /^(US\$|HK\$|\$|€|£|¥|RMB|USD|CNY|EUR)(?=[\d.+-])/i;

/** Reads a whole compacted text as one figure. */
export function readFigure(text: string): FigureResult {
  let rest = text;
  let approximate = false;
  const before = APPROXIMATE_BEFORE.exec(rest)?.[0];
  if (before !== undefined) {
    rest = rest.slice(before.length);
    approximate = true;
  }
  const after = APPROXIMATE_AFTER.exec(rest)?.[1];
  if (after !== undefined) {
    rest = after;
    approximate = true;
  }
  const result = signed(rest);
  return "reason" in result || !approximate ? result : { ...result, approximate };
}

const DOWNWARD = "-负△▲▼↓";
const MARKS = "△▲▼↑↓";

function signed(text: string): FigureResult {
  const currency = CURRENCY.exec(text)?.[0] ?? "";
  const afterCurrency = text.slice(currency.length);
  const sign = SIGN.exec(afterCurrency)?.[0] ?? "";
  const result = unsigned(afterCurrency.slice(sign.length));
  if ("reason" in result) return result;
  const negative = sign !== "" && DOWNWARD.includes(sign);
  return {
    ...result,
    value: negative && result.value !== 0 ? -result.value : result.value,
    bare: negative && result.bare !== 0 ? -result.bare : result.bare,
    unit: result.unit ?? (currency === "" ? null : (readKnownUnit(currency)?.symbol ?? null)),
    doubts: sign !== "" && MARKS.includes(sign) ? [...result.doubts, "sign-mark"] : result.doubts,
  };
}

function unsigned(text: string): FigureResult {
  const fraction = readFraction(text);
  if (fraction) return fraction;
  if (/^\d+(?:\.\d+)?[百千万亿]+\d/.test(text)) return readChinese(text);
  const digits = scanDigits(text);
  if (digits === "ambiguous") return { reason: "ambiguous-separator" };
  if (digits === null) return readChinese(text);
  if (!Number.isFinite(digits.value)) return NOT_A_NUMBER;
  const suffix = text.slice(digits.end);
  if (isYear(digits.value, text.slice(0, digits.end), suffix)) return NOT_A_NUMBER;
  return withSuffix(digits.value, suffix, digits.doubts, readUnitOfFigure);
}

/** 2021年 is a date, 10.8年 a length of time. */
function isYear(value: number, written: string, suffix: string): boolean {
  return /^\d{4}$/.test(written) && value >= 1900 && value <= 2100 && /^年/.test(suffix);
}

const PARTS: ReadonlyMap<string, readonly [number, string]> = new Map([
  ["百", [1, "%"]],
  ["千", [1, "‰"]],
  ["万", [1, "‱"]],
]);
const TENTHS = /^(.+?)成(.)?$/;

/** 百分之十五, 千分之三, 三分之二, 七成, 八成五, 一半. */
function readFraction(text: string): FigureResult | null {
  if (text === "一半" || text === "半数") return share(50);
  const [below = "", above, ...more] = text.split("分之");
  if (above !== undefined && more.length === 0) return readParts(below, above);
  const tenths = TENTHS.exec(text);
  if (!tenths) return null;
  const whole = readBare(tenths[1] as string);
  const half = tenths[2] === undefined ? 0 : tenths[2] === "半" ? 5 : readBare(tenths[2]);
  return whole === null || half === null || whole > 10 ? null : share(whole * 10 + half);
}

function readParts(below: string, above: string): FigureResult {
  const value = readBare(above);
  if (value === null) return NOT_A_NUMBER;
  const known = PARTS.get(below);
  if (known) return plain(value * known[0], known[1]);
  const divisor = readBare(below);
  return divisor === null || divisor === 0
    ? NOT_A_NUMBER
    : share(Number(((value / divisor) * 100).toPrecision(15)));
}

/** A number without a unit, in digits or numerals. */
export function readBare(text: string): number | null {
  if (/^\d+(?:\.\d+)?$/.test(text)) return Number(text);
  return /^[百千万亿]/.test(text) && text !== "百" ? null : parseNumeral(text);
}

function share(value: number): Figure {
  return plain(value, "%");
}

function plain(value: number, unit: string): Figure {
  return { value, unit, approximate: false, doubts: [], bare: value, suffix: unit };
}

const NUMERAL_RUN = new RegExp(`^[${NUMERAL_CHARACTERS}廿卅点\\d]+`);
const VAGUE_HUNDRED = /^([百千万])(?=[余多])/;

function readChinese(text: string): FigureResult {
  const vague = VAGUE_HUNDRED.exec(text)?.[1];
  const padded = vague === undefined ? text : `一${text}`;
  const run = NUMERAL_RUN.exec(padded)?.[0];
  if (run === undefined) return NOT_A_NUMBER;
  const suffix = padded.slice(run.length);
  // 三千万元 is 3000 万元: a scale word before a unit belongs to the unit.
  const scale = /[万亿萬億]+$/.exec(run)?.[0] ?? "";
  const head = run.slice(0, run.length - scale.length);
  if (scale !== "" && suffix !== "" && head !== "" && !/[万亿萬億]/.test(head)) {
    const value = parseNumeral(head);
    if (value !== null) return withSuffix(value, scale + suffix, [], readKnownUnit);
  }
  const value = parseNumeral(run);
  if (value === null) return NOT_A_NUMBER;
  const result = withSuffix(value, suffix, [], readKnownUnit);
  return !("reason" in result) && result.unit === null && /[万亿萬億]/.test(run)
    ? { ...result, scaled: /[亿億]/.test(run) ? 1e8 : 1e4 }
    : result;
}

const SCALE_WORDS = SCALES.filter(([word]) => !/^[a-z]/.test(word)).map(([word]) => word);
const SUFFIX = new RegExp(`^([余多来]?)(${SCALE_WORDS.join("|")}|)([余多]?)(.*)$`, "s");
const LATIN_SCALE = /^(trillion|billion|million|thousand|hundred|bn|mn|k)$/i;

type UnitReader = (text: string) => ReturnType<typeof readUnit>;

/** Digits with what is written after them: scale word, unit, 余 or 多. */
function withSuffix(
  value: number,
  suffix: string,
  doubts: readonly NotationDoubt[],
  reader: UnitReader,
): FigureResult {
  if (suffix === "") return { value, unit: null, approximate: false, doubts, bare: value, suffix };
  const [, before = "", scale = "", between = "", rest = ""] = SUFFIX.exec(suffix) ?? [];
  const approximate = before !== "" || between !== "";
  const written = scale + (IN_BRACKETS.exec(rest)?.[1] ?? rest);
  const shared = { approximate, doubts, bare: value, suffix: written };
  if (written === "") return { ...shared, value, unit: null };
  if (rest === "" || LATIN_SCALE.test(rest)) {
    // 2.3 × 1e8 is 229999999.99999997: the product says no more digits than were written.
    return {
      ...shared,
      value: Number((value * scaleOf(scale + rest)).toPrecision(15)),
      unit: null,
      scaled: scaleOf(scale + rest),
    };
  }
  const unit = reader(written);
  if (unit === null || /^[月号]$/.test(written)) return NOT_A_NUMBER;
  return { ...shared, value, unit: unit.printed };
}

/** 95(%): the unit in brackets. */
const IN_BRACKETS = /^\(([^()]+)\)$/;

function scaleOf(word: string): number {
  const folded = word.toLowerCase();
  if (folded === "k") return 1e3;
  return SCALES.find(([scale]) => scale === folded)?.[1] ?? 1;
}

/** Single unknown measure words are taken on trust after digits (12株); longer wording is not. */
function readUnitOfFigure(text: string): ReturnType<typeof readUnit> {
  if (/^:|[*¹]$/.test(text)) return null;
  const known = readKnownUnit(text);
  if (known) return known;
  return /^[\u3400-\u9fff]$/.test(text) && !NOT_AFTER_FIGURE.test(text) ? readUnit(text) : null;
}

const NOT_AFTER_FIGURE =
  /^[以之及或的是为在和与至到超约近余多来上下内外前后左右中增减降升等元月日号时分秒初末底点倍成半强好差优良大小高低]$/;
