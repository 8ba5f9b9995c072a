import { convert, type NumberReading, readUnit, sameUnit } from "../../notation";
import type { IndicatorRow, Table, ValueCell } from "../../recognise";
import { formatAddress } from "../../workbook";
import type { Fix, Report } from "../define";

/** Odd, and yet hardly to be read in another way. */
const SLIGHT: ReadonlySet<string> = new Set([
  "inner-space",
  "missing-group",
  "sign-mark",
  "scale-word",
]);

type Found = Pick<Report, "message" | "data" | "level" | "expected" | "fix">;

/** What is wrong with a text that reads as a figure but is none to Excel; `null` for nothing. */
export function faultOfFigure(
  text: string,
  reading: NumberReading,
  row: IndicatorRow,
  cell: ValueCell,
  table: Table,
): Found | null {
  const { value, doubts } = reading;
  const data = { text, number: value };
  const write = (kind: Fix["kind"], number: number): Fix => ({
    kind,
    edits: [
      {
        kind: "value",
        sheet: table.sheet,
        cell: formatAddress(cell.row, cell.column),
        value: number,
      },
    ],
  });
  if (doubts.includes("full-width-point") || doubts.includes("letter-for-digit"))
    return { message: "doubtful", data, expected: value, fix: write("review", value) };
  if (doubts.some((doubt) => SLIGHT.has(doubt)))
    return {
      message: "doubtful",
      data,
      level: "warning",
      expected: value,
      fix: write("review", value),
    };
  // S10, C01 and M07 speak of plain figures as text, of brackets and of provisional figures.
  if (/^[\s\d０-９.,．，+\-－−]+$/.test(text)) return null;
  if (doubts.length > 0 || reading.provisional || reading.unit === ":1") return null;
  if (reading.footnote !== null)
    return {
      message: "footnote",
      data: { ...data, mark: reading.footnote },
      level: "note",
      expected: value,
      fix: write("review", value),
    };
  if (reading.approximate)
    return {
      message: "approximate",
      data,
      level: "warning",
      expected: value,
      fix: write("review", value),
    };
  if (reading.unit !== null) {
    const { number, safe } = inRowUnit(value, reading.unit, row);
    return {
      message: "with-unit",
      data: { ...data, unit: reading.unit },
      level: "warning",
      expected: number,
      fix: number === null ? null : write(safe ? "safe" : "review", number),
    };
  }
  return { message: "words", data, level: "warning", expected: value, fix: write("review", value) };
}

/** The figure in the row's own unit. Safe only where the cell repeats that unit. */
function inRowUnit(
  value: number,
  printed: string,
  row: IndicatorRow,
): { number: number | null; safe: boolean } {
  const unit = readUnit(printed);
  if (!unit || !row.unit) return { number: value, safe: false };
  if (sameUnit(unit, row.unit)) return { number: value, safe: true };
  return { number: convert(value, unit, row.unit), safe: false };
}
