import fc from "fast-check";
import * as ruler from ".";
import { assessIndicator } from ".";
import { tame } from "./testing";

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
