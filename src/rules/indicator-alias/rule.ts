import type { IndicatorRow, Table } from "../../recognise";
import { placeOf } from "../cells";
import { rowsOfConcept } from "../concepts";
import { defineRule, type Report, type RuleContext } from "../define";
import { documentLevel, isEntered } from "../document";
import { indicatorName, plannedIndicator } from "../indicator";
import { whereIs } from "../located";
import { canonical, distinctions, namingOf } from "../naming";
import { renaming } from "../renaming";

/** V03 同一指标名称不同: the plan, or another table, calls it otherwise. */
export default defineRule({
  meta: {
    id: "indicator-alias",
    code: "V03",
    level: "warning",
    family: "version",
    validationLevel: 2,
    needs: ["plan"],
    follows: ["V04", "S03", "S08"],
    fix: "review",
  },
  messages: {
    "zh-CN": {
      title: "同一指标名称不同",
      alias: "“{name}”就是规划里的“{planned}”（{where}）。建议用规划的名称，便于汇总。",
      guess:
        "“{name}”不是规划里的名称，已当作“{planned}”（{where}）处理。请核对；如是同一指标，请改用规划的名称。",
      tables: "“{name}”与“{planned}”（{where}）是同一指标的两种名称，已按同一指标核对。建议统一。",
      discontinued:
        "“{name}”在新一期规划《{plan}》里没有对应的指标，今后不再续接；口径已变的请注明。",
    },
    "en-US": {
      title: "One indicator, different names",
      alias: "“{name}” is the plan's “{planned}” ({where}). Better use the plan's name.",
      guess:
        "“{name}” is none of the plan's names and was taken for “{planned}” ({where}). Check it; if it is the same, use the plan's name.",
      tables:
        "“{name}” and “{planned}” ({where}) are two names of one indicator and were checked as one. Better use one name.",
      discontinued:
        "“{name}” has no counterpart in the next plan, “{plan}”: it is not carried on. Note it if only the definition changed.",
    },
  },
  *row(row, table, context): Iterable<Report> {
    const planned = plannedIndicator(row, table);
    if (!planned) return;
    const about = {
      place: placeOf(table, row.nameCell),
      indicator: indicatorName(row),
      received: row.name,
    };
    const naming = namingOf(row.name, planned);
    // Other words of scope are V04's: then it may be another indicator.
    const scoped = naming === "guess" && distinctions(row.name, planned.name).length > 0;
    if (naming !== "own" && !scoped) {
      yield {
        ...about,
        message: naming,
        data: { name: row.name, planned: planned.name, where: planned.source.place },
        expected: planned.name,
        level: naming === "alias" ? "note" : "warning",
        fix: renaming(row, table, planned.name, context),
      };
    }
    if (documentLevel(table, context, "note") !== null)
      yield* acrossPlans(row, table, context, about);
  },
});

function* acrossPlans(
  row: IndicatorRow,
  table: Table,
  context: RuleContext,
  about: Pick<Report, "place" | "indicator" | "received">,
): Iterable<Report> {
  const { plan } = table;
  if (!plan || !isEntered(plan, context)) return;
  const others = rowsOfConcept(row, table, context).filter((other) => other.table.plan !== plan);
  const earlier = others.find((other) => (other.table.plan?.targetYear ?? 0) < plan.targetYear);
  if (earlier && canonical(earlier.row.name) !== canonical(row.name)) {
    const where = whereIs(earlier.table, earlier.row.nameCell);
    const planned = earlier.row.name;
    const data = { name: row.name, planned, where };
    yield { ...about, message: "tables", data, expected: planned, level: "note" };
  }
  const next = context.recognition.tables.find(
    (other) => other.plan && other.plan.baselineYear === plan.targetYear,
  )?.plan;
  if (others.length === 0 && next && isEntered(next, context)) {
    const data = { name: row.name, plan: next.title };
    yield { ...about, message: "discontinued", data, level: "note" };
  }
}
