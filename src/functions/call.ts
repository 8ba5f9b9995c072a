import type { CellValue } from "../workbook";
import type {
  CatalogueFunction,
  CellArgument,
  Environment,
  Parameter,
  RangeArgument,
  Result,
} from "./define";
import { failure } from "./errors";

/**
 * Calls a function with arguments as Excel hands them over: in order, `null` or nothing where one is
 * left out, and sometimes more than there are parameters (Excel adds an invocation object). Throws a
 * `FunctionError` where the function has no value.
 */
export function callFunction(
  of: CatalogueFunction,
  given: readonly unknown[],
  environment: Environment,
): Result | Result[][] {
  const byKey: Record<string, CellArgument | RangeArgument> = {};
  const { parameters } = of;
  for (let i = 0; i < parameters.length; i++) {
    const parameter = parameters[i] as Parameter;
    byKey[parameter.key] =
      parameter.shape === "range"
        ? { parameter, rows: rowsOf(given[i]) }
        : { parameter, content: contentOf(given[i], parameter) };
  }
  return of.body(byKey, environment);
}

/** `null` (a blank on the web, or left out) and `""` (an explicit blank) are one thing: no content. */
function readContent(value: unknown): CellValue {
  switch (typeof value) {
    case "number":
    case "boolean":
      return value;
    case "string":
      return value.trim() === "" ? null : value;
    case "object":
      return value === null ? null : readObject(value);
    default:
      return null;
  }
}

/** An error arrives as an object with its code; other rich values count by the figure they show. */
function readObject(value: object): CellValue {
  if ("error" in value && typeof value.error === "string") return { error: value.error };
  if ("code" in value && typeof value.code === "string") return { error: value.code };
  if ("basicValue" in value) return readContent(value.basicValue);
  return null;
}

function contentOf(value: unknown, parameter: Parameter): CellValue {
  if (!Array.isArray(value)) return readContent(value);
  // A host may hand a reference to one cell over as a range of one.
  const cells = value.flat(1) as unknown[];
  if (cells.length > 1)
    throw failure("invalidValue", "not-one-cell", { parameter: parameter.name });
  return readContent(cells[0]);
}

function rowsOf(value: unknown): CellValue[][] {
  if (!Array.isArray(value)) return [[readContent(value)]];
  return value.map((row) => (Array.isArray(row) ? row.map(readContent) : [readContent(row)]));
}
