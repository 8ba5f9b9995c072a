import { callFunction, catalogue, createEnvironment, FunctionError } from ".";

/** Reads a call as typed into a cell: numbers, texts, array constants and arguments left out. */
function readCall(formula: string): { id: string; given: unknown[] } {
  const [, id = "", inside = ""] = /^([A-Z]+)\((.*)\)$/s.exec(formula) ?? [];
  return { id, given: split(inside, ",").map(readArgument) };
}

function readArgument(text: string): unknown {
  if (text === "") return null;
  if (text.startsWith('"')) return text.slice(1, -1).replaceAll('""', '"');
  if (!text.startsWith("{")) return Number(text);
  return split(text.slice(1, -1), ";").map((row) => split(row, ",").map(readArgument));
}

/** Splits at a separator outside quotes and braces. */
function split(text: string, separator: string): string[] {
  const parts = [""];
  let depth = 0;
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (!quoted && character === "{") depth++;
    if (!quoted && character === "}") depth--;
    if (!quoted && depth === 0 && character === separator) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts;
}

const environment = createEnvironment();

/** What a call gives; an error as its code with the sentence. */
export function evaluate(formula: string): unknown {
  const { id, given } = readCall(formula);
  return call(id, ...given);
}

/** Calls a function by its id, with arguments as Excel hands them over. */
export function call(id: string, ...given: unknown[]): unknown {
  const found = catalogue.find((each) => each.id === id);
  if (!found) throw new Error(`no function ${id}`);
  try {
    return callFunction(found, given, environment);
  } catch (error) {
    if (!(error instanceof FunctionError)) throw error;
    const code = error.code === "notAvailable" ? "#N/A" : "#VALUE!";
    return { error: code, message: error.describe(environment.texts("zh-CN")) };
  }
}
