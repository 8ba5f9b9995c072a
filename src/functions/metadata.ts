import type { Language } from "../messages";
import { catalogue } from "./catalogue";
import type { CatalogueFunction, Parameter } from "./define";

/** One parameter as Excel reads it. */
interface ParameterMetadata {
  readonly name: string;
  readonly description: string;
  readonly type: "any";
  readonly dimensionality: "scalar" | "matrix";
  readonly optional?: true;
}

interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: {
    readonly type: "number" | "string" | "any";
    readonly dimensionality: "scalar" | "matrix";
  };
}

/** What Excel is told of the functions: the content of functions.json. */
export interface Metadata {
  readonly $schema: string;
  /** Lets a range that holds an error reach BOARD and CHECK, which say where it is. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
}

/**
 * The metadata in one language. Parameters are of type `any` throughout: with a type of its own Excel
 * would turn a blank into 0 before the function sees it. Nothing is volatile. Names are the ids in
 * every language: a formula inserted by code would break under localised names.
 */
export function functionsMetadata(language: Language): Metadata {
  return {
    $schema: "https://developer.microsoft.com/json-schemas/office-js/custom-functions.schema.json",
    allowErrorForDataTypeAny: true,
    functions: catalogue.map((each) => functionMetadata(each, language)),
  };
}

function functionMetadata(of: CatalogueFunction, language: Language): FunctionMetadata {
  const { id, result } = of;
  return {
    id,
    name: id,
    description: of.description[language],
    parameters: of.parameters.map((parameter) => parameterMetadata(parameter, language)),
    result:
      result === "matrix"
        ? { type: "any", dimensionality: "matrix" }
        : { type: result, dimensionality: "scalar" },
  };
}

function parameterMetadata(of: Parameter, language: Language): ParameterMetadata {
  return {
    name: of.name[language],
    description: of.description[language],
    type: "any",
    dimensionality: of.shape === "range" ? "matrix" : "scalar",
    ...(of.optional ? { optional: true } : {}),
  };
}
