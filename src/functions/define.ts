import type { Language, Translator } from "../messages";
import type { CellValue } from "../workbook";
import type { PlanLibrary } from "./library";

/** A text in both languages of the product. */
export type Bilingual = Readonly<Record<Language, string>>;

/** `cell`: one value. `range`: cells in rows and columns. */
export type ParameterShape = "cell" | "range";

export interface Parameter<
  Key extends string = string,
  Shape extends ParameterShape = ParameterShape,
> {
  readonly key: Key;
  readonly shape: Shape;
  /** Shown while a formula is typed. */
  readonly name: Bilingual;
  readonly description: Bilingual;
  readonly optional: boolean;
}

/** One argument of a call. Blank, zero, text and error are different things; `""` and `null` are blank. */
export interface CellArgument {
  readonly parameter: Parameter;
  readonly content: CellValue;
}

export interface RangeArgument {
  readonly parameter: Parameter;
  readonly rows: readonly (readonly CellValue[])[];
}

/** The arguments by the keys of their parameters. */
export type Arguments<P extends readonly Parameter[]> = {
  readonly [Each in P[number] as Each["key"]]: Each["shape"] extends "range"
    ? RangeArgument
    : CellArgument;
};

/** What functions read besides their arguments. It does not change between two calls. */
export interface Environment {
  readonly library: PlanLibrary;
  readonly texts: (language: Language) => Translator;
}

/** What a cell may be given. Never `null`, which Excel would show as 0. */
export type Result = number | string | boolean;

/** A call with what it gives, executed by the tests and printed in the documentation. */
export interface Example {
  /** As typed into a cell, without `=` and namespace; ranges as array constants. */
  readonly formula: string;
  /** The result; for a spilling function its first row; for an error its code. */
  readonly gives: Result | readonly Result[] | { readonly error: "#N/A" | "#VALUE!" };
}

interface Common<P extends readonly Parameter[]> {
  /** Never changes once released; at the same time the name in formulas. */
  readonly id: string;
  readonly group: "arithmetic" | "plan" | "notation" | "table";
  readonly description: Bilingual;
  readonly parameters: P;
  readonly examples: readonly Example[];
}

export interface ScalarFunction<P extends readonly Parameter[]> extends Common<P> {
  readonly result: "number" | "string" | "any";
  readonly body: (given: Arguments<P>, environment: Environment) => Result;
}

export interface SpillingFunction<P extends readonly Parameter[]> extends Common<P> {
  readonly result: "matrix";
  readonly body: (given: Arguments<P>, environment: Environment) => Result[][];
}

/** A function of the catalogue, its parameters no longer in its type. */
export type CatalogueFunction = Common<readonly Parameter[]> & {
  readonly result: "number" | "string" | "any" | "matrix";
  readonly body: (
    given: Readonly<Record<string, CellArgument | RangeArgument>>,
    environment: Environment,
  ) => Result | Result[][];
};

/** Holds the body to the parameters; afterwards only the catalogue's form matters. */
export function defineFunction<const P extends readonly Parameter[]>(
  definition: ScalarFunction<P> | SpillingFunction<P>,
): CatalogueFunction {
  // The arguments handed to a body are made from its own parameters (call.ts).
  return definition as unknown as CatalogueFunction;
}

/** The same parameter where it may be left out. */
export function optional<Key extends string, Shape extends ParameterShape>(
  parameter: Parameter<Key, Shape>,
): Parameter<Key, Shape> {
  return { ...parameter, optional: true };
}
