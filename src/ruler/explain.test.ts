import { createTranslator } from "../messages";
import {
  assessIndicator,
  defaultThresholds,
  describeReason,
  describeStatement,
  describeStep,
  describeThresholdError,
  explain,
  type IndicatorInput,
  interpolated,
  plainChance,
  plainNumber,
  plainPercent,
  readThresholds,
} from ".";
import { wordCuts } from "./likelihood";
import { statementOf } from "./statement";

const chinese = createTranslator("zh-CN");
const yearly = (figures: Readonly<Record<number, number | null>>) =>
  Object.entries(figures).map(([year, value]) => ({
    year: Number(year),
    value,
    provisional: false,
  }));
const lines = (input: IndicatorInput, asOf: number) =>
  explain(input, assessIndicator(input, { asOf })).map(
    (step) => `${step.formula} ${describeStep(step, chinese)}`,
  );

const base = { direction: "up", path: "linear", attribute: null } as const;

test("a change target with five points", () => {
  const input: IndicatorInput = {
    ...base,
    kind: "change",
    baseline: { year: 2020, value: 2.8 },
    target: { year: 2025, form: "level", operator: ">=", value: 3.3 },
    actuals: yearly({ 2021: 2.85, 2022: 3, 2023: 3.02, 2024: 3.15 }),
  };
  expect(lines(input, 2024)).toEqual([
    "F1 是否达标：3.15 ≥ 3.3，否",
    "τ 时间进度 τ = (2024 − 2020) ÷ (2025 − 2020) = 80%",
    "F2 完成进度 P = (3.15 − 2.8) ÷ (3.3 − 2.8) = 70%",
    "F3 2024年序时目标值 E = 2.8 + (3.3 − 2.8) × 0.8 = 3.2",
    "F4 序时比 S = 0.7 ÷ 0.8 = 0.875",
    "F5 增速比 R = [(3.15 ÷ 2.8)^(1/4) − 1] ÷ |(3.3 ÷ 2.8)^(1/5) − 1| = 0.89454",
    "F6 目标完成率 C = 3.15 ÷ 3.3 = 95.45%",
    "F7 今后年均需变化 = (3.3 − 3.15) ÷ (2025 − 2024) = 0.15",
    "F7 今后年均需增速 = (3.3 ÷ 3.15)^(1/1) − 1 = 4.76%",
    "F12 年均变化 = (3.15 − 2.8) ÷ (2024 − 2020) = 0.0875",
    "F12 2025年外推值 = 3.15 + 0.0875 × (2025 − 2024) = 3.2375",
    "F12 80%区间：3.2375 ± 1.6377 × 0.069747 = 3.1233至3.3517（仅依据5个年度数）",
    "F13 达标可能性 = 1 − F_t((3.3 − 3.2375) ÷ 0.069747; 3) = 22%，可能性较小",
    "§3 0.6 ≤ 0.875 < 0.95，评为“滞后”",
  ]);
});

test("a floor", () => {
  const input: IndicatorInput = {
    ...base,
    kind: "maintenance",
    baseline: { year: 2020, value: 4389 },
    target: { year: 2025, form: "level", operator: ">=", value: 3500 },
    actuals: yearly({ 2023: 4100 }),
  };
  expect(lines(input, 2023)).toEqual([
    "F1 是否达标：4100 ≥ 3500，是",
    "F6 目标完成率 C = 4100 ÷ 3500 = 117.14%",
    "F11 距底线余量 = 4100 − 3500 = 600",
    "F11 缓冲已用 = (4389 − 4100) ÷ (4389 − 3500) = 32.51%",
    "F12 年均变化 = (4100 − 4389) ÷ (2023 − 2020) = −96.333",
    "F12 2025年外推值 = 4100 + (−96.333) × (2025 − 2023) = 3907.3",
    "§3 评为“保持达标”",
  ]);
});

