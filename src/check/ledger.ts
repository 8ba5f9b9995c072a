import { z } from "zod";
import { type CellEdit, type CellState, cellState, type Workbook } from "../workbook";
import { type CellChange, keyOf } from "./fixes";

/** One line of the ledger: a cell that a fix changed. */
export interface LedgerEntry extends CellChange {
  /** The rule whose fix it was. */
  readonly rule: string;
  readonly code: string;
  /** Id of the finding. */
  readonly finding: string;
  /** ISO date and time. */
  readonly when: string;
}

/** 修改台账: every change in the order in which it was made. */
export interface Ledger {
  readonly format: "plan-ruler/ledger";
  readonly version: 1;
  readonly entries: readonly LedgerEntry[];
}

const cellValue = z.union([
  z.number(),
  z.string(),
  z.boolean(),
  z.object({ error: z.string() }),
  z.null(),
]);
const state = z.object({
  value: cellValue,
  formula: z.string().nullable(),
  format: z.string(),
});
const ledger = z.object({
  format: z.literal("plan-ruler/ledger"),
  version: z.literal(1),
  entries: z.array(
    z.object({
      sheet: z.string(),
      cell: z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/),
      before: state,
      after: state,
      rule: z.string(),
      code: z.string(),
      finding: z.string(),
      when: z.string(),
    }),
  ),
});

export function makeLedger(entries: readonly LedgerEntry[]): Ledger {
  return { format: "plan-ruler/ledger", version: 1, entries };
}

/** A ledger as it was written; `null` where the data is none. */
export function parseLedger(data: unknown): Ledger | null {
  const parsed = ledger.safeParse(data);
  return parsed.success ? parsed.data : null;
}

/** The edits that take every cell from how it was before the first entry to how the last left it. */
export function editsOfLedger({ entries }: Ledger): CellEdit[] {
  return netChanges(entries).map(({ sheet, cell, before, after }) =>
    editTo(sheet, cell, before, after),
  );
}

export interface Undo {
  /** Edits that restore every cell to what it was. */
  readonly edits: readonly CellEdit[];
  /** Cells that no longer hold what the ledger says was left there; nothing is to be restored then. */
  readonly conflicts: readonly (CellChange & { readonly found: CellState })[];
}

/** What restores a workbook to how it was before the changes of a ledger. */
export function undoLedger(workbook: Workbook, { entries }: Ledger): Undo {
  const changes = netChanges(entries);
  const conflicts = changes.flatMap((change) => {
    const found = cellState(workbook, change.sheet, change.cell);
    return isSameContent(found, change.after) ? [] : [{ ...change, found }];
  });
  const edits = changes.map(({ sheet, cell, before, after }) => editTo(sheet, cell, after, before));
  return { edits, conflicts };
}

/** One change a cell: from its first state to its last. */
function netChanges(entries: readonly LedgerEntry[]): CellChange[] {
  const changes = new Map<string, CellChange>();
  for (const { sheet, cell, before, after } of entries) {
    const first = changes.get(keyOf({ sheet, cell }));
    changes.set(keyOf({ sheet, cell }), { sheet, cell, before: first?.before ?? before, after });
  }
  return [...changes.values()];
}

function editTo(sheet: string, cell: string, from: CellState, to: CellState): CellEdit {
  const style = from.format === to.format ? {} : { style: { numberFormat: to.format } };
  if (to.formula !== null)
    return { kind: "formula", sheet, cell, formula: to.formula, cached: to.value, ...style };
  if (to.value === null) return { kind: "clear", sheet, cell };
  return { kind: "value", sheet, cell, value: to.value, ...style };
}

/** A cleared cell keeps a format that reading does not tell of. */
function isSameContent(a: CellState, b: CellState): boolean {
  const blank = a.value === null && a.formula === null;
  return (
    JSON.stringify(a.value) === JSON.stringify(b.value) &&
    a.formula === b.formula &&
    (blank || a.format === b.format)
  );
}
