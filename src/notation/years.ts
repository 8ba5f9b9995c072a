import { parseNumeral } from "./numerals";
import { LONGEST, squash } from "./text";
import type { PeriodReading, YearReading } from "./types";

/** 年份与时期: what a header says of time. */

interface Found {
  readonly year: number;
  readonly from: number;
  readonly end: number;
  readonly doubtful: boolean;
  readonly mark: YearReading["mark"];
}

const EARLIEST = 1949;
const LATEST = 2100;

/** Normalised, without blanks and quotation marks; case kept lower for matching. */
function headerText(header: string): string | null {
  if (header.length > LONGEST) return null;
  return squash(header).replace(/["“”'‘’「」『』]/g, (mark, at: number) =>
    mark === "'" && at === 0 ? "'" : "",
  );
}

/** 年: the one year a header speaks of, `null` for none, a period or several. */
export function readYear(header: string): YearReading | null {
  const years = readYears(header);
  return years.length === 1 ? (years[0] as YearReading) : null;
}

/** Every year in a header, in order; none where it names a period. */
export function readYears(header: string): YearReading[] {
  const text = headerText(header);
  if (text === null || findPeriod(text)) return [];
  const found = findYears(text);
  return found.map((year, at) =>
    toReading(text, year, found[at + 1]?.from ?? text.length, at === 0 ? 0 : year.from),
  );
}

const FOUR = "((?:19|20)\\d\\d)";
/** What follows four bare digits when they count something: 2000人, 2021万元. */
const COUNTED =
  /^(?:[家个件人项元万亿%‰千百吨米户亩台套座所处篇册部名位次张床条辆倍‱]|公[里顷斤]|平方|立方|[\d,.:]|[a-z]{2})/;
const COUNTED_NOT =
  /^(?:人均|项目|个别|部门|[efap](?![a-z])|(?:actual|estimate|target|forecast|plan|baseline|q[1-4]|h[12]|fy))/;

function findYears(text: string): Found[] {
  const found: Found[] = [...fourDigits(text), ...numeralYears(text), ...planEnds(text)];
  if (found.length === 0) found.push(...twoDigits(text));
  found.sort((a, b) => a.from - b.from);
  return found.filter((year, at) => at === 0 || year.from >= (found[at - 1] as Found).end);
}

function fourDigits(text: string): Found[] {
  const pattern = new RegExp(`(?:fy|cy)?${FOUR}(财年|年度|年)?`, "g");
  const found: Found[] = [];
  for (const match of text.matchAll(pattern)) {
    const from = match.index;
    const end = from + match[0].length;
    const year = Number(match[1]);
    if (
      /[\d.,〔[]$/.test(text.slice(0, from)) &&
      !/^\[[^\]]*\](?!\d*号)/.test(text.slice(from - 1))
    )
      continue;
    if (year < EARLIEST || year > LATEST) continue;
    const rest = text.slice(end);
    if (
      match[2] === undefined &&
      COUNTED.test(rest) &&
      !COUNTED_NOT.test(rest) &&
      !isMonthTail(rest)
    )
      continue;
    const mark = match[2] === undefined ? gluedMark(rest) : null;
    found.push({ year, from, end: end + (mark ? 1 : 0), doubtful: false, mark });
  }
  return found;
}

/** 2023.06, 2023-06-30, 20230630. */
function isMonthTail(rest: string): boolean {
  return /^(?:[.\-/](?:0?[1-9]|1[0-2])(?!\d)|(?:0[1-9]|1[0-2])(?:[0-3]\d)?(?!\d))/.test(rest);
}

function gluedMark(rest: string): YearReading["mark"] {
  const letter = /^([aefp])(?![a-z])/.exec(rest)?.[1];
  return letter === undefined ? null : (letter.toUpperCase() as YearReading["mark"]);
}

/** 二〇二五年, 二零二五年, 二0二五. */
function numeralYears(text: string): Found[] {
  const found: Found[] = [];
  for (const match of text.matchAll(/[一二][九〇零0][〇零0一二三四五六七八九]{2}(?:年度|年)?/g)) {
    const digits = match[0].replace(/年度?$/, "").replace(/0/g, "〇");
    const year = parseNumeral(digits);
    if (year === null || year < EARLIEST || year > LATEST) continue;
    found.push({
      year,
      from: match.index,
      end: match.index + match[0].length,
      doubtful: false,
      mark: null,
    });
  }
  return found;
}

const PLAN = "(十[一二三四五六七]?|[六七八九])五(?!年)(?:规划)?";
const PLAN_END = new RegExp(`${PLAN}(?:期)?(?:末期|末年|末|终期|期末|结束|收官)`, "g");
const PLAN_WORD = new RegExp(`${PLAN}(?=目标|完成|实际|预期|指标值|规划值|计划|实现)`, "g");

/** Last year of the n-th five-year plan: 十四五 → 2025. */
function planEnd(ordinal: string): number {
  return (parseNumeral(ordinal) ?? Number.NaN) * 5 + 1955;
}

/** 十三五末 is 2020; 十四五目标 most likely 2025, but it may be a sum over the five years. */
function planEnds(text: string): Found[] {
  const found: Found[] = [];
  for (const [pattern, doubtful] of [
    [PLAN_END, false],
    [PLAN_WORD, true],
  ] as const) {
    for (const match of text.matchAll(pattern)) {
      const from = match.index;
      const end = from + match[0].length;
      found.push({ year: planEnd(match[1] as string), from, end, doubtful, mark: null });
    }
  }
  return found;
}

/** '21年, 21年底: doubtful, and only where the header starts with it. */
function twoDigits(text: string): Found[] {
  const match = /^'?(\d\d)年(?!以|期|左右|前|后|内|均|限)/.exec(text) ?? /^'(\d\d)$/.exec(text);
  if (!match) return [];
  const year = 2000 + Number(match[1]);
  if (year < 2005 || year > 2060) return [];
  return [{ year, from: 0, end: match[0].length, doubtful: true, mark: null }];
}

const PART_OF_YEAR =
  /^(?:(?:年)?[.\-/]?(?:0?[1-9]|1[0-2])(?:月|[.\-/][0-3]?\d)|[.\-/](?:0?[1-9]|1[0-2])(?!\d)|(?:0[1-9]|1[0-2])(?:[0-3]\d)?(?!\d)|(?:第?[一二三四1-4]季度?|[1-4]季度|前[一二三2-3]季度|q[1-4]|[1-4]q|h[12]|上半年|下半年|半年|年中|(?:0?[1-9]|1[0-2])[-~至到](?:0?[1-9]|1[0-2])月|[一二三四五六七八九十]+月|截至\d{1,2}月))/;
const PART_ANYWHERE =
  /(?:上半年|下半年|季度|截至\d{1,2}月|\d{1,2}月(?!份?目标)|\d月|(?:^|[^a-z])[qh][1-4](?![a-z\d]))/;
const WHOLE_YEAR =
  /^(?:年)?(?:0?1[-~至到]12月|12月(?:31日|底|末)|全年|[.\-/]12[.\-/]31|1231)|[末底]$/;

function isAnnual(after: string, before: string): boolean {
  if (WHOLE_YEAR.test(after) && !/^\d{1,2}月[底末]/.test(after.replace(/^12月[底末]/, "")))
    return true;
  return !PART_OF_YEAR.test(after) && !PART_ANYWHERE.test(after) && !/[qh][1-4]$/.test(before);
}

const PROVISIONAL = /预计|预测|快报|初步|预估|估计|estimate|forecast|预期/;

function toReading(text: string, found: Found, until: number, since: number): YearReading {
  const before = text.slice(since, found.from);
  const after = text.slice(found.end, until);
  return {
    year: found.year,
    rest: restOf(before, after),
    provisional: found.mark === "E" || found.mark === "F" || PROVISIONAL.test(before + after),
    annual: isAnnual(after, before),
    doubtful: found.doubtful,
    mark: found.mark,
  };
}

/** The words around the year without brackets left empty and without joining marks at the ends. */
function restOf(before: string, after: string): string {
  const joined = `${before.replace(/[到至截]+$/, "")}${after.replace(/^年/, "")}`;
  return joined
    .replace(/\(\)|\[\]/g, "")
    .replace(/^[-:,/、_·(\[]+(?![^)\]]*[)\]])|^[-:,/、_·]+|[-:,/、_·]+$/g, "")
    .replace(/^\(([^()]*)\)$/, "$1");
}

