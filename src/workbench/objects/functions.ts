import {
  ArrayValueObject,
  type BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  type ErrorType,
  ErrorValueObject,
  functionCompatibility,
  functionDatabase,
  functionDate,
  functionEngineering,
  functionFinancial,
  functionInformation,
  functionLogical,
  functionLookup,
  functionMath,
  functionStatistical,
  functionText,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import { isError } from "../../workbook";
import type { BookValue } from "../book/book";
import { HostError } from "../protocol/errors";
import { HostObject } from "../protocol/host-object";
import { FUNCTION_NAMES, formulaName } from "./function-names";
import type { Host } from "./host";
import { Range } from "./range";
import { usedWithin } from "./used";

type Body = new (name: string) => BaseFunction;

/** Functions of the grid's own engine by their names in formulas; some are known by a number there. */
const BODIES: ReadonlyMap<string, Body> = new Map(
  [
    functionCompatibility,
    functionDatabase,
    functionDate,
    functionEngineering,
    functionFinancial,
    functionInformation,
    functionLogical,
    functionLookup,
    functionMath,
    functionStatistical,
    functionText,
  ]
    .flat()
    .map(([body, name]) => [String(name), body as unknown as Body] as const),
);

/**
 * `workbook.functions`: calculates without a cell, by the engine that calculates the cells. Functions
 * that need the range itself instead of its values (`COUNTIF` and the like) are not among them.
 */
export class Functions extends HostObject {
  readonly typeName = "Functions";

  constructor(readonly host: Host) {
    super();
  }
}

/** Result of a function: a value or the text of an error, never both. */
export class FunctionResult extends HostObject {
  readonly typeName = "FunctionResult";

  constructor(private readonly result: BookValue) {
    super();
  }
  get Value(): number | string | boolean | null {
    return isError(this.result) ? null : this.result;
  }
  get Error(): string | null {
    return isError(this.result) ? this.result.error : null;
  }
}

for (const wireName of FUNCTION_NAMES) {
  const name = formulaName(wireName);
  const body = BODIES.get(name);
  if (!body || new body(name).needsReferenceObject) continue;
  Object.defineProperty(Functions.prototype, wireName, {
    value: function (this: Functions, ...args: unknown[]): FunctionResult {
      return new FunctionResult(evaluate(this.host, name, body, args));
    },
  });
}

/** Serials of the 1904 system are that much lower; the engine knows the 1900 system only. */
const OFFSET_1904 = 1462;
const GIVES_DATE = /^(?:DATE|DATEVALUE|TODAY|NOW|EDATE|EOMONTH|WORKDAY|WORKDAY\.INTL)$/;
const TAKES_DATE =
  /^(?:YEAR|MONTH|DAY|WEEKDAY|WEEKNUM|ISOWEEKNUM|EDATE|EOMONTH|WORKDAY|WORKDAY\.INTL)$/;

function evaluate(host: Host, name: string, body: Body, args: readonly unknown[]): BookValue {
  // What can be repeated comes as one array.
  const given = args.flat(1);
  while (given.length > 0 && isLeftOut(given.at(-1))) given.pop();
  const { date1904 } = host.book.extras;
  const first = given[0];
  if (date1904 && TAKES_DATE.test(name) && typeof first === "number")
    given[0] = first + OFFSET_1904;
  const values = given.map((one) => variantOf(host, one));
  const result = calculate(name, body, values);
  const shifts = date1904 && GIVES_DATE.test(name) && typeof result === "number";
  return shifts ? result - OFFSET_1904 : result;
}

function calculate(name: string, body: Body, values: BaseValueObject[]): BookValue {
  const calculation = new body(name);
  if (values.length < calculation.minParams)
    throw new HostError("InvalidArgument", `${name} needs ${calculation.minParams} arguments`);
  return resultOf(calculation.calculate(...values) as BaseValueObject);
}

const isLeftOut = (one: unknown): boolean => one === null || one === undefined;

function variantOf(host: Host, given: unknown): BaseValueObject {
  if (given instanceof FunctionResult)
    return scalarOf(given.Error === null ? given.Value : { error: given.Error });
  if (given instanceof Range) return arrayOf(host, given);
  if (Array.isArray(given)) return ArrayValueObject.createByArray([given]);
  if (isLeftOut(given) || ["number", "string", "boolean"].includes(typeof given))
    return scalarOf((given ?? null) as BookValue);
  throw new HostError("InvalidArgument", "a function cannot take this");
}

/** Whole columns count as far as something stands in them. */
function arrayOf(host: Host, { place, rect }: Range): BaseValueObject {
  const used = usedWithin(place, true);
  const bottom = Math.min(rect.bottom, Math.max(rect.top, used?.bottom ?? rect.top));
  const right = Math.min(rect.right, Math.max(rect.left, used?.right ?? rect.left));
  const rows = host.book.cells.read(place.sheet, { ...rect, bottom, right });
  const only = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
  if (only) return scalarOf(only.value);
  return ArrayValueObject.create({
    calculateValueList: rows.map((row) => row.map(({ value }) => scalarOf(value))),
    rowCount: rows.length,
    columnCount: rows[0]?.length ?? 0,
    unitId: "",
    sheetId: place.sheet,
    row: rect.top,
    column: rect.left,
  });
}

function scalarOf(value: BookValue): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (isError(value)) return ErrorValueObject.create(value.error as ErrorType);
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  return StringValueObject.create(value);
}

function resultOf(result: BaseValueObject): BookValue {
  if (result.isArray()) {
    const first = (result as ArrayValueObject).getFirstCell();
    return first ? resultOf(first) : null;
  }
  if (result.isError()) return { error: (result as ErrorValueObject).getErrorType() };
  if (result.isNull()) return 0;
  return result.getValue();
}
