import { assessTable, type RowAssessment } from "../compose";
import {
  inRowOf,
  plainFigureOf,
  readNumber,
  readTarget,
  readUnit,
  splitNameAndUnit,
  type Unit,
} from "../notation";
import { deduceDirection, type Plan } from "../plan";
import type { IndicatorRow, Table, ValueCell } from "../recognise";
import type { CellValue } from "../workbook";
import { cellsOf, pairsOf, printed, textOrNull, unitOrNull, yearOf, yearOrNull } from "./arguments";
import type { CellArgument, Environment, RangeArgument } from "./define";
import { failure, refusal } from "./errors";
import type { Found, PlanLibrary } from "./library";

/** What the functions that judge an indicator are given. */
export interface JudgeArguments {
  readonly indicator: CellArgument;
  readonly years: RangeArgument;
  readonly values: RangeArgument;
  readonly asOf: CellArgument;
  readonly plan: CellArgument;
  readonly baseline: CellArgument;
  readonly baselineYear: CellArgument;
  readonly target: CellArgument;
  readonly targetYear: CellArgument;
  readonly unit: CellArgument;
}

/**
 * Judges an indicator by the figures given and what its plan says: as a table of one row, so that a
 * formula says what the whole table says.
 */
export function judge(given: JudgeArguments, { library }: Environment): RowAssessment {
  const asOf = yearOf(given.asOf);
  const name = textOrNull(given.indicator);
  if (name === null)
    throw failure("invalidValue", "blank", { parameter: given.indicator.parameter.name });
  const found = findIndicator(library, name, given.plan, asOf);
  if (!found && given.target.content === null)
    throw failure("notAvailable", "no-indicator", { text: name });
  const table = tableOf(given, name, found);
  const { baselineYear, targetYear } = table;
  if (baselineYear !== null && targetYear !== null && targetYear <= baselineYear)
    throw refusal("no-duration", "progress");
  const [judged] = assessTable(table, { asOf, plans: library.plans });
  if (!judged) throw failure("notAvailable", "no-years", { text: name });
  return judged;
}

/** 无: the row belongs to a plan nobody knows, though an indicator of the same name may be known. */
const NO_PLAN = /^\s*(?:无|none)\s*$/i;

/** The plan asked for, no plan, or `null` where it is left out. One that is not known is refused. */
export function plansOf(argument: CellArgument, library: PlanLibrary): readonly Plan[] | null {
  const text = textOrNull(argument);
  if (text === null) return null;
  if (NO_PLAN.test(text)) return [];
  const plan = library.plan(text);
  if (plan) return [plan];
  throw failure("notAvailable", "no-plan", { text });
}

/** The indicator of a name, in the plan asked for. */
export function findIndicator(
  library: PlanLibrary,
  name: string,
  plan: CellArgument,
  year: number | null,
): Found | null {
  const plans = plansOf(plan, library);
  return plans?.length === 0 ? null : library.indicator(name, plans?.[0] ?? null, year);
}

function tableOf(given: JudgeArguments, name: string, found: Found | null): Table {
  const range = { top: 0, left: 0, bottom: 0, right: 0 };
  return {
    id: "",
    sheet: "",
    range,
    kind: "monitoring",
    plan: found?.plan ?? null,
    confidence: 1,
    transposed: false,
    title: null,
    headerRows: range,
    baselineYear: yearOrNull(given.baselineYear) ?? found?.indicator.baseline.year ?? null,
    targetYear: yearOrNull(given.targetYear) ?? found?.indicator.target.year ?? null,
    columns: columnsOf(given.years),
    rows: [rowOf(given, name, found)],
    otherRows: [],
    evidence: [],
  };
}

/** The years as the headers of a table: 2021年预计, 2021年累计. */
const columnsOf = (years: RangeArgument): Table["columns"] =>
  cellsOf(years).map(({ content }) => ({
    index: 0,
    header: printed(content),
    printed: printed(content),
    role: "actual",
    year: null,
    unit: null,
    provisional: false,
  }));

function rowOf(given: JudgeArguments, name: string, found: Found | null): IndicatorRow {
  const split = splitNameAndUnit(name);
  const unit = unitOrNull(given.unit) ?? split.unit;
  const scale = unit ?? (found && readUnit(found.indicator.unit));
  const contents = [given.baseline, ...cellsOf(given.values)].map(({ content }) => content);
  const near = plainFigureOf(contents.map((content) => readNumber(content)));
  const baseline =
    given.baseline.content === null ? null : cellOf(given.baseline.content, scale, near);
  return {
    index: 0,
    hidden: false,
    ordinal: null,
    name: split.name,
    printedName: name,
    nameCell: { row: 0, column: 0 },
    indicator: found?.indicator.id ?? null,
    confidence: found ? 1 : 0,
    runnerUp: null,
    unit,
    unitFrom: null,
    attribute: null,
    department: null,
    baseline,
    target: targetOf(given.target.content, { name: split.name, unit: scale, baseline, found }),
    growth: null,
    actuals: actualsOf(given.years, given.values, scale, near),
    note: null,
  };
}

const cellOf = (value: CellValue, unit: Unit | null, near: number | null): ValueCell => ({
  row: 0,
  column: 0,
  value,
  formula: null,
  format: "General",
  mergedFrom: null,
  reading: inRowOf(readNumber(value), unit, printed(value), near),
});

/** A bare figure is to be reached from the side the plan or, as in a table, the name tells. */
function targetOf(
  content: CellValue,
  {
    name,
    unit,
    baseline,
    found,
  }: {
    readonly name: string;
    readonly unit: Unit | null;
    readonly baseline: ValueCell | null;
    readonly found: Found | null;
  },
): IndicatorRow["target"] {
  if (content === null) return null;
  const start = baseline?.reading.ok ? baseline.reading.value : null;
  const direction = found?.indicator.direction ?? deduceDirection(name).direction;
  const context = { unit, direction, baseline: start };
  return { cell: cellOf(content, unit, start), reading: readTarget(content, undefined, context) };
}

/** Blanks stay blanks; a year stands without a figure then. */
function actualsOf(
  years: RangeArgument,
  values: RangeArgument,
  unit: Unit | null,
  near: number | null,
): IndicatorRow["actuals"] {
  return pairsOf(years, values)
    .filter(([year, { content }]) => content !== null || year.content !== null)
    .map(([year, { content }]) => ({
      year: yearOf(year),
      provisional: /预计|初步|快报/.test(printed(year.content)),
      cell: cellOf(content, unit, near),
    }))
    .sort((a, b) => a.year - b.year);
}
