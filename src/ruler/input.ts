import type { Indicator, Plan } from "../plan";
import type { Actual, IndicatorInput } from "./types";

/**
 * What the ruler needs to know of an indicator of a plan, with the yearly figures found for it.
 * Where a workbook has its own baseline or target, override those fields of the result.
 */
export function indicatorInput(
  plan: Pick<Plan, "id">,
  indicator: Indicator,
  actuals: readonly Actual[],
): IndicatorInput {
  const { kind, direction, path, baseline, target, attribute } = indicator;
  return {
    plan: plan.id,
    indicator: indicator.id,
    name: indicator.name,
    kind,
    direction,
    path,
    baseline,
    target,
    actuals,
    attribute,
  };
}
