import fc from "fast-check";
import type { Operator, TargetForm } from "../../notation";
import type { Kind } from "../../plan";
import { assessIndicator } from "../../ruler";
import { evaluate } from "../testing/evaluate";
import { COLUMNS, FIRST_FORMULA, formulaGrid, inputOf, type Row, SHEET } from "../testing/rows";

const ROWS = 500;
const SEED = 2021_2025;

/** Relative error that two ways of computing the same may have. */
const TOLERANCE = 1e-9;

type Result = Readonly<Record<string, unknown>>;

/** What an evaluator that knows nothing of the ruler makes of the formulas. */
function computed(rows: readonly Row[]): Result[] {
  const sheet = evaluate({ [SHEET]: formulaGrid(rows) })[SHEET] ?? [];
  return rows.map((_, at) =>
    Object.fromEntries(COLUMNS.map((column, i) => [column, sheet[at]?.[FIRST_FORMULA + i]])),
  );
}

const figure = (value: number | null): number | string => value ?? "—";

function expected(row: Row): Result {
  const given = assessIndicator(inputOf(row), { asOf: row.asOf });
  return {
    progress: figure(given.progress),
    pace: figure(given.pace),
    attainment: figure(given.attainment),
    class: given.class,
    risk: given.risk,
  };
}

function agrees(given: Result, wanted: Result): boolean {
  return Object.entries(wanted).every(([name, value]) => {
    const found = given[name];
    if (typeof value !== "number" || typeof found !== "number") return found === value;
    return Math.abs(found - value) <= TOLERANCE * Math.max(1, Math.abs(value));
  });
}

/** Rows where the formulas say anything else than the ruler. */
function disagreements(rows: readonly Row[]): object[] {
  const results = computed(rows);
  return rows.flatMap((row, at) => {
    const wanted = expected(row);
    const formulas = results[at] as Result;
    return agrees(formulas, wanted) ? [] : [{ row, formulas, ruler: wanted }];
  });
}

/** Zero, negative figures and fractions included. */
const level = fc.oneof(
  fc.integer({ min: -5, max: 20 }),
  fc.integer({ min: -50, max: 1500 }).map((n) => n / 10),
  fc.constantFrom(0, 1, 100),
);
const rate = fc.oneof(
  fc.integer({ min: -20, max: 40 }),
  fc.integer({ min: -100, max: 400 }).map((n) => n / 10),
  fc.constantFrom(0, -100, -120, 100, 130),
);
const position = fc.integer({ min: 0, max: 30 });
const figures: Readonly<Partial<Record<Kind, fc.Arbitrary<number>>>> = {
  rank: position,
  milestone: fc.constantFrom(0, 1),
  "growth-average": rate,
  "growth-each": rate,
  reduction: rate,
};
const band = fc
  .tuple(level, fc.integer({ min: 0, max: 30 }))
  .map(([low, more]) => [low, low + more] as const);

const orBlank = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null, freq: 4 });

/** Those against the direction as well: what is written stands. */
const OPERATORS: readonly (Operator | null)[] = [null, ">=", ">", "<=", "<", "~", "="];

/** Anything a table may hold. */
function anyRow(kind: Kind): fc.Arbitrary<Row> {
  const value = figures[kind] ?? level;
  const up = fc.constant("up" as const);
  const down = fc.constant("down" as const);
  return fc
    .record({
      direction: kind === "rank" ? down : fc.oneof(up, down),
      path: fc.constantFrom("linear" as const, "linear" as const, "geometric" as const),
      attribute: fc.constantFrom("约束性" as const, null),
      baseline: orBlank(value),
      target: kind === "band" ? band : orBlank(kind === "milestone" ? fc.constant(1) : value),
      actuals: fc.array(orBlank(value), { minLength: 5, maxLength: 5 }),
      asOf: fc.constantFrom(2021, 2022, 2023, 2024, 2025),
      written: fc.constantFrom(
        "numbers" as const,
        "numbers" as const,
        "texts" as const,
        "halves" as const,
      ),
      operator: fc.constantFrom(...OPERATORS),
    })
    .map((row) => ({
      ...row,
      kind,
      form: "level",
      operator: kind === "band" ? "in" : row.operator,
    }));
}

