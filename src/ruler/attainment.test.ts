import type { Direction, Operator } from "../notation";
import {
  attainmentRate,
  cushionUsed,
  distanceOutside,
  isAboutAttained,
  isAttained,
  isInside,
  margin,
  marginRate,
  orNull,
  yearsToBreach,
} from ".";

describe("F1 达标", () => {
  const cases: readonly (readonly [number, Operator | null, number, Direction, boolean])[] = [
    [3, ">=", 3, "up", true], // 3以上 holds 3
    [3, ">", 3, "up", false], // 超过3 does not
    [3.0000001, ">", 3, "up", true],
    [4.5, "<=", 4.5, "down", true], // 4.5以内
    [4.5, "<", 4.5, "down", false], // 低于4.5
    [60, null, 60, "up", true], // a bare figure is reached from below
    [60, null, 60, "down", true],
    [59.99, null, 60, "up", false],
    [60.01, null, 60, "down", false],
    [10, "=", 9, "up", true], // 达到9
    [10, "=", 9, "down", false],
    [6.7 + 0.1, ">=", 6.8, "up", true], // 6.8 as a spreadsheet shows it
    [0.1 + 0.2, ">", 0.3, "up", false],
    [-1, ">=", -2, "up", true],
    [0, ">=", 0, "up", true],
  ];
  test.each(cases)("%d %s %d (%s) is %s", (actual, operator, target, direction, attained) => {
    expect(isAttained(actual, target, operator, direction)).toEqual({ ok: true, value: attained });
  });

  test.each([
    [98, 0.02, "up", true],
    [97.9, 0.02, "up", false],
    [98, 0, "up", false],
    [102, 0.02, "down", true],
    [102.1, 0.02, "down", false],
  ] as const)(
    "约100, actual %d with tolerance %d (%s) is %s",
    (actual, tolerance, way, attained) => {
      expect(isAboutAttained(actual, 100, tolerance, way)).toEqual({ ok: true, value: attained });
    },
  );

  test("a figure that is no number is no answer", () => {
    expect(isAttained(Number.NaN, 3, ">=", "up")).toEqual({ ok: false, reason: "not-a-number" });
  });
});

describe("F6 目标完成率", () => {
  test.each([
    [6.62, 6.8, "up", 0.9735294117647059],
    [50, 40, "down", 0.8],
    [3, 2, "up", 1.5], // never capped
  ] as const)("%d of %d (%s) is %d", (actual, target, direction, rate) => {
    expect(orNull(attainmentRate(actual, target, direction))).toBeCloseTo(rate, 12);
  });

  test.each([
    [0, 5],
    [5, 0],
    [-1, 5],
    [5, -1],
  ])("%d of %d has no rate", (actual, target) => {
    expect(attainmentRate(actual, target, "up")).toEqual({ ok: false, reason: "not-positive" });
  });
});

describe("bands", () => {
  test.each([
    [5, 0],
    [5.5, 0],
    [5.2, 0],
    [6.1, 0.6],
    [4.5, 0.5],
  ])("%d is %d outside 5–5.5", (actual, distance) => {
    expect(orNull(distanceOutside(actual, [5, 5.5]))).toBeCloseTo(distance, 12);
    expect(isInside(actual, [5, 5.5])).toEqual({ ok: true, value: distance === 0 });
  });

  test("a band upside down is refused", () => {
    expect(distanceOutside(1, [2, 1])).toEqual({ ok: false, reason: "bounds-reversed" });
  });
});

describe("F11 保持类: 4389 → 3500以上", () => {
  test("room, share of the floor, cushion used and years to the floor", () => {
    expect(orNull(margin(4100, 3500, "up"))).toBe(600);
    expect(orNull(marginRate(4100, 3500, "up"))).toBeCloseTo(0.17142857142857, 12);
    expect(orNull(cushionUsed(4389, 4100, 3500, "up"))).toBeCloseTo(0.32508436445443, 12);
    expect(yearsToBreach(4389, 2020, 4100, 2023, 3500, "up")).toEqual({
      ok: true,
      value: expect.closeTo(6.228373702422, 9),
    });
  });

  test("a floor that is not approached has no year, a broken one has none left", () => {
    expect(yearsToBreach(4389, 2020, 4500, 2023, 3500, "up")).toBeNull();
    expect(yearsToBreach(4389, 2020, 3400, 2023, 3500, "up")).toEqual({ ok: true, value: 0 });
    expect(orNull(cushionUsed(4389, 3400, 3500, "up"))).toBeGreaterThan(1);
    expect(cushionUsed(3500, 3400, 3500, "up")).toEqual({ ok: false, reason: "no-distance" });
  });

  test("a ceiling is a floor upside down", () => {
    expect(orNull(margin(4.2, 4.5, "down"))).toBeCloseTo(0.3, 12);
    expect(orNull(cushionUsed(4, 4.2, 4.5, "down"))).toBeCloseTo(0.4, 12);
  });
});
