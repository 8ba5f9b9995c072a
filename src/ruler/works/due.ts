import { normalise, readPeriod, readYear, squash } from "../../notation";
import { type CellValue, isDateFormat, serialToDate } from "../../workbook";

/** When a project or task is due. */
export type DueReading =
  | {
      readonly ok: true;
      readonly year: number;
      /** Last day in time, as 2023-06-30; a year alone ends with its last day. */
      readonly until: string;
    }
  | { readonly ok: false; readonly reason: "blank" | "open-ended" | "unreadable" };

const OPEN_ENDED =
  /^(?:长期|持续|常态|经常|每年|全年|年度|按年|longterm|long-term|ongoing|continuous)/;
const MOMENT =
  /((?:19|20)\d\d)(?!\d)(?:(?:年|[./-])(1[0-2]|0?[1-9])(?!\d)(?:(?:月|[./-])(3[01]|[12]\d|0?[1-9])(?!\d))?)?/g;
const BETWEEN = /[-–—~至到]/;
const PART_OF_YEAR: readonly (readonly [RegExp, number])[] = [
  [/^年?(?:的?上半年|年中|第?二季度|q2)/, 6],
  [/^年?(?:第?一季度|q1)/, 3],
  [/^年?(?:第?三季度|q3)/, 9],
];
/** 2023年前 is over when 2023 begins, or when it ends: nobody knows. */
const BEFORE = /^年?(?:以前|之前|前)/;

/** 完成时限: the last day of what is written: a year, a month, a day, a date of Excel, or a span. */
export function readDue(value: CellValue, format: string, date1904: boolean): DueReading {
  if (value === null) return { ok: false, reason: "blank" };
  if (typeof value === "number") return ofNumber(value, format, date1904);
  return typeof value === "string" ? ofText(value) : UNREADABLE;
}

const UNREADABLE: DueReading = { ok: false, reason: "unreadable" };

function ofNumber(value: number, format: string, date1904: boolean): DueReading {
  if (isDateFormat(format)) {
    const date = serialToDate(value, date1904);
    if (!date) return UNREADABLE;
    const monthOnly = !/d/i.test(format.replace(/"[^"]*"/g, ""));
    return endOf(date.year, date.month, monthOnly ? null : date.day);
  }
  return Number.isInteger(value) && value >= 1949 && value <= 2100
    ? endOf(value, null, null)
    : UNREADABLE;
}

function ofText(printed: string): DueReading {
  const text = squash(normalise(printed)).toLowerCase();
  if (text === "") return { ok: false, reason: "blank" };
  if (OPEN_ENDED.test(text)) return { ok: false, reason: "open-ended" };
  const moments = [...text.matchAll(MOMENT)];
  const period = moments.every(([, , month]) => month === undefined) ? readPeriod(printed) : null;
  if (period) return endOf(period.to, null, null);
  const last = moments.at(-1);
  if (!last) {
    const named = readYear(printed);
    return named ? endOf(named.year, null, null) : UNREADABLE;
  }
  // 2022年开工，2025年完成: which of the two is due takes a person to say.
  const spans = moments
    .slice(1)
    .every((one, at) => BETWEEN.test(text.slice(endIndex(moments[at]), one.index)));
  if (!spans) return UNREADABLE;
  const after = text.slice(endIndex(last));
  if (last[2] === undefined && BEFORE.test(after)) return UNREADABLE;
  const part = PART_OF_YEAR.find(([pattern]) => pattern.test(after))?.[1];
  const month = last[2] === undefined ? (part ?? null) : Number(last[2]);
  return endOf(Number(last[1]), month, last[3] === undefined ? null : Number(last[3]));
}

function endIndex(match: RegExpMatchArray | undefined): number {
  return match ? (match.index ?? 0) + match[0].length : 0;
}

function endOf(year: number, month: number | null, day: number | null): DueReading {
  const inMonth = month ?? 12;
  const longest = new Date(Date.UTC(year, inMonth, 0)).getUTCDate();
  if (day !== null && day > longest) return UNREADABLE;
  const two = (part: number): string => String(part).padStart(2, "0");
  return { ok: true, year, until: `${year}-${two(inMonth)}-${two(day ?? longest)}` };
}
