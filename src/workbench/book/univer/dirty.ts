import type { ICommandInfo, IUnitRange } from "@univerjs/core";
import type { IActiveDirtyManagerService } from "@univerjs/engine-formula";

/** Two levels, three where features and other formulas are named: by workbook, sheet and id. */
type Names = { [key: string]: Names | unknown };

/** What Univer's formula engine is told to calculate. */
export interface Dirty {
  forceCalculation: boolean;
  dirtyRanges: IUnitRange[];
  dirtyNameMap: Names;
  dirtyDefinedNameMap: Names;
  dirtySuperTableMap: Names;
  dirtyUnitFeatureMap: Names;
  dirtyUnitOtherFormulaMap: Names;
  clearDependencyTreeCache: Names;
}

const MAPS = [
  "dirtyNameMap",
  "dirtyDefinedNameMap",
  "dirtySuperTableMap",
  "dirtyUnitFeatureMap",
  "dirtyUnitOtherFormulaMap",
  "clearDependencyTreeCache",
] as const;

/** All that these commands have made out of date. */
export function dirtyAfter(
  commands: readonly ICommandInfo[],
  all: boolean,
  dirtiness: IActiveDirtyManagerService,
): Dirty {
  const dirty: Dirty = {
    forceCalculation: all,
    dirtyRanges: [],
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtySuperTableMap: {},
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    clearDependencyTreeCache: {},
  };
  const ranges = new Map<string, IUnitRange>();
  for (const command of commands) {
    const data = dirtiness.get(command.id)?.getDirtyData(command) as Partial<Dirty> | undefined;
    if (!data) continue;
    if (data.forceCalculation) dirty.forceCalculation = true;
    for (const one of data.dirtyRanges ?? []) ranges.set(keyOf(one), one);
    for (const map of MAPS) merge(dirty[map], data[map]);
  }
  dirty.dirtyRanges = [...ranges.values()];
  return dirty;
}

function keyOf({ unitId, sheetId, range }: IUnitRange): string {
  const { startRow, startColumn, endRow, endColumn } = range;
  return [unitId, sheetId, startRow, startColumn, endRow, endColumn].join();
}

function merge(into: Names, from: Names | undefined): void {
  for (const key in from) {
    const value = from[key];
    if (typeof value !== "object" || value === null) into[key] = value;
    else merge((into[key] ??= {}) as Names, value as Names);
  }
}
