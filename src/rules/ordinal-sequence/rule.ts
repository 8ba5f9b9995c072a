import type { IndicatorRow, Table } from "../../recognise";
import { formatAddress } from "../../workbook";
import { crossing, placeOf } from "../cells";
import { defineRule, type Report } from "../define";
import { indicatorName, plannedIndicator } from "../indicator";

interface Numbered {
  readonly row: IndicatorRow;
  readonly number: number;
}

/** S04 序号: numbers that repeat, jump or run backwards, as they do after rows were pasted or deleted. */
export default defineRule({
  meta: {
    id: "ordinal-sequence",
    code: "S04",
    level: "warning",
    family: "structure",
    validationLevel: 0,
    needs: [],
    follows: ["S03"],
    fix: "review",
  },
  messages: {
    "zh-CN": {
      title: "序号不连续",
      repeat: "序号 {number} 重复了。请重新编号。",
      gap: "序号从 {previous} 跳到 {number}，中间可能漏了指标。请补上，或重新编号。",
      backwards: "序号 {number} 排在 {previous} 后面，顺序乱了。请检查这一行是否放错了位置。",
      plan: "“{name}”在规划里的序号是 {expected}，这里写的是 {number}。请检查是否串行。",
    },
    "en-US": {
      title: "Row numbers are not consecutive",
      repeat: "Row number {number} is repeated. Renumber the rows.",
      gap: "Row numbers jump from {previous} to {number}: an indicator may be missing. Add it or renumber.",
      backwards:
        "Row number {number} comes after {previous}. Check whether this row is in the wrong place.",
      plan: "“{name}” is number {expected} in the plan, not {number}. Check whether rows were mixed up.",
    },
  },
  *table(table): Iterable<Report> {
    const rows = table.rows.flatMap((row): Numbered[] =>
      row.ordinal !== null && /^\d{1,3}$/.test(row.ordinal)
        ? [{ row, number: Number(row.ordinal) }]
        : [],
    );
    if (rows.length < 3 || rows.length < table.rows.length / 2) return;
    const ofPlan = rows.filter(({ row, number }) => order(row, table) === number).length;
    if (ofPlan >= 3 && ofPlan / rows.length >= 0.7) yield* againstPlan(rows, table);
    else if (isOneRun(rows)) yield* alone(rows, table);
  },
});

/** Numbers that are the plan's own may have gaps and stand in any order, but each belongs to its indicator. */
function* againstPlan(rows: readonly Numbered[], table: Table): Iterable<Report> {
  for (const { row, number } of rows) {
    const expected = order(row, table);
    if (expected === null || expected === number) continue;
    yield report("plan", row, table, { name: row.name, number, expected }, expected);
  }
}

function* alone(rows: readonly Numbered[], table: Table): Iterable<Report> {
  const all = new Set(rows.map(({ number }) => number));
  const seen = new Set<number>();
  let previous = 0;
  for (const { row, number } of rows) {
    const message = seen.has(number)
      ? "repeat"
      : number < previous
        ? "backwards"
        : number > previous + 1 && !all.has(previous + 1) && isNearlyWhole(rows)
          ? "gap"
          : null;
    if (message) yield report(message, row, table, { number, previous }, null);
    seen.add(number);
    previous = Math.max(previous, number);
  }
}

function report(
  message: string,
  row: IndicatorRow,
  table: Table,
  data: Record<string, string | number>,
  expected: number | null,
): Report {
  const column = table.columns.find(({ role }) => role === "ordinal");
  const at = column ? crossing(table, row.index, column.index) : row.nameCell;
  const cell = formatAddress(at.row, at.column);
  return {
    message,
    data,
    place: placeOf(table, at),
    indicator: indicatorName(row),
    expected,
    received: row.ordinal,
    fix:
      expected !== null && column
        ? {
            kind: "review",
            edits: [{ kind: "value", sheet: table.sheet, cell, value: expected }],
          }
        : null,
  };
}

function order(row: IndicatorRow, table: Table): number | null {
  return plannedIndicator(row, table)?.order ?? null;
}

/** Rows in order but for one. Numbers that start again in every section, or rows sorted by something else, are no fault. */
function isOneRun(rows: readonly Numbered[]): boolean {
  const falls = rows.flatMap(({ number }, i) =>
    i > 0 && number < (rows[i - 1]?.number ?? 0) ? [i] : [],
  );
  const [fall] = falls;
  if (fall === undefined) return true;
  const before = (i: number): number => rows[i]?.number ?? 0;
  const after = (i: number): number => rows[i]?.number ?? Number.POSITIVE_INFINITY;
  const fitsWithout = before(fall - 2) < after(fall) || before(fall - 1) < after(fall + 1);
  return falls.length === 1 && fitsWithout;
}

/** A department's own part has the numbers of its indicators; only a table that runs from 1 on claims to be whole. */
function isNearlyWhole(rows: readonly Numbered[]): boolean {
  const numbers = new Set(rows.map(({ number }) => number));
  // A last number out of all proportion is a slip of its own.
  const largest = Math.max(...numbers);
  if (largest > 2 * rows.length) numbers.delete(largest);
  const missing = Math.max(...numbers) - numbers.size;
  return rows.length >= 4 && numbers.has(1) && missing <= Math.max(1, rows.length / 5);
}