const BETWEEN = "(?:-|~|至|到|/)";
const SPAN_OF_YEARS = new RegExp(
  `${FOUR}年?${BETWEEN}(${"(?:19|20)?\\d\\d"})(?=年|学年|$|[^\\d.%])`,
);
const PLAN_SPAN = new RegExp(`${PLAN}(?:期间|时期|以来|五年|期内|规划期|期(?![末初中]))?`);

interface FoundPeriod extends PeriodReading {
  readonly at: number;
}

function findPeriod(text: string): FoundPeriod | null {
  const span = SPAN_OF_YEARS.exec(text);
  if (!span) return null;
  const from = Number(span[1]);
  const last = span[2] as string;
  const to = last.length === 4 ? Number(last) : Math.floor(from / 100) * 100 + Number(last);
  const short = last.length === 2 && !/^(?:年|学年)/.test(text.slice(span.index + span[0].length));
  if (short && Number(last) <= 12) return null;
  if (to <= from || to - from > 50 || from < EARLIEST || to > LATEST) return null;
  const rest = restOf(text.slice(0, span.index), text.slice(span.index + span[0].length));
  return { from, to, rest, at: span.index };
}

/** 时期: 2021-2025年, 十四五期间. Years at both ends included. */
export function readPeriod(header: string): PeriodReading | null {
  const text = headerText(header);
  if (text === null) return null;
  const found = findPeriod(text);
  if (found) return { from: found.from, to: found.to, rest: found.rest };
  if (new RegExp(PLAN_END).test(text)) return null;
  const plan = PLAN_SPAN.exec(text);
  if (!plan) return null;
  const to = planEnd(plan[1] as string);
  const rest = restOf(text.slice(0, plan.index), text.slice(plan.index + plan[0].length));
  return { from: to - 4, to, rest };
}
