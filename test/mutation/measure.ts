import type { Outcome } from "../../src/check";
import { cleanBooks } from "./books";
import { FAULTS } from "./faults";
import {
  type CleanScore,
  checkBook,
  type FaultScore,
  scoreClean,
  scoreFault,
  siteOf,
} from "./harness";

/** The seed of the published table. */
export const SEED = 20_240_101;
/** Each fault is put in this often. */
export const TIMES = 30;

export const MIN_RECALL = 0.99;
export const MIN_PLACED = 0.98;
/** Unwarranted errors and warnings a clean workbook. */
export const MAX_FALSE = 1 / 20;

export interface Measurement {
  readonly seed: number;
  readonly clean: readonly CleanScore[];
  readonly faults: readonly FaultScore[];
}

/** Checks every clean workbook, and each fault in many of them. */
export function measure(seed: number, times: number): Measurement {
  const books = cleanBooks(seed);
  const outcomes = new Map<string, Outcome>(
    books.map((book) => [book.id, checkBook(book.workbook)]),
  );
  const sites = books.map(siteOf);
  return {
    seed,
    clean: books.map((book) => scoreClean(book, outcomes.get(book.id) as Outcome)),
    faults: FAULTS.map((fault, at) =>
      scoreFault(fault, sites, outcomes, times, seed + (at + 1) * 7919),
    ),
  };
}

export function recallOf({ recalled, injected }: FaultScore): number {
  return injected === 0 ? 0 : recalled / injected;
}

export function placedOf({ placed, injected }: FaultScore): number {
  return injected === 0 ? 0 : placed / injected;
}

/** Unwarranted errors and warnings, a workbook on average. */
export function falseAlarms({ clean }: Measurement): number {
  return clean.reduce((sum, { unwarranted }) => sum + unwarranted.length, 0) / clean.length;
}

export function passes(measurement: Measurement): boolean {
  return (
    falseAlarms(measurement) <= MAX_FALSE &&
    measurement.faults.every(
      (score) => recallOf(score) >= MIN_RECALL && placedOf(score) >= MIN_PLACED,
    )
  );
}
