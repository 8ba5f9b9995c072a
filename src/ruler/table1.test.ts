import { createTranslator } from "../messages";
import { assessIndicator, countClasses, describeStep, explain, type IndicatorInput } from ".";

/**
 * 表 1 金东区“十三五”科技创新主要指标完成情况: 2015, 2020年目标, 2020年完成情况, and what its own
 * figures say. Source: 金东发改规划〔2021〕18号, 一.
 */
const table1: readonly (readonly [string, number, number, number, "attained" | "missed"])[] = [
  ["研究与试验发展经费支出（亿元）", 3.38, 6.8, 6.62, "missed"],
  ["研究与试验发展经费支出占生产总值比重（%）", 2.1, 2.55, 2.55, "attained"],
  ["规模以上工业企业 R&D 经费支出占主营业务收入比重（%）", 2.01, 2.5, 2.21, "missed"],
  ["R&D 人员数（人年）", 1619, 2600, 4389, "attained"],
  ["每万名从业人员中 R&D 人员数（人年）", 50.1, 55.3, 148.5, "attained"],
  ["发明专利授权量（件）", 71, 78, 149, "attained"],
  ["每万人发明专利拥有量（件）", 5.29, 10.6, 10.89, "attained"],
  ["技术市场成交额（万元）", 4276, 8552, 54700, "attained"],
  ["国家级高新技术企业累计数（家）", 27, 54, 119, "attained"],
  ["科技型中小微企业数（家）", 93, 200, 436, "attained"],
  ["市级以上研发机构（家）", 59, 91, 126, "attained"],
  ["高新技术产业增加值（亿元）", 15.3, 30.6, 33.01, "attained"],
  ["高新技术产业增加值占工业增加值比重（%）", 44.2, 49, 55.44, "attained"],
  ["高新技术产业投资额（亿元）", 5.82, 12, 18.9, "attained"],
];

const inputOf = ([name, baseline, target, actual]: (typeof table1)[number]): IndicatorInput => ({
  name,
  kind: "change",
  direction: "up",
  path: "linear",
  baseline: { year: 2015, value: baseline },
  target: { year: 2020, form: "level", operator: ">=", value: target },
  actuals: [{ year: 2020, value: actual, provisional: false }],
  attribute: null,
});

test.each(table1)("%s: %d → %d, in fact %d: %s", (...row) => {
  const assessment = assessIndicator(inputOf(row), { asOf: 2020 });
  expect(assessment.class).toBe(row[4]);
  expect(assessment.risk).toBe(row[4] === "missed" ? "red" : "green");
  expect(assessment.attainment).toBeCloseTo(row[3] / row[2], 12);
});

test("twelve of fourteen", () => {
  const counts = countClasses(table1.map((row) => assessIndicator(inputOf(row), { asOf: 2020 })));
  expect([counts.attained, counts.missed]).toEqual([12, 2]);
});

test("R&D spending, as an evaluator would write it", () => {
  const input = inputOf(table1[0] as (typeof table1)[number]);
  const steps = explain(input, assessIndicator(input, { asOf: 2020 }));
  const t = createTranslator("zh-CN");
  expect(steps.map((step) => `${step.formula} ${describeStep(step, t)}`)).toEqual([
    "F1 是否达标：6.62 ≥ 6.8，否",
    "τ 时间进度 τ = (2020 − 2015) ÷ (2020 − 2015) = 100%",
    "F2 完成进度 P = (6.62 − 3.38) ÷ (6.8 − 3.38) = 94.74%",
    "F3 2020年序时目标值 E = 3.38 + (6.8 − 3.38) × 1 = 6.8",
    "F4 序时比 S = 0.94737 ÷ 1 = 0.94737",
    "F5 增速比 R = [(6.62 ÷ 3.38)^(1/5) − 1] ÷ |(6.8 ÷ 3.38)^(1/5) − 1| = 0.95899",
    "F6 目标完成率 C = 6.62 ÷ 6.8 = 97.35%",
    "§3 评为“未完成”",
  ]);
});
