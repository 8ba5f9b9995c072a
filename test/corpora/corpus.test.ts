import { readWorkbook } from "../../src/ooxml";
import { createWorkbook } from "../../src/ooxml/create";
import { shippedPlans } from "../../src/plan";
import { recognise } from "../../src/recognise";
import { BUSINESS } from "./business";
import { ASPECTS, type Known, type Miss, plainName, score } from "./check";
import { LAYOUTS } from "./layouts";
import { toWorkbook } from "./model";
import { PLANS } from "./plans";
import { shippedTable } from "./plans/shipped";
import type { PlanTable } from "./types";

const KNOWN = shippedPlans;

/** Layouts that put a second table beside the plan's, which another plan may claim. */
const WITH_ANOTHER_TABLE = new Set(["stacked"]);

interface Tally {
  readonly total: number[];
  readonly missed: number[];
  readonly misses: string[];
}

/** Recognises plans in one layout. */
function tally(layout: string, tables: readonly (readonly [PlanTable, Known | null])[]): Tally {
  const result: Tally = { total: ASPECTS.map(() => 0), missed: ASPECTS.map(() => 0), misses: [] };
  for (const [plan, known] of tables) {
    const laid = LAYOUTS[layout]?.(plan);
    if (!laid) continue;
    const { total, misses } = score(laid.tables, recognise(toWorkbook(laid.sheets), KNOWN), known);
    ASPECTS.forEach((aspect, index) => {
      result.total[index] = (result.total[index] ?? 0) + total[aspect];
      result.missed[index] =
        (result.missed[index] ?? 0) + misses.filter((miss) => miss.aspect === aspect).length;
    });
    result.misses.push(...misses.map((miss) => describeMiss(plan.id, miss)));
  }
  return result;
}

const UNKNOWN_TABLES = PLANS.map((plan) => [plan, null] as const);

const KNOWN_TABLES = KNOWN.flatMap((plan) =>
  [false, true].map((renamed) => {
    const table = shippedTable(plan, renamed);
    const indicators = new Map(
      table.rows.map((row, index) => [plainName(row.name), plan.indicators[index]?.id ?? ""]),
    );
    return [table, { plan: plan.id, indicators }] as const;
  }),
);

function describeMiss(plan: string, { aspect, where, expected, received }: Miss): string {
  return `${plan} · ${aspect} · ${where}: ${JSON.stringify(expected)} ← ${JSON.stringify(received)}`;
}

function summary({ total, missed, misses }: Tally): string {
  const rates = ASPECTS.map((aspect, index) => {
    const all = total[index] ?? 0;
    return `${aspect} ${all - (missed[index] ?? 0)}/${all}`;
  });
  return [rates.join("  "), ...misses.slice(0, 40)].join("\n");
}

test.each(Object.keys(LAYOUTS))("plans laid out as %s are read as meant", (layout) => {
  const result = tally(layout, UNKNOWN_TABLES);
  if (result.misses.length > 0) throw new Error(summary(result));
});

test.each(Object.keys(LAYOUTS).filter((layout) => !WITH_ANOTHER_TABLE.has(layout)))(
  "shipped plans laid out as %s are known again",
  (layout) => {
    const result = tally(layout, KNOWN_TABLES);
    if (result.misses.length > 0) throw new Error(summary(result));
  },
);

test("every layout suits at least six plans", () => {
  for (const [name, layout] of Object.entries(LAYOUTS)) {
    const fitting = PLANS.filter((plan) => layout(plan) !== null).length;
    expect([name, fitting >= 6 || name.includes("english")]).toEqual([name, true]);
  }
});

test.each(BUSINESS.map((book) => [book.id, book] as const))("%s holds no plan table", (_, book) => {
  const { tables, works } = recognise(toWorkbook(book.sheets), KNOWN);
  expect([...tables, ...works].map(({ id, kind, confidence }) => [id, kind, confidence])).toEqual(
    [],
  );
});

test("the model of a laid-out plan is the one its file reads as", async () => {
  for (const [index, layout] of Object.values(LAYOUTS).entries()) {
    const plan = PLANS[index % PLANS.length];
    const laid = plan && layout(plan);
    if (!laid) continue;
    const read = await readWorkbook(await createWorkbook(laid.sheets));
    expect(read.sheets).toEqual(toWorkbook(laid.sheets).sheets);
  }
});
