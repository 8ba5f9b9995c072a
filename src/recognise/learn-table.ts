import type { LearnRow, LearnTable } from "../plan";
import { formatAddress } from "../workbook";
import type { Table, ValueCell } from "./types";

/** What a table does not say itself, or says wrongly. */
export interface LearnOverrides {
  readonly title?: string;
  readonly id?: string;
  readonly baselineYear?: number;
  readonly targetYear?: number;
}

/** A recognised table as it can be learnt (学习规划); or what it lacks and has to be told. */
export function learnTableOf(
  table: Table,
  overrides: LearnOverrides = {},
): LearnTable | { readonly lacks: "baselineYear" | "targetYear" } {
  const baselineYear = overrides.baselineYear ?? table.baselineYear;
  const targetYear = overrides.targetYear ?? table.targetYear;
  if (baselineYear === null) return { lacks: "baselineYear" };
  if (targetYear === null) return { lacks: "targetYear" };
  return {
    title: overrides.title ?? table.title ?? table.sheet,
    ...(overrides.id !== undefined && { id: overrides.id }),
    baselineYear,
    targetYear,
    rows: table.rows.map((row): LearnRow => {
      const actual = row.actuals.find(({ year }) => year === targetYear)?.cell ?? null;
      return {
        name: row.name,
        unit: row.unit?.printed ?? "",
        order: row.ordinal,
        baselinePrinted: printed(row.baseline),
        targetPrinted: printed(row.target?.cell ?? null),
        growthPrinted: row.growth && printed(row.growth.cell),
        actualPrinted: actual && printed(actual),
        attribute: row.attribute,
        department: row.department,
        place: `${table.sheet}!${formatAddress(row.nameCell.row, row.nameCell.column)}`,
      };
    }),
  };
}

/** What a cell shows: a number in a cell of per cent format is 12.5%, not 0.125. */
function printed(cell: ValueCell | null): string {
  if (cell === null || cell.value === null) return "";
  if (typeof cell.value === "string") return cell.value;
  const { reading } = cell;
  if (!reading.ok) return "";
  return `${Number(reading.value.toPrecision(12))}${reading.unit ?? ""}`;
}
