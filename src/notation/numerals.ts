/** 中文数字: 十二, 两百, 一百零五, 壹拾, 二〇二五, 三万五千, 三点五; also mixed with digits, 3万5千. */

const DIGITS: ReadonlyMap<string, number> = new Map(
  [
    "零〇",
    "一壹幺",
    "二贰两俩貳",
    "三叁仨參",
    "四肆",
    "五伍",
    "六陆陸",
    "七柒",
    "八捌",
    "九玖",
  ].flatMap((characters, value) => [...characters].map((character) => [character, value] as const)),
);

const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ["十", 10],
  ["拾", 10],
  ["百", 100],
  ["佰", 100],
  ["千", 1000],
  ["仟", 1000],
]);

const SECTIONS: ReadonlyMap<string, number> = new Map([
  ["万", 1e4],
  ["萬", 1e4],
  ["亿", 1e8],
  ["億", 1e8],
]);

export const NUMERAL_CHARACTERS = [
  ...DIGITS.keys(),
  ...MULTIPLIERS.keys(),
  ...SECTIONS.keys(),
].join("");

const DIGIT_CLASS = `[${[...DIGITS.keys()].join("")}]`;
const POSITIONAL = new RegExp(`^${DIGIT_CLASS}{2,}$`);
const TOKEN = /\d+(?:\.\d+)?|\D/g;

/** Value of a whole text of Chinese numerals, `null` where it is none (十四五 is no number). */
export function parseNumeral(text: string): number | null {
  const point = POINT.exec(text);
  if (!point) return text === "" ? null : parseWhole(text);
  const [, whole = "", fraction = "", scales = ""] = point;
  const value = parseWhole(whole);
  const digits = positional(fraction, 1);
  if (value === null || digits === null) return null;
  const scale = [...scales].reduce((product, word) => product * (SECTIONS.get(word) ?? 1), 1);
  return Number((Number(`${value}.${digits}`) * scale).toPrecision(15));
}

/** 三点五万: whole, fraction, scale words. */
const POINT = /^([^点]+)点([^点万亿萬億]+)([万亿萬億]*)$/;

function parseWhole(text: string): number | null {
  if (POSITIONAL.test(text)) {
    const digits = text.length > 2 || /[零〇]/.test(text) ? positional(text, 2) : null;
    return digits === null ? null : Number(digits);
  }
  return sum(text.replace(/廿/g, "二十").replace(/卅/g, "三十"));
}

/** 二〇二五 → "2025". */
function positional(text: string, least: number): string | null {
  const digits = [...text].map((character) => DIGITS.get(character));
  return digits.length < least || digits.includes(undefined) ? null : digits.join("");
}

interface Sum {
  total: number;
  section: number;
  digit: number | null;
  /** Multiplier last seen in the section; they must fall. */
  last: number;
  lastSection: number;
  zero: boolean;
}

function sum(text: string): number | null {
  const state: Sum = {
    total: 0,
    section: 0,
    digit: null,
    last: Number.POSITIVE_INFINITY,
    lastSection: Number.POSITIVE_INFINITY,
    zero: false,
  };
  for (const token of text.match(TOKEN) ?? []) {
    if (!add(state, token)) return null;
  }
  return finish(state);
}

function add(state: Sum, token: string): boolean {
  const multiplier = MULTIPLIERS.get(token);
  if (multiplier !== undefined) return multiply(state, multiplier);
  const section = SECTIONS.get(token);
  if (section !== undefined) return closeSection(state, section);
  const digit = DIGITS.get(token) ?? Number(token);
  if (Number.isNaN(digit)) return false;
  if (digit === 0 && token !== "0" && state.digit === null) {
    state.zero = true;
    return true;
  }
  if (state.digit !== null) return false;
  state.digit = digit;
  return true;
}

function multiply(state: Sum, multiplier: number): boolean {
  if (state.digit === null && multiplier !== 10) return false;
  if (multiplier >= state.last) return false;
  state.section += (state.digit ?? 1) * multiplier;
  state.digit = null;
  state.last = multiplier;
  state.zero = false;
  return true;
}

function closeSection(state: Sum, scale: number): boolean {
  const amount = state.section + (state.digit ?? 0);
  if (amount === 0) {
    // 万亿: a section of a section.
    if (scale !== 1e8 || state.total === 0) return false;
    state.total *= scale;
    state.lastSection = scale;
    return true;
  }
  if (scale > state.lastSection) state.total = (state.total + amount) * scale;
  else if (scale === state.lastSection) return false;
  else state.total += amount * scale;
  state.section = 0;
  state.digit = null;
  state.last = Number.POSITIVE_INFINITY;
  state.lastSection = scale;
  state.zero = false;
  return true;
}

function finish(state: Sum): number {
  const tail = state.digit ?? 0;
  return state.total + state.section + tail * tailScale(state);
}

/** 一百二 is 120 and 一万五 is 15,000, unless a zero stands between or the digits are Arabic. */
function tailScale(state: Sum): number {
  if (state.zero || state.digit === null || state.digit > 9 || !Number.isInteger(state.digit))
    return 1;
  if (state.last !== Number.POSITIVE_INFINITY) return state.last >= 100 ? state.last / 10 : 1;
  return state.lastSection !== Number.POSITIVE_INFINITY && state.section === 0
    ? state.lastSection / 10
    : 1;
}
