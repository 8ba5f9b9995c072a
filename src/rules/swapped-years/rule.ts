import type { IndicatorRow, Table, ValueCell } from "../../recognise";
import { type Edit, formatAddress } from "../../workbook";
import { defineRule, type Fix, type Report } from "../define";
import { expectationOf } from "../expectation";
import { aboutPoint, type Point, type Series } from "../series";
import { swapsOf } from "../swaps";

/** T08 填串了年份: the figures of two years stand in each other's column. */
export default defineRule({
  meta: {
    id: "swapped-years",
    code: "T08",
    level: "warning",
    family: "time",
    validationLevel: 1,
    needs: [],
    follows: ["S05"],
    fix: "review",
  },
  messages: {
    "zh-CN": {
      title: "两个年份的数填反了",
      text: "{first} 年与 {second} 年的数像是填反了：{count} 行（如“{name}”：{values}）对调这两列后才与前后年份衔接。请核对后对调。",
    },
    "en-US": {
      title: "The figures of two years are exchanged",
      text: "The figures of {first} and {second} seem exchanged: {count} {count|row|rows} (such as “{name}”: {values}) only {count|follows|follow} on from the other years once the two columns are exchanged. Check and exchange them.",
    },
  },
  *table(table): Iterable<Report> {
    const swap = swapsOf(table).years;
    const clearest = swap?.rows[0];
    if (!swap || !clearest) return;
    const [a, b] = oddFirst(clearest.series, clearest.cells);
    yield {
      message: "text",
      data: {
        first: swap.years[0],
        second: swap.years[1],
        count: swap.rows.length,
        name: clearest.series.row.name,
        values: clearest.series.points.map(({ value }) => value).join("→"),
      },
      ...aboutPoint(a, clearest.series),
      expected: b.value,
      fix: exchangeColumns(table, swap.years),
    };
  },
});

/** The two figures, the one further from where its year should stand first. */
function oddFirst(series: Series, [a, b]: readonly [Point, Point]): readonly [Point, Point] {
  const distance = (point: Point): number => {
    const expected = expectationOf(series, point)?.value ?? point.value;
    return Math.abs(point.value - expected);
  };
  return distance(b) > distance(a) ? [b, a] : [a, b];
}

/** Edits that exchange two columns, row by row; none where a cell is more than a plain content. */
function exchangeColumns(table: Table, years: readonly [number, number]): Fix | null {
  const edits: Edit[] = [];
  for (const row of table.rows) {
    const [a, b] = years.map((year) => cellOf(row, table, year));
    if (!a || !b || a.formula !== null || b.formula !== null || a.mergedFrom || b.mergedFrom)
      return null;
    edits.push(write(table, a, b), write(table, b, a));
  }
  return { kind: "review", edits };
}

function cellOf(row: IndicatorRow, table: Table, year: number): ValueCell | null {
  const actual = row.actuals.find((candidate) => candidate.year === year);
  return actual?.cell ?? (table.baselineYear === year ? row.baseline : null);
}

function write(table: Table, to: ValueCell, from: ValueCell): Edit {
  const cell = formatAddress(to.row, to.column);
  return from.value === null
    ? { kind: "clear", sheet: table.sheet, cell }
    : { kind: "value", sheet: table.sheet, cell, value: from.value };
}
