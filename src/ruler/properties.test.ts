import fc from "fast-check";
import { createTranslator } from "../messages";
import type { AssessOptions, Field, IndicatorInput } from ".";
import * as ruler from ".";
import { assessIndicator, describeReason, describeStatement, describeStep, explain } from ".";

/** Any number a cell can lead to, wild ones included. */
const wild = fc.oneof(
  fc.double(),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.integer({ min: -5, max: 5 }),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, -0, 1e308),
);
const tame = fc.double({ min: 0.01, max: 1e6, noNaN: true });
const year = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 2015, max: 2026 }) },
  { weight: 1, arbitrary: wild },
);
const figure = fc.oneof({ weight: 3, arbitrary: tame }, { weight: 1, arbitrary: wild });
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 6 });

const input: fc.Arbitrary<IndicatorInput> = fc.record({
  kind: fc.constantFrom(
    "change",
    "maintenance",
    "growth-average",
    "growth-each",
    "total",
    "reduction",
    "band",
    "rank",
    "milestone",
    "qualitative",
  ),
  direction: fc.constantFrom("up", "down"),
  path: fc.constantFrom("linear", "geometric"),
  baseline: fc.record({ year, value: maybe(figure) }),
  target: fc.record({
    year,
    form: fc.constantFrom("level", "multiple", "reduction", "growth", "growth-average", "rank"),
    operator: maybe(fc.constantFrom(">=", ">", "<=", "<", "=", "~", "in")),
    value: maybe(fc.oneof(figure, fc.tuple(figure, figure))),
  }),
  actuals: fc.array(
    fc.record({
      year,
      value: maybe(figure),
      provisional: fc.boolean(),
      interpolated: fc.boolean(),
    }),
    { maxLength: 8 },
  ),
  attribute: maybe(fc.constantFrom("约束性", "预期性")),
  previousBaseline: maybe(figure),
  seriesBreaks: fc.array(
    fc.record({ year, overlap: maybe(fc.record({ old: figure, new: figure })) }),
    { maxLength: 2 },
  ),
});
const options: fc.Arbitrary<AssessOptions> = fc.record({
  asOf: year,
  provisionalBaseline: fc.boolean(),
});

/** Every number anywhere inside a value. */
function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}