test("average growth, a total and a reduction", () => {
  const target = (value: number, form: IndicatorInput["target"]["form"]) =>
    ({ year: 2025, form, operator: ">=", value }) as const;
  const baseline = { year: 2020, value: null };
  const growth: IndicatorInput = {
    ...base,
    kind: "growth-average",
    baseline,
    target: target(15, "growth-average"),
    actuals: yearly({ 2021: 12, 2022: 18, 2023: 14 }),
  };
  expect(lines(growth, 2023)).toEqual([
    "F8 年均增长 = [(1 + 12%) × (1 + 18%) × (1 + 14%)]^(1/3) − 1 = 14.64%",
    "F8 序时比 S = ln(1 + 14.64%) ÷ ln(1 + 15%) = 0.97755",
    "F6 目标完成率 C = 14.64 ÷ 15 = 97.6%",
    "F8 今后年均需增速 = [(1 + 15%)^5 ÷ (1 + 14.64%)^3]^(1/2) − 1 = 15.54%",
    "F14 三种算法的2025年外推值：13.735至14.77（仅依据3个年度数）",
    "§3 0.95 ≤ 0.97755 < 1，评为“基本达到”",
  ]);
  const total: IndicatorInput = {
    ...base,
    kind: "total",
    baseline,
    target: target(1000, "cumulative"),
    actuals: yearly({ 2021: 180, 2022: 210 }),
  };
  expect(lines(total, 2022)).toEqual([
    "F9 累计 = 180 + 210 = 390",
    "F1 是否达标：390 ≥ 1000，否",
    "τ 时间进度 τ = 2 ÷ 5 = 40%",
    "F9 完成进度 P = 390 ÷ 1000 = 39%",
    "F9 2022年序时目标值 E = 1000 × 2 ÷ 5 = 400",
    "F4 序时比 S = 0.39 ÷ 0.4 = 0.975",
    "F6 目标完成率 C = 390 ÷ 1000 = 39%",
    "F7 今后年均需变化 = (1000 − 390) ÷ 3 = 203.33",
    "F12 年均变化 = (390 − 0) ÷ (2022 − 2020) = 195",
    "F12 2025年外推值 = 390 + 195 × (2025 − 2022) = 975",
    "§3 0.95 ≤ 0.975 < 1，评为“基本达到”",
  ]);
  const cut: IndicatorInput = {
    ...base,
    kind: "reduction",
    baseline,
    target: target(13.5, "reduction"),
    actuals: yearly({ 2021: 3.3, 2022: 0.1, 2023: 0.5 }),
  };
  expect(lines(cut, 2023)).toEqual(
    expect.arrayContaining([
      "F10 累计下降 = 1 − (1 − 3.3%) × (1 − 0.1%) × (1 − 0.5%) = 3.88%",
      "F10 完成进度 P = ln(1 − 3.8797%) ÷ ln(1 − 13.5%) = 27.28%",
      "F10 2023年应累计下降 E = 1 − (1 − 13.5%)^(3/5) = 8.33%",
      "F10 今后年均需下降 = 1 − [(1 − 13.5%) ÷ (1 − 3.8797%)]^(1/2) = 5.14%",
    ]),
  );
});

test("a geometric path shows its own path and pace", () => {
  const input: IndicatorInput = {
    ...base,
    path: "geometric",
    kind: "change",
    baseline: { year: 2020, value: 117 },
    target: { year: 2025, form: "level", operator: ">=", value: 280 },
    actuals: yearly({ 2023: 190 }),
  };
  expect(lines(input, 2023)).toEqual(
    expect.arrayContaining([
      "F3 2023年序时目标值 E = 117 × (280 ÷ 117)^0.6 = 197.5",
      "F4 序时比 S = ln(190 ÷ 117) ÷ ln(280 ÷ 117) ÷ 0.6 = 0.92605",
    ]),
  );
});

test("nothing to explain without a figure", () => {
  const input: IndicatorInput = {
    ...base,
    kind: "change",
    baseline: { year: 2020, value: 1 },
    target: { year: 2025, form: "level", operator: null, value: 2 },
    actuals: [],
  };
  expect(explain(input, assessIndicator(input, { asOf: 2023 }))).toEqual([]);
});

