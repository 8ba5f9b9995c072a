import { progress } from "../../ruler";
import { defineRule, type Report } from "../define";
import { unitOf } from "../row-unit";
import { aboutPoint, seriesOf } from "../series";

/** P01 进度越界: more than the whole way, or back behind the start. */
export default defineRule({
  meta: {
    id: "progress-range",
    code: "P01",
    level: "note",
    family: "progress",
    validationLevel: 1,
    needs: [],
    follows: ["U01", "U02", "U03", "U04", "U07", "T01", "T02", "T07", "D01"],
    fix: null,
  },
  messages: {
    "zh-CN": {
      title: "完成进度超过 100% 或小于 0",
      above:
        "{year} 年已完成从基期到目标路程的 {percent}%（基期 {baseline}，目标 {target}，实际 {value}{unit}）。发布前请核对基期、目标和口径。",
      below:
        "{year} 年的 {value}{unit} 退到了基期 {baseline}{unit} 之后，完成进度为 {percent}%（目标 {target}{unit}）。发布前请核对数据和口径。",
    },
    "en-US": {
      title: "Progress beyond 100% or below 0",
      above:
        "In {year} {percent}% of the way from baseline to target is done (baseline {baseline}, target {target}, actual {value}{unit}). Check baseline, target and scope before publishing.",
      below:
        "{value}{unit} in {year} is back behind the baseline {baseline}{unit}: progress is {percent}% (target {target}{unit}). Check figures and scope before publishing.",
    },
  },
  *row(row, table): Iterable<Report> {
    const series = seriesOf(row, table);
    const { kind, direction } = series.nature;
    if (kind !== "change" && kind !== "rank") return;
    const latest = series.points.filter(({ role }) => role === "actual").at(-1);
    const baseline =
      series.points.find(({ role }) => role === "baseline") ?? series.stated.baseline;
    const target = series.points.find(({ role }) => role === "target") ?? series.stated.target;
    if (!latest || !baseline || !target) return;
    const done = progress(baseline.value, latest.value, target.value, direction);
    if (!done.ok || (done.value >= 0 && done.value <= 1)) return;
    yield {
      message: done.value > 1 ? "above" : "below",
      data: {
        year: latest.year,
        percent: Math.round(done.value * 100),
        baseline: baseline.value,
        target: target.value,
        value: latest.value,
        unit: unitOf(row),
      },
      ...aboutPoint(latest, series),
    };
  },
});
