import { HostError } from "../protocol/errors";

/** A parameter as `functions.json` of the built add-in says it. */
export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: "scalar" | "matrix";
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

export interface FunctionOptions {
  readonly cancelable?: boolean;
  readonly stream?: boolean;
  readonly volatile?: boolean;
  /** The function is told the cell it stands in. */
  readonly requiresAddress?: boolean;
  readonly requiresParameterAddresses?: boolean;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result?: { readonly type?: string; readonly dimensionality?: "scalar" | "matrix" };
  readonly options?: FunctionOptions;
  readonly allowErrorForDataTypeAny?: boolean;
}

export interface FunctionsFile {
  readonly functions: readonly FunctionMetadata[];
  /** Errors are handed to the functions instead of being their result. */
  readonly allowErrorForDataTypeAny?: boolean;
}

/** Fails by name where a function needs of the host what this one has not. */
export function assertSupported(file: FunctionsFile): void {
  for (const { id, parameters, options = {} } of file.functions) {
    for (const option of ["stream", "volatile", "requiresParameterAddresses"] as const)
      if (options[option]) throw notImplemented(`${id}: option ${option}`);
    for (const { name, type = "any" } of parameters)
      if (type !== "any") throw notImplemented(`${id}: parameter ${name} of type ${type}`);
    if (parameters.slice(0, -1).some(({ repeating }) => repeating))
      throw notImplemented(`${id}: a repeating parameter that is not the last`);
  }
}

function notImplemented(what: string): HostError {
  return new HostError("NotImplemented", `Custom function ${what}`);
}

/** As Excel does: errors reach the function only if the file or the function says so. */
export function takesErrors(file: FunctionsFile, of: FunctionMetadata): boolean {
  return of.allowErrorForDataTypeAny ?? file.allowErrorForDataTypeAny ?? false;
}
