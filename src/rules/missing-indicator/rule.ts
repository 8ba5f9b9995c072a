import type { Indicator } from "../../plan";
import type { Table } from "../../recognise";
import { namePlace, placeOf } from "../cells";
import { defineRule, type Report, type RuleContext } from "../define";
import { isHeading } from "../indicator";

/** From this share of a plan's indicators on a table is taken for the whole plan's, not a department's part. */
const WHOLE = 0.7;

/** M08 漏了指标: a table of nearly all of a plan's indicators lacks one, as after a row was deleted. */
export default defineRule({
  meta: {
    id: "missing-indicator",
    code: "M08",
    level: "warning",
    family: "missing",
    validationLevel: 1,
    needs: ["plan"],
    follows: ["V04"],
    fix: null,
  },
  messages: {
    "zh-CN": {
      title: "漏了规划里的指标",
      missing:
        "规划的第 {order} 个指标“{name}”不在这张表里。可能删掉了一行，请补上；不由本单位填报的请说明。",
      renamed:
        "规划的指标“{name}”不在这张表里，而“{other}”不是规划里的指标。可能改了名称，请核对。",
    },
    "en-US": {
      title: "An indicator of the plan is missing",
      missing:
        "Indicator {order} of the plan, “{name}”, is not in this table. A row may have been deleted: restore it, or say that others report it.",
      renamed:
        "The plan's indicator “{name}” is not in this table, and “{other}” is none of the plan's. It may have been renamed: check it.",
    },
  },
  *table(table, context): Iterable<Report> {
    const absent = absentIndicators(table, context);
    const strangers = table.rows.filter((row) => row.indicator === null && !isHeading(row));
    const [stranger] = strangers;
    const renamed = absent.length === 1 && strangers.length === 1 && stranger;
    for (const { id, name, order } of absent) {
      yield renamed
        ? {
            message: "renamed",
            data: { name, other: renamed.name },
            place: placeOf(table, renamed.nameCell),
            indicator: id,
            expected: name,
            received: renamed.name,
          }
        : {
            message: "missing",
            data: { name, order },
            place: namePlace(table, context),
            indicator: id,
            expected: name,
            received: null,
          };
    }
  },
});

/** Indicators that neither this table nor another of the workbook holds. */
function absentIndicators(table: Table, { recognition }: RuleContext): Indicator[] {
  const { plan } = table;
  if (!plan) return [];
  const own = new Set(table.rows.flatMap(({ indicator }) => indicator ?? []));
  if (own.size === plan.indicators.length || own.size < plan.indicators.length * WHOLE) return [];
  const absent = plan.indicators.filter(({ id }) => !own.has(id));
  const others = recognition.tables.filter(
    (other) => other !== table && other.plan === plan && other.rows.length < own.size,
  );
  return absent.filter(
    ({ id }) => !others.some((other) => other.rows.some(({ indicator }) => indicator === id)),
  );
}
