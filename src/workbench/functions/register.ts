import { type Injector, LocaleService } from "@univerjs/core";
import { IFunctionService } from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import type { BlankAs } from "./arguments";
import { type CallCounters, Calls } from "./calls";
import { cellKey, cellOf } from "./cells";
import { describe } from "./descriptions";
import { AddInFunction } from "./executor";
import { Grid } from "./grid";
import type { Invoker } from "./invoker";
import {
  assertSupported,
  type FunctionMetadata,
  type FunctionsFile,
  takesErrors,
} from "./metadata";
import { Reasons } from "./reasons";
import { type Ending, Recalculation } from "./recalculation";
import { teachBusy } from "./value-objects";

export interface RegisterOptions {
  /** Of the Univer that holds the workbook. */
  readonly injector: Injector;
  /** The `functions.json` of the built add-in. */
  readonly functions: FunctionsFile;
  /** From the manifest: `PLAN`. */
  readonly namespace: string;
  readonly invoker: Invoker;
  readonly blankAs: BlankAs;
  /** A fault of the host itself: the cell shows `#VALUE!`. */
  onFault(error: unknown, where: string): void;
  /** Results kept, 50,000 unless told. */
  readonly cacheLimit?: number;
}

export interface FunctionsInCells {
  readonly counters: CallCounters;
  /**
   * Why a cell shows an error, in the function's words; `null` where it shows none of a function's.
   * Excel says it in the menu of the mark beside the cell: the page shows it as plain text (never as
   * markup, it may quote cells) below its error code, when the pointer rests on the cell and when the
   * cell is the active one, and asks anew each time. Sheets by id, rows and columns from zero.
   */
  reasonOf(sheet: string, row: number, column: number): string | null;
  /** Forgets all results and asks for every cell again, as Ctrl+Alt+F9 does. */
  recalculate(): void;
  /**
   * Resolves when no call is under way and all results stand in the cells. After a change wait for
   * the book's `settled()` first. Under manual calculation results wait for the next one.
   */
  idle(): Promise<void>;
  /** Told whenever the number of pending calls has changed. */
  onPending(listener: (pending: number) => void): () => void;
  dispose(): void;
}

const CACHE_LIMIT = 50_000;
/** A long calculation need not end before the add-in may begin. */
const FLUSH_AFTER = 200;

/**
 * Gives the grid the add-in's custom functions. A cell is never kept waiting: it says `#BUSY!`, what
 * it asks goes to the add-in in one message with what other cells ask, and it is calculated again,
 * with all that depends on it, when the answer is there.
 */
export function registerFunctions(options: RegisterOptions): FunctionsInCells {
  assertSupported(options.functions);
  teachBusy();
  return new Registration(options);
}

class Registration implements FunctionsInCells {
  private readonly grid: Grid;
  private readonly calls: Calls;
  private readonly reasons = new Reasons();
  private readonly stops: (() => void)[];
  private readonly listeners = new Set<(pending: number) => void>();
  private readonly waiters = new Set<() => void>();
  private readonly recalculation: Recalculation;
  private flushTimer: ReturnType<typeof setTimeout> | null = null;
  private lastPending = 0;

  constructor(options: RegisterOptions) {
    const { injector, namespace, invoker, cacheLimit = CACHE_LIMIT } = options;
    this.grid = new Grid(injector, namespace.toUpperCase(), {
      started: () => this.recalculation.started(),
      ended: (ending) => this.ended(ending),
      moved: () => this.moved(),
    });
    this.recalculation = new Recalculation({
      dispatch: (cells) => this.grid.recalculate(cells.map(cellOf)),
      calls: (cell) => this.grid.calls(cellOf(cell)),
    });
    this.calls = new Calls({
      invoker,
      limit: cacheLimit,
      arrived: (cells) => {
        this.recalculation.demand(cells);
        this.tell();
      },
    });
    this.stops = [this.registerExecutors(options), this.registerDescriptions(options)];
    // Cells that named these functions before there were any.
    this.recalculateAll();
  }

  get counters(): CallCounters {
    return this.calls.counters;
  }

