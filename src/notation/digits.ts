import type { NotationDoubt } from "./types";

/** Digits at the start of a text: what they amount to and where they end. */
export interface Digits {
  readonly value: number;
  readonly end: number;
  readonly doubts: readonly NotationDoubt[];
}

const RUN = /^(?:\d|\.(?=\d))[\d.,'。·、 ]*/;
const LETTERS = /^[\dOolI][\dOolI.]*/;
const EXPONENT = /^e[+-]?\d{1,3}(?![\d.])/i;
const POWER = /^[×x*]10\^?([+-]?\d{1,3}|[⁻⁰¹²³⁴-⁹]+)(?!\d)/i;
const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** Arabic digits without a sign at the start of a compacted text; `"ambiguous"` for 12,34 or 1.000.00. */
export function scanDigits(text: string): Digits | "ambiguous" | null {
  const { text: fixed, changed } = lettersAsDigits(text);
  const run = RUN.exec(fixed)?.[0];
  if (run === undefined) return null;
  const trimmed = run.replace(/[.,'。·、 ]+$/, "");
  const plain = readRun(trimmed);
  if (plain === null) return "ambiguous";
  const doubts: readonly NotationDoubt[] = changed
    ? ["letter-for-digit", ...plain.doubts]
    : plain.doubts;
  return withExponent(fixed, trimmed.length, plain.number, doubts);
}

function withExponent(
  text: string,
  end: number,
  number: string,
  doubts: readonly NotationDoubt[],
): Digits {
  const rest = text.slice(end);
  const exponent = EXPONENT.exec(rest)?.[0];
  if (exponent !== undefined) {
    return { value: Number(number + exponent), end: end + exponent.length, doubts };
  }
  const power = POWER.exec(rest);
  if (power === null) return { value: Number(number), end, doubts };
  const value = Number(`${number}e${plainPower(power[1] as string)}`);
  return { value, end: end + power[0].length, doubts };
}

function plainPower(power: string): string {
  return [...power]
    .map((character) => {
      if (character === "⁻") return "-";
      const digit = SUPERSCRIPTS.indexOf(character);
      return digit < 0 ? character : String(digit);
    })
    .join("");
}

/** 1O0 → 100, l2 → 12; a letter at the end may be a unit (5l) and stays, except O. */
function lettersAsDigits(text: string): { text: string; changed: boolean } {
  const run = LETTERS.exec(text)?.[0] ?? "";
  if (!/[OolI]/.test(run) || !/\d/.test(run)) return { text, changed: false };
  const next = text[run.length] ?? "";
  if (/[A-Za-z]/.test(next) || /[lI]$/.test(run)) return { text, changed: false };
  const digits = run.replace(/[Oo]/g, "0").replace(/[lI]/g, "1");
  return { text: digits + text.slice(run.length), changed: true };
}

interface Run {
  readonly number: string;
  readonly doubts: readonly NotationDoubt[];
}

function readRun(run: string): Run | null {
  if (/^\d+(?:\.\d+)?$|^\.\d+$/.test(run)) return { number: run, doubts: [] };
  const doubts: NotationDoubt[] = [];
  let text = run;
  if (text.includes("、")) return null;
  if (/[。·]/.test(text)) {
    text = text.replace(/[。·]/g, ".");
    doubts.push("full-width-point");
  }
  if (text.includes(" ")) {
    const joined = joinBlanks(text);
    if (joined === null) return null;
    text = joined;
    doubts.push("inner-space");
  }
  return readGroups(text, doubts);
}

/** 1 234 567, 60. 5 and 1 2 are one number; 12 15 are two. */
function joinBlanks(text: string): string | null {
  const tight = text.replace(/ ?\. ?/g, ".");
  if (!tight.includes(" ")) return tight;
  if (/^\d{1,3}(?: \d{3})+(?:\.\d+)?$/.test(tight)) return tight.replace(/ /g, "");
  return tight.split(/[ .]/).every((piece) => piece.length === 1) ? tight.replace(/ /g, "") : null;
}

function readGroups(text: string, doubts: NotationDoubt[]): Run | null {
  if (/^\d*(?:\.\d+)?$/.test(text)) return { number: text, doubts };
  if (/^\d{1,3}(?:([,'])\d{3})(?:\1\d{3})*(?:\.\d+)?$/.test(text)) {
    return { number: text.replace(/[,']/g, ""), doubts };
  }
  // 1,00,000 and 1000,000: the groups are wrong, but the last one says these are thousands.
  if (/^\d{1,4}(?:,\d{2,3})*,\d{3}(?:\.\d+)?$/.test(text)) {
    return { number: text.replace(/,/g, ""), doubts: [...doubts, "missing-group"] };
  }
  return null;
}