describe("sentences", () => {
  const of = (input: Partial<IndicatorInput>, asOf = 2023) =>
    assessIndicator(
      {
        ...base,
        kind: "change",
        baseline: { year: 2020, value: null },
        target: { year: 2025, form: "level", operator: ">=", value: 40 },
        actuals: yearly({ 2021: 30, 2022: 32, 2023: 35 }),
        ...input,
      },
      { asOf },
    );

  test("three points: a range and nothing else", () => {
    const { forecast } = of({});
    expect(forecast && describeStatement(forecast.statement, chinese)).toBe(
      "只有3个年度数，仅给出三种算法（年均变化、复合增长、减速）的区间：2025年为39.275至40.833。",
    );
  });

  test("two points: a pace without an error", () => {
    const { forecast } = of({ actuals: yearly({ 2022: 32, 2023: 35 }) });
    expect(forecast && describeStatement(forecast.statement, chinese)).toBe(
      "按两点速度外推，2025年约为41；只有2个年度数，无误差信息。",
    );
  });

  test("one point: nothing", () => {
    const { forecast } = of({ actuals: yearly({ 2023: 35 }) });
    expect(forecast && describeStatement(forecast.statement, chinese)).toBe(
      "只有1个年度数，不能预测。",
    );
  });

  test("reasons name the figures they explain", () => {
    const { reasons } = of({
      kind: "growth-each",
      target: { year: 2025, form: "growth-each", operator: ">=", value: 31 },
    });
    const told = reasons.map((reason) => describeReason(reason, chinese));
    expect(told).toContain("要求每年达标：3个年度中有1个年度（2021年）未达标。");
    expect(told.some((sentence) => sentence.startsWith("此类指标不计算完成进度、序时比"))).toBe(
      true,
    );
  });

  test("what is wrong with a thresholds file", () => {
    const reading = readThresholds({ behind: 0.97 });
    expect(
      reading.ok ? [] : reading.errors.map((error) => describeThresholdError(error, chinese)),
    ).toEqual(["界限“behind”（0.97）不能高于“nearly”（0.95）。"]);
  });
});

test.each([
  [54700, "54700"],
  [1172780.8, "1172781"],
  [0.1 + 0.2, "0.3"],
  [-96.3333333, "−96.333"],
  [0.00012345678, "0.00012346"],
  [1.5e-9, "1.5e−9"],
  [0, "0"],
])("%d is written %s", (figure, text) => {
  expect(plainNumber(figure)).toBe(text);
});

test("shares and chances", () => {
  expect(plainPercent(0.97352941)).toBe("97.35%");
  expect([0.9996, 0.5, 0.004].map((chance) => plainChance(chance))).toEqual([">99%", "50%", "<1%"]);
});

test.each([
  [0.896, [0.9, 0.66], "89.6%"],
  [0.8996, [0.9, 0.66], "89.96%"],
  [0.9, [0.9, 0.66], "90%"],
  [0.664, [0.9, 0.66], "66.4%"],
  [0.656, [0.9, 0.66], "65.6%"],
  [0.874, [0.875], "87%"],
])("a chance of %d is never shown across a cut-off of %j: %s", (chance, cuts, text) => {
  expect(plainChance(chance, cuts)).toBe(text);
});

test("the chance and its word cannot contradict one another, whatever the thresholds", () => {
  const figures = { n: 4, year: 2025, value: 1, low80: 0, high80: 2, range: null };
  const said = statementOf(
    { ...figures, likelihood: 0.896, likelihoodWord: "likely" },
    "level",
    wordCuts(defaultThresholds),
  );
  expect(describeStatement(said, chinese)).toContain("达标较可能（89.6%）");
});

test("holes are drawn as straight lines and marked", () => {
  expect(interpolated(yearly({ 2020: 10, 2022: 14 }))).toEqual([
    { year: 2020, value: 10, provisional: false },
    { year: 2021, value: 12, provisional: false, interpolated: true },
    { year: 2022, value: 14, provisional: false },
  ]);
});
