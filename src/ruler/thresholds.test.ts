import { classify, classOfPace, defaultThresholds, readThresholds, thresholdKeys } from ".";

describe("classes of the pace", () => {
  test.each([
    [1, "ahead"],
    [1 - 1e-12, "ahead"], // rounding does not move a figure across a cut-off
    [0.999, "nearly"],
    [0.95, "nearly"],
    [0.9499, "behind"],
    [0.6, "behind"],
    [0.5999, "far-behind"],
    [0, "far-behind"],
    [-0.0001, "regressing"],
  ])("q = %d is %s", (q, expected) => {
    expect(classOfPace(q, defaultThresholds)).toBe(expected);
  });

  test.each([
    [{ attained: true, final: true, kept: false, pace: 0.5 }, "attained"],
    [{ attained: false, final: true, kept: false, pace: 1.2 }, "missed"],
    [{ attained: null, final: true, kept: false, pace: 1.2 }, "not-assessable"],
    [{ attained: true, final: false, kept: true, pace: null }, "maintained"],
    [{ attained: false, final: false, kept: true, pace: null }, "breached"],
    [{ attained: true, final: false, kept: false, pace: 1.4 }, "attained-early"],
    [{ attained: false, final: false, kept: false, pace: null }, "not-assessable"],
    [{ attained: false, final: false, kept: false, pace: 0.7 }, "behind"],
    [{ attained: null, final: false, kept: false, pace: 0.97 }, "nearly"],
  ] as const)("%j is %s", (verdict, expected) => {
    expect(classify(verdict, defaultThresholds)).toBe(expected);
  });
});

describe("readThresholds", () => {
  test("keeps the published values that are not overridden", () => {
    const reading = readThresholds({ nearly: 0.9, lateYears: 2 });
    expect(reading).toEqual({
      ok: true,
      thresholds: { ...defaultThresholds, nearly: 0.9, lateYears: 2 },
    });
    expect(readThresholds({})).toEqual({ ok: true, thresholds: defaultThresholds });
  });

  test("lists every error", () => {
    const reading = readThresholds({ nearly: "0.9", behnd: 0.5, likely: 2, onTrack: null });
    expect(reading).toEqual({
      ok: false,
      errors: [
        { id: "not-a-number", path: "nearly", data: { given: '"0.9"' } },
        { id: "unknown-key", path: "behnd", data: { known: thresholdKeys.join(", ") } },
        { id: "out-of-bounds", path: "likely", data: { given: 2, least: 0, most: 1 } },
        { id: "not-a-number", path: "onTrack", data: { given: "null" } },
      ],
    });
  });

  test("cut-offs must descend, against the published ones too", () => {
    expect(readThresholds({ behind: 0.97 })).toEqual({
      ok: false,
      errors: [
        { id: "wrong-order", path: "behind", data: { above: "nearly", value: 0.97, limit: 0.95 } },
      ],
    });
  });

  test.each([[null], [[]], ["0.9"], [3]])("%j is no thresholds file", (json) => {
    expect(readThresholds(json)).toEqual({
      ok: false,
      errors: [{ id: "not-an-object", path: "", data: {} }],
    });
  });
});
