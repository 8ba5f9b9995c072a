import type { Operator, Target } from "../../notation";
import type { Indicator } from "../../plan";
import type { IndicatorRow, Table } from "../../recognise";
import { formatAddress } from "../../workbook";
import { placeOf } from "../cells";
import { defineRule, type Report } from "../define";
import { indicatorName, plannedIndicator } from "../indicator";

/** O02 比较词不一致: 超过3500 in one place and 3500以上 in another differ when the figure is just 3500. */
export default defineRule({
  meta: {
    id: "operator-strictness",
    code: "O02",
    level: "warning",
    family: "operator",
    validationLevel: 1,
    needs: ["plan"],
    follows: ["O03"],
    fix: "review",
  },
  messages: {
    "zh-CN": {
      title: "同一目标的比较词前后不一致",
      text: "表里的目标是“{text}”，规划正文写的是“{stated}”（{where}）。“超过”不含本数，“以上”或只写数字的含本数，请统一。",
      plan: "规划里的目标是“{planned}”，这里写的是“{text}”，正好达到 {value} 时结论不同。请核对。",
    },
    "en-US": {
      title: "One target, two comparisons",
      text: "The table says “{text}”, the plan's text “{stated}” ({where}). “超过” excludes the figure itself, “以上” or a bare figure includes it: choose one.",
      plan: "In the plan the target is “{planned}”; here it is “{text}”. They differ when the figure is just {value}. Check it.",
    },
  },
  *row(row, table): Iterable<Report> {
    const planned = plannedIndicator(row, table);
    if (!planned || !row.target || row.target.cell.mergedFrom !== null) return;
    const { reading } = row.target;
    if (typeof reading.value !== "number" || reading.value !== planned.target.value) return;
    if (reading.operatorWritten && differ(reading.operator, planned.target.operator))
      yield againstPlan(row, table, reading, planned);
    else yield* againstText(row, table, reading, planned);
  },
});

function againstPlan(
  row: IndicatorRow,
  table: Table,
  reading: Target,
  { target }: Indicator,
): Report {
  const text = reading.printed.trim();
  const cell = row.target?.cell;
  const edit = cell && {
    kind: "value" as const,
    sheet: table.sheet,
    cell: formatAddress(cell.row, cell.column),
    value: Number.isFinite(Number(target.printed)) ? Number(target.printed) : target.printed,
  };
  return {
    message: "plan",
    data: { text, planned: target.printed, value: reading.value as number },
    place: cell ? placeOf(table, cell) : null,
    indicator: indicatorName(row),
    year: table.targetYear,
    expected: target.printed,
    received: text,
    fix: edit ? { kind: "review", edits: [edit] } : null,
  };
}

function* againstText(
  row: IndicatorRow,
  table: Table,
  reading: Target,
  planned: Indicator,
): Iterable<Report> {
  // The plan's owner can settle it; whoever fills in a year's figures cannot.
  if (table.kind !== "targets") return;
  const said = planned.statements.find(
    ({ about, value, form, operator }) =>
      about === "target" &&
      value === reading.value &&
      form === planned.target.form &&
      differ(operator, reading.operator),
  );
  if (!said || !row.target) return;
  const text = reading.printed.trim();
  yield {
    message: "text",
    data: { text, stated: said.printed, where: said.source.place },
    place: placeOf(table, row.target.cell),
    indicator: indicatorName(row),
    year: table.targetYear,
    expected: said.printed,
    received: text,
  };
}

function differ(a: Operator | null, b: Operator | null): boolean {
  return a !== null && b !== null && a !== b;
}
