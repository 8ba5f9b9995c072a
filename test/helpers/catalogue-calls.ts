import type { HyperFormula } from "hyperformula";
import { valueOf } from "../../src/compose/testing/evaluate";
import { callFunction, catalogue, createEnvironment, FunctionError } from "../../src/functions";
import type { CellValue } from "../../src/workbook";

const environment = createEnvironment();

/**
 * Works out a formula that calls functions of the catalogue: its arguments and what is around it
 * by an independent evaluator, the calls by the product's own custom functions.
 */
export function workOut(formula: string, engine: HyperFormula, sheet: string): CellValue {
  const id = engine.getSheetId(sheet) ?? 0;
  let rest = formula;
  for (;;) {
    const call = lastCall(rest);
    if (!call) return valueOf(engine.calculateFormula(`=${rest}`, id));
    const given = call.given.map((text) => argument(text, engine, id));
    rest = rest.slice(0, call.start) + inFormula(answer(call.name, given)) + rest.slice(call.end);
  }
}

/** The last call holds no other. */
function lastCall(formula: string) {
  const match = [...formula.matchAll(/PLAN\.([A-Z]+)\(/g)].at(-1);
  if (!match) return null;
  const open = match.index + match[0].length;
  const { parts, end } = split(formula, open);
  return { name: match[1] as string, start: match.index, end, given: parts };
}

/** Parts between commas from `from` to the bracket that closes. */
function split(text: string, from: number): { parts: string[]; end: number } {
  const parts = [""];
  let depth = 0;
  let quoted = false;
  for (let at = from; at < text.length; at++) {
    const character = text[at] as string;
    if (character === '"') quoted = !quoted;
    if (!quoted && (character === "(" || character === "{")) depth += 1;
    if (!quoted && (character === ")" || character === "}")) depth -= 1;
    if (depth < 0) return { parts, end: at + 1 };
    if (!quoted && depth === 0 && character === ",") parts.push("");
    else parts[parts.length - 1] += character;
  }
  return { parts, end: text.length };
}

function argument(text: string, engine: HyperFormula, sheet: number): unknown {
  if (text === "") return null;
  if (text.startsWith("{"))
    return [split(text, 1).parts.map((part) => scalar(part, engine, sheet))];
  const array = /^CHOOSE\(\{[\d,]+\},/.exec(text);
  if (array) return [split(text, array[0].length).parts.map((part) => scalar(part, engine, sheet))];
  return scalar(text, engine, sheet);
}

const scalar = (text: string, engine: HyperFormula, sheet: number): CellValue =>
  valueOf(engine.calculateFormula(`=${text}`, sheet));

function answer(name: string, given: readonly unknown[]): unknown {
  const found = catalogue.find(({ id }) => id === name);
  if (!found) throw new Error(`no function ${name}`);
  try {
    return callFunction(found, given, environment);
  } catch (error) {
    if (error instanceof FunctionError) return error;
    throw error;
  }
}

function inFormula(value: unknown): string {
  if (value instanceof FunctionError) return "NA()";
  if (typeof value === "number") return `(${digits(value)})`;
  return `"${String(value).replaceAll('"', '""')}"`;
}

/** The evaluator knows no exponents. */
const digits = (value: number): string =>
  String(value).includes("e") ? value.toFixed(20) : String(value);
