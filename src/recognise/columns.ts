import { readUnit, squash, type Unit } from "../notation";
import type { HeaderBlock } from "./header";
import type { Column, ColumnRole, TableKind } from "./types";
import { type HeaderSignal, readHeader } from "./vocabulary";

/** The span of years a table speaks of, as far as its title or its plan says. */
export interface Span {
  readonly baselineYear: number | null;
  readonly targetYear: number | null;
}

/** Years from which on a plan has stages: 2020—2035年 with 2025年 between. */
const LONG_SPAN = 10;

interface Draft {
  readonly index: number;
  readonly printed: string;
  readonly signal: HeaderSignal | null;
  role: ColumnRole | null;
  year: number | null;
}

/** Gives every column of a header block its role and year. `span` is what the title says. */
export function readColumns(block: HeaderBlock, span: Span): Column[] {
  const drafts = [...block.parts].map(([index, parts]): Draft => {
    const printed = parts.join("\n");
    const signal = readHeader(parts.join(" "));
    const role = block.nameColumns.includes(index) ? "name" : (signal?.role ?? null);
    return { index, printed, signal, role, year: signal?.year ?? null };
  });
  settleNames(drafts, block.nameColumns);
  settleTypes(drafts);
  settlePeriods(drafts);
  settleDatedTotals(drafts);
  settleBareYears(drafts, span);
  settleLoneBaseline(drafts, span);
  settleYearlessActuals(drafts);
  fillYears(drafts, span);
  settleParallelTargets(drafts);
  return drafts.map(finish);
}

/** Of several name columns the last holds the indicators, those before it their groups. */
function settleNames(drafts: readonly Draft[], nameColumns: readonly number[]): void {
  const strong = drafts.filter((d) => d.role === "name" && d.signal?.strong);
  const last = strong.at(-1)?.index ?? nameColumns.at(-1);
  for (const draft of drafts)
    if (draft.role === "name" && draft.index !== last) draft.role = "goal";
}

/** 类型 beside 属性 tells the groups of indicators, not whether they bind. */
function settleTypes(drafts: readonly Draft[]): void {
  const attributes = drafts.filter((d) => d.role === "attribute");
  const types = attributes.filter((d) => /类型|type/.test(d.signal?.text ?? ""));
  if (types.length < attributes.length) for (const draft of types) draft.role = "goal";
}

/** 十四五目标 is a target of 2025; 2021—2025年 alone is a growth or a total over the span. */
function settlePeriods(drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    const period = draft.signal?.period;
    if (!period || draft.year !== null) continue;
    if (draft.role === null) draft.role = "total";
    else if (draft.role === "target" || draft.role === "actual") draft.year = period.to;
    else if (draft.role === "baseline") draft.year = period.from - 1;
  }
}

/** 2022年累计: what had been reached by then, where no other column speaks of that year. */
function settleDatedTotals(drafts: readonly Draft[]): void {
  for (const draft of drafts)
    if (
      draft.role === "total" &&
      draft.year !== null &&
      drafts.every((other) => other === draft || other.year !== draft.year)
    )
      draft.role = "actual";
}

/**
 * A bare year says when, not what. With a target elsewhere it is the baseline if it is the first
 * and no baseline is named, else an actual. Without one the first is the baseline and the last
 * the target, unless the years simply run on year by year.
 */
function settleBareYears(drafts: readonly Draft[], span: Span): void {
  const bare = drafts
    .filter((d) => d.role === null && d.year !== null)
    .sort((a, b) => (a.year as number) - (b.year as number));
  if (bare.length === 0) return;
  const target = drafts.find((d) => d.role === "target");
  const baseline = drafts.find((d) => d.role === "baseline" && d.year !== null);
  const hasBaseline = drafts.some((d) => d.role === "baseline");
  const first = bare[0] as Draft;
  const last = bare.at(-1) as Draft;
  const foreseen = last.signal?.provisional ?? false;
  const opening = baseline ?? first;
  if (!target && !foreseen && opening !== last && isHorizon(opening, last, bare, span)) {
    last.role = "target";
  }
  const targetYear = target?.year ?? span.targetYear ?? last.year;
  const firstActual = Math.min(
    ...drafts.filter((d) => d.role === "actual").map((d) => d.year ?? 9999),
  );
  const opensSpan =
    (target !== undefined || last.role === "target") &&
    (first.year as number) < (targetYear as number) &&
    (first.year as number) < firstActual;
  if (
    !hasBaseline &&
    opensSpan &&
    first.role === null &&
    startsPlan(first, targetYear as number, span)
  )
    first.role = "baseline";
  if (last.role === "target") settleStages(opening.year as number, last.year as number, bare);
  for (const draft of bare) draft.role ??= "actual";
}

/**
 * 2020年 | 2025年 | 2035年: five-year marks on the way to a far horizon are targets for that year,
 * for figures reached would be given year by year.
 */
function settleStages(from: number, to: number, bare: readonly Draft[]): void {
  const open = bare.filter((d) => d.role === null);
  const marks = open.every((d) => (d.year as number) > from && (d.year as number) % 5 === 0);
  if (to - from >= LONG_SPAN && marks) for (const draft of open) draft.role = "target";
}

