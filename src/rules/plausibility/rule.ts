import { shown } from "../amounts";
import { defineRule, type Report } from "../define";
import { documentLevel } from "../document";
import { soleIndicator } from "../indicator";
import { statedAt } from "../located";
import { unitOf } from "../row-unit";
import { aboutPoint, seriesOf } from "../series";
import { isPlausibility, levelOfTies, placeOfTie, tiesOf } from "../ties";

/** Below this share of the aimed-at rate a year's growth tells nothing about where the path starts. */
const FAR = 0.5;

/** X03 与相关公开数不合情理: a figure that a related public figure makes hard to believe. */
export default defineRule({
  meta: {
    id: "plausibility",
    code: "X03",
    level: "warning",
    family: "cross",
    validationLevel: 3,
    needs: ["plan"],
    follows: ["V01", "U01", "U02", "U07", "T07", "S02", "V04", "V06"],
    fix: null,
  },
  messages: {
    "zh-CN": {
      title: "与相关公开数不合情理",
      within:
        "{whole}（{wholeWhere}）是 {received}，小于{part}（{partWhere}）的 {expected}。两者口径可能不同，或单位有误，请核对并说明。",
      growth:
        "“{name}”考核的是增速，{year} 年的 {value}{unit} 只是当年增速，与目标 {target}{unit}（{where}）相差很大，不是进度的起点。请核对它指什么。",
    },
    "en-US": {
      title: "Hard to believe beside a related figure",
      within:
        "{whole} ({wholeWhere}) is {received}, less than {part} ({partWhere}), {expected}. They may be defined differently, or a unit is wrong: check and explain.",
      growth:
        "“{name}” is judged by its growth rate. {value}{unit} in {year} is that year's rate, far from the target {target}{unit} ({where}), and no starting point of progress. Check what it means.",
    },
  },
  *workbook(context): Iterable<Report> {
    for (const tie of tiesOf(context, ["nesting"])) {
      const { outcome, whole, parts, relation } = tie;
      const [part] = parts;
      const at = placeOfTie(tie, context);
      const level = at && levelOfTies([tie], at, context, "warning");
      if (!at || !level || !part || outcome.status !== "broken" || !isPlausibility(relation))
        continue;
      yield {
        message: "within",
        data: {
          whole: whole.name,
          wholeWhere: whole.where,
          received: `${shown(whole.value ?? 0)}${whole.unit}`,
          part: part.name,
          partWhere: part.where,
          expected: `${part.value}${part.unit}`,
        },
        ...aboutPoint(at.point, at),
        expected: `${part.value}${part.unit}`,
        level,
      };
    }
  },
  *row(row, table, context): Iterable<Report> {
    const planned = soleIndicator(row, table);
    const level = documentLevel(table, context, "warning");
    if (!level || !planned?.kind.startsWith("growth")) return;
    const series = seriesOf(row, table);
    const baseline = series.points.find(({ role }) => role === "baseline");
    const target = series.stated.target?.value;
    if (!baseline || !target || statedAt(series, baseline) !== baseline.value) return;
    if (Math.abs(baseline.value) > FAR * Math.abs(target)) return;
    yield {
      message: "growth",
      data: {
        name: row.name,
        year: baseline.year,
        value: baseline.value,
        target,
        unit: unitOf(row),
        where: planned.source.place,
      },
      ...aboutPoint(baseline, series),
      level,
    };
  },
});
