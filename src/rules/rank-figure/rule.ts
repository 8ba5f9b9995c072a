import type { IndicatorRow, Table, ValueCell } from "../../recognise";
import { placeOf } from "../cells";
import { defineRule, type Report } from "../define";
import { indicatorName } from "../indicator";
import { aboutPoint, seriesOf } from "../series";

/** R01 位次: a place is a whole number among a stated number of participants. */
export default defineRule({
  meta: {
    id: "rank-figure",
    code: "R01",
    level: "warning",
    family: "rank",
    validationLevel: 1,
    needs: [],
    follows: ["U01", "U02", "T07"],
    fix: null,
  },
  messages: {
    "zh-CN": {
      title: "排名不是整数，或参评总数变了",
      place:
        "{year} 年的排名填了 {value}，排名应为 1、2、3……这样的整数。请填写位次；填的若是得分，请改填名次。",
      participants:
        "{year} 年的参评总数是 {now}，{before} 年是 {then}，名次不能直接比较。请说明口径变化。",
    },
    "en-US": {
      title: "A rank that is no place, or another number of participants",
      place:
        "The rank of {year} is {value}; a rank is a whole number such as 1, 2, 3. Enter the place, not the score.",
      participants:
        "{now} took part in {year}, {then} in {before}: the places cannot be compared as they are. Explain the change.",
    },
  },
  *row(row, table): Iterable<Report> {
    const series = seriesOf(row, table);
    if (series.nature.kind !== "rank") return;
    for (const point of series.points) {
      if (point.role === "target" || (Number.isInteger(point.value) && point.value >= 1)) continue;
      yield {
        message: "place",
        data: { year: point.year, value: point.value },
        ...aboutPoint(point, series),
      };
    }
    yield* participants(row, table);
  },
});

/** 3/90, 第3名（共90个）: the number of participants written beside the place. */
function* participants(row: IndicatorRow, table: Table): Iterable<Report> {
  const cells: [number | null, ValueCell][] = row.actuals.map(({ year, cell }) => [year, cell]);
  if (row.baseline) cells.unshift([table.baselineYear, row.baseline]);
  let last: { year: number | null; count: number } | null = null;
  for (const [year, cell] of cells) {
    const count = participantsIn(cell);
    if (count === null) continue;
    if (last && last.count !== count)
      yield {
        message: "participants",
        data: { year, now: count, before: last.year, then: last.count },
        place: placeOf(table, cell),
        indicator: indicatorName(row),
        year,
        expected: last.count,
        received: typeof cell.value === "string" ? cell.value : null,
      };
    last = { year, count };
  }
}

function participantsIn({ value }: ValueCell): number | null {
  if (typeof value !== "string") return null;
  const match = /\d\s*[/／]\s*(\d+)/.exec(value) ?? /共\s*(\d+)/.exec(value);
  return match ? Number(match[1]) : null;
}