describe("assessIndicator, for any input", () => {
  const runs = { numRuns: 3000 };

  test("gives finite figures inside their domain and never throws", () => {
    fc.assert(
      fc.property(input, options, (given, at) => {
        const { asOf: _, ...assessment } = assessIndicator(given, at);
        expect(numbersIn(assessment).every(Number.isFinite)).toBe(true);
        const { forecast } = assessment;
        if (forecast && forecast.likelihood !== null) {
          expect(forecast.likelihood).toBeGreaterThanOrEqual(0);
          expect(forecast.likelihood).toBeLessThanOrEqual(1);
          expect(forecast.n).toBeGreaterThanOrEqual(4);
        }
        if (forecast && forecast.low80 !== null)
          expect(forecast.low80).toBeLessThanOrEqual(forecast.high80 as number);
        if (assessment.kind === "rank" && forecast?.value)
          expect(forecast.value).toBeGreaterThanOrEqual(1);
      }),
      runs,
    );
  });

  test("says why of every figure that is null", () => {
    fc.assert(
      fc.property(input, options, (given, at) => {
        const assessment = assessIndicator(given, at);
        const { forecast, required } = assessment;
        const figures: Record<Field, unknown> = {
          actual: assessment.actual,
          toDate: assessment.toDate,
          attained: assessment.attained,
          progress: assessment.progress,
          expected: assessment.expected,
          pace: assessment.pace,
          ratio: assessment.ratio,
          attainment: assessment.attainment,
          "required.perYear": required.perYear,
          "required.growth": required.growth,
          forecast: forecast?.value ?? null,
          "forecast.interval": forecast?.low80 ?? null,
          "forecast.likelihood": forecast?.likelihood ?? null,
        };
        const explained = new Set(assessment.reasons.flatMap(({ about }) => about));
        for (const [field, value] of Object.entries(figures))
          expect([field, value === null]).toEqual([field, explained.has(field as Field)]);
      }),
      runs,
    );
  });

  test("never shows progress or pace towards a target to maintain", () => {
    fc.assert(
      fc.property(input, options, (given, at) => {
        const assessment = assessIndicator(given, at);
        if (assessment.kind !== "maintenance") return;
        expect([assessment.progress, assessment.pace, assessment.ratio]).toEqual([
          null,
          null,
          null,
        ]);
      }),
      runs,
    );
  });

  test("judges the target year by the target alone", () => {
    fc.assert(
      fc.property(input, options, (given, at) => {
        const assessment = assessIndicator(given, at);
        const atEnd = ["attained", "missed"].includes(assessment.class);
        const final = assessment.dataYear === given.target.year;
        if (atEnd) expect(final).toBe(true);
        if (final && assessment.attained !== null)
          expect(assessment.class).toBe(assessment.attained ? "attained" : "missed");
        expect(assessment.risk === "grey").toBe(assessment.class === "not-assessable");
      }),
      runs,
    );
  });

  test("does not depend on the order of the yearly figures", () => {
    fc.assert(
      fc.property(input, options, (given, at) => {
        const years = new Set<number>();
        const once = given.actuals.filter(({ year }) => !years.has(year) && years.add(year));
        const forward = assessIndicator({ ...given, actuals: once }, at);
        const backward = assessIndicator({ ...given, actuals: once.toReversed() }, at);
        expect(backward).toEqual(forward);
      }),
      runs,
    );
  });

  test("can be told in both languages without a gap", () => {
    const texts = [createTranslator("zh-CN"), createTranslator("en-US")];
    fc.assert(
      fc.property(input, options, (given, at) => {
        const assessment = assessIndicator(given, at);
        const steps = explain(given, assessment);
        for (const t of texts) {
          const told = [
            ...assessment.reasons.map((reason) => describeReason(reason, t)),
            ...steps.map((step) => describeStep(step, t)),
            ...(assessment.forecast ? [describeStatement(assessment.forecast.statement, t)] : []),
          ];
          for (const sentence of told) expect(sentence).not.toMatch(/[{}]|NaN|undefined|Infinity/);
        }
      }),
      { numRuns: 1500 },
    );
  });
});

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

