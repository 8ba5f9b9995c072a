import { type Assessment, assessIndicator, type IndicatorInput } from ".";

const yearly = (figures: Readonly<Record<number, number | null>>) =>
  Object.entries(figures).map(([year, value]) => ({
    year: Number(year),
    value,
    provisional: false,
  }));

/** 国家级高新技术企业: 117 in 2020, 280 by 2025. */
const enterprises: IndicatorInput = {
  name: "国家级高新技术企业总数",
  kind: "change",
  direction: "up",
  path: "linear",
  baseline: { year: 2020, value: 117 },
  target: { year: 2025, form: "level", operator: ">=", value: 280 },
  actuals: yearly({ 2021: 135, 2022: 160, 2023: 190 }),
  attribute: null,
};
const assess = (over: Partial<IndicatorInput>, asOf = 2023, more = {}): Assessment =>
  assessIndicator({ ...enterprises, ...over }, { asOf, ...more });
const ids = ({ reasons }: Assessment) => reasons.map(({ id }) => id);

test("a change target: every figure of the contract, in its order", () => {
  const assessment = assess({ plan: "p", indicator: "i", sheet: "表2", row: 8 });
  expect(assessment).toEqual({
    plan: "p",
    indicator: "i",
    name: "国家级高新技术企业总数",
    sheet: "表2",
    row: 8,
    kind: "change",
    path: "linear",
    asOf: 2023,
    dataYear: 2023,
    actual: 190,
    toDate: 190,
    attained: false,
    progress: expect.closeTo(0.4478527607, 9),
    expected: expect.closeTo(214.8, 9),
    pace: expect.closeTo(0.7464212679, 9),
    ratio: expect.closeTo(0.9199245389, 9),
    attainment: expect.closeTo(0.6785714286, 9),
    required: { perYear: 45, growth: expect.closeTo(0.2139539573, 9) },
    forecast: {
      year: 2025,
      value: expect.closeTo(238.6666667, 6),
      low80: expect.closeTo(217.915347, 5),
      high80: expect.closeTo(259.417987, 5),
      likelihood: expect.closeTo(0.032072, 5),
      likelihoodWord: "very-unlikely",
      range: null,
      n: 4,
      confidence: "A",
      statement: { id: "four-points", data: expect.objectContaining({ n: 4, year: 2025 }) },
    },
    class: "behind",
    risk: "yellow",
    reasons: [
      { id: "risk-behind", about: [], data: {} },
      { id: "risk-projected-miss", about: [], data: {} },
    ],
  });
  expect(Object.keys(assessment).slice(0, 5)).toEqual([
    "plan",
    "indicator",
    "name",
    "sheet",
    "row",
  ]);
});

describe("honest statements by the number of points", () => {
  const actuals = yearly({ 2021: 135, 2022: 160, 2023: 190, 2024: 215 });
  test.each([
    [null, 1, "one-point", "none", false],
    [117, 1, "two-points", "C", false],
    [null, 2, "two-points", "C", false],
    [117, 2, "three-points", "B", false],
    [117, 3, "four-points", "A", true],
    [117, 4, "four-points", "A", true],
  ] as const)(
    "baseline %p and %d yearly figures: %s",
    (baseline, years, statement, confidence, interval) => {
      const { forecast } = assess(
        { baseline: { year: 2020, value: baseline }, actuals: actuals.slice(0, years) },
        2024,
      );
      expect(forecast?.statement.id).toBe(statement);
      expect(forecast?.confidence).toBe(confidence);
      expect(forecast?.n).toBe(years + (baseline === null ? 0 : 1));
      expect(forecast?.value === null).toBe(statement === "one-point");
      expect(forecast?.low80 !== null).toBe(interval);
      expect(forecast?.likelihood !== null).toBe(interval);
      expect(forecast?.range !== null).toBe(statement === "three-points");
    },
  );

  test("interpolated points are drawn, never counted", () => {
    const drawn = [
      { year: 2021, value: 141, provisional: false, interpolated: true },
      { year: 2022, value: 165, provisional: false },
    ];
    const with3 = assess({ actuals: drawn });
    expect(with3.forecast?.n).toBe(2);
    expect(with3).toEqual(assess({ actuals: drawn.slice(1) }));
  });

  describe("what cannot be negative is not projected below zero", () => {
    const accidents: Partial<IndicatorInput> = {
      direction: "down",
      baseline: { year: 2020, value: 50 },
      target: { year: 2025, form: "level", operator: "<=", value: 10 },
      actuals: yearly({ 2021: 38, 2022: 22, 2023: 12 }),
    };

    test("a reason instead of a figure", () => {
      const assessment = assess({ ...accidents, nonNegative: true });
      expect(assessment.forecast).toBeNull();
      expect(assessment.reasons).toContainEqual({
        id: "below-zero",
        about: ["forecast", "forecast.interval", "forecast.likelihood"],
        data: {},
      });
      expect(assess(accidents).forecast?.value).toBeLessThan(0);
    });

    test("the verdict is that of the pace", () => {
      const falling: Partial<IndicatorInput> = {
        baseline: { year: 2020, value: 50 },
        target: { year: 2025, form: "level", operator: ">=", value: 60 },
        actuals: yearly({ 2021: 38, 2022: 22, 2023: 12 }),
      };
      for (const row of [accidents, falling]) {
        const [free, kept] = [assess(row), assess({ ...row, nonNegative: true })];
        expect([kept.class, kept.risk]).toEqual([free.class, free.risk]);
        expect(ids(kept).filter((id) => id !== "below-zero")).toEqual(ids(free));
      }
    });

    test("an interval ends at zero, and figures that are negative all the same have none", () => {
      const close = { ...accidents, actuals: yearly({ 2021: 48, 2022: 22, 2023: 25 }) };
      expect(assess(close).forecast?.low80).toBeLessThan(0);
      expect(assess({ ...close, nonNegative: true }).forecast).toMatchObject({
        low80: 0,
        value: expect.closeTo(25 / 3),
      });
      const signed = { ...accidents, actuals: yearly({ 2021: 20, 2022: -2, 2023: -12 }) };
      expect(assess({ ...signed, nonNegative: true })).toEqual(assess(signed));
    });
  });

  test("points on a line get no interval", () => {
    const line = assess({ actuals: yearly({ 2021: 127, 2022: 137, 2023: 147 }) });
    expect(line.forecast?.statement.id).toBe("no-scatter");
    expect(line.forecast?.likelihood).toBeNull();
  });
});

