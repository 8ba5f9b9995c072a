import { cleanBooks } from "./books";
import { FAULTS } from "./faults";
import {
  falseAlarms,
  MAX_FALSE,
  MIN_PLACED,
  MIN_RECALL,
  measure,
  placedOf,
  recallOf,
} from "./measure";
import { shortcomings } from "./report";

const SEED = 7;
/** Fewer than the published table has; any miss shows here too. */
const TIMES = 6;

test("there are enough workbooks and kinds of fault, each told by its own name", () => {
  expect(cleanBooks(SEED).length).toBeGreaterThanOrEqual(60);
  expect(FAULTS.length).toBeGreaterThanOrEqual(40);
  for (const key of ["id", "name", "title"] as const)
    expect(new Set(FAULTS.map((fault) => fault[key])).size).toBe(FAULTS.length);
});

test("the same seed gives the same workbooks", () => {
  expect(cleanBooks(SEED)).toEqual(cleanBooks(SEED));
});

test("injected faults are found at their cells, and clean workbooks stay clean", () => {
  const measurement = measure(SEED, TIMES);
  expect(measurement.faults.filter(({ injected }) => injected < TIMES)).toEqual([]);
  const poor = measurement.faults.filter(
    (score) => recallOf(score) < MIN_RECALL || placedOf(score) < MIN_PLACED,
  );
  if (poor.length > 0 || falseAlarms(measurement) > MAX_FALSE)
    throw new Error(shortcomings(measurement).join("\n"));
}, 120_000);
