import { createTranslator, type Language } from "../messages";
import { type Plan, shippedPlans } from "../plan";
import { callFunction } from "./call";
import { catalogue } from "./catalogue";
import type { CatalogueFunction, Environment } from "./define";
import { FunctionError } from "./errors";
import { PlanLibrary } from "./library";

/** A function as Excel calls it: a promise, where it is not known at once, is waited for. */
export type FunctionCall = (...given: unknown[]) => unknown;

/** What is used of Excel's `CustomFunctions`. */
export interface FunctionHost {
  associate(id: string, call: FunctionCall): void;
  readonly Error: new (code: never, message?: string) => unknown;
  readonly ErrorCode: { readonly invalidValue: unknown; readonly notAvailable: unknown };
}

export interface AssociateOptions {
  /** Oldest first; the shipped plans where left out. */
  readonly plans?: readonly Plan[] | undefined;
  /** The language of error messages, asked at each error: Excel may not know it at the start. */
  readonly language?: (() => Language) | undefined;
}

/** What the functions read, from plans. */
export function createEnvironment(plans: readonly Plan[] = shippedPlans): Environment {
  const translators = {
    "zh-CN": createTranslator("zh-CN"),
    "en-US": createTranslator("en-US"),
  };
  return { library: new PlanLibrary(plans), texts: (language) => translators[language] };
}

/** Every function of the catalogue by its id, as Excel calls it. */
export function functionCalls(
  host: FunctionHost,
  options: AssociateOptions = {},
): ReadonlyMap<string, FunctionCall> {
  const environment = createEnvironment(options.plans);
  const language = options.language ?? (() => "zh-CN");
  const callOf =
    (each: CatalogueFunction): FunctionCall =>
    (...given) => {
      try {
        return callFunction(each, given, environment);
      } catch (error) {
        throw excelError(error, host, environment, language());
      }
    };
  return new Map(catalogue.map((each) => [each.id, callOf(each)]));
}

/** Gives every function of the catalogue to Excel, or to whatever stands in for it. */
export function associateFunctions(host: FunctionHost, options: AssociateOptions = {}): void {
  for (const [id, call] of functionCalls(host, options)) host.associate(id, call);
}

/** As Excel's own error: only `#VALUE!` and `#N/A` show a sentence of ours. */
function excelError(
  error: unknown,
  host: FunctionHost,
  environment: Environment,
  language: Language,
): unknown {
  const texts = environment.texts(language);
  const known = error instanceof FunctionError;
  const message = known
    ? error.describe(texts)
    : texts("functions.error.failed", { reason: String(error) });
  // Excel's codes are an enum of its own; the host gives its member back to itself.
  const code = host.ErrorCode[known ? error.code : "invalidValue"] as never;
  return new host.Error(code, message);
}
