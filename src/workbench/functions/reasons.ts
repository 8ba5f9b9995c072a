import type { CellKey } from "./calls";

interface Failure {
  readonly error: string;
  readonly reason: string;
}

/** Why cells show an error, as the functions said it. */
export class Reasons {
  private readonly cells = new Map<CellKey, { calculation: number; failures: Failure[] }>();

  add(cell: CellKey, calculation: number, failure: Failure): void {
    const known = this.cells.get(cell);
    if (known?.calculation === calculation) known.failures.push(failure);
    else this.cells.set(cell, { calculation, failures: [failure] });
  }

  /** Of the call whose error the cell shows; there may be several calls in a formula. */
  of(cell: CellKey, shown: unknown): string | null {
    return this.cells.get(cell)?.failures.find(({ error }) => error === shown)?.reason ?? null;
  }

  clear(): void {
    this.cells.clear();
  }
}
