import type { Nullable } from "@univerjs/core";
import {
  ArrayValueObject,
  type BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  BooleanValueObject,
  ERROR_TYPE_SET,
  type ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import { BLANK, BUSY, type Content, type Given } from "./arguments";

/** What the engine hands a function over: a value, an array or a reference. */
export type Variant = ReturnType<BaseFunction["calculate"]>;

/** Whether a cell holds a formula; the grid's engine takes its empty text for a blank. */
export type HoldsFormula = (sheet: string, row: number, column: number) => boolean;

/** The grid's engine must know the sign as an error, else formulas would go on with it as a text. */
export function teachBusy(): void {
  ERROR_TYPE_SET.add(BUSY as ErrorType);
}

/** What a formula of the grid gives a function. A missing argument and a blank cell are different. */
export function givenOf(variant: Variant, holdsFormula: HoldsFormula): Given {
  if (variant.isReferenceObject())
    return rowsOfReference(variant as BaseReferenceObject, holdsFormula);
  const value = variant as BaseValueObject;
  if (value.isArray())
    return (value as ArrayValueObject)
      .getArrayValue()
      .map((row) => row.map((value) => contentOf(value)));
  return value.isNull() ? null : contentOf(value);
}

function rowsOfReference(reference: BaseReferenceObject, holdsFormula: HoldsFormula): Content[][] {
  const { startRow, startColumn } = reference.getRangePosition();
  const sheet = reference.getSheetId();
  const rows: Content[][] = [];
  reference.iterator((value, row, column) => {
    const content = contentOf(value);
    const line = rows[row - startRow] ?? [];
    rows[row - startRow] = line;
    line[column - startColumn] =
      content === BLANK && holdsFormula(sheet, row, column) ? "" : content;
    return true;
  });
  return rows.length > 0 ? rows : [[{ error: "#REF!" }]];
}

function contentOf(value: Nullable<BaseValueObject>): Content {
  if (!value || value.isNull()) return BLANK;
  if (value.isError()) return { error: (value as ErrorValueObject).getErrorType() };
  if (value.isArray() || value.isLambda()) return { error: "#VALUE!" };
  return value.getValue();
}

export function errorObject(error: string): ErrorValueObject {
  return ErrorValueObject.create(error as ErrorType);
}

/** What a function answered, as the grid takes it. */
export function objectOf(value: unknown): BaseValueObject {
  if (!Array.isArray(value)) return scalarObject(value);
  const rows = value.map((row): unknown[] => (Array.isArray(row) ? row : [row]));
  const width = rows[0]?.length ?? 0;
  if (width === 0) return errorObject("#CALC!");
  if (rows.some((row) => row.length !== width)) return errorObject("#VALUE!");
  return arrayObject(rows.map((row) => row.map(scalarObject)));
}

export function arrayObject(rows: BaseValueObject[][]): BaseValueObject {
  const [first] = rows;
  if (rows.length === 1 && first?.length === 1) return first[0] as BaseValueObject;
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: first?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function scalarObject(value: unknown): BaseValueObject {
  switch (typeof value) {
    case "number":
      return Number.isFinite(value) ? NumberValueObject.create(value) : errorObject("#NUM!");
    case "boolean":
      return BooleanValueObject.create(value);
    case "string":
      return StringValueObject.create(value);
    default:
      return value === null || value === undefined
        ? NumberValueObject.create(0)
        : richObject(value);
  }
}

/** Errors inside an array, and rich values, which count by what they show. */
function richObject(value: object): BaseValueObject {
  if ("error" in value && typeof value.error === "string") return errorObject(value.error);
  if ("code" in value && typeof value.code === "string") return errorObject(value.code);
  if ("basicValue" in value && typeof value.basicValue !== "object")
    return scalarObject(value.basicValue);
  return errorObject("#VALUE!");
}
