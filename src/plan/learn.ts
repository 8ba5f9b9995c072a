import { convert, readNumber, readTarget, readUnit, type Target, type Unit } from "../notation";
import { canonicalName } from "./aliases";
import type { Assumption, AssumptionCode, AssumptionData } from "./assumptions";
import { deduceDirection, deduceKind, deduceStock } from "./deduce";
import { parsePlan } from "./parse";
import { formatPath, type PlanProblem } from "./problems";
import type { Attribute, Goal, Indicator, Plan } from "./types";

/** A table of an unknown plan, as recognition read it. Texts are as in the cells; blanks are "". */
export interface LearnTable {
  readonly title: string;
  readonly baselineYear: number;
  readonly targetYear: number;
  readonly rows: readonly LearnRow[];
  readonly id?: string;
  readonly issuer?: string | null;
}

export interface LearnRow {
  readonly name: string;
  /** Unit symbol, "" or a dash where the table gives none. */
  readonly unit: string;
  readonly baselinePrinted: string;
  readonly targetPrinted: string;
  readonly order?: string | null;
  /** 年均/累计 column. */
  readonly growthPrinted?: string | null;
  /** Actual of the target year, where a finished plan reports it. */
  readonly actualPrinted?: string | null;
  readonly attribute?: string | null;
  readonly department?: string | null;
  /** 类别, 所属目标. */
  readonly goal?: string | null;
  /** Where the row stands, e.g. 表2!A5. */
  readonly place: string;
}

export type Learning =
  | { readonly ok: true; readonly plan: Plan; readonly assumptions: readonly Assumption[] }
  | { readonly ok: false; readonly problems: readonly PlanProblem[] };

type Assume = <Code extends AssumptionCode>(
  path: readonly (string | number)[],
  code: Code,
  data: AssumptionData[Code],
) => void;

/** 学习规划: a plan out of a table of one, with everything that had to be assumed. */
export function learnPlan(table: LearnTable): Learning {
  const assumptions: Assumption[] = [];
  const assume: Assume = (path, code, data) => {
    assumptions.push({ path: formatPath(path), code, data } as Assumption);
  };
  const rows = distinct(table.rows, assume);
  const goals = goalsOf(rows);
  const takenIds = new Set<string>();
  const indicators = rows.map((row, at) =>
    indicatorOf(row, { table, at, goals, id: freeId(row.name, takenIds), assume }),
  );
  const parsed = parsePlan({
    id: table.id ?? identifier(table.title) ?? "plan",
    title: table.title.trim() || "未命名规划",
    issuer: table.issuer ?? null,
    documentNumber: null,
    date: null,
    baselineYear: table.baselineYear,
    targetYear: table.targetYear,
    goals,
    indicators,
    relations: [],
    projects: [],
    tasks: [],
    safeguards: [],
    discrepancies: [],
    facts: [],
  } satisfies Plan);
  return parsed.ok ? { ...parsed, assumptions } : parsed;
}

/** Rows of one name and unit are one indicator. */
function distinct(rows: readonly LearnRow[], assume: Assume): LearnRow[] {
  const seen = new Set<string>();
  return rows.filter((row, at) => {
    const key = `${canonicalName(row.name)}\n${unitText(row)}`;
    if (seen.has(key)) assume(["rows", at], "row-repeated", { name: row.name });
    return !seen.has(key) && seen.add(key);
  });
}

function goalsOf(rows: readonly LearnRow[]): Goal[] {
  const taken = new Set<string>();
  const goals: Goal[] = [];
  for (const { goal, place } of rows) {
    const name = goal?.trim() ?? "";
    if (name === "" || goals.some((known) => known.name === name)) continue;
    goals.push({ id: freeId(name, taken), name, source: { place, quote: name } });
  }
  return goals;
}

interface Setting {
  readonly table: LearnTable;
  readonly at: number;
  readonly goals: readonly Goal[];
  readonly id: string;
  readonly assume: Assume;
}