describe("laws of P, S, R and C", () => {
  const span = fc.record({
    baseline: tame,
    target: tame,
    actual: tame,
    years: fc.integer({ min: 1, max: 5 }),
  });
  const at = (years: number) => ({ baselineYear: 2020, targetYear: 2025, year: 2020 + years });
  const close = (a: ruler.Outcome, b: ruler.Outcome) => {
    expect(a.ok).toBe(b.ok);
    if (!a.ok || !b.ok) return;
    const size = Math.max(1, Math.abs(a.value), Math.abs(b.value));
    expect(Math.abs(a.value - b.value)).toBeLessThanOrEqual(1e-6 * size);
  };
  const apart = (a: number, b: number) => Math.abs(a - b) > 1e-3 * Math.max(a, b);

  test("a change of unit changes none of them", () => {
    fc.assert(
      fc.property(span, fc.constantFrom(1e-4, 0.01, 100, 1e4, 1e8), (given, scale) => {
        fc.pre(apart(given.baseline, given.target));
        const { baselineYear, targetYear, year } = at(given.years);
        const course = { baseline: given.baseline, target: given.target, baselineYear, targetYear };
        const scaled = {
          ...course,
          baseline: given.baseline * scale,
          target: given.target * scale,
        };
        const direction = given.target > given.baseline ? "up" : "down";
        const { actual } = given;
        close(
          ruler.progress(course.baseline, actual, course.target, direction),
          ruler.progress(scaled.baseline, actual * scale, scaled.target, direction),
        );
        for (const path of ["linear", "geometric"] as const)
          close(
            ruler.pace(course, actual, year, path, direction),
            ruler.pace(scaled, actual * scale, year, path, direction),
          );
        close(
          ruler.eurostatRatio(course, actual, year, direction),
          ruler.eurostatRatio(scaled, actual * scale, year, direction),
        );
        close(
          ruler.attainmentRate(actual, course.target, direction),
          ruler.attainmentRate(actual * scale, scaled.target, direction),
        );
      }),
    );
  });

  test("turning figures and direction round changes neither P, S nor R, and 达标 stays", () => {
    fc.assert(
      fc.property(span, (given) => {
        fc.pre(apart(given.baseline, given.target));
        const { baselineYear, targetYear, year } = at(given.years);
        const { baseline, target, actual } = given;
        const [there, back] =
          target > baseline ? (["up", "down"] as const) : (["down", "up"] as const);
        const course = { baseline, target, baselineYear, targetYear };
        const turned = { ...course, baseline: -baseline, target: -target };
        expect(ruler.progress(-baseline, -actual, -target, back)).toEqual(
          ruler.progress(baseline, actual, target, there),
        );
        expect(ruler.pace(turned, -actual, year, "linear", back)).toEqual(
          ruler.pace(course, actual, year, "linear", there),
        );
        expect(ruler.eurostatRatio(turned, -actual, year, back)).toEqual(
          ruler.eurostatRatio(course, actual, year, there),
        );
        expect(ruler.isAttained(-actual, -target, null, back)).toEqual(
          ruler.isAttained(actual, target, null, there),
        );
      }),
    );
  });

  test("a better figure never makes any of them worse", () => {
    fc.assert(
      fc.property(span, tame, (given, gain) => {
        fc.pre(apart(given.baseline, given.target));
        const { baselineYear, targetYear, year } = at(given.years);
        const { baseline, target, actual } = given;
        const course = { baseline, target, baselineYear, targetYear };
        const direction = target > baseline ? "up" : "down";
        const better = direction === "up" ? actual + gain : actual * Math.exp(-gain / 1e6);
        const pairs: (readonly [ruler.Outcome, ruler.Outcome])[] = [
          [
            ruler.progress(baseline, actual, target, direction),
            ruler.progress(baseline, better, target, direction),
          ],
          [
            ruler.pace(course, actual, year, "linear", direction),
            ruler.pace(course, better, year, "linear", direction),
          ],
          [
            ruler.pace(course, actual, year, "geometric", direction),
            ruler.pace(course, better, year, "geometric", direction),
          ],
          [
            ruler.eurostatRatio(course, actual, year, direction),
            ruler.eurostatRatio(course, better, year, direction),
          ],
          [
            ruler.attainmentRate(actual, target, direction),
            ruler.attainmentRate(better, target, direction),
          ],
        ];
        for (const [before, after] of pairs)
          if (before.ok && after.ok)
            expect(after.value).toBeGreaterThanOrEqual(before.value - 1e-9);
      }),
    );
  });

  test("on the path S is 1, at the target P and C are 1", () => {
    fc.assert(
      fc.property(span, fc.constantFrom("linear", "geometric"), (given, path) => {
        fc.pre(apart(given.baseline, given.target));
        const { baselineYear, targetYear, year } = at(given.years);
        const { baseline, target } = given;
        const course = { baseline, target, baselineYear, targetYear };
        const direction = target > baseline ? "up" : "down";
        const due = ruler.expected(course, year, path);
        if (!due.ok) throw new Error(due.reason);
        close(ruler.pace(course, due.value, year, path, direction), { ok: true, value: 1 });
        close(ruler.progress(baseline, target, target, direction), { ok: true, value: 1 });
        close(ruler.pace(course, target, targetYear, path, direction), { ok: true, value: 1 });
        close(ruler.attainmentRate(target, target, direction), { ok: true, value: 1 });
        close(ruler.eurostatRatio(course, target, targetYear, direction), { ok: true, value: 1 });
      }),
    );
  });

  test("a figure on the path is never called behind", () => {
    fc.assert(
      fc.property(span, (given) => {
        fc.pre(apart(given.baseline, given.target) && given.years < 5);
        const { baseline, target, years } = given;
        const direction = target > baseline ? "up" : "down";
        const due = baseline + ((target - baseline) * years) / 5;
        const assessment = assessIndicator(
          {
            kind: "change",
            direction,
            path: "linear",
            baseline: { year: 2020, value: baseline },
            target: { year: 2025, form: "level", operator: null, value: target },
            actuals: [{ year: 2020 + years, value: due, provisional: false }],
            attribute: null,
          },
          { asOf: 2020 + years },
        );
        expect(assessment.class).toBe("ahead");
        expect(assessment.risk).toBe("green");
      }),
    );
  });
});
