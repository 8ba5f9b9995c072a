import { shippedPlans } from "../../src/plan";
import type { CellSpec } from "../../src/workbook";

/** 表 1 and 表 2 as rows of cells, as the document prints them. */
export function printedTable(planId: string): CellSpec[][] {
  const plan = shippedPlans.find((candidate) => candidate.id === planId);
  if (!plan) throw new Error(`no plan ${planId}`);
  const reported = plan.indicators.some((indicator) => indicator.reported);
  const header = reported
    ? ["序号", "指标名称", "2015 年", "2020 年目标", "2020 年完成 情况"]
    : ["序号", "指标名称", "2020 年基础", "2025 年目标"];
  return [
    header,
    ...plan.indicators.map((indicator) => [
      indicator.order,
      `${indicator.name}（${indicator.unit}）`,
      asCell(indicator.baseline.printed),
      asCell(indicator.target.printed),
      ...(indicator.reported ? [asCell(indicator.reported.printed)] : []),
    ]),
  ];
}

/** A figure where the text is one, else the text; blank stays blank. */
function asCell(printed: string): CellSpec {
  if (printed === "") return null;
  const number = Number(printed);
  return Number.isFinite(number) ? number : printed;
}
