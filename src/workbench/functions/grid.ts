import {
  CommandType,
  type ICommandInfo,
  ICommandService,
  type IDisposable,
  type Injector,
  type IUnitRange,
  IUniverInstanceService,
  UniverInstanceType,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import {
  FormulaDataModel,
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  type IFormulaDataItem,
  type ISetFormulaCalculationNotificationMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { fullAddress, rangesOf } from "./cells";
import type { ExecutorCell } from "./executor";
import type { Ending } from "./recalculation";

/** After these a cell's place is another one than before. */
const MOVES =
  /^sheet\.mutation\.(insert|remove|move|reorder)-(row|rows|col|cols|columns|range|sheet)$/;

export interface GridListener {
  started(): void;
  ended(ending: Ending): void;
  moved(): void;
}

/** What custom functions need of the grid; knows nothing of calls. */
export class Grid {
  private readonly commands: ICommandService;
  private readonly formulas: FormulaDataModel;
  private readonly units: IUniverInstanceService;
  private readonly disposables: IDisposable[];
  /** One a registration: two of them in a row must not take each other's away. */
  private readonly mutation: string;

  constructor(
    injector: Injector,
    private readonly namespace: string,
    listener: GridListener,
  ) {
    this.commands = injector.get(ICommandService);
    this.formulas = injector.get(FormulaDataModel);
    this.units = injector.get(IUniverInstanceService);
    this.mutation = `workbench.mutation.${namespace}-results`;
    const dirtiness = injector.get(IActiveDirtyManagerService);
    const commandId = this.mutation;
    // The grid collects what is out of date and never calculates twice at a time: this joins in.
    dirtiness.register(commandId, {
      commandId,
      getDirtyData: ({ params }: ICommandInfo) => ({ dirtyRanges: (params as Dirty).ranges }),
    });
    this.disposables = [
      this.commands.registerCommand({
        id: commandId,
        type: CommandType.MUTATION,
        handler: () => true,
      }),
      { dispose: () => dirtiness.remove(commandId) },
      this.commands.onCommandExecuted(({ id, params }) => {
        const ending = endingOf(id, params);
        if (ending) listener.ended(ending);
        // Not before it is executed: under manual calculation the book refuses it.
        else if (id === SetFormulaCalculationStartMutation.id) listener.started();
        else if (MOVES.test(id)) listener.moved();
      }),
    ];
  }

  dispose(): void {
    for (const each of this.disposables) each.dispose();
  }

  /** Has these cells calculated again, and what depends on them. */
  recalculate(cells: readonly ExecutorCell[]): void {
    if (cells.length === 0) return;
    const params: Dirty = { ranges: rangesOf(cells) };
    this.commands.syncExecuteCommand(this.mutation, params, { onlyLocal: true });
  }

  holdsFormula(unit: string, sheet: string, row: number, column: number): boolean {
    const cell = this.worksheet(unit, sheet)?.getCellRaw(row, column);
    return Boolean(cell?.f ?? cell?.si);
  }

  /** What stands in a cell, as the grid keeps it. */
  valueAt({ unit, sheet, row, column }: ExecutorCell): unknown {
    return this.worksheet(unit, sheet)?.getCellRaw(row, column)?.v ?? null;
  }

  /** Whether a cell still calls a function of the namespace. */
  calls({ unit, sheet, row, column }: ExecutorCell): boolean {
    const cell = this.worksheet(unit, sheet)?.getCellRaw(row, column);
    // A cell that shares the formula of another does not hold it itself.
    return cell?.f ? this.isCall(cell.f) : Boolean(cell?.si);
  }

  address({ unit, sheet, row, column }: ExecutorCell): string {
    return fullAddress(this.worksheet(unit, sheet)?.getName() ?? "", row, column);
  }

  unitOf(sheet: string): string | null {
    const units = this.units.getAllUnitsForType<Workbook>(UniverInstanceType.UNIVER_SHEET);
    return units.find((unit) => unit.getSheetBySheetId(sheet))?.getUnitId() ?? null;
  }

  /** Every cell that calls a function of the namespace. */
  callers(): ExecutorCell[] {
    return Object.entries(this.formulas.getFormulaData()).flatMap(([unit, sheets]) =>
      Object.entries(sheets ?? {}).flatMap(([sheet, rows]) =>
        this.callersIn((rows ?? {}) as FormulaRows).map((place) => ({ unit, sheet, ...place })),
      ),
    );
  }

  private callersIn(rows: FormulaRows): { readonly row: number; readonly column: number }[] {
    const cells = Object.entries(rows).flatMap(([row, columns]) =>
      Object.entries(columns ?? {}).map(([column, item]) => ({
        row: Number(row),
        column: Number(column),
        item,
      })),
    );
    const calling = cells.filter(({ item }) => item?.f && this.isCall(item.f));
    const shared = new Set(calling.flatMap(({ item }) => item?.si ?? []));
    return cells
      .filter(({ item }) => (item?.f ? this.isCall(item.f) : shared.has(item?.si ?? "")))
      .map(({ row, column }) => ({ row, column }));
  }

  private isCall(formula: string): boolean {
    return formula.toUpperCase().includes(`${this.namespace}.`);
  }

  private worksheet(unit: string, sheet: string): Worksheet | null {
    const workbook = this.units.getUnit<Workbook>(unit, UniverInstanceType.UNIVER_SHEET);
    return workbook?.getSheetBySheetId(sheet) ?? null;
  }
}

type FormulaRows = Readonly<
  Record<string, Readonly<Record<string, IFormulaDataItem | null | undefined | void>> | null>
>;

interface Dirty {
  readonly ranges: IUnitRange[];
}

const ENDINGS: Readonly<Record<FormulaExecutedStateType, Ending>> = {
  [FormulaExecutedStateType.SUCCESS]: "success",
  [FormulaExecutedStateType.NOT_EXECUTED]: "nothing",
  [FormulaExecutedStateType.STOP_EXECUTION]: "stopped",
  [FormulaExecutedStateType.INITIAL]: "initial",
};

function endingOf(id: string, params: object | undefined): Ending | null {
  if (id !== SetFormulaCalculationNotificationMutation.id) return null;
  const { functionsExecutedState } = params as ISetFormulaCalculationNotificationMutation;
  return functionsExecutedState === undefined ? null : ENDINGS[functionsExecutedState];
}