  reasonOf(sheet: string, row: number, column: number): string | null {
    const unit = this.grid.unitOf(sheet);
    if (unit === null) return null;
    const cell = { unit, sheet, row, column };
    return this.grid.calls(cell) ? this.reasons.of(cellKey(cell), this.grid.valueAt(cell)) : null;
  }

  recalculate(): void {
    this.calls.clear();
    this.recalculateAll();
  }

  idle(): Promise<void> {
    if (this.isIdle()) return Promise.resolve();
    return new Promise((resolve) => this.waiters.add(resolve));
  }

  onPending(listener: (pending: number) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  dispose(): void {
    if (this.flushTimer) clearTimeout(this.flushTimer);
    this.calls.dispose();
    this.grid.dispose();
    for (const stop of this.stops) stop();
    this.reasons.clear();
    this.tell();
    for (const done of this.waiters) done();
    this.waiters.clear();
    this.listeners.clear();
  }

  private registerExecutors(options: RegisterOptions) {
    const { injector, functions, namespace, blankAs, onFault } = options;
    const service = injector.get(IFunctionService);
    const executors = functions.functions.map((of) => {
      const formulaName = nameInFormulas(namespace, of);
      return new AddInFunction({
        formulaName,
        id: of.id,
        rules: { parameters: of.parameters, blankAs, takesErrors: takesErrors(functions, of) },
        byAddress: of.options?.requiresAddress ?? false,
        cancelable: of.options?.cancelable ?? false,
        spills: of.result?.dimensionality === "matrix",
        ask: (cell, call) => {
          const address = this.grid.address(cell);
          const { current } = this.recalculation;
          const outcome = this.calls.ask(cellKey(cell), current, { ...call, address });
          if (outcome === null) this.scheduleFlush();
          return outcome;
        },
        visited: (cell) => this.recalculation.visit(cellKey(cell)),
        failed: (cell, error, reason) =>
          this.reasons.add(cellKey(cell), this.recalculation.current, { error, reason }),
        holdsFormula: (unit) => (sheet, row, column) =>
          this.grid.holdsFormula(unit, sheet, row, column),
        onFault,
      });
    });
    const names = executors.map(({ name }) => name);
    service.registerExecutors(...executors);
    // A formula read while the function was unknown is remembered as wrong.
    service.deleteFormulaAstCacheKey(...names);
    return () => {
      service.unregisterExecutors(...names);
      service.deleteFormulaAstCacheKey(...names);
    };
  }

  private registerDescriptions({ injector, functions, namespace }: RegisterOptions) {
    // A grid without texts has no formula bar that could show these.
    if (!injector.get(LocaleService).getLocales()) return () => {};
    const service = injector.get(IDescriptionService);
    const disposable = service.registerDescriptions(
      functions.functions.map((of) => describe(nameInFormulas(namespace, of), of)),
    );
    return () => disposable.dispose();
  }

  private recalculateAll(): void {
    this.recalculation.demand(this.grid.callers().map(cellKey));
  }

  private ended(ending: Ending): void {
    if (!this.recalculation.ended(ending)) return;
    const gone = [...this.calls.waiting()].filter((key) => !this.grid.calls(cellOf(key)));
    this.calls.forget(gone);
    this.calls.settle();
    this.scheduleFlush(0);
    this.tell();
  }

  /** Rows moved while their results were under way: what waits where is found by calculating again. */
  private moved(): void {
    this.reasons.clear();
    this.recalculateAll();
  }

  private scheduleFlush(delay = FLUSH_AFTER): void {
    if (this.flushTimer) {
      if (delay > 0) return;
      clearTimeout(this.flushTimer);
    }
    this.flushTimer = setTimeout(() => {
      this.flushTimer = null;
      this.calls.flush();
    }, delay);
  }

  private isIdle(): boolean {
    return this.calls.counters.pending === 0 && this.recalculation.isIdle;
  }

  private tell(): void {
    const { pending } = this.calls.counters;
    if (pending !== this.lastPending) for (const listener of this.listeners) listener(pending);
    this.lastPending = pending;
    if (!this.isIdle()) return;
    for (const done of this.waiters) done();
    this.waiters.clear();
  }
}

function nameInFormulas(namespace: string, { name }: FunctionMetadata): string {
  return `${namespace}.${name}`.toUpperCase();
}
