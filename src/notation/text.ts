/**
 * Text as people type, paste and scan it, brought to one written form. Only what carries no
 * meaning is changed: width, blanks, look-alike dashes, tildes and brackets.
 */

/** Characters without a width: zero-width blanks, soft hyphens, direction marks. */
const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|_x000D_/gi;

/** Blocks whose characters stand for ordinary ones: radicals out of PDF files, squared units (㎡). */
const COMPATIBLE = /[\u2e80-\u2fdf\u3300-\u33ff\uf900-\ufaff]/g;

/** Look-alikes on the left, what they are read as on the right. */
const LOOK_ALIKES: readonly (readonly [string, string])[] = [
  ["‐‑‒–—―−﹣─━➖", "-"],
  ["〜∼˜∽", "~"],
  ["【〔〖﹝〚", "["],
  ["】〕〗﹞〛", "]"],
  ["﹙⁽₍", "("],
  ["﹚⁾₎", ")"],
  ["∶﹕︰", ":"],
  ["⁄∕", "/"],
  ["﹪٪", "%"],
  ["﹐", ","],
  ["•‧・⋅∙", "·"],
  ["﹥", ">"],
  ["﹤", "<"],
  ["≧⩾≥⪰", "≥"],
  ["≦⩽≤⪯", "≤"],
  ["﹢", "+"],
  ["﹡∗⁎✱", "*"],
  ["○◯", "〇"],
  ["￥", "¥"],
  ["µ", "μ"],
];

const REPLACEMENTS: ReadonlyMap<string, string> = new Map(
  LOOK_ALIKES.flatMap(([from, to]) => [...from].map((character) => [character, to] as const)),
);

const PLAIN = /^[\x21-\x7e]*$/;
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const OTHER = /[^\x00-\x7f\u4e00-\u9fff]/g;

/** 规范化: full-width to half-width, odd blanks to one blank, dashes, tildes and brackets to one form. */
export function normalise(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(INVISIBLE, "")
    .replace(/[—–―─━]{2,}/g, "-")
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(COMPATIBLE, (character) => character.normalize("NFKC"))
    .replace(OTHER, (character) => REPLACEMENTS.get(character) ?? character)
    .replace(/\s+/g, " ")
    .trim();
}

/** For comparing headers and names: normalised, no blanks at all, lower case. */
export function squash(text: string): string {
  return normalise(text).replace(/ /g, "").toLowerCase();
}

/** Normalised without blanks, except those between digits, which may separate thousands. */
export function compact(text: string): string {
  const clean = normalise(text);
  if (!clean.includes(" ")) return clean;
  return clean.replace(/ /g, (_blank, at: number) =>
    endsInFigure(clean, at) && startsAsFigure(clean, at + 1) ? " " : "",
  );
}

function endsInFigure(text: string, end: number): boolean {
  return /\d\.?$/.test(text.slice(Math.max(0, end - 2), end));
}

function startsAsFigure(text: string, at: number): boolean {
  return /^\.?\d/.test(text.slice(at, at + 2));
}

/** Longest text that is parsed; a cell with more is prose. */
export const LONGEST = 200;
