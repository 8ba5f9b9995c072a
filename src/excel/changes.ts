import { refusal } from "./errors";
import type { Change } from "./session";

/** The sheet of all changes, `null` where they are of several. */
export function onlySheet(changes: readonly Change[]): string | null {
  const sheets = new Set(changes.map(({ sheet }) => sheet));
  return sheets.size === 1 ? ([...sheets][0] ?? null) : null;
}

/** Refuses with the first of the cells that hold something else by now, if there is one. */
export function refuseFirst(
  conflicts: readonly { readonly sheet: string; readonly cell: string }[],
): void {
  const [first] = conflicts;
  if (!first) return;
  const { sheet, cell } = first;
  throw refusal("changed-since", { sheet, cell, count: conflicts.length });
}

/**
 * A width in characters as the points Excel's interface counts in: 7 pixels a digit of the usual
 * font and 5 of margin, three quarters of a point each.
 */
export function pointsOf(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
