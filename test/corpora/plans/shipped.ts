import type { Plan } from "../../../src/plan";
import type { PlanTable } from "../types";

/** A shipped plan as a table to be laid out; `renamed` takes an alias where there is one. */
export function shippedTable(plan: Plan, renamed = false): PlanTable {
  return {
    id: plan.id,
    title: plan.title,
    language: "zh",
    baselineYear: plan.baselineYear,
    targetYear: plan.targetYear,
    rows: plan.indicators.map((indicator) => ({
      name: (renamed && indicator.aliases[0]) || indicator.name,
      unit: indicator.unit,
      baseline: { printed: indicator.baseline.printed, means: indicator.baseline.value },
      target: {
        printed: indicator.target.printed,
        means: {
          operator: indicator.target.printed.includes("以上") ? ">=" : null,
          value: indicator.target.value,
        },
      },
      attribute: indicator.attribute,
      department: indicator.department,
      growth: null,
      category: plan.goals.find((goal) => goal.id === indicator.goal)?.name ?? "",
    })),
  };
}