/** A row under way: figures near the path, so that classes and risks lie close together. */
const plausible: fc.Arbitrary<Row> = fc
  .record({
    baseline: fc.integer({ min: 20, max: 200 }),
    growth: fc.integer({ min: 5, max: 150 }),
    shares: fc.array(orBlank(fc.integer({ min: -5, max: 130 })), { minLength: 5, maxLength: 5 }),
    direction: fc.constantFrom("up" as const, "down" as const),
    path: fc.constantFrom("linear" as const, "geometric" as const),
    attribute: fc.constantFrom("约束性" as const, null),
    asOf: fc.constantFrom(2022, 2023, 2024),
    written: fc.constantFrom("numbers" as const, "texts" as const, "halves" as const),
  })
  .map(({ baseline, growth, shares, direction, ...row }) => {
    const target = direction === "up" ? baseline + growth : baseline / (1 + growth / 100);
    const actuals = shares.map((share, i) =>
      share === null ? null : baseline + ((target - baseline) * (i + 1) * share) / 500,
    );
    return {
      ...row,
      direction,
      baseline,
      target,
      actuals,
      kind: "change",
      operator: null,
      form: "level",
    };
  });

const kinds: readonly Kind[] = [
  "change",
  "maintenance",
  "band",
  "rank",
  "growth-average",
  "growth-each",
  "total",
  "reduction",
  "milestone",
  "qualitative",
];

test.each(kinds)("native formulas of %s give the ruler's own results", (kind) => {
  const rows = fc.sample(anyRow(kind), { numRuns: ROWS, seed: SEED });
  expect(disagreements(rows).slice(0, 3)).toEqual([]);
});

/** Reductions that rise, stall or fall, with holes: what their span decides. */
const reductions: fc.Arbitrary<Row> = fc
  .record({
    span: fc.constantFrom("year", "baseline", "cumulative", "unsaid" as const),
    steps: fc.array(fc.constantFrom<number>(-1, 0, 0, 1, 2.5, 3, 3.1, 3.4), {
      minLength: 5,
      maxLength: 5,
    }),
    running: fc.boolean(),
    holes: fc.array(fc.constantFrom(true, false, false, false), { minLength: 5, maxLength: 5 }),
    target: fc.constantFrom(13.5, 14, 3, 0, 100),
    negative: fc.boolean(),
    attribute: fc.constantFrom("约束性" as const, null),
    operator: fc.constantFrom(...OPERATORS),
    asOf: fc.constantFrom(2021, 2022, 2023, 2024, 2025),
    written: fc.constantFrom("numbers" as const, "texts" as const, "halves" as const),
  })
  .map(({ steps, running, holes, target, negative, ...row }) => {
    const sign = negative ? -1 : 1;
    const figures = steps.map((_, i) =>
      running ? steps.slice(0, i + 1).reduce((a, b) => a + b, 0) : 1 + (steps[i] as number),
    );
    return {
      ...row,
      kind: "reduction",
      direction: "up",
      path: "linear",
      form: "level",
      baseline: null,
      target: sign * target,
      actuals: figures.map((figure, i) => (holes[i] ? null : sign * figure)),
    };
  });

test("reductions of a year, since the baseline and of an unsaid span", () => {
  const rows = fc.sample(reductions, { numRuns: 2 * ROWS, seed: SEED });
  expect(disagreements(rows).slice(0, 3)).toEqual([]);
  const refused = rows.filter((row) => expected(row).class === "not-assessable");
  expect(new Set(refused.map(({ span }) => span)).size).toBe(4);
});

test("rows near the path: classes and risks agree, and all of them occur", () => {
  const rows = fc.sample(plausible, { numRuns: ROWS, seed: SEED });
  expect(disagreements(rows).slice(0, 3)).toEqual([]);
  const classes = new Set(rows.map((row) => expected(row).class));
  for (const word of ["ahead", "nearly", "behind", "far-behind", "regressing", "attained-early"])
    expect(classes).toContain(word);
});

test.each<[TargetForm, number]>([
  ["multiple", 2],
  ["multiple", 1.5],
  ["reduction", 18],
  ["growth-average", 6],
])("a target written as %s %d becomes the level it leads to", (form, value) => {
  const direction = form === "reduction" ? "down" : "up";
  const rows = fc.sample(anyRow("change"), { numRuns: 100, seed: SEED }).map(
    (row): Row => ({
      ...row,
      direction,
      operator: null,
      form,
      target: value,
      written: "numbers",
    }),
  );
  expect(disagreements(rows).slice(0, 3)).toEqual([]);
});
