import { BooleanNumber } from "@univerjs/core";
import { FunctionType, type IFunctionInfo } from "@univerjs/engine-formula";
import type { FunctionMetadata } from "./metadata";

/** What the formula bar completes and explains. */
export function describe(formulaName: string, of: FunctionMetadata): IFunctionInfo {
  const description = of.description ?? "";
  return {
    functionName: formulaName,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: of.parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description ?? "",
      example: "",
      require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: parameter.repeating ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    })),
  };
}
