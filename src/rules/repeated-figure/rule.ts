import type { Kind } from "../../plan";
import { defineRule, type Report } from "../define";
import { unitOf } from "../row-unit";
import { aboutPoint, seriesOf, tidy } from "../series";

/** Kinds whose figure is meant to stay, or moves in whole places. */
const STEADY: ReadonlySet<Kind> = new Set(["maintenance", "band", "rank"]);

/** T05 照抄上年: the same figure two years running. */
export default defineRule({
  meta: {
    id: "repeated-figure",
    code: "T05",
    level: "note",
    family: "time",
    validationLevel: 1,
    needs: [],
    follows: [],
    fix: null,
  },
  messages: {
    "zh-CN": {
      title: "与上一年的数完全相同",
      text: "{year} 年与 {before} 年都是 {value}{unit}。如果是照抄上年或还没有新数，请更新或留空；确实没有变化的不用改。",
    },
    "en-US": {
      title: "The same figure as the year before",
      text: "{year} and {before} both show {value}{unit}. If last year's figure was copied, update it or leave it blank; if nothing changed, let it stand.",
    },
  },
  *row(row, table): Iterable<Report> {
    const series = seriesOf(row, table);
    const { kind } = series.nature;
    if (kind === "milestone" || kind === "qualitative") return;
    const steady = STEADY.has(kind);
    const target = series.points.find(({ role }) => role === "target")?.value;
    const full = series.nature.share && row.unit ? tidy(1 / row.unit.scale) : null;
    const yearly = series.points.filter(({ role }) => role !== "target");
    for (const [i, point] of yearly.entries()) {
      const before = yearly[i - 1];
      if (before?.value !== point.value || before.year + 1 !== point.year) continue;
      if (point.value === 0 || point.value === full) continue;
      // 4389 twice is a copy whatever the target; 4th twice, or just what is to be kept, is not.
      if (steady && (digitsOf(point.value) < 2 || point.value === target)) continue;
      yield {
        message: "text",
        data: {
          year: point.year,
          before: before.year,
          value: point.value,
          unit: unitOf(row),
        },
        ...aboutPoint(point, series),
      };
    }
  },
});

/** Significant digits. */
function digitsOf(value: number): number {
  return String(Math.abs(value)).replace(".", "").replace(/^0+/, "").length;
}