describe("data year and reporting year", () => {
  test("late data: time is counted to the data year, and the lamp is yellow", () => {
    const late = assess({ actuals: yearly({ 2021: 150, 2022: 190 }) }, 2024);
    expect(late.dataYear).toBe(2022);
    expect(late.pace).toBeCloseTo((190 - 117) / (280 - 117) / 0.4, 12);
    expect(late.class).toBe("ahead");
    expect(late.risk).toBe("yellow");
    expect(late.reasons[0]).toEqual({
      id: "data-late",
      about: [],
      data: { dataYear: 2022, asOf: 2024, years: 2 },
    });
  });

  test("after the plan's last year the lag is counted to that year, and said so", () => {
    const late = assess({ actuals: yearly({ 2021: 150, 2022: 190 }) }, 2030);
    expect(late.reasons[0]).toEqual({
      id: "data-late-at-end",
      about: [],
      data: { dataYear: 2022, targetYear: 2025, years: 3 },
    });
    expect(late.risk).toBe("yellow");
  });

  test("figures after the reporting year and after the target year are not looked at", () => {
    expect(assess({}, 2022)).toEqual(assess({ actuals: yearly({ 2021: 135, 2022: 160 }) }, 2022));
    const later = assess({ actuals: yearly({ 2025: 270, 2026: 290 }) }, 2026);
    expect([later.dataYear, later.actual, later.class]).toEqual([2025, 270, "missed"]);
    expect(ids(later)).not.toContain("data-late");
  });

  test("no figure yet", () => {
    const none = assess({ actuals: yearly({ 2021: null }) });
    expect([none.dataYear, none.class, none.risk, ids(none)]).toEqual([
      null,
      "not-assessable",
      "grey",
      ["actual-missing"],
    ]);
    expect(ids(assess({}, 2020))).toEqual(["before-start"]);
    expect(ids(assess({ baseline: { year: Number.NaN, value: 1 } }))).toEqual(["not-a-number"]);
  });

  test("an estimate is marked", () => {
    const actuals = [{ year: 2023, value: 190, provisional: true }];
    expect(ids(assess({ actuals }))).toContain("provisional-figure");
  });
});

describe("the target year", () => {
  test.each([
    [280, ">=", "attained", "green"],
    [279, ">=", "missed", "red"],
    [280, ">", "missed", "red"],
    [281, ">", "attained", "green"],
  ] as const)("%d against %s 280 is %s", (value, operator, verdict, risk) => {
    const target = { year: 2025, form: "level", operator, value: 280 } as const;
    const last = assess({ target, actuals: yearly({ 2025: value }) }, 2025);
    expect([last.class, last.risk, last.forecast]).toEqual([verdict, risk, null]);
    expect(last.required).toEqual({ perYear: null, growth: null });
  });
});

