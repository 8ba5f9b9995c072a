import fc from "fast-check";
import type { Operator, TargetForm } from "../../notation";
import type { Kind } from "../../plan";
import { assessIndicator, defaultThresholds, type IndicatorInput } from "../../ruler";
import { formatAddress } from "../../workbook";
import type { RowFigures } from "../row-figures";
import { type EvaluatorCell, evaluate } from "../testing/evaluate";
import { type NativeColumn, type NativeWords, nativeFormulas } from ".";

const START = 2020;
const END = 2025;
const YEARS = [2021, 2022, 2023, 2024, 2025];
const ROWS = 1500;
const SEED = 20_21_2025;
const SHEET = "表";
const COLUMNS: readonly NativeColumn[] = ["progress", "pace", "attainment", "class", "risk"];

/** Ids for words: the test compares ids. */
const words: NativeWords = {
  none: "—",
  classes: Object.fromEntries(
    [
      "attained-early",
      "attained",
      "missed",
      "ahead",
      "nearly",
      "behind",
      "far-behind",
      "regressing",
      "maintained",
      "breached",
      "not-assessable",
    ].map((id) => [id, id]),
  ) as NativeWords["classes"],
  risks: { red: "red", yellow: "yellow", green: "green", grey: "grey" },
};

interface Row {
  readonly kind: Kind;
  readonly direction: "up" | "down";
  readonly path: "linear" | "geometric";
  readonly attribute: "约束性" | null;
  readonly operator: Operator | null;
  readonly form: TargetForm;
  readonly baseline: number | null;
  readonly target: number | readonly [number, number] | null;
  readonly actuals: readonly (number | null)[];
  readonly asOf: number;
}

function inputOf(row: Row): IndicatorInput {
  const { operator, form, target: value } = row;
  return {
    kind: row.kind,
    direction: row.direction,
    path: row.path,
    attribute: row.attribute,
    baseline: { year: START, value: row.baseline },
    target: { year: END, form, operator, value },
    actuals: row.actuals.map((figure, at) => ({
      year: START + 1 + at,
      value: figure,
      provisional: false,
    })),
  };
}

/** The row on a sheet: baseline in A, target in B, years from C on, formulas behind them. */
function sheetRow(row: Row, at: number): { cells: EvaluatorCell[]; figures: RowFigures } {
  const place = (column: number) => ({ sheet: SHEET, row: at, column });
  const band = Array.isArray(row.target);
  const written = band ? (row.target as number[]).join("-") : (row.target as number | null);
  const figure = (value: number | null, column: number) => ({
    value,
    origin: "table" as const,
    place: place(column),
    content: value,
    factor: 1,
  });
  const figures: RowFigures = {
    plan: null,
    indicator: null,
    name: "甲",
    unit: null,
    kind: row.kind,
    direction: row.direction,
    path: row.path,
    attribute: row.attribute,
    baselineYear: START,
    targetYear: END,
    baseline: figure(row.baseline, 0),
    target: {
      ...figure(null, 1),
      value: row.target,
      content: written,
      form: row.form,
      operator: row.operator,
      printed: String(written ?? ""),
    },
    actuals: row.actuals.map((value, i) => ({
      ...figure(value, 2 + i),
      year: START + 1 + i,
      provisional: false,
    })),
    remarks: [],
  };
  return {
    cells: [row.baseline, written, ...YEARS.map((_, i) => row.actuals[i] ?? null)],
    figures,
  };
}

function computed(rows: readonly Row[]) {
  const cells = rows.map((row, at) => {
    const { cells: own, figures } = sheetRow(row, at);
    const addresses = Object.fromEntries(
      COLUMNS.map((column, i) => [column, formatAddress(at, own.length + i)]),
    );
    const formulas = nativeFormulas(
      figures,
      {
        sheet: SHEET,
        thresholds: defaultThresholds,
        words,
        until: row.asOf,
        asOf: String(row.asOf),
      },
      addresses,
    );
    return [...own, ...COLUMNS.map((column) => `=${formulas[column]}`)];
  });
  const sheet = evaluate({ [SHEET]: cells })[SHEET] ?? [];
  return rows.map((_, at) => {
    const from = 2 + YEARS.length;
    const [progress, pace, attainment, verdict, risk] = (sheet[at] ?? []).slice(from);
    return { progress, pace, attainment, class: verdict, risk };
  });
}

/** Relative error that two ways of computing the same may have. */
const TOLERANCE = 1e-9;

function agrees(given: object | undefined, wanted: object): boolean {
  return Object.entries(wanted).every(([name, value]) => {
    const found = (given as Record<string, unknown>)[name];
    if (typeof value !== "number" || typeof found !== "number") return found === value;
    return Math.abs(found - value) <= TOLERANCE * Math.max(1, Math.abs(value));
  });
}

const number = (value: number | null): number | string => value ?? "—";

function expected(row: Row) {
  const given = assessIndicator(inputOf(row), { asOf: row.asOf });
  return {
    progress: number(given.progress),
    pace: number(given.pace),
    attainment: number(given.attainment),
    class: given.class,
    risk: given.risk,
  };
}

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
const blank = <T>(figure: fc.Arbitrary<T>) => fc.option(figure, { nil: null, freq: 4 });

function rowsOf(kind: Kind): fc.Arbitrary<Row> {
  const flow = kind === "growth-average" || kind === "growth-each" || kind === "reduction";
  const figure =
    kind === "rank"
      ? fc.integer({ min: 0, max: 30 })
      : kind === "milestone"
        ? fc.constantFrom(0, 1)
        : flow
          ? rate
          : level;
  const target: fc.Arbitrary<Row["target"]> =
    kind === "band"
      ? fc
          .tuple(level, fc.integer({ min: 0, max: 30 }))
          .map(([low, more]) => [low, low + more] as const)
      : kind === "milestone"
        ? fc.constant(1)
        : blank(figure as fc.Arbitrary<number>);
  return fc
    .record({
      kind: fc.constant(kind),
      direction:
        kind === "rank"
          ? fc.constant("down" as const)
          : fc.constantFrom("up" as const, "down" as const),
      path: fc.constantFrom("linear" as const, "linear" as const, "geometric" as const),
      attribute: fc.constantFrom("约束性" as const, null),
      operator: fc.constant(null),
      form: fc.constant("level" as const),
      baseline: blank(figure as fc.Arbitrary<number>),
      target,
      actuals: fc.array(blank(figure as fc.Arbitrary<number>), { minLength: 5, maxLength: 5 }),
      asOf: fc.constantFrom(2021, 2022, 2023, 2024, 2025),
    })
    .chain((row) =>
      fc
        .constantFrom<(Operator | null)[]>(
          null,
          row.direction === "up" ? ">=" : "<=",
          row.direction === "up" ? ">" : "<",
          "~",
        )
        .map((operator) => ({
          ...row,
          operator: kind === "band" ? ("in" as const) : operator,
          actuals: row.actuals,
        })),
    );
}

test.each<Kind>([
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
])("native formulas of %s give the ruler's own results", (kind) => {
  const rows = fc.sample(rowsOf(kind), { numRuns: ROWS, seed: SEED });
  const results = computed(rows);
  const wrong = rows.flatMap((row, at) => {
    const wanted = expected(row);
    return agrees(results[at], wanted) ? [] : [{ row, formulas: results[at], ruler: wanted }];
  });
  expect(wrong.slice(0, 3)).toEqual([]);
});