function indicatorOf(row: LearnRow, { table, at, goals, id, assume }: Setting): Indicator {
  const path = ["indicators", at];
  const printedUnit = unitText(row);
  const unit = readUnit(printedUnit);
  if (printedUnit === "") assume([...path, "unit"], "unit-missing", {});
  const { direction, word } = deduceDirection(row.name, readTarget(row.targetPrinted));
  assume([...path, "direction"], "direction", { direction, word: word ?? "" });
  const baseline = figureIn(row.baselinePrinted, unit);
  if (baseline === null) {
    assume([...path, "baseline"], "baseline-missing", { printed: row.baselinePrinted.trim() });
  }
  const target = targetOf(row, { unit, direction, baseline }, [...path, "target"], assume);
  const { kind, because } = deduceKind({ name: row.name, unit, direction, baseline, target });
  if (because !== "plain") assume([...path, "kind"], "kind", { kind, because });
  const order = row.order?.trim() ?? "";
  if (order !== "" && order !== String(at + 1)) {
    assume([...path, "order"], "renumbered", { printed: order, order: at + 1 });
  }
  return {
    id,
    order: at + 1,
    name: row.name.trim(),
    aliases: [],
    lookAlikes: [],
    unit: printedUnit,
    kind,
    direction,
    baseline: { year: table.baselineYear, value: baseline, printed: row.baselinePrinted.trim() },
    target: {
      year: table.targetYear,
      form: kind === "growth-average" ? "growth-average" : target.form,
      operator: target.operator,
      value: target.value,
      printed: target.printed.trim(),
    },
    reported: reportedOf(row, unit, table.targetYear, [...path, "reported"], assume),
    attribute: attributeOf(row.attribute ?? ""),
    goal: goals.find((goal) => goal.name === row.goal?.trim())?.id ?? null,
    department: row.department?.trim() || null,
    path: "linear",
    cumulativeStock: kind === "change" && deduceStock(row.name, unit),
    statements: [],
    source: { place: row.place, quote: quoteOf(row) },
  };
}

/** The target cell, or the 年均/累计 cell where the target is left open. */
function targetOf(
  row: LearnRow,
  context: {
    readonly unit: Unit | null;
    readonly direction: Indicator["direction"];
    readonly baseline: number | null;
  },
  path: readonly (string | number)[],
  assume: Assume,
): Target {
  let reading = readTarget(row.targetPrinted, undefined, context);
  const growth = row.growthPrinted?.trim() ?? "";
  if (reading.value === null && growth !== "") {
    const instead = readTarget(growth, undefined, context);
    if (instead.value !== null || reading.reason === "blank" || reading.reason === "not-set") {
      reading = instead;
      assume(path, "target-from-growth-column", { printed: growth });
    }
  }
  const { printed } = reading;
  const value = converted(reading, context.unit);
  if (value === null) {
    assume(path, "target-missing", { printed: printed.trim() });
    return { ...reading, value, operator: null };
  }
  const operator = reading.operator ?? (context.direction === "down" ? "<=" : ">=");
  if (!reading.operatorWritten) {
    assume([...path, "operator"], "operator", { operator, printed: printed.trim() });
  }
  return { ...reading, value, operator };
}

/** Levels come in the row's unit; a growth of 15% in a row of 亿元 stays 15. */
function converted(reading: Target, unit: Unit | null): Target["value"] {
  const { value, form } = reading;
  const from = reading.unit === null ? null : readUnit(reading.unit);
  if (value === null || !from || !unit || (form !== "level" && form !== "cumulative")) return value;
  if (typeof value === "number") return convert(value, from, unit) ?? value;
  const [low, high] = value;
  return [convert(low, from, unit) ?? low, convert(high, from, unit) ?? high];
}

function figureIn(printed: string, unit: Unit | null): number | null {
  const reading = readNumber(printed);
  if (!reading.ok) return null;
  const from = reading.unit === null ? null : readUnit(reading.unit);
  return (from && unit && convert(reading.value, from, unit)) ?? reading.value;
}

function reportedOf(
  row: LearnRow,
  unit: Unit | null,
  year: number,
  path: readonly (string | number)[],
  assume: Assume,
): Indicator["reported"] {
  const printed = row.actualPrinted?.trim() ?? "";
  if (printed === "") return null;
  const value = figureIn(printed, unit);
  if (value !== null) return { year, value, printed };
  assume(path, "actual-unreadable", { printed });
  return null;
}

function attributeOf(text: string): Attribute | null {
  if (text.includes("约束")) return "约束性";
  return text.includes("预期") ? "预期性" : null;
}

function unitText(row: LearnRow): string {
  const text = row.unit.trim();
  return readUnit(text) ? text : "";
}

function quoteOf(row: LearnRow): string {
  const { order, name, unit, baselinePrinted, targetPrinted, growthPrinted, actualPrinted } = row;
  const cells = [order, name, unit, baselinePrinted, targetPrinted, growthPrinted, actualPrinted];
  return cells.flatMap((cell) => cell?.trim() || []).join(" ");
}

/** Letters and digits of a text, hyphens for the rest; `null` where there are none. */
function identifier(text: string): string | null {
  const slug = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-|-$/g, "");
  return slug === "" ? null : slug;
}

/** An id from a name that stays the same wherever the row stands; repeated names are numbered. */
function freeId(name: string, taken: Set<string>): string {
  const base = identifier(canonicalName(name)) ?? "indicator";
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}-${n}`;
  taken.add(id);
  return id;
}
