import { numfmt } from "@univerjs/core";
import type { BookValue } from "./book";

/** A value as a cell of that number format shows it, whatever its width. */
export function displayText(value: BookValue, format: string): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (format === "General" && typeof value === "string") return value;
  try {
    return numfmt.format(format, value, { throws: true });
  } catch {
    // A code that no one can read shows the value as it is.
    return String(value);
  }
}
