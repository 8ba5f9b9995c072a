import fc from "fast-check";
import { createTranslator } from "../messages";
import type { AssessOptions, Field, IndicatorInput } from ".";
import { assessIndicator, describeReason, describeStatement, describeStep, explain } from ".";
import { figure, maybe, numbersIn, year } from "./testing";

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

describe("assessIndicator, for any input", () => {
  test("a link factor that takes the baseline out of range leaves no figure", () => {
    const given: IndicatorInput = {
      kind: "change",
      direction: "up",
      path: "linear",
      baseline: { year: 2015, value: 1e308 },
      target: { year: 2016, form: "level", operator: null, value: null },
      actuals: [{ year: 2016, value: 0, provisional: false }],
      attribute: null,
      seriesBreaks: [{ year: 2016, overlap: { old: 5e-311, new: 0.01 } }],
    };
    const { asOf: _, ...assessment } = assessIndicator(given, { asOf: 2016 });
    expect(numbersIn(assessment).every(Number.isFinite)).toBe(true);
  });

  const runs = { numRuns: 2000 };

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
