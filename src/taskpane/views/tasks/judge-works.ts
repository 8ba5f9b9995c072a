import type { WorkCell, WorkRow, WorkTable } from "../../../recognise";
import {
  combineProgress,
  type DueReading,
  judgeWork,
  progressScale,
  readDue,
  readProgress,
  type WorkJudgement,
  type WorkMoment,
  type WorkProgress,
  type WorkState,
} from "../../../ruler";

/** A project or task of the workbook, with what its row says and how that is judged. */
export interface JudgedWork {
  readonly table: WorkTable;
  readonly row: WorkRow;
  readonly progress: WorkProgress;
  readonly judgement: WorkJudgement;
  /** Last day in time, `null` where none is known. */
  readonly until: string | null;
  /** 完成时限 as a person reads it, `null` for a blank. */
  readonly due: string | null;
  /** Progress as written. */
  readonly written: string;
}

/** Every row of the tables, the earliest due first, those without a due date last. */
export function judgeWorks(
  tables: readonly WorkTable[],
  moment: WorkMoment,
  date1904: boolean,
): JudgedWork[] {
  const works = tables.flatMap((table) => {
    const scales = scalesOf(table);
    return table.rows.map((row): JudgedWork => {
      const progress = combineProgress(
        row.progress.map((cell) => readProgress(cell, scales.get(cell.column))),
      );
      const due = readDue(row.due?.value ?? null, row.due?.format ?? "", date1904);
      return {
        table,
        row,
        progress,
        judgement: judgeWork(progress, due, moment),
        until: due.ok ? due.until : null,
        due: row.due && (isSerial(row.due, due) ? due.until : plain(row.due)),
        written: row.progress.map(plain).join("；"),
      };
    });
  });
  return works.sort((a, b) => (a.until ?? "9").localeCompare(b.until ?? "9"));
}

/** How many works are in each state. */
export function countWorks(works: readonly JudgedWork[]): Record<WorkState, number> {
  const counts = { late: 0, "due-soon": 0, "not-judged": 0, "in-time": 0, done: 0 };
  for (const { judgement } of works) counts[judgement.state]++;
  return counts;
}

/** Names of the plan's projects or tasks that a table of their kind does not hold, by plan. */
export function missingWorks(tables: readonly WorkTable[]): string[] {
  const held = new Map<string, { readonly table: WorkTable; readonly items: Set<string> }>();
  for (const table of tables) {
    const key = `${table.plan.id} ${table.kind}`;
    const entry = held.get(key) ?? { table, items: new Set<string>() };
    held.set(key, entry);
    for (const { item } of table.rows) if (item !== null) entry.items.add(item);
  }
  return [...held.values()].flatMap(({ table, items }) =>
    table.plan[table.kind].filter(({ id }) => !items.has(id)).map(({ name }) => name),
  );
}

function scalesOf({ rows }: WorkTable): Map<number, ReturnType<typeof progressScale>> {
  const columns = new Map<number, WorkCell[]>();
  for (const { progress } of rows)
    for (const cell of progress) {
      const cells = columns.get(cell.column);
      if (cells) cells.push(cell);
      else columns.set(cell.column, [cell]);
    }
  return new Map([...columns].map(([column, cells]) => [column, progressScale(cells)]));
}

/** A date of Excel is a number to the file and a day to everybody else. */
function isSerial({ value }: WorkCell, due: DueReading): due is DueReading & { ok: true } {
  return due.ok && typeof value === "number" && value !== due.year;
}

function plain({ value, format }: WorkCell): string {
  if (value === null) return "";
  if (typeof value === "object") return value.error;
  if (typeof value === "number" && format.includes("%"))
    return `${Number((value * 100).toPrecision(12))}%`;
  return String(value).trim();
}
