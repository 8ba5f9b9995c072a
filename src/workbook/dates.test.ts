import fc from "fast-check";
import { dateToSerial, isDateFormat, serialToDate } from "./dates";

test.each<[serial: number, date1904: boolean, date: string | null]>([
  [0, false, "1900-1-0"],
  [1, false, "1900-1-1"],
  [59, false, "1900-2-28"],
  [60, false, "1900-2-29"],
  [61, false, "1900-3-1"],
  [44256.75, false, "2021-3-1"],
  [45291, false, "2023-12-31"],
  [45351, false, "2024-2-29"],
  [2_958_465, false, "9999-12-31"],
  [2_958_466, false, null],
  [-1, false, null],
  [Number.NaN, false, null],
  [Number.POSITIVE_INFINITY, false, null],
  [0, true, "1904-1-1"],
  [42794, true, "2021-3-1"],
  [2_957_003, true, "9999-12-31"],
  [2_957_004, true, null],
])("serial %d (1904: %s) is %s", (serial, date1904, date) => {
  const parts = serialToDate(serial, date1904);
  expect(parts && `${parts.year}-${parts.month}-${parts.day}`).toBe(date);
});

test.each([
  { year: 2021, month: 2, day: 29 },
  { year: 2021, month: 13, day: 1 },
  { year: 2021, month: 4, day: 31 },
  { year: 1899, month: 12, day: 31 },
  { year: 10_000, month: 1, day: 1 },
])("$year-$month-$day has no serial", (date) => {
  expect(dateToSerial(date, false)).toBeNull();
});

test("serials survive a round trip and agree with the calendar", () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 2_958_465 }), fc.boolean(), (serial, date1904) => {
      const days = date1904 ? Math.max(0, serial - 1462) : serial;
      const date = serialToDate(days, date1904);
      if (!date) throw new Error("a day of the system");
      expect(dateToSerial(date, date1904)).toBe(days);
      const days1900 = date1904 ? days + 1462 : days;
      const real = new Date(Date.UTC(1899, 11, 30) + days1900 * 86_400_000);
      expect([real.getUTCFullYear(), real.getUTCMonth() + 1, real.getUTCDate()]).toEqual([
        date.year,
        date.month,
        date.day,
      ]);
    }),
  );
});

test.each([
  'yyyy"年"m"月"',
  'yyyy"年"m"月"d"日"',
  "m/d/yy",
  "yyyy/m/d h:mm",
  "d-mmm-yy",
  "mmm-yy",
  "[$-804]aaaa",
  "[DBNum1][$-804]yyyy年m月",
  "yyyy",
  "e年",
  '[Red]m"月"',
  "@yyyy",
])("%s shows a date", (code) => {
  expect(isDateFormat(code)).toBe(true);
});

test.each([
  "General",
  "0",
  "0.00%",
  "#,##0.00",
  "0.00E+00",
  "##0.0E+0",
  "h:mm:ss",
  "[h]:mm",
  "mm:ss.0",
  "h:mm AM/PM",
  '0.0"亿元"',
  '0"year"',
  "0\\d",
  "[Red]0",
  "[$¥-804]#,##0",
  "@",
  "",
  '0;"yyyy"',
  '上午/下午h"时"mm"分"',
])("%s shows no date", (code) => {
  expect(isDateFormat(code)).toBe(false);
});
