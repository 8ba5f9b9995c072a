import { readPeriod, readUnitLine, type Unit } from "../notation";
import type { Span } from "./columns";
import type { Grid } from "./grid";
import { isBlank, plainText, rowsBetween } from "./grid";
import type { HeaderBlock } from "./header";

/** What stands above a table: its title and the unit that holds for all of it. */
export interface Caption {
  /** The line that names the table, `null` where there is none. */
  readonly title: string | null;
  /** All lines, for what else they say: years, words that speak for a plan. */
  readonly text: string;
  readonly units: readonly Unit[];
  readonly span: Span;
}

const ROWS_ABOVE = 6;
const UNIT_LINE = /单位[:：]/;

/** Reads the lines above a header block, nearest last, up to the table above. */
export function readCaption(
  grid: Grid,
  block: HeaderBlock,
  ceiling: number,
  elsewhere: readonly string[],
): Caption {
  const lines = [...elsewhere];
  const units = elsewhere.filter((line) => UNIT_LINE.test(line)).flatMap(readUnitLine);
  const from = Math.max(ceiling + 1, block.top - ROWS_ABOVE);
  for (const row of rowsBetween(grid.sheet.rows, from, block.top - 1)) {
    for (const cell of row.cells) {
      const text = isBlank(cell) ? "" : plainText(cell, grid.date1904).trim();
      if (UNIT_LINE.test(text)) units.push(...readUnitLine(text));
      if (typeof cell.value === "string" && text !== "") lines.push(text);
    }
  }
  const text = lines.join(" ");
  return { title: titleOf(lines), text, units, span: spanOf(`${text} ${grid.sheet.name}`) };
}

const NAMES_A_TABLE = /表|指标|目标|规划|计划|情况|indicator|target|table|plan/i;
/** 附件3, 单位：亿元, 填报单位：…, 注：…: lines beside a title. */
const BESIDE =
  /^(附件|附表\d*$|(计量|填报|报送)?单位[:：]|填[表报]|制表|审核|日期|注[:：]|[（(]续)/;

/** The nearest line that names a table, else the nearest that is no form field. */
function titleOf(lines: readonly string[]): string | null {
  const titles = lines.filter((line) => !BESIDE.test(line));
  return titles.findLast((line) => NAMES_A_TABLE.test(line)) ?? titles.at(-1) ?? null;
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
