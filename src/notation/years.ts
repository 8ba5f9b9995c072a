import type { PeriodReading, YearReading } from "./types";
import {
  EARLIEST,
  FOUR_DIGITS,
  type FoundYear,
  findYears,
  headerText,
  LATEST,
  PLAN,
  PLAN_END,
  planEnd,
} from "./year-scan";

/** 年: the one year a header speaks of, `null` for none, a period or several different ones. */
export function readYear(header: string): YearReading | null {
  const years = readYears(header);
  return years.length === 1 ? (years[0] as YearReading) : null;
}

/** Every year in a header, in order; none where it names a period. */
export function readYears(header: string): YearReading[] {
  const text = headerText(header);
  if (text === null || findPeriod(text)) return [];
  const found = findYears(text);
  const [first] = found;
  if (first && found.every(({ year }) => year === first.year)) {
    return [toReading(text, found.find(({ doubtful }) => !doubtful) ?? first, 0, text.length)];
  }
  return found.map((year, at) =>
    toReading(text, year, at === 0 ? 0 : year.from, found[at + 1]?.from ?? text.length),
  );
}

const MONTH = "(?:0?[1-9]|1[0-2])";
/** Right after the year: 年6月, 6月30日, -06, 0630, Q2, 一季度, 上半年, 1-9月. */
const PART_AFTER = new RegExp(
  `^(?:[.\\-/]?${MONTH}(?:月|[.\\-/][0-3]?\\d)|[.\\-/]${MONTH}(?!\\d)|(?:0[1-9]|1[0-2])(?:[0-3]\\d)?(?!\\d)|第?[一二三四1-4]季度?|前[一二三1-3]季度|${MONTH}[-~至到]${MONTH}月|[一二三四五六七八九十]+月)`,
);
const PART_ANYWHERE =
  /(?:上半年|下半年|前半年|后半年|半年|年中|季度|\d月|[一二三四五六七八九十]月|(?:^|[^a-z])(?:[qh][1-4]|[1-4][qh])(?![a-z\d]))/;
const WHOLE_YEAR =
  /^0?1[-~至到]12月|^12月(?:31[日号]|[底末])|^全年|^[.\-/]?12[.\-/]?31(?!\d)|^[末底](?!\d)/;

function isAnnual(before: string, after: string): boolean {
  if (WHOLE_YEAR.test(after)) return true;
  return !PART_AFTER.test(after) && !PART_ANYWHERE.test(`${before} ${after}`);
}

const PROVISIONAL = /预计|预测|快报|初步|预估|估计|estimate|forecast|预期/;

function toReading(text: string, found: FoundYear, since: number, until: number): YearReading {
  const before = text.slice(since, found.from);
  const after = text.slice(found.end, until);
  return {
    year: found.year,
    rest: restOf(before, after),
    provisional: found.mark === "E" || found.mark === "F" || PROVISIONAL.test(before + after),
    annual: isAnnual(before, after),
    doubtful: found.doubtful,
    mark: found.mark,
  };
}

/** The words around the year without brackets left empty and without joining marks at the ends. */
function restOf(before: string, after: string): string {
  const joined = `${before.replace(/[到至截]+$/, "")}${after.replace(/^年/, "")}`;
  return joined
    .replace(/\(\)|\[\]/g, "")
    .replace(/^[-:,/、_· ]+|[-:,/、_· ]+$/g, "")
    .replace(/^\(([^()]*)\)$/, "$1");
}

const YEAR_SPAN = new RegExp(
  `${FOUR_DIGITS}年?(?:-|~|至|到|/)((?:19|20)?\\d\\d)(?=(年|学年|财年)|$|[^\\d.%/-])`,
);

interface FoundPeriod {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly end: number;
}

/** 2021-2025年, 2021-25年; 2023-06 is a month. */
function findPeriod(text: string): FoundPeriod | null {
  const match = YEAR_SPAN.exec(text);
  if (!match) return null;
  const from = Number(match[1]);
  const last = match[2] as string;
  const short = last.length === 2;
  if (short && match[3] === undefined && Number(last) <= 12) return null;
  const to = short ? Math.floor(from / 100) * 100 + Number(last) : Number(last);
  if (to <= from || to - from > 50 || from < EARLIEST || to > LATEST) return null;
  return { from, to, at: match.index, end: match.index + match[0].length };
}

const PLAN_SPAN = new RegExp(`${PLAN}(?:期间|时期|以来|五年|期内|规划期|期(?![末初中]))?(?:五年)?`);

/** 时期: 2021-2025年, 十四五期间. Years at both ends included. */
export function readPeriod(header: string): PeriodReading | null {
  const text = headerText(header);
  if (text === null) return null;
  const found = findPeriod(text) ?? findPlan(text);
  if (!found) return null;
  const rest = restOf(text.slice(0, found.at), text.slice(found.end));
  return { from: found.from, to: found.to, rest };
}

function findPlan(text: string): FoundPeriod | null {
  const match = PLAN_SPAN.exec(text);
  if (!match || text.search(PLAN_END) >= 0) return null;
  const to = planEnd(match[1] as string);
  return { from: to - 4, to, at: match.index, end: match.index + match[0].length };
}
