import { check, type Finding, NO_PLAN_TABLE, type Outcome, prepareContext } from "../../src/check";
import { shippedPlans } from "../../src/plan";
import { recognise, type Table } from "../../src/recognise";
import { allRules, type Rule } from "../../src/rules";
import type { Workbook } from "../../src/workbook";
import { Random } from "../fuzz/random";
import type { CleanBook } from "./books";
import type { Fault, Injected, Site } from "./fault";

/** How one kind of fault fared. */
export interface FaultScore {
  readonly fault: Fault;
  readonly injected: number;
  /** A finding of an accepted rule came out. */
  readonly recalled: number;
  /** … at an accepted cell. */
  readonly placed: number;
  /** Findings that came out beside the right one or instead of it, counted by code. */
  readonly misses: readonly Miss[];
}

export interface Miss {
  readonly book: string;
  readonly what: string;
  readonly cells: readonly string[];
  /** `CODE@CELL` of what was found that the clean workbook does not have. */
  readonly found: readonly string[];
  readonly kind: "recall" | "cell";
}

export interface CleanScore {
  readonly book: string;
  /** Errors and warnings that nothing in the workbook warrants. */
  readonly unwarranted: readonly Finding[];
}

export function checkBook(workbook: Workbook, rules: readonly Rule[] = allRules): Outcome {
  const recognition = recognise(workbook, shippedPlans);
  return check(rules, prepareContext(workbook, recognition, shippedPlans));
}

/** A clean workbook with its table found, ready to be spoilt. */
export function siteOf(book: CleanBook): Site {
  const recognition = recognise(book.workbook, shippedPlans);
  const [table] = recognition.tables as readonly [Table];
  const context = prepareContext(book.workbook, recognition, shippedPlans);
  return { book, table, reportingYear: context.reportingYear };
}

/** Injects a fault many times, each time somewhere else, and looks at what the rules say. */
export function scoreFault(
  fault: Fault,
  sites: readonly Site[],
  clean: ReadonlyMap<string, Outcome>,
  times: number,
  seed: number,
  rules: readonly Rule[] = allRules,
): FaultScore {
  let injected = 0;
  let recalled = 0;
  let placed = 0;
  const misses: Miss[] = [];
  for (const { site, spoilt } of injections(fault, sites, times, seed)) {
    injected++;
    const before = new Set(clean.get(site.book.id)?.findings.map(keyOf));
    const { findings } = checkBook(spoilt.workbook, rules);
    const right = findings.filter(
      (finding) => fault.accepts.includes(finding.code) && !before.has(keyOf(finding)),
    );
    // A workbook whose table is lost altogether has no cell to point at.
    const there = right.some(({ cell, message }) =>
      cell === null ? message === NO_PLAN_TABLE : spoilt.cells.includes(cell),
    );
    if (right.length > 0) recalled++;
    if (there) placed++;
    if (there) continue;
    const found = findings
      .filter((finding) => !before.has(keyOf(finding)))
      .map(({ code, cell }) => `${code}@${cell}`);
    const kind = right.length > 0 ? "cell" : "recall";
    misses.push({ book: site.book.id, what: spoilt.what, cells: spoilt.cells, found, kind });
  }
  return { fault, injected, recalled, placed, misses };
}

/** A finding of the clean workbook is not the answer to a fault, unless it moved or speaks of another figure. */
function keyOf({ code, cell, received, message }: Finding): string {
  return `${code}|${cell}|${received}|${message}`;
}

/** Goes round the workbooks until the fault was put in often enough, or nowhere any more. */
export function* injections(
  fault: Fault,
  sites: readonly Site[],
  times: number,
  seed: number,
): Generator<{ readonly site: Site; readonly spoilt: Injected }> {
  const random = new Random(seed);
  const order = [...sites];
  for (let i = order.length - 1; i > 0; i--) {
    const other = random.below(i + 1);
    [order[i], order[other]] = [order[other] as Site, order[i] as Site];
  }
  let made = 0;
  let idle = 0;
  for (let at = 0; made < times && idle < order.length * 2; at++) {
    const site = order[at % order.length] as Site;
    const spoilt = fault.inject(site, random);
    if (!spoilt) {
      idle++;
      continue;
    }
    idle = 0;
    made++;
    yield { site, spoilt };
  }
}

/** Errors and warnings on a workbook in which nothing is wrong. */
export function scoreClean(book: CleanBook, { findings }: Outcome): CleanScore {
  const unwarranted = findings.filter(
    (finding) => finding.level !== "note" && finding.cause === null && !isWarranted(book, finding),
  );
  return { book: book.id, unwarranted };
}

/**
 * The shipped document contradicts itself in places, writes 超过 here and 以上 there, leaves two
 * baselines open and a blank inside a header: what says so of it is right.
 */
function isWarranted(book: CleanBook, finding: Finding): boolean {
  if (!book.known) return false;
  if (book.id.endsWith("/printed") && PRINTED.has(finding.code)) return true;
  return (
    /^[VB]/.test(finding.code) &&
    shippedPlans.some((plan) =>
      plan.discrepancies.some(({ indicators }) =>
        indicators.some((id) => id.endsWith(finding.indicator ?? "?")),
      ),
    )
  );
}

const PRINTED: ReadonlySet<string> = new Set(["G03", "M01", "O02", "S08"]);