describe("保持类: 4389 → 3500以上", () => {
  const staff: Partial<IndicatorInput> = {
    baseline: { year: 2020, value: 4389 },
    target: { year: 2025, form: "level", operator: ">=", value: 3500 },
  };
  test.each([
    ["change", 4100, "maintained", "green"],
    ["maintenance", 4100, "maintained", "green"],
    ["change", 3400, "breached", "red"],
    ["change", 3700, "maintained", "yellow"], // 0.9 years to the floor, two to go
  ] as const)("%s, %d: %s", (kind, value, verdict, risk) => {
    const kept = assess({ ...staff, kind, actuals: yearly({ 2023: value }) });
    expect([kept.kind, kept.class, kept.risk]).toEqual(["maintenance", verdict, risk]);
    expect([kept.progress, kept.expected, kept.pace, kept.ratio]).toEqual([null, null, null, null]);
    expect(kept.reasons[0]?.id).toBe("baseline-beyond-target");
  });

  test("the room is told, and the last year is attained or missed", () => {
    const kept = assess({ ...staff, actuals: yearly({ 2023: 4100 }) });
    expect(kept.reasons.find(({ id }) => id === "maintenance-margin")?.data).toEqual({
      margin: 600,
      rate: expect.closeTo(0.1714285714, 9),
      used: expect.closeTo(0.3250843644, 9),
    });
    expect(assess({ ...staff, actuals: yearly({ 2025: 3600 }) }, 2025).class).toBe("attained");
    expect(assess({ ...staff, actuals: yearly({ 2025: 3400 }) }, 2025).class).toBe("missed");
  });

  test("a target equal to its baseline is one to maintain", () => {
    const same = assess({
      baseline: { year: 2020, value: 100 },
      target: { year: 2025, form: "level", operator: ">=", value: 100 },
      actuals: yearly({ 2023: 100 }),
    });
    expect([same.kind, same.class, same.progress]).toEqual(["maintenance", "maintained", null]);
  });
});

describe("a missing baseline", () => {
  const digital: Partial<IndicatorInput> = {
    baseline: { year: 2020, value: null },
    target: { year: 2025, form: "level", operator: ">=", value: 40 },
    actuals: yearly({ 2021: 30, 2022: 32, 2023: 35 }),
  };

  test("C and 达标 only", () => {
    const blank = assess(digital);
    expect([blank.progress, blank.expected, blank.pace, blank.ratio]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect([blank.attainment, blank.attained, blank.class, blank.risk]).toEqual([
      0.875,
      false,
      "not-assessable",
      "grey",
    ]);
    expect(blank.reasons[0]).toEqual({
      id: "baseline-missing",
      about: ["progress", "expected", "pace", "ratio"],
      data: { year: 2020 },
    });
  });

  test("a later year may stand in, flagged", () => {
    const stand = assess(digital, 2023, { provisionalBaseline: true });
    expect([stand.progress, stand.pace, stand.class]).toEqual([0.5, 1, "ahead"]);
    expect(stand.reasons[0]).toEqual({
      id: "provisional-baseline",
      about: [],
      data: { year: 2021, value: 30 },
    });
    const single = { ...digital, actuals: yearly({ 2021: 30 }) };
    expect(assess(single, 2023, { provisionalBaseline: true }).progress).toBeNull();
  });

  test("reached all the same", () => {
    expect(assess({ ...digital, actuals: yearly({ 2023: 41 }) }).class).toBe("attained-early");
  });
});

test("overshoot is not capped", () => {
  const over = assess({
    baseline: { year: 2020, value: 4 },
    target: { year: 2025, form: "level", operator: null, value: 6.7 },
    actuals: yearly({ 2023: 7.2 }),
  });
  expect(over.class).toBe("attained-early");
  expect(over.progress).toBeCloseTo(1.1851851852, 9);
  expect(ids(over)).toEqual(expect.arrayContaining(["overshoot", "already-attained"]));
});

describe("risk", () => {
  test("a binding indicator is red below 0.95", () => {
    const binding = assess({ attribute: "约束性" });
    expect([binding.class, binding.risk]).toEqual(["behind", "red"]);
    expect(ids(binding)).toContain("risk-binding");
  });

  test("a pace needed above twice the best year is red", () => {
    const slow = assess({ actuals: yearly({ 2021: 137, 2022: 157, 2023: 177, 2024: 197 }) }, 2024);
    expect([slow.class, slow.risk]).toEqual(["behind", "red"]);
    expect(slow.reasons.find(({ id }) => id === "risk-pace-needed")?.data).toEqual({
      times: expect.closeTo(83 / 20, 9),
      multiple: 2,
    });
  });

  test.each([
    [110, "regressing", "risk-regressing"],
    [150, "far-behind", "risk-far-behind"],
  ])("%d in 2023 is %s", (value, verdict, reason) => {
    const poor = assess({ actuals: yearly({ 2023: value }) });
    expect([poor.class, poor.risk]).toEqual([verdict, "red"]);
    expect(ids(poor)).toContain(reason);
  });

  test("a geometric path is held to growth, and its forecast follows it", () => {
    const due = 117 * (280 / 117) ** 0.6;
    const on = assess({ path: "geometric", actuals: yearly({ 2023: due }) });
    expect(on.pace).toBeCloseTo(1, 12);
    expect(on.forecast?.value).toBeCloseTo(280, 9);
    expect([on.class, on.risk]).toEqual(["ahead", "green"]);
    expect(assess({}, 2023, { path: "geometric" }).pace).toBeCloseTo(0.9260475, 7);
  });
});
