import fc from "fast-check";
import * as ruler from ".";
import { maybe, numbersIn, wild, year } from "./testing";

describe("every formula, for any numbers", () => {
  type Formula = (...given: readonly never[]) => unknown;
  const direction = fc.constantFrom("up", "down");
  const path = fc.constantFrom("linear", "geometric");
  const list = fc.array(wild, { maxLength: 6 });
  const holes = fc.array(maybe(wild), { maxLength: 6 });
  const course = fc.record({
    baseline: wild,
    baselineYear: wild,
    target: wild,
    targetYear: wild,
  });
  const points = fc
    .array(fc.tuple(year, wild), { maxLength: 7 })
    .map((pairs) => ({ years: pairs.map(([at]) => at), values: pairs.map(([, value]) => value) }));
  const pair = fc.tuple(wild, wild);
  const operator = maybe(fc.constantFrom(">=", ">", "<=", "<", "=", "~", "in"));
  const formulas: readonly (readonly [keyof typeof ruler, ...fc.Arbitrary<unknown>[]])[] = [
    ["isAttained", wild, wild, operator, direction],
    ["isAboutAttained", wild, wild, wild, direction],
    ["attainmentRate", wild, wild, direction],
    ["progress", wild, wild, wild, direction],
    ["elapsed", wild, wild, wild],
    ["expected", course, wild, path],
    ["pace", course, wild, wild, path, direction],
    ["compoundGrowth", wild, wild, wild],
    ["eurostatRatio", course, wild, wild, direction],
    ["averageChange", wild, wild, wild, wild],
    ["requiredPerYear", wild, wild, wild, wild],
    ["requiredGrowth", wild, wild, wild, wild],
    ["averageGrowth", list],
    ["remainingGrowth", list, wild, wild],
    ["averageFromTotal", wild, wild],
    ["growthPace", list, wild, direction],
    ["runningTotal", holes],
    ["totalProgress", holes, wild],
    ["totalPace", holes, wild, wild],
    ["cumulativeReduction", list],
    ["reductionProgress", wild, wild],
    ["expectedReduction", wild, wild],
    ["requiredReduction", wild, wild, wild],
    ["margin", wild, wild, direction],
    ["marginRate", wild, wild, direction],
    ["cushionUsed", wild, wild, wild, direction],
    ["yearsToBreach", wild, wild, wild, wild, wild, direction],
    ["distanceOutside", wild, pair],
    ["isInside", wild, pair],
    ["bandProgress", wild, wild, pair],
    ["rankProgress", wild, wild, wild],
    ["driftForecast", points, wild],
    ["regressionForecast", points, wild],
    ["medianSlopeForecast", points, wild],
    ["leastSquares", list, list],
    ["linePrediction", list, list, wild],
    ["compoundForecast", wild, wild, wild, wild, wild],
    ["dampedForecast", wild, wild, wild, wild],
    ["linkFactor", wild, wild],
    ["studentProbability", wild, wild],
    ["change", wild, wild],
    ["relativeChange", wild, wild],
    ["multiple", wild, wild],
    ["impliedWhole", wild, wild],
    ["addsUp", wild, wild, wild],
    ["outlierScores", list],
    ["completionRate", wild, wild],
    ["currentStatusIndex", wild, wild, wild, direction],
    ["parityStatusIndex", wild, wild, wild],
    ["progressChart", course, wild, wild],
    ["progressChartTrend", wild, wild, wild, direction],
    ["realisationHigher", wild, wild],
    ["realisationLower", wild, wild],
    ["realisationBand", wild, pair, pair],
  ];

  test.each(formulas.map(([name, ...given]) => [name, given] as const))(
    "%s gives finite figures or a reason",
    (name, given) => {
      const formula = ruler[name] as unknown as Formula;
      fc.assert(
        fc.property(fc.tuple(...given), (values) => {
          const outcome = formula(...(values as never[])) as ruler.Outcome<unknown> | null;
          if (outcome === null) return;
          if (outcome.ok) expect(numbersIn(outcome.value).every(Number.isFinite)).toBe(true);
          else expect(outcome.reason).toMatch(/^[a-z0-9-]+$/);
        }),
        { numRuns: 400 },
      );
    },
  );
});
