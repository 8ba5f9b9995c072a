import { type Position, parseAddress } from "../workbook";
import { pointsOf, refuseFirst } from "./changes";
import { refusal } from "./errors";
import { formatsKey, wantedFormats } from "./formats";
import { withLook } from "./looks";
import { type CellWrite, type Demand, keyOf, type Scene, type Step } from "./scene";
import type { CellLook, Change, JournalEntry } from "./session";
import { plannedState, type StepPlan, sameContent, sameState } from "./step";

/** A step, and what the journal says of it. */
export interface Resolved {
  readonly step: Step;
  readonly changes: readonly Change[];
}

/** What must be known before a plan is carried out. */
export function demandOfPlan(plan: StepPlan): Demand {
  return {
    addSheets: plan.addSheets,
    removeSheets: [],
    cells: plan.cells.map(({ sheet, cell, at, like, look }) => ({
      sheet,
      cell,
      at,
      look: like !== null || look !== null,
    })),
    witnesses: [],
    likes: plan.cells.flatMap(({ sheet, like }) => (like ? [{ sheet, at: like }] : [])),
    widths: plan.widths,
    formats: plan.formats.map(({ sheet, key, formats }) => wantedFormats(sheet, key, formats)),
  };
}

const BLANK = { value: null, formula: null, format: "General" } as const;

/** What a plan changes, given how things stand; what stays as it is is left out. */
export function resolvePlan(plan: StepPlan, scene: Scene): Resolved {
  const addSheets = plan.addSheets.filter((name) => !scene.names.has(name.toLowerCase()));
  const cells = plan.cells.flatMap((planned): CellWrite[] => {
    const { sheet, cell, at, like } = planned;
    const isNew = !scene.sheets.has(sheet);
    const known = scene.cells.get(keyOf(sheet, at));
    const before = known?.state ?? BLANK;
    const after = plannedState(before, planned);
    const copied = like ? scene.likes.get(keyOf(sheet, like)) : known?.look;
    // Nothing is known of a sheet that is not there yet, and its cells have no look to go back to.
    const from = isNew ? {} : known?.look;
    const wanted = planned.look ? withLook(isNew ? {} : copied, planned.look) : copied;
    const look = lookChange(from, wanted);
    if (sameState(before, after) && !look) return [];
    return [{ sheet, cell, at, from: before, to: after, look }];
  });
  const widths = plan.widths.map(({ sheet, column, width }) => {
    const to = pointsOf(width);
    return { sheet, column, from: scene.widths.get(`${sheet}!${column}`) ?? to, to };
  });
  const formats = plan.formats.map(({ sheet, key, formats: to }) => ({
    sheet,
    key,
    from: scene.formats.get(formatsKey(sheet, key))?.formats ?? [],
    to,
  }));
  const step: Step = { addSheets, removeSheets: [], cells, widths, formats };
  return { step, changes: changesOf(step) };
}

/** Whether a record is about the formats of a key in a sheet. */
export function isOf(
  sheet: string,
  key: string,
): (record: { readonly sheet: string; readonly key: string }) => boolean {
  return (record) => record.sheet === sheet && record.key === key;
}

function lookChange(
  from: CellLook | null | undefined,
  to: CellLook | null | undefined,
): CellWrite["look"] {
  if (!from || !to || JSON.stringify(from) === JSON.stringify(to)) return null;
  return { from, to };
}

function changesOf(step: Step): Change[] {
  return [
    ...step.addSheets.map((sheet): Change => ({ kind: "add-sheet", sheet })),
    ...step.cells.map(({ sheet, cell, from, to, look }): Change => {
      const change = { kind: "cell", sheet, cell, before: from, after: to } as const;
      return look && !step.addSheets.includes(sheet) ? { ...change, look: look.from } : change;
    }),
    ...step.widths.map(
      ({ sheet, column, from, to }): Change => ({
        kind: "column-width",
        sheet,
        column,
        before: from,
        after: to,
      }),
    ),
    ...step.formats.map(
      ({ sheet, key, from, to }): Change => ({
        kind: "conditional-formats",
        sheet,
        key,
        before: from,
        after: to,
      }),
    ),
  ];
}

