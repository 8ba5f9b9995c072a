import {
  averageChange,
  bestYear,
  type Course,
  compoundGrowth,
  elapsed,
  eurostatRatio,
  expected,
  orNull,
  pace,
  progress,
  rankProgress,
  requiredGrowth,
  requiredPerYear,
} from ".";

/** 国家级高新技术企业: 117 in 2020, 280 by 2025. */
const course: Course = { baseline: 117, baselineYear: 2020, target: 280, targetYear: 2025 };

describe("F2 to F5 and F7 on 117 → 190 → 280", () => {
  test.each([
    ["P", progress(117, 190, 280, "up"), 0.44785276073619634],
    ["τ", elapsed(2020, 2023, 2025), 0.6],
    ["E linear", expected(course, 2023, "linear"), 214.8],
    ["E geometric", expected(course, 2023, "geometric"), 197.50093841942586],
    ["S linear", pace(course, 190, 2023, "linear", "up"), 0.7464212678936606],
    ["S geometric", pace(course, 190, 2023, "geometric", "up"), 0.9260475047156684],
    ["R", eurostatRatio(course, 190, 2023, "up"), 0.919924538931094],
    ["a year", requiredPerYear(190, 2023, 280, 2025), 45],
    ["growth a year", requiredGrowth(190, 2023, 280, 2025), 0.21395395733376787],
    ["average change", averageChange(117, 2020, 190, 2023), 24.333333333333332],
  ])("%s", (_, outcome, value) => {
    expect(orNull(outcome)).toBeCloseTo(value, 10);
  });
});

describe("where a formula has no domain it says why", () => {
  const away = { ...course, baseline: 300 };
  const zero = { ...course, baseline: 0 };
  const negative = { ...course, baseline: -2 };
  test.each([
    ["P at the target from the start", progress(280, 280, 280, "up"), "no-distance"],
    ["P from beyond the target", progress(300, 290, 280, "up"), "baseline-beyond-target"],
    ["P without a figure", progress(117, Number.NaN, 280, "up"), "not-a-number"],
    ["S before the start", pace(course, 190, 2020, "linear", "up"), "before-start"],
    ["S from beyond the target", pace(away, 290, 2023, "linear", "up"), "baseline-beyond-target"],
    ["S geometric from zero", pace(zero, 1, 2023, "geometric", "up"), "not-positive"],
    [
      "E of a plan without time",
      expected({ ...course, targetYear: 2020 }, 2023, "linear"),
      "no-duration",
    ],
    ["E geometric from a negative", expected(negative, 2023, "geometric"), "not-positive"],
    ["R from zero", eurostatRatio(zero, 1, 2023, "up"), "zero-value"],
    ["R across zero", eurostatRatio(negative, 1, 2023, "up"), "mixed-signs"],
    [
      "R without distance",
      eurostatRatio({ ...course, target: 117 }, 190, 2023, "up"),
      "no-distance",
    ],
    ["R before the start", eurostatRatio(course, 190, 2020, "up"), "before-start"],
    ["F7 at the end", requiredPerYear(190, 2025, 280, 2025), "no-years-left"],
    ["F7 growth after the end", requiredGrowth(190, 2026, 280, 2025), "no-years-left"],
    ["CAGR to zero", compoundGrowth(3, 0, 2), "zero-value"],
    ["overflow", progress(0, 1e308, 1e-308, "up"), "out-of-range"],
    ["a rank before the first", rankProgress(18, 0, 10), "not-a-rank"],
  ])("%s", (_, outcome, reason) => {
    expect(outcome).toEqual({ ok: false, reason });
  });
});

test("lower is better: 5.6 → 5.0 → 4.5", () => {
  const down = { baseline: 5.6, baselineYear: 2020, target: 4.5, targetYear: 2025 };
  expect(orNull(progress(5.6, 5, 4.5, "down"))).toBeCloseTo(0.5454545454545453, 12);
  expect(orNull(eurostatRatio(down, 5, 2023, "down"))).toBeCloseTo(0.8662575177802241, 12);
});

test("all figures negative: the growth ratio turns its direction", () => {
  const below = { baseline: -10, baselineYear: 2020, target: -5, targetYear: 2025 };
  const ratio = orNull(eurostatRatio(below, -8, 2022, "up"));
  expect(ratio).toBeGreaterThan(0);
  expect(orNull(eurostatRatio(below, -12, 2022, "up"))).toBeLessThan(0);
});

test("positions go by F2: 18th → 13th → 10th", () => {
  expect(orNull(rankProgress(18, 13, 10))).toBe(0.625);
});

test("the best year counts a gap by its yearly average", () => {
  expect(orNull(bestYear([2020, 2021, 2023], [100, 110, 150], 1))).toBe(20);
  expect(orNull(bestYear([2020, 2021, 2022], [100, 90, 95], -1))).toBe(10);
  expect(bestYear([2020], [1], 1)).toEqual({ ok: false, reason: "needs-two-points" });
});
