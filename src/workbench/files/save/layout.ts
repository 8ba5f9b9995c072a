import type { FileEdit, SheetArrangement } from "../../../ooxml/parts";
import { type CellRange, formatRange } from "../../../workbook";
import type { BookConditionalFormat } from "../../book/book";
import type { SheetState } from "../file";
import { widthOfPoints } from "../units";

const WIDEST = 255;

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Merges of a sheet that go, which must be before cells are written: `null` for none. */
export function withoutOldMerges(before: SheetState, after: SheetState): CellRange[] | null {
  const now = new Set(after.merges.map(formatRange));
  const kept = before.merges.filter((merge) => now.has(formatRange(merge)));
  return kept.length < before.merges.length ? kept : null;
}

/** Everything about a sheet but its cells, formats and name; `null` where nothing changed. */
export function layoutChange(before: SheetState, after: SheetState): SheetArrangement | null {
  const change: Mutable<SheetArrangement> = {};
  const old = new Set(before.merges.map(formatRange));
  const isMerged = after.merges.some((merge) => !old.has(formatRange(merge)));
  if (isMerged) change.merges = after.merges;
  if (before.tabColor !== after.tabColor) {
    change.tabColor = after.tabColor?.replace(/^#/, "") ?? null;
  }
  const { rows, columns } = after.frozen;
  if (rows !== before.frozen.rows || columns !== before.frozen.columns) {
    change.frozen = { rows, columns };
  }
  const rowChanges = rowsChange(before, after);
  if (rowChanges.size > 0) change.rows = rowChanges;
  const columnChanges = columnsChange(before, after);
  if (columnChanges.length > 0) change.columns = columnChanges;
  return Object.keys(change).length > 0 ? change : null;
}

function rowsChange(before: SheetState, after: SheetState) {
  const changes = new Map<number, { hidden?: boolean; height?: number | null }>();
  const was = new Set(before.hiddenRows);
  const is = new Set(after.hiddenRows);
  for (const row of new Set([...was, ...is])) {
    if (was.has(row) !== is.has(row)) changes.set(row, { hidden: is.has(row) });
  }
  for (const [row, height] of after.rowHeights) {
    const old = before.rowHeights.get(row);
    if (old === height) continue;
    changes.set(row, { ...changes.get(row), height });
  }
  for (const row of before.rowHeights.keys()) {
    if (!after.rowHeights.has(row)) changes.set(row, { ...changes.get(row), height: null });
  }
  return changes;
}

function columnsChange(before: SheetState, after: SheetState) {
  const was = hiddenSet(before);
  const is = hiddenSet(after);
  const widths = new Set([...before.columnWidths.keys(), ...after.columnWidths.keys()]);
  const columns = [...new Set([...was, ...is, ...widths])].sort((a, b) => a - b);
  return columns.flatMap((column) => {
    const old = before.columnWidths.get(column) ?? before.usualWidth;
    const points = after.columnWidths.get(column) ?? after.usualWidth;
    const isOther = old !== points;
    const isToggled = was.has(column) !== is.has(column);
    if (!isOther && !isToggled) return [];
    const width = isOther && { width: Math.min(WIDEST, widthOfPoints(points)) };
    const hidden = isToggled && { hidden: is.has(column) };
    return [{ from: column, to: column, ...width, ...hidden }];
  });
}

function hiddenSet({ hiddenColumns, horizon }: SheetState): Set<number> {
  const hidden = new Set<number>();
  for (const { from, to } of hiddenColumns) {
    for (let column = from; column <= Math.min(to, horizon.columns - 1); column++)
      hidden.add(column);
  }
  return hidden;
}

type Format = Omit<BookConditionalFormat, "id">;

/** Conditional formats that go and come; `null` where they are the same. */
export function formatsChange(
  before: SheetState,
  after: SheetState,
  spell: (formula: string) => string,
): FileEdit | null {
  const left = new Map<string, Format[]>();
  for (const format of before.conditional) {
    left.set(nameOf(format), [...(left.get(nameOf(format)) ?? []), format]);
  }
  const added = after.conditional.filter((format) => !left.get(nameOf(format))?.pop());
  const removed = [...left.values()].flat();
  const rule = ({ ranges, formula }: Format) => ({
    range: ranges.map(formatRange).join(" "),
    formula: spell(formula ?? ""),
  });
  // One that has no formula yet shows nothing and is none in a file.
  const add = added
    .filter(({ formula, ranges }) => formula && ranges.length > 0)
    .map((format) => ({ ...rule(format), stopIfTrue: format.stopIfTrue, look: format.look }));
  const remove = removed.filter(({ formula }) => formula).map(rule);
  if (add.length === 0 && remove.length === 0) return null;
  return { kind: "format-rules", sheet: after.name, add, remove };
}

function nameOf({ ranges, formula, stopIfTrue, look }: Format): string {
  const { fill = "", font = "", bold, italic, strikethrough, numberFormat } = look;
  return JSON.stringify([
    ranges.map(formatRange),
    formula,
    stopIfTrue,
    fill.toUpperCase(),
    font.toUpperCase(),
    bold ?? null,
    italic ?? null,
    strikethrough ?? null,
    numberFormat ?? null,
  ]);
}
