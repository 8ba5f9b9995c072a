import type { CellKey } from "./calls";

export interface RecalculationOptions {
  /** Has the grid calculate these cells, and what depends on them, some time soon. */
  readonly dispatch: (cells: readonly CellKey[]) => void;
  /** Whether a cell still calls a function. */
  readonly calls: (cell: CellKey) => boolean;
}

/** How the grid says a calculation ended; it says so again, as `initial`, when it was stopped. */
export type Ending = "success" | "nothing" | "stopped" | "initial";

/** So often a cell is asked for that the grid does not calculate. */
const TRIES = 4;

/**
 * Which cells are still to be calculated. The grid loses some of them when it is told of more while
 * a stopped calculation starts again, so it is told between calculations only, and of a cell as long
 * as no calculation with that cell in it has ended well.
 */
export class Recalculation {
  /** Rises with every calculation. */
  current = 0;
  private running = 0;
  private readonly due = new Map<CellKey, number>();
  private readonly visited = new Set<CellKey>();

  constructor(private readonly options: RecalculationOptions) {}

  get isIdle(): boolean {
    return this.running === 0 && this.due.size === 0;
  }

  demand(cells: Iterable<CellKey>): void {
    const wanted = [...cells];
    for (const cell of wanted) {
      this.due.set(cell, 0);
      // What it was calculated with before does not count.
      this.visited.delete(cell);
    }
    if (this.running === 0 && wanted.length > 0) this.options.dispatch(wanted);
  }

  /** A function of the cell is being calculated. */
  visit(cell: CellKey): void {
    if (this.due.has(cell)) this.visited.add(cell);
  }

  started(): void {
    this.current++;
    this.running++;
    this.visited.clear();
  }

  /** Answers whether no calculation is under way any more. */
  ended(ending: Ending): boolean {
    if (ending === "initial") return false;
    this.running = Math.max(0, this.running - 1);
    if (ending === "success") for (const cell of this.visited) this.due.delete(cell);
    this.visited.clear();
    if (this.running > 0) return false;
    this.tryAgain();
    return true;
  }

  private tryAgain(): void {
    for (const [cell, tries] of this.due)
      if (tries >= TRIES || !this.options.calls(cell)) this.due.delete(cell);
      else this.due.set(cell, tries + 1);
    if (this.due.size > 0) this.options.dispatch([...this.due.keys()]);
  }
}
