import {
  averageFromTotal,
  averageGrowth,
  cumulativeReduction,
  expectedReduction,
  growthPace,
  orNull,
  reductionProgress,
  remainingGrowth,
  requiredReduction,
  runningTotal,
  totalPace,
  totalProgress,
} from ".";

describe("F8 年均增长", () => {
  const rates = [0.12, 0.18, 0.14];
  test("12 %, 18 %, 14 % towards 15 % over five years", () => {
    expect(orNull(averageGrowth(rates))).toBeCloseTo(0.14639678763713, 12);
    expect(orNull(remainingGrowth(rates, 0.15, 5))).toBeCloseTo(0.15542606435875, 12);
    expect(orNull(growthPace(rates, 0.15, "up"))).toBeCloseTo(0.97754648422285, 12);
  });

  test("增长114.1% in four years is 21.0 % a year", () => {
    expect(orNull(averageFromTotal(1.141, 4))).toBeCloseTo(0.2096345, 7);
  });

  test.each([
    ["wiped out", averageGrowth([0.1, -1]), "growth-below-minus-100"],
    ["no year yet", averageGrowth([]), "actual-missing"],
    ["the last year is over", remainingGrowth([0.1, 0.1], 0.15, 2), "no-years-left"],
    ["a target of no growth", growthPace([0.1], 0, "up"), "no-distance"],
    ["a target against its direction", growthPace([0.1], -0.02, "up"), "no-distance"],
  ])("%s", (_, outcome, reason) => {
    expect(outcome).toEqual({ ok: false, reason });
  });
});

describe("F9 累计总量", () => {
  test("180 + 210 + 260 of 1000", () => {
    const flows = [180, 210, 260];
    expect(runningTotal(flows)).toEqual({ ok: true, value: { sum: 650, years: 3, missing: 0 } });
    expect(orNull(totalProgress(flows, 1000))).toBe(0.65);
    expect(orNull(totalPace(flows, 1000, 5))).toBeCloseTo(1.0833333333333333, 12);
  });

  test("a missing year leaves a lower bound and no pace", () => {
    const flows = [180, null, 260];
    expect(orNull(totalProgress(flows, 1000))).toBe(0.44);
    expect(totalPace(flows, 1000, 5)).toEqual({ ok: false, reason: "missing-years" });
    expect(runningTotal([null, null])).toEqual({ ok: false, reason: "actual-missing" });
  });
});

describe("F10 累计下降", () => {
  test("3.3 %, 0.1 %, 0.5 % towards 13.5 %", () => {
    const reduced = orNull(cumulativeReduction([0.033, 0.001, 0.005])) as number;
    expect(reduced).toBeCloseTo(0.03879716500000008, 14);
    expect(orNull(reductionProgress(reduced, 0.135))).toBeCloseTo(0.27284685422848814, 12);
    expect(orNull(expectedReduction(0.135, 0.6))).toBeCloseTo(0.0833370790461615, 12);
    expect(orNull(requiredReduction(reduced, 0.135, 2))).toBeCloseTo(0.05136196762821399, 12);
  });

  test("chaining, not adding: 20 % due, 15.61 % done, one year left needs 5.20 %, not 4.39 %", () => {
    expect(orNull(requiredReduction(0.1561, 0.2, 1))).toBeCloseTo(0.05202038156179634, 12);
  });

  test.each([
    ["all of it", cumulativeReduction([1]), "reduction-above-100"],
    ["a target of nothing", reductionProgress(0.1, 0), "no-distance"],
    ["a target of everything", requiredReduction(0.1, 1, 2), "reduction-above-100"],
    ["no year left", requiredReduction(0.1, 0.2, 0), "no-years-left"],
  ])("%s", (_, outcome, reason) => {
    expect(outcome).toEqual({ ok: false, reason });
  });
});
