import { dateToSerial } from "../workbook";

const ISO =
  /^(?:(\d{4})-(\d{2})-(\d{2}))?T?(?:(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?(?:Z|[+-]\d{2}:\d{2})?$/;

/**
 * The serial number of a cell that stores its date as ISO 8601 (`t="d"`). A time zone is ignored:
 * a sheet shows clock time. What is no date stays the text it is.
 */
export function isoToSerial(text: string, date1904: boolean): number | string {
  const match = ISO.exec(text.trim());
  if (!match || match[0] === "") return text;
  const [, year, month, day, hours = "0", minutes = "0", seconds = "0"] = match;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return time;
  const parts = { year: Number(year), month: Number(month), day: Number(day) };
  const serial = dateToSerial(parts, date1904);
  return serial === null ? text : serial + time;
}
