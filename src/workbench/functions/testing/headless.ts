import { type ICellData, type IObjectMatrixPrimitiveType, LocaleType } from "@univerjs/core";
import { RemoveSheetMutation, SetRangeValuesMutation } from "@univerjs/sheets";
import { parseAddress } from "../../../workbook";
import { type Calculation, watchCalculation } from "../../book/calculation";
import { valueOf } from "../../book/cell-value";
import type { Handles } from "../../book/univer/handles";
import { startUniver } from "../../book/univer/start";

export type Put = Readonly<Record<string, string | number | boolean | null>>;

/** A small grid without a picture: one sheet `监测` of 3,000 rows, cells by address. */
export class HeadlessGrid {
  readonly handles: Handles;
  readonly calculation: Calculation;

  constructor(cells: Put = {}, setUp?: (injector: Handles["injector"]) => void) {
    this.handles = startUniver(
      {
        id: "book",
        name: "book",
        appVersion: "",
        locale: LocaleType.ZH_CN,
        styles: {},
        sheetOrder: ["one", "two"],
        sheets: {
          one: {
            id: "one",
            name: "监测",
            rowCount: 3000,
            columnCount: 40,
            cellData: dataOf(cells),
          },
          two: { id: "two", name: "表 2", rowCount: 100, columnCount: 40, cellData: {} },
        },
      },
      {
        locale: LocaleType.ZH_CN,
        locales: { [LocaleType.ZH_CN]: {} },
        setUp: ({ injector }) => setUp?.(injector),
      },
    );
    this.calculation = watchCalculation(this.handles);
    this.calculation.calculateAll();
  }

  /** Texts that begin with `=` are formulas. */
  put(cells: Put, sheet = "one"): void {
    this.handles.commands.syncExecuteCommand(SetRangeValuesMutation.id, {
      unitId: this.handles.unitId,
      subUnitId: sheet,
      cellValue: dataOf(cells),
    });
  }

  removeSheet(subUnitId: string): void {
    const { unitId } = this.handles;
    this.handles.commands.syncExecuteCommand(RemoveSheetMutation.id, { unitId, subUnitId });
  }

  get(address: string, sheet = "one"): unknown {
    const { row, column } = placeOf(address);
    const worksheet = this.handles.workbook.getSheetBySheetId(sheet);
    // Spilled cells are no content of their own: the grid shows them over the cells.
    const cell = worksheet?.getCellRaw(row, column) ?? null;
    const spilt = this.handles.formulas.getArrayFormulaCellData();
    const spilled = spilt[this.handles.unitId]?.[sheet]?.[row]?.[column];
    const value = valueOf(cell ?? spilled ?? null);
    return typeof value === "object" && value !== null ? value.error : value;
  }

  settled(): Promise<void> {
    return this.calculation.settled(20_000);
  }

  dispose(): void {
    this.calculation.dispose();
    this.handles.univer.dispose();
  }
}

function placeOf(address: string): { row: number; column: number } {
  const place = parseAddress(address);
  if (!place) throw new Error(address);
  return place;
}

function dataOf(cells: Put): IObjectMatrixPrimitiveType<ICellData> {
  const data: IObjectMatrixPrimitiveType<ICellData> = {};
  for (const [address, value] of Object.entries(cells)) {
    const { row, column } = placeOf(address);
    const line = data[row] ?? {};
    data[row] = line;
    line[column] = cellOf(value);
  }
  return data;
}

function cellOf(value: Put[string] | undefined): ICellData {
  if (typeof value === "string" && value.startsWith("="))
    return { f: value, v: null, t: null, si: null } as ICellData;
  const type = { string: 1, number: 2, boolean: 3 }[typeof value as "string"] ?? null;
  const v = typeof value === "boolean" ? Number(value) : (value ?? null);
  return { v, t: type, f: null, si: null } as ICellData;
}