type CellChange = Extract<Change, { readonly kind: "cell" }>;

const ofKind = <Kind extends Change["kind"]>(
  entry: JournalEntry,
  kind: Kind,
): Extract<Change, { readonly kind: Kind }>[] =>
  entry.changes.filter(
    (change): change is Extract<Change, { readonly kind: Kind }> => change.kind === kind,
  );

function positionOf({ sheet, cell }: CellChange): Position {
  const at = parseAddress(cell);
  if (!at) throw refusal("not-a-cell", { sheet, cell });
  return at;
}

/** What must be known before an entry is undone. A sheet that an open entry never added is no loss. */
export function demandOfUndo(entry: JournalEntry): Demand {
  return {
    addSheets: entry.state === "open" ? ofKind(entry, "add-sheet").map(({ sheet }) => sheet) : [],
    removeSheets: ofKind(entry, "add-sheet").map(({ sheet }) => sheet),
    cells: ofKind(entry, "cell").map((change) => ({
      sheet: change.sheet,
      cell: change.cell,
      at: positionOf(change),
      look: change.look !== undefined,
    })),
    witnesses: [],
    likes: [],
    widths: ofKind(entry, "column-width"),
    formats: ofKind(entry, "conditional-formats").map(({ sheet, key, before, after }) =>
      wantedFormats(sheet, key, before, after),
    ),
  };
}

/**
 * The step that takes an entry back. Refused where a cell holds neither what the entry left there
 * nor, if the entry was never finished, what was there before it.
 * @throws SessionError
 */
export function resolveUndo(entry: JournalEntry, scene: Scene): Step {
  const open = entry.state === "open";
  const conflicts: CellChange[] = [];
  const cells = ofKind(entry, "cell").flatMap((change): CellWrite[] => {
    const { sheet, cell, before, after, look } = change;
    const at = positionOf(change);
    const known = scene.cells.get(keyOf(sheet, at));
    if (!known) return [];
    const from = known.state;
    if (!sameContent(from, after) && !(open && sameContent(from, before))) conflicts.push(change);
    const looks = lookChange(known.look, look);
    return sameState(from, before) && !looks
      ? []
      : [{ sheet, cell, at, from, to: before, look: looks }];
  });
  refuseFirst(conflicts);
  const added = ofKind(entry, "add-sheet").map(({ sheet }) => sheet);
  const removeSheets = added.filter((sheet) => scene.sheets.has(sheet));
  refuseInUse(removeSheets, entry, scene);
  return {
    addSheets: [],
    removeSheets,
    cells,
    widths: ofKind(entry, "column-width").map(({ sheet, column, before }) => ({
      sheet,
      column,
      from: scene.widths.get(`${sheet}!${column}`) ?? before,
      to: before,
    })),
    formats: ofKind(entry, "conditional-formats").map(({ sheet, key, before, after }) => ({
      sheet,
      key,
      from: after,
      to: before,
    })),
  };
}

function refuseInUse(removed: readonly string[], entry: JournalEntry, scene: Scene): void {
  const own = new Set(ofKind(entry, "cell").map(({ sheet, cell }) => `${sheet}!${cell}`));
  for (const sheet of removed) {
    const contents = scene.sheets.get(sheet)?.contents ?? [];
    if (contents.some((cell) => !own.has(`${sheet}!${cell}`)))
      throw refusal("sheet-in-use", { sheet });
  }
}

/** The entry of a step that is about to begin. */
export function entryOf(
  id: string,
  label: string,
  when: string,
  changes: readonly Change[],
): JournalEntry {
  return { id, label, when, state: "open", kept: true, changes };
}
