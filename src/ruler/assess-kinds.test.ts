import { type Assessment, assessIndicator, type IndicatorInput } from ".";

const yearly = (figures: Readonly<Record<number, number | null>>) =>
  Object.entries(figures).map(([year, value]) => ({
    year: Number(year),
    value,
    provisional: false,
  }));
const ids = ({ reasons }: Assessment) => reasons.map(({ id }) => id);
const dataOf = ({ reasons }: Assessment, wanted: string) =>
  reasons.find(({ id }) => id === wanted)?.data;

const blank: IndicatorInput = {
  kind: "change",
  direction: "up",
  path: "linear",
  baseline: { year: 2020, value: null },
  target: { year: 2025, form: "level", operator: ">=", value: null },
  actuals: [],
  attribute: null,
};
const assess = (over: Partial<IndicatorInput>, asOf = 2023): Assessment =>
  assessIndicator({ ...blank, ...over }, { asOf });
const goal = (
  value: IndicatorInput["target"]["value"],
  form: IndicatorInput["target"]["form"] = "level",
  operator: IndicatorInput["target"]["operator"] = ">=",
) => ({ year: 2025, form, operator, value });

describe("年均增长 15 % 以上 and 每年 15 %: two different tests of 12, 18, 14", () => {
  const actuals = yearly({ 2021: 12, 2022: 18, 2023: 14 });

  test("on average", () => {
    const average = assess({ kind: "growth-average", target: goal(15, "growth-average"), actuals });
    expect(average.actual).toBe(14);
    expect(average.toDate).toBeCloseTo(14.639678763713, 9);
    expect(average.attained).toBeNull();
    expect([average.progress, average.ratio, average.expected]).toEqual([null, null, 15]);
    expect(average.pace).toBeCloseTo(0.97754648422, 9);
    expect(average.required.perYear).toBeCloseTo(15.5426064359, 9);
    expect(average.required.growth).toBeCloseTo(0.155426064359, 9);
    expect([average.class, average.risk]).toEqual(["nearly", "yellow"]);
    expect(ids(average)).toEqual(
      expect.arrayContaining(["average-to-date", "baseline-not-needed"]),
    );
  });

  test("every year", () => {
    const each = assess({ kind: "growth-each", target: goal(15, "growth-each"), actuals });
    expect([each.attained, each.class, each.risk]).toEqual([false, "breached", "red"]);
    expect(dataOf(each, "each-year-failures")).toEqual({ years: "2021,2023", count: 2, of: 3 });
    const kept = assess({ kind: "growth-each", target: goal(12, "growth-each"), actuals });
    expect([kept.attained, kept.class, kept.risk]).toEqual([true, "maintained", "green"]);
  });

  test("the last year decides an average; a missing year leaves it open", () => {
    const full = yearly({ 2021: 12, 2022: 18, 2023: 14, 2024: 16, 2025: 15.2 });
    const target = goal(15, "growth-average");
    expect(assess({ kind: "growth-average", target, actuals: full }, 2025).class).toBe("attained");
    const holed = assess(
      { kind: "growth-average", target, actuals: full.filter(({ year }) => year !== 2022) },
      2025,
    );
    expect([holed.class, holed.toDate]).toEqual(["not-assessable", null]);
    expect(dataOf(holed, "years-missing")).toEqual({ years: "2022", count: 1 });
    const each = assess(
      { kind: "growth-each", target: goal(10, "growth-each"), actuals: full.slice(1) },
      2025,
    );
    expect([each.class, each.attained]).toEqual(["not-assessable", null]);
  });

  test("levels with a target of average growth are judged as levels", () => {
    const levels = assess({
      baseline: { year: 2020, value: 10 },
      target: goal(15, "growth-average"),
      actuals: yearly({ 2022: 13.5 }),
    });
    expect(levels.expected).toBeCloseTo(10 + (10 * 1.15 ** 5 - 10) * 0.4, 9);
  });
});

