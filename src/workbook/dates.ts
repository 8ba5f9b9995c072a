/** A calendar day. Months and days count from 1. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Serial of 31 December 9999, the last day a workbook can hold, in the 1900 system. */
const LAST_SERIAL = 2_958_465;

/** Serials of the 1900 system that stand for the same day as serial 0 of the 1904 system. */
const OFFSET_1904 = 1462;

/** Excel's 29 February 1900, a day that never was: serials from 61 on are one too high. */
const LEAP_BUG = 60;

/** Day number of 1 January 1900 in the proleptic Gregorian calendar (`dayNumber`), minus one. */
const EPOCH = dayNumber(1900, 1, 1) - 1;

/**
 * The day of a serial number, time of day dropped; `null` where the number is no date of the
 * system (negative, past the year 9999, not finite). As Excel shows them, serial 0 of the 1900
 * system is day 0 of January 1900 and serial 60 is 29 February 1900.
 */
export function serialToDate(serial: number, date1904: boolean): DateParts | null {
  const days = Math.floor(serial) + (date1904 ? OFFSET_1904 : 0);
  if (!(serial >= 0) || days > LAST_SERIAL) return null;
  if (days === 0) return { year: 1900, month: 1, day: 0 };
  if (days === LEAP_BUG) return { year: 1900, month: 2, day: 29 };
  return dateOf(EPOCH + (days > LEAP_BUG ? days - 1 : days));
}

/** The serial number of a day; `null` for a day that does not exist or lies outside the system. */
export function dateToSerial(date: DateParts, date1904: boolean): number | null {
  const { year, month, day } = date;
  if (year === 1900 && month === 2 && day === 29) return date1904 ? null : LEAP_BUG;
  const days = dayNumber(year, month, day) - EPOCH;
  const serial = (days >= LEAP_BUG ? days + 1 : days) - (date1904 ? OFFSET_1904 : 0);
  const back = serialToDate(serial, date1904);
  return back && back.year === year && back.month === month && back.day === day ? serial : null;
}

/** Days since 1 March of year 0: years start in March so that the leap day comes last. */
function dayNumber(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1;
  const m = (month + 9) % 12;
  const leapDays = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400);
  return 365 * y + leapDays + Math.floor((153 * m + 2) / 5) + day - 1;
}

/** Inverse of `dayNumber`, by Howard Hinnant's civil calendar arithmetic. */
function dateOf(days: number): DateParts {
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day };
}

/**
 * True where a number format shows its number as a date: `yyyy"年"m"月"`, `m/d/yy`, `[$-804]aaaa`.
 * A time of day alone (`h:mm`) or a duration (`[h]:mm`) is no date.
 */
export function isDateFormat(code: string): boolean {
  const first = (code.split(";")[0] ?? "").toLowerCase();
  const bare = first
    .replace(/"[^"]*"?/g, "")
    .replace(/[\\_*]./gs, "")
    .replace(/\[[hms]+\]/g, "h")
    .replace(/\[[^\]]*\]/g, "")
    .replace(/general|am\/pm|a\/p|上午\/下午/g, "");
  if (/[yedgb]/.test(withoutExponent(bare)) || /aaa/.test(bare)) return true;
  // `m` is minutes next to hours or seconds, months everywhere else.
  return /m/.test(bare) && !/[hs]/.test(bare);
}

/** `0.00E+00` holds an `e` that is no year. */
function withoutExponent(code: string): string {
  return code.replace(/[0#?.]e[+-]/g, "");
}
