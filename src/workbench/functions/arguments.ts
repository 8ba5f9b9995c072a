import type { CellError } from "../../workbook";
import type { ParameterMetadata } from "./metadata";

/** Stands for a blank cell until it is known what the function gets for one. */
export const BLANK = Symbol("blank");
/** What a cell of the grid gives a function. */
export type Content = number | string | boolean | CellError | typeof BLANK;
/** An argument as the grid has it: left out, a value, or rows of cells. */
export type Given = null | Content | readonly (readonly Content[])[];

/** Excel for Windows hands a blank cell over as 0 (#4702, in ranges #1951), Excel on the web as null. */
export type BlankAs = "zero" | "null";

/** Excel's sign that a result has not come yet; it spreads through formulas as errors do. */
export const BUSY = "#BUSY!";

/** What to do for one formula: arguments of one call, or of several that spill, or its result at once. */
export type Plan =
  | { readonly kind: "call"; readonly args: readonly unknown[] }
  | { readonly kind: "lift"; readonly calls: readonly (readonly Plan[])[] }
  | { readonly kind: "error"; readonly error: string };

export interface ArgumentRules {
  readonly parameters: readonly ParameterMetadata[];
  readonly blankAs: BlankAs;
  readonly takesErrors: boolean;
}

/**
 * Arguments as Excel hands them over. Several cells where a parameter takes one make one call for
 * each, row by row; what is one row or one column is repeated beside the others.
 */
export function planCalls(given: readonly Given[], rules: ArgumentRules): Plan {
  const lifted = given.filter((each, at) => isLifted(each, rules.parameters, at)) as Rows[];
  if (lifted.length === 0) return planCall(given, rules);
  const height = Math.max(...lifted.map((rows) => rows.length));
  const width = Math.max(...lifted.map((rows) => rows[0]?.length ?? 0));
  const calls = Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column): Plan => {
      const elements = given.map((each, at) =>
        isLifted(each, rules.parameters, at) ? elementAt(each as Rows, row, column) : each,
      );
      return elements.includes(OUTSIDE)
        ? { kind: "error", error: "#N/A" }
        : planCall(elements as Given[], rules);
    }),
  );
  return { kind: "lift", calls };
}

type Rows = readonly (readonly Content[])[];
const OUTSIDE = Symbol("outside");

function parameterAt(
  parameters: readonly ParameterMetadata[],
  at: number,
): ParameterMetadata | undefined {
  const last = parameters.at(-1);
  return parameters[at] ?? (last?.repeating ? last : undefined);
}

function takesRange(parameter: ParameterMetadata | undefined): boolean {
  return parameter?.dimensionality === "matrix";
}

function isLifted(given: Given, parameters: readonly ParameterMetadata[], at: number): boolean {
  if (!Array.isArray(given) || takesRange(parameterAt(parameters, at))) return false;
  return given.length !== 1 || given[0]?.length !== 1;
}

function elementAt(rows: Rows, row: number, column: number): Content | typeof OUTSIDE {
  const line = rows[rows.length === 1 ? 0 : row];
  return line?.[line.length === 1 ? 0 : column] ?? OUTSIDE;
}

function planCall(given: readonly Given[], rules: ArgumentRules): Plan {
  const errors = given.flatMap((each) => (Array.isArray(each) ? each.flat() : [each]));
  const error = firstError(errors, rules.takesErrors);
  if (error !== null) return { kind: "error", error };
  const hand = (each: Given, at: number): unknown =>
    takesRange(parameterAt(rules.parameters, at)) ? asRows(each, rules) : asScalar(each, rules);
  const handed = given.map(hand);
  const { length } = rules.parameters;
  const repeats = rules.parameters.at(-1)?.repeating === true;
  const single = repeats ? length - 1 : length;
  const args = Array.from({ length: single }, (_, at) => handed[at] ?? null);
  return { kind: "call", args: repeats ? [...args, handed.slice(single)] : args };
}

/** What is still to come counts before any error, and whether or not the function takes errors. */
function firstError(contents: readonly unknown[], takesErrors: boolean): string | null {
  const errors = contents.filter(isErrorContent).map(({ error }) => error);
  if (errors.includes(BUSY)) return BUSY;
  return takesErrors ? null : (errors[0] ?? null);
}

function isErrorContent(content: unknown): content is CellError {
  return typeof content === "object" && content !== null && "error" in content;
}

function asScalar(given: Given, rules: ArgumentRules): unknown {
  if (given === null) return null;
  return handOver(Array.isArray(given) ? (given as Rows)[0]?.[0] : given, rules);
}

function asRows(given: Given, rules: ArgumentRules): unknown {
  if (given === null) return null;
  if (!Array.isArray(given)) return [[handOver(given, rules)]];
  return (given as Rows).map((row) => row.map((content) => handOver(content, rules)));
}

function handOver(content: unknown, { blankAs }: ArgumentRules): unknown {
  if (content !== BLANK) return content;
  return blankAs === "zero" ? 0 : null;
}
