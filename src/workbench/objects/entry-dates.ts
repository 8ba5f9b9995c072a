import { type DateParts, dateToSerial } from "../../workbook";
import { narrow, type ReadNumber } from "./entry-numbers";

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

interface Form {
  readonly pattern: RegExp;
  readonly format: string;
  parts(match: readonly string[], year: number): DateParts;
}

const number = (text: string | undefined): number => Number(text);

/** How Excel in Chinese takes days; the first form that fits counts. */
const FORMS: readonly Form[] = [
  {
    pattern: /^(\d{4}|\d{2})([-/])(\d{1,2})\2(\d{1,2})$/,
    format: "yyyy/m/d",
    parts: ([year, , month, day]) => ({
      year: fullYear(year),
      month: number(month),
      day: number(day),
    }),
  },
  {
    pattern: /^(\d{4}|\d{2})年(\d{1,2})月(\d{1,2})日$/,
    format: 'yyyy"年"m"月"d"日"',
    parts: ([year, month, day]) => ({
      year: fullYear(year),
      month: number(month),
      day: number(day),
    }),
  },
  {
    pattern: /^(\d{4}|\d{2})年(\d{1,2})月$/,
    format: 'yyyy"年"m"月"',
    parts: ([year, month]) => ({ year: fullYear(year), month: number(month), day: 1 }),
  },
  {
    pattern: /^(\d{4})[-/](\d{1,2})$/,
    format: "mmm-yy",
    parts: ([year, month]) => ({ year: number(year), month: number(month), day: 1 }),
  },
  {
    pattern: /^(\d{1,2})月(\d{1,2})日$/,
    format: 'm"月"d"日"',
    parts: ([month, day], year) => ({ year, month: number(month), day: number(day) }),
  },
  {
    pattern: /^(\d{1,2})[-/](\d{1,2})$/,
    format: 'm"月"d"日"',
    parts: ([month, day], year) => ({ year, month: number(month), day: number(day) }),
  },
  {
    pattern: /^(\d{1,2})-([a-z]{3})-(\d{4}|\d{2})$/i,
    format: "d-mmm-yy",
    parts: ([day, month, year]) => ({
      year: fullYear(year),
      month: monthOf(month),
      day: number(day),
    }),
  },
  {
    pattern: /^(\d{1,2})-([a-z]{3})$/i,
    format: "d-mmm",
    parts: ([day, month], year) => ({ year, month: monthOf(month), day: number(day) }),
  },
  {
    pattern: /^([a-z]{3})-(\d{4}|\d{2})$/i,
    format: "mmm-yy",
    parts: ([month, year]) => ({ year: fullYear(year), month: monthOf(month), day: 1 }),
  },
];

const TIME = /^(\d{1,2}):(\d{1,2})(?::(\d{1,2}(?:\.\d+)?))?\s*(am|pm|上午|下午)?$/i;

/** A day, a time or both, as a serial number; `null` for a text that is neither. */
export function parseMoment(
  text: string,
  date1904: boolean,
  today = new Date(),
): ReadNumber | null {
  const plain = narrow(text);
  const day = parseDay(plain, date1904, today);
  if (day) return day;
  const time = parseTime(plain);
  if (time) return time;
  const gap = /\s+/.exec(plain);
  if (!gap) return null;
  const [first, rest] = [plain.slice(0, gap.index), plain.slice(gap.index + gap[0].length)];
  const [date, clock] = [parseDay(first, date1904, today), parseTime(rest)];
  if (!date || !clock || clock.value >= 1) return null;
  return { value: date.value + clock.value, format: "yyyy/m/d h:mm" };
}

function parseDay(text: string, date1904: boolean, today: Date): ReadNumber | null {
  for (const { pattern, format, parts } of FORMS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const value = dateToSerial(parts(match.slice(1), today.getFullYear()), date1904);
    if (value !== null) return { value, format };
  }
  return null;
}

function parseTime(text: string): ReadNumber | null {
  const match = TIME.exec(text);
  if (!match) return null;
  const [, hours, minutes, seconds = "0", half = ""] = match;
  const isAfternoon = /pm|下午/i.test(half);
  const clock = (number(hours) % (half ? 12 : 24_000)) + (isAfternoon ? 12 : 0);
  if ((half && number(hours) > 12) || number(minutes) > 59 || number(seconds) >= 60) return null;
  const value = (clock * 3600 + number(minutes) * 60 + number(seconds)) / 86_400;
  const format = match[3] === undefined ? "h:mm" : "h:mm:ss";
  return { value, format: half ? `${format} AM/PM` : clock > 23 ? "[h]:mm:ss" : format };
}

/** 00–29 are years of this century, 30–99 of the last one. */
function fullYear(text: string | undefined): number {
  const year = number(text);
  if (text?.length === 4) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function monthOf(text: string | undefined): number {
  return MONTHS.indexOf((text ?? "").toLowerCase()) + 1;
}