describe("累计总量", () => {
  test("a sum to reach", () => {
    const total = assess({
      kind: "total",
      target: goal(1000, "cumulative"),
      actuals: yearly({ 2021: 180, 2022: 210, 2023: 260 }),
    });
    expect([total.actual, total.toDate, total.progress, total.expected]).toEqual([
      260, 650, 0.65, 600,
    ]);
    expect(total.pace).toBeCloseTo(1.0833333333, 9);
    expect(total.required.perYear).toBe(175);
    expect([total.class, total.risk, total.forecast?.n]).toEqual(["ahead", "green", 3]);
  });

  test("a missing year gives a lower bound and no verdict, unless the bound is enough", () => {
    const actuals = yearly({ 2021: 180, 2023: 260 });
    const bound = assess({ kind: "total", target: goal(1000, "cumulative"), actuals });
    expect([bound.progress, bound.pace, bound.class]).toEqual([0.44, null, "not-assessable"]);
    expect(dataOf(bound, "lower-bound")).toEqual({ sum: 440, years: 2 });
    const enough = assess({ kind: "total", target: goal(400, "cumulative"), actuals });
    expect([enough.attained, enough.class]).toEqual([true, "attained-early"]);
  });

  test("a cap is kept, not reached", () => {
    const cap = (value: number) =>
      assess({
        kind: "total",
        direction: "down",
        target: goal(value, "cumulative", "<="),
        actuals: yearly({ 2021: 180, 2022: 210, 2023: 260 }),
      });
    expect([cap(1200).class, cap(1200).risk, cap(1200).progress]).toEqual([
      "maintained",
      "green",
      null,
    ]);
    expect([cap(1000).class, cap(1000).risk]).toEqual(["maintained", "yellow"]);
    expect([cap(600).class, cap(600).risk]).toEqual(["breached", "red"]);
  });
});

test("累计下降 13.5 %", () => {
  const energy = assess({
    kind: "reduction",
    direction: "down",
    target: goal(13.5, "reduction", "<="),
    actuals: yearly({ 2021: 3.3, 2022: 0.1, 2023: 0.5 }),
  });
  expect(energy.toDate).toBeCloseTo(3.8797165, 9);
  expect(energy.progress).toBeCloseTo(0.27284685423, 9);
  expect(energy.expected).toBeCloseTo(8.33370790462, 9);
  expect(energy.pace).toBeCloseTo(0.45474475705, 9);
  expect(energy.required.perYear).toBeCloseTo(5.13619676282, 9);
  expect([energy.class, energy.risk]).toEqual(["far-behind", "red"]);
  const signed = assess({
    kind: "reduction",
    direction: "down",
    target: goal(-13.5, "reduction", "<="),
    actuals: yearly({ 2021: -3.3, 2022: -0.1, 2023: -0.5 }),
  });
  expect([signed.progress, signed.pace, signed.class]).toEqual([
    energy.progress,
    energy.pace,
    "far-behind",
  ]);
  expect(signed.toDate).toBeCloseTo(-3.8797165, 9);
});

describe("区间", () => {
  const band = (baseline: number | null, actual: number) =>
    assess({
      kind: "band",
      baseline: { year: 2020, value: baseline },
      target: goal([5, 5.5], "level", "in"),
      actuals: yearly({ 2023: actual }),
    });
  test.each([
    [7, 6.1, 0.6, "ahead"],
    [7, 6.6, 0.26666666667, "far-behind"],
    [7, 5.5, 1, "attained-early"],
    [7, 4.9, 0.93333333333, "ahead"], // out on the other side
  ] as const)("from %d to %d: P %d, %s", (baseline, actual, progress, verdict) => {
    const assessment = band(baseline, actual);
    expect(assessment.progress).toBeCloseTo(progress, 9);
    expect([assessment.class, assessment.ratio, assessment.attainment]).toEqual([
      verdict,
      null,
      null,
    ]);
  });

  test("inside from the start it is kept", () => {
    expect([band(5.2, 5.4).class, band(5.2, 5.4).progress]).toEqual(["maintained", null]);
    expect(band(5.2, 5.6).class).toBe("breached");
    expect(dataOf(band(null, 6.1), "distance-outside")?.distance).toBeCloseTo(0.6, 12);
  });
});

test("位次: no ratio, no interval, a projected position", () => {
  const rank = assess({
    kind: "rank",
    direction: "down",
    baseline: { year: 2020, value: 18 },
    target: goal(10, "rank", "<="),
    actuals: yearly({ 2021: 17, 2022: 15, 2023: 13 }),
  });
  expect([rank.progress, rank.ratio, rank.attainment, rank.attained]).toEqual([
    0.625,
    null,
    null,
    false,
  ]);
  expect(rank.pace).toBeCloseTo(1.0416666667, 9);
  expect(rank.forecast?.statement.id).toBe("rank-point");
  expect([rank.forecast?.low80, rank.forecast?.likelihood]).toEqual([null, null]);
});

describe("which way is better", () => {
  test("an inequality says it itself", () => {
    const contradicting = assess({
      direction: "up",
      baseline: { year: 2020, value: 40 },
      target: goal(35, "level", "<="),
      actuals: yearly({ 2023: 38 }),
    });
    expect(contradicting.progress).toBeCloseTo(0.4, 12);
    expect(contradicting.attainment).toBeCloseTo(35 / 38, 12);
  });

  test("a position is reached from below, 前十以上 or not", () => {
    const rank = assess({
      kind: "rank",
      baseline: { year: 2020, value: 18 },
      target: goal(10, "rank", ">="),
      actuals: yearly({ 2023: 10 }),
    });
    expect([rank.attained, rank.class]).toEqual([true, "attained-early"]);
  });

  test("下降13.5%以上 of a level is reached from above", () => {
    const cut = assess({
      direction: "down",
      baseline: { year: 2020, value: 0.5 },
      target: goal(20, "reduction", ">="),
      actuals: yearly({ 2023: 0.46 }),
    });
    expect(cut.progress).toBeCloseTo(0.4, 12);
    expect(cut.class).toBe("behind");
  });
});