/** The last of several bare years stands for a target where it lies a leap ahead of the others. */
function isHorizon(first: Draft, last: Draft, bare: readonly Draft[], span: Span): boolean {
  const from = first.year as number;
  const to = last.year as number;
  const before = (bare.at(-2) ?? first).year as number;
  if (span.targetYear !== null && span.baselineYear !== null) {
    // 2020年基础 | 2021年 … 2025年: years that run on beside a named baseline are figures reached.
    const runsOn = first !== bare[0] && to - before < 2;
    return to === span.targetYear && from <= span.baselineYear && !runsOn;
  }
  // 2020年基数 | 2024年 is a figure reached; only a five-year mark is a horizon all by itself.
  if (bare.length === 1 && to % 5 !== 0) return false;
  return to - before >= 2 && to - from >= 3;
}

/**
 * 2021年 beside a plan of 2021—2025年 is that plan's first actual, not its baseline; where no plan is
 * named, four years before a target at a five-year mark say the same.
 */
function startsPlan(first: Draft, targetYear: number, span: Span): boolean {
  const year = first.year as number;
  if (span.baselineYear !== null) return year <= span.baselineYear;
  const leap = targetYear - year;
  return leap >= 3 && !(leap === 4 && targetYear % 5 === 0);
}

/** 2020年完成 | 2025年目标: the only figure before the target is where the plan starts from. */
function settleLoneBaseline(drafts: readonly Draft[], span: Span): void {
  if (drafts.some((d) => d.role === "baseline")) return;
  const target = drafts.filter((d) => d.role === "target" && d.year !== null).at(-1);
  const actuals = drafts
    .filter((d) => d.role === "actual" && d.year !== null)
    .sort((a, b) => (a.year as number) - (b.year as number));
  const first = actuals[0];
  if (!target || !first) return;
  const opens =
    span.baselineYear === null
      ? (target.year as number) - (first.year as number) >= 5
      : (first.year as number) <= span.baselineYear;
  if (opens) first.role = "baseline";
}

/** 2025年实际 | 完成情况: beside dated figures a column without a year holds words about them. */
function settleYearlessActuals(drafts: readonly Draft[]): void {
  const actuals = drafts.filter((d) => d.role === "actual");
  if (!actuals.some((d) => d.year !== null)) return;
  for (const draft of actuals) if (draft.year === null) draft.role = "computed";
}

function fillYears(drafts: readonly Draft[], span: Span): void {
  for (const draft of drafts) {
    if (draft.year !== null) continue;
    if (draft.role === "target") draft.year = span.targetYear;
    if (draft.role === "baseline") draft.year = span.baselineYear;
  }
}

/** 2025年 | [累计值] under 规划目标: one holds levels, the other totals or growths, each row has one of them. */
function settleParallelTargets(drafts: readonly Draft[]): void {
  const targets = drafts.filter((d) => d.role === "target");
  const levels = targets.filter((d) => !partOf(d));
  for (const draft of targets) {
    const part = partOf(draft);
    if (part && levels.some((level) => level.year === draft.year)) draft.role = part;
  }
}

function partOf({ signal }: Draft): "growth" | "total" | null {
  const text = signal?.text ?? "";
  if (/年均|增速|增长|增幅|递增/.test(text)) return "growth";
  return /累计|五年总|合计/.test(text) ? "total" : null;
}

function finish(draft: Draft): Column {
  return {
    index: draft.index,
    header: squash(draft.printed.replace(/\n/g, " ")),
    printed: draft.printed,
    role: draft.role ?? "other",
    year: draft.role === "name" || draft.role === "unit" ? null : draft.year,
    unit: draft.role === "name" ? null : unitInHeader(draft.printed),
    provisional: draft.signal?.provisional ?? false,
  };
}

/** The unit in a header's brackets: 2020年（亿元）, 产值/万元 is left alone. */
function unitInHeader(printed: string): Unit | null {
  const bracket = /[(（]([^()（）]{1,12})[)）]\s*$/.exec(printed.trim());
  const unit = bracket ? readUnit(bracket[1] as string) : null;
  return unit && !unit.dimension.startsWith("other") ? unit : null;
}

/** The columns that hold a row's main figures. */
export interface MainColumns {
  readonly baseline: Column | null;
  readonly target: Column | null;
  readonly growth: Column | null;
}

/**
 * Of several baselines the first counts, of several targets that of the horizon, else the last. The
 * growth of one year on the way (2023年增速) is no goal.
 */
export function mainColumns(columns: readonly Column[], horizon: number | null): MainColumns {
  const of = (role: ColumnRole): Column[] =>
    columns.filter((column) => column.role === role).sort((a, b) => (a.year ?? 0) - (b.year ?? 0));
  const targets = of("target");
  const target = targets.findLast((column) => column.year === horizon) ?? targets.at(-1) ?? null;
  const end = target?.year ?? horizon ?? 0;
  const goals = of("growth").filter(({ year }) => year === null || year >= end);
  return {
    baseline: of("baseline")[0] ?? null,
    target,
    growth: goals.at(-1) ?? of("total")[0] ?? null,
  };
}

/** What the columns make of the table. */
export function kindOf(
  columns: readonly Column[],
  target: Column | null,
  title: string,
): TableKind {
  const actuals = columns.filter((column) => column.role === "actual");
  if (actuals.length === 0) return "targets";
  const years = new Set(actuals.map((column) => column.year));
  const targetYear = target?.year ?? null;
  if (years.size === 1) {
    const [year] = years;
    if (year !== null && year !== undefined && targetYear !== null) {
      return year >= targetYear ? "completion" : "monitoring";
    }
    return /完成情况|总结|评估|终期/.test(title) ? "completion" : "monitoring";
  }
  return "monitoring";
}
