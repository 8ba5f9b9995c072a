import { parseNumeral } from "./numerals";
import { LONGEST, normalise } from "./text";
import type { YearReading } from "./types";

/** A year found in a header, and where it stands. */
export interface FoundYear {
  readonly year: number;
  readonly from: number;
  readonly end: number;
  readonly doubtful: boolean;
  readonly mark: YearReading["mark"];
}

export const EARLIEST = 1949;
export const LATEST = 2100;
export const FOUR_DIGITS = "((?:19|20)\\d\\d)";
/** 十四五, 十五五: the n-th five-year plan. */
export const PLAN = "(十[一二三四五六七]?|[六七八九])五(?!年)(?:规划)?";

/** Normalised, lower case, without quotation marks; blanks stay only between letters and digits. */
export function headerText(header: string): string | null {
  if (header.length > LONGEST) return null;
  const text = normalise(header)
    .toLowerCase()
    .replace(/["“”‘’「」『』]|(?!^)'/g, "")
    .replace(/第(十[一二三四五六七]?|[六七八九])个五年(?:规划|计划)?/g, "$1五");
  // 2 0 2 5 年: every digit apart, as some PDF files give them.
  const joined = text.replace(/([12]) ([09]) (\d) (\d)(?! ?\d)/g, "$1$2$3$4");
  return joined.replace(/ /g, (_blank, at: number, all: string) =>
    isLatin(all[at - 1]) && isLatin(all[at + 1]) ? " " : "",
  );
}

function isLatin(character: string | undefined): boolean {
  return character !== undefined && /[a-z\d]/.test(character);
}

/** Last year of the n-th five-year plan: 十四五 → 2025. */
export function planEnd(ordinal: string): number {
  return (parseNumeral(ordinal) ?? Number.NaN) * 5 + 1955;
}

/** Years in a header in order, without overlaps. */
export function findYears(text: string): FoundYear[] {
  const found = [...fourDigits(text), ...numeralYears(text), ...planEnds(text)];
  if (found.length === 0) found.push(...twoDigits(text));
  found.sort((a, b) => a.from - b.from);
  return found.filter((year, at) => at === 0 || year.from >= (found[at - 1] as FoundYear).end);
}

/** What follows four bare digits when they count something: 2000人, 2021万元. */
const COUNTED =
  /^(?:[家个件人项元万亿%‰千百吨米户亩台套座所处篇册部名位次张床条辆倍‱]|公[里顷斤]|平方|立方|[\d,.:]|[a-z]{2})/;
const NOT_COUNTED =
  /^(?:人均|项目|个别|部门|,(?:19|20)\d\d(?!\d)|[efap](?![a-z])|(?:actual|estimate|target|forecast|plan|baseline|[qh]\d|fy))/;
/** 2023.06, 20230630. */
const MONTH_TAIL = /^(?:\.(?:0?[1-9]|1[0-2])(?!\d)|(?:0[1-9]|1[0-2])(?:[0-3]\d)?(?!\d))/;

function countsSomething(rest: string): boolean {
  return COUNTED.test(rest) && !NOT_COUNTED.test(rest) && !MONTH_TAIL.test(rest);
}

/** 12,2020 and 3.2020 are no years; nor is the one in 金东发改[2021]18号. */
function standsAlone(before: string, rest: string): boolean {
  if (/(?:\d|\.|(?:^|\D)\d{1,3},)$/.test(before)) return false;
  return !(before.endsWith("[") && /^\]\d+号/.test(rest));
}

const ARABIC = new RegExp(`(?:(?:fy|cy) ?)?${FOUR_DIGITS}(财年|年度|年)?`, "g");

function fourDigits(text: string): FoundYear[] {
  const found: FoundYear[] = [];
  for (const match of text.matchAll(ARABIC)) {
    const from = match.index;
    const end = from + match[0].length;
    const year = Number(match[1]);
    const rest = text.slice(end);
    const bare = match[2] === undefined;
    if (year < EARLIEST || year > LATEST || !standsAlone(text.slice(0, from), rest)) continue;
    if (bare && countsSomething(rest)) continue;
    const letter = bare ? /^ ?([aefp])(?![a-z])/.exec(rest) : null;
    const mark = (letter?.[1]?.toUpperCase() ?? null) as YearReading["mark"];
    found.push({ year, from, end: end + (letter?.[0].length ?? 0), doubtful: false, mark });
  }
  return found;
}

const NUMERAL = /[一二][九〇零0][〇零0一二三四五六七八九]{2}(?:年度|年)?/g;

/** 二〇二五年, 二零二五年, 二0二五. */
function numeralYears(text: string): FoundYear[] {
  return matches(NUMERAL, text, false, (match) => {
    const digits = match[0].replace(/年度?$/, "").replace(/0/g, "〇");
    return parseNumeral(digits) ?? Number.NaN;
  });
}

export const PLAN_END = new RegExp(
  `${PLAN}(?:期)?(?:末期|末年|末|终期|期末|结束|收官)(?:[底末年])?`,
  "g",
);
const PLAN_WORD = new RegExp(
  `${PLAN}(?:期间|时期)?(?=目标|完成|实际|预期|指标值|规划值|计划|实现)`,
  "g",
);

/** 十三五末 is 2020; 十四五目标 most likely 2025, but it may be a sum over the five years. */
function planEnds(text: string): FoundYear[] {
  const year = (match: RegExpMatchArray) => planEnd(match[1] as string);
  return [...matches(PLAN_END, text, false, year), ...matches(PLAN_WORD, text, true, year)];
}

function matches(
  pattern: RegExp,
  text: string,
  doubtful: boolean,
  yearOf: (match: RegExpMatchArray) => number,
): FoundYear[] {
  return [...text.matchAll(pattern)]
    .map((match) => ({
      year: yearOf(match),
      from: match.index,
      end: match.index + match[0].length,
      doubtful,
      mark: null,
    }))
    .filter(({ year }) => year >= EARLIEST && year <= LATEST);
}

/** '21年, 21年底: doubtful, and only where the header starts with it. */
function twoDigits(text: string): FoundYear[] {
  const match = /^'?(\d\d)年(?!以|期|左右|前|后|内|均|限)/.exec(text) ?? /^'(\d\d)$/.exec(text);
  if (!match) return [];
  const year = 2000 + Number(match[1]);
  if (year < 2005 || year > 2060) return [];
  return [{ year, from: 0, end: match[0].length, doubtful: true, mark: null }];
}