describe("milestones and words", () => {
  test.each([
    [1, 2023, "attained-early", "green"],
    [0, 2023, "not-assessable", "grey"],
    [1, 2025, "attained", "green"],
    [0, 2025, "missed", "red"],
  ] as const)("a milestone at %d in %d is %s", (value, year, verdict, risk) => {
    const target = goal(null, "milestone", null);
    const stone = assess({ kind: "milestone", target, actuals: yearly({ [year]: value }) }, year);
    expect([stone.class, stone.risk, stone.progress]).toEqual([verdict, risk, null]);
  });

  test("a qualitative target and a target without a figure are not judged", () => {
    const actuals = yearly({ 2023: 5 });
    expect(ids(assess({ kind: "qualitative", actuals }))).toContain("qualitative-target");
    expect(ids(assess({ actuals }))).toContain("target-missing");
    expect(ids(assess({ actuals, target: goal(5.5, "growth", "~") }))).toContain(
      "target-span-unsaid",
    );
  });

  test("翻一番 needs a baseline", () => {
    const actuals = yearly({ 2023: 60 });
    const doubled = goal(2, "multiple");
    expect(ids(assess({ actuals, target: doubled }))).toContain("target-needs-baseline");
    const known = assess({ actuals, target: doubled, baseline: { year: 2020, value: 40 } });
    expect(known.progress).toBe(0.5);
  });

  test("左右: attained from the figure on, or within the user's tolerance", () => {
    const about = { ...blank, target: goal(100, "level", "~"), actuals: yearly({ 2025: 98 }) };
    const strict = assessIndicator(about, { asOf: 2025 });
    expect([strict.class, dataOf(strict, "approximate-target")]).toEqual([
      "missed",
      { distance: -2, tolerance: 0 },
    ]);
    const thresholds = { ...defaults, approximate: 0.02 };
    expect(assessIndicator(about, { asOf: 2025, thresholds }).class).toBe("attained");
  });
});

describe("revised baselines and broken series", () => {
  const share: Partial<IndicatorInput> = {
    baseline: { year: 2020, value: 2.55 },
    target: goal(3.3),
    actuals: yearly({ 2021: 2.85, 2022: 3 }),
  };

  test("the old class is told where it differs", () => {
    const revised = assess({ ...share, previousBaseline: 2.8 }, 2022);
    expect(dataOf(revised, "baseline-revised")).toEqual({ before: 2.8, after: 2.55 });
    expect(dataOf(revised, "baseline-revised-class")).toBeUndefined();
    const slower = assess({ ...share, previousBaseline: 2.9 }, 2022);
    expect(dataOf(slower, "baseline-revised-class")).toEqual({
      before: "behind",
      after: "ahead",
    });
    expect(ids(assess({ ...share, previousBaseline: 2.55 }, 2022))).not.toContain(
      "baseline-revised",
    );
  });

  test("without an overlap year nothing is compared across a break", () => {
    const broken = assess({ ...share, seriesBreaks: [{ year: 2021, overlap: null }] }, 2022);
    expect([broken.progress, broken.pace, broken.class]).toEqual([null, null, "not-assessable"]);
    expect(broken.attainment).toBeCloseTo(3 / 3.3, 12);
    expect(broken.forecast?.n).toBe(2);
    expect(broken.reasons.find(({ about }) => about.includes("progress"))?.id).toBe("series-break");
  });

  test("an overlap year links the series", () => {
    const overlap = { old: 2.55, new: 2.8 };
    const linked = assess({ ...share, seriesBreaks: [{ year: 2021, overlap }] }, 2022);
    expect(linked.progress).toBeCloseTo((3 - 2.8) / (3.3 - 2.8), 12);
    expect(dataOf(linked, "series-linked")).toEqual({
      factor: expect.closeTo(1.0980392157, 9),
      before: 2.55,
      after: expect.closeTo(2.8, 12),
    });
    expect(linked.forecast?.n).toBe(3);
  });
});

const defaults = {
  onTrack: 1,
  nearly: 0.95,
  behind: 0.6,
  regressing: 0,
  binding: 0.95,
  paceMultiple: 2,
  lateYears: 1,
  veryLikely: 0.9,
  likely: 0.66,
  uncertain: 0.33,
  unlikely: 0.1,
  approximate: 0,
  damping: 0.9,
};
