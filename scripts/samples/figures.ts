import type { Indicator, Plan } from "../../src/plan";

/** Years for which the samples hold figures. */
export const YEARS = [2021, 2022, 2023] as const;

/** What the samples show for one indicator. All of it is made up and says so in the workbooks. */
interface Example {
  readonly actuals: readonly [number, number, number];
  readonly department: string;
}

const EXAMPLES: Readonly<Record<string, Example>> = {
  "rd-gdp-share": { actuals: [2.86, 2.95, 3.05], department: "区科技局" },
  "industrial-rd-revenue-share": { actuals: [2.35, 2.52, 2.64], department: "区统计局" },
  "high-tech-value-added-share": { actuals: [54.1, 55.6, 57.2], department: "区统计局" },
  "fiscal-science-spending-growth": { actuals: [15.6, 12.3, 16.2], department: "区财政局" },
  "maker-spaces": { actuals: [6, 7, 8], department: "区科技局" },
  "innovation-service-complexes": { actuals: [1, 2, 2], department: "区科技局" },
  incubators: { actuals: [9, 10, 11], department: "区科技局" },
  "national-high-tech-enterprises": { actuals: [142, 171, 198], department: "区科技局" },
  "technology-smes": { actuals: [521, 640, 752], department: "区科技局" },
  "rd-institutions": { actuals: [148, 171, 192], department: "区科技局" },
  "high-value-invention-patents-per-10k": {
    actuals: [4.5, 5, 5.6],
    department: "区市场监管局",
  },
  "digital-economy-gdp-share": { actuals: [33.5, 35.8, 37.2], department: "区经信局" },
  "technology-transactions-gdp-share": { actuals: [2.3, 2.4, 2.7], department: "区科技局" },
  "rd-personnel": { actuals: [4210, 4055, 3980], department: "区统计局" },
  "technology-service-value-added-growth": { actuals: [9.2, 8.4, 10.6], department: "区统计局" },
};

export const DISCLAIMER =
  "注：2021—2023年数据和责任部门均为示例，仅用于演示，不是实际统计结果；2020年基础和2025年目标取自规划表2。";

export function example(indicator: Indicator): Example {
  const found = EXAMPLES[indicator.id];
  if (!found) throw new Error(`no example figures for ${indicator.id}`);
  return found;
}

export function findPlan(plans: readonly Plan[], targetYear: number): Plan {
  const plan = plans.find((item) => item.targetYear === targetYear);
  if (!plan) throw new Error(`no plan with targets for ${targetYear}`);
  return plan;
}
