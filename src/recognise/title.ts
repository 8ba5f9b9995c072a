import { readPeriod, readUnitLine, type Unit } from "../notation";
import type { Span } from "./columns";
import type { Grid } from "./grid";
import { isBlank, plainText, rowsBetween } from "./grid";
import type { HeaderBlock } from "./header";

/** What stands above a table: its title and the unit that holds for all of it. */
export interface Caption {
  readonly title: string;
  readonly units: readonly Unit[];
  readonly span: Span;
}

const ROWS_ABOVE = 6;

/** Reads the lines above a header block, nearest last, up to the table above. */
export function readCaption(grid: Grid, block: HeaderBlock, ceiling: number): Caption {
  const lines: string[] = [];
  const units: Unit[] = [];
  const from = Math.max(ceiling + 1, block.top - ROWS_ABOVE);
  for (const row of rowsBetween(grid.sheet.rows, from, block.top - 1)) {
    for (const cell of row.cells) {
      const text = isBlank(cell) ? "" : plainText(cell, grid.date1904).trim();
      if (/单位[:：]/.test(text)) units.push(...readUnitLine(text));
      if (typeof cell.value === "string" && text !== "") lines.push(text);
    }
  }
  const title = lines.join(" ");
  return { title, units, span: spanOf(`${title} ${grid.sheet.name}`) };
}

/** The plan period a title names: 十四五 gives baseline 2020, target 2025. */
export function spanOf(text: string): Span {
  const period = readPeriod(text);
  if (!period || period.to - period.from < 2) {
    const until = /[到至]((?:20)\d{2})年/.exec(text)?.[1];
    return { baselineYear: null, targetYear: until ? Number(until) : null };
  }
  // 2021—2025年 counts the years of the plan, 2020—2025年 names its two ends.
  const inclusive = (period.to - period.from) % 5 === 4;
  return { baselineYear: inclusive ? period.from - 1 : period.from, targetYear: period.to };
}
