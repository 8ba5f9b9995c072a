import {
  compoundForecast,
  dampedForecast,
  defaultThresholds,
  driftForecast,
  leastSquares,
  likelihoodWord,
  medianSlopeForecast,
  type Outcome,
  orNull,
  type Projection,
  predictionInterval,
  reachProbability,
  regressionForecast,
  studentProbability,
  studentQuantile,
} from ".";

const found = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
};

describe("Student's t against the printed tables", () => {
  const table: readonly (readonly [freedom: number, t80: number, t95: number, t99: number])[] = [
    [1, 3.0776835371752544, 12.706204736174694, 63.65674116287399],
    [2, 1.8856180831641272, 4.302652729749462, 9.92484320091807],
    [3, 1.637744353696209, 3.1824463052837078, 5.840909309733355],
    [4, 1.533206274058944, 2.7764451051977934, 4.604094871349993],
    [10, 1.3721836411103356, 2.2281388519862744, 3.16927267261695],
    [30, 1.3104150253913947, 2.042272456301238, 2.7499956535670305],
  ];
  test.each(table)("%d degrees of freedom", (freedom, t80, t95, t99) => {
    const relative = (value: number | null, printed: number) =>
      expect(Math.abs((value as number) / printed - 1)).toBeLessThan(1e-9);
    relative(orNull(studentQuantile(0.9, freedom)), t80);
    relative(orNull(studentQuantile(0.975, freedom)), t95);
    relative(orNull(studentQuantile(0.995, freedom)), t99);
    relative(orNull(studentQuantile(0.1, freedom)), -t80);
    expect(orNull(studentProbability(t95, freedom))).toBeCloseTo(0.975, 7);
  });

  test("far tails stay probabilities", () => {
    for (const x of [1e300, 1e16, 1e9]) {
      expect(orNull(studentProbability(x, 3))).toBeCloseTo(1, 9);
      expect(orNull(studentProbability(-x, 3))).toBeCloseTo(0, 9);
    }
    expect(studentQuantile(1, 3)).toEqual({ ok: false, reason: "out-of-range" });
    expect(studentQuantile(0.9, 0)).toEqual({ ok: false, reason: "needs-three-points" });
  });
});

describe("F12 and F13", () => {
  const points = { years: [2020, 2021, 2022, 2023, 2024], values: [2.8, 2.85, 3, 3.02, 3.15] };
  const drift = found(driftForecast(points, 2025));

  test("five points carry a point, an interval and a likelihood", () => {
    expect(drift.pace).toBeCloseTo(0.0875, 12);
    expect(drift.value).toBeCloseTo(3.2375, 12);
    expect(drift.error).toBeCloseTo(0.06974656502891964, 12);
    const [low, high] = found(predictionInterval(drift, 0.8));
    expect(low).toBeCloseTo(3.1232729569341813, 9);
    expect(high).toBeCloseTo(3.3517270430658184, 9);
    expect(orNull(reachProbability(drift, 3.3, 1))).toBeCloseTo(0.21811556031463508, 7);
    expect(orNull(reachProbability(drift, 3.3, -1))).toBeCloseTo(1 - 0.21811556031463508, 7);
  });

  test("an interval in the thousands is exact to a millionth", () => {
    const large = { years: points.years, values: points.values.map((value) => value * 1e5) };
    const [low] = found(predictionInterval(found(driftForecast(large, 2025)), 0.8));
    expect(low).toBeCloseTo(312327.29569341813, 5);
  });

  test.each([
    [1, "needs-two-points"],
    [2, "needs-four-points"],
    [3, "needs-four-points"],
  ])("%d points carry no interval", (n, reason) => {
    const few = { years: points.years.slice(0, n), values: points.values.slice(0, n) };
    const outcome = driftForecast(few, 2025);
    const refusal = outcome.ok ? predictionInterval(outcome.value, 0.8) : outcome;
    expect(refusal).toEqual({ ok: false, reason });
  });

  test("points on a line have no scatter to learn from, whatever binary rounding adds", () => {
    const line = { years: [2020, 2021, 2022, 2023], values: [0.1, 0.2, 0.3, 0.4] };
    const exact = found(driftForecast(line, 2025));
    expect(exact.noScatter).toBe(true);
    expect(predictionInterval(exact, 0.8)).toEqual({ ok: false, reason: "no-scatter" });
    expect(reachProbability(exact, 0.6, 1)).toEqual({ ok: false, reason: "no-scatter" });
  });

  test("a gap weighs by its length", () => {
    const gap = { years: [2020, 2021, 2023, 2024], values: [126, 150, 205, 222] };
    const of = found(driftForecast(gap, 2025));
    expect(of.scatter).toBeCloseTo(6.06217782649107, 10);
    expect(of.degreesOfFreedom).toBe(2);
  });

  test.each([
    ["no year left", driftForecast(points, 2024), "no-years-left"],
    [
      "a year twice",
      driftForecast({ years: [2020, 2020], values: [1, 2] }, 2025),
      "duplicate-year",
    ],
  ])("%s", (_, outcome, reason) => {
    expect(outcome).toEqual({ ok: false, reason });
  });
});

describe("F14 cross-checks on 117, 135, 160, 190", () => {
  const points = { years: [2020, 2021, 2022, 2023], values: [117, 135, 160, 190] };

  test("least squares with its prediction interval", () => {
    const line: Projection = found(regressionForecast(points, 2025));
    expect(line.pace).toBeCloseTo(24.4, 10);
    expect(line.value).toBeCloseTo(235.9, 9);
    expect(line.error).toBeCloseTo(8.183520025020806, 10);
    const [low, high] = found(predictionInterval(line, 0.95));
    expect(low).toBeCloseTo(200.6891552253863, 7);
    expect(high).toBeCloseTo(271.1108447746166, 7);
  });

  test("Anscombe's first set", () => {
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
    const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
    const line = found(leastSquares(x, y));
    expect(line.intercept).toBeCloseTo(3.0001, 4);
    expect(line.slope).toBeCloseTo(0.5001, 4);
    expect(line.residualError).toBeCloseTo(1.2366, 4);
  });

  test("Theil–Sen, compound growth and a fading pace", () => {
    const line = found(medianSlopeForecast(points, 2025));
    expect(line.fromLast).toBeCloseTo(239.33333333333331, 9);
    expect(line.onLine).toBeCloseTo(236.666666666664, 9);
    expect(orNull(compoundForecast(117, 2020, 190, 2023, 2025))).toBeCloseTo(262.501683952691, 9);
    expect(orNull(dampedForecast(190, 73 / 3, 2, 0.9))).toBeCloseTo(231.61, 10);
    expect(orNull(dampedForecast(190, 10, 3, 1))).toBe(220);
  });

  test("two points are too few", () => {
    const two = { years: [2020, 2021], values: [1, 2] };
    expect(regressionForecast(two, 2025)).toEqual({ ok: false, reason: "needs-three-points" });
    expect(medianSlopeForecast(two, 2025)).toEqual({ ok: false, reason: "needs-three-points" });
  });
});

test.each([
  [1, "very-likely"],
  [0.9, "very-likely"],
  [0.8999, "likely"],
  [0.66, "likely"],
  [0.5, "uncertain"],
  [0.33, "uncertain"],
  [0.2, "unlikely"],
  [0.1, "unlikely"],
  [0.0999, "very-unlikely"],
  [0, "very-unlikely"],
])("%d is called %s", (probability, word) => {
  expect(likelihoodWord(probability, defaultThresholds)).toEqual({ ok: true, value: word });
});
