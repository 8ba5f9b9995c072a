/**
 * Holds a functions.json to the rules of Microsoft's custom-functions schema and documentation, so
 * that a fault shows here and not as a function missing from Excel.
 */

/** Excel shows no more than this of a description. */
const LONGEST_DESCRIPTION = 255;
const LONGEST_NAME = 128;
const ID = /^[A-Za-z0-9._]+$/;
const NAME = /^\p{Alphabetic}[\p{Alphabetic}0-9._]*$/u;
const TYPES = ["boolean", "number", "string", "any"];
const DIMENSIONALITIES = ["scalar", "matrix"];
/** A1 to XFD1048576 and R1C1: a function of that name cannot be called. */
const CELL_REFERENCE = /^(?:[A-Z]{1,3}[0-9]{1,7}|R[0-9]*C[0-9]*)$/i;
const OPTIONS = [
  "cancelable",
  "requiresAddress",
  "requiresParameterAddresses",
  "stream",
  "volatile",
];

const TOP = [
  "$schema",
  "allowErrorForDataTypeAny",
  "allowCustomDataForDataTypeAny",
  "functions",
  "enums",
];
const OF_FUNCTION = ["id", "name", "description", "helpUrl", "parameters", "result", "options"];
const OF_PARAMETER = [
  ...["name", "description", "type", "dimensionality", "optional", "repeating"],
  ...["cellValueType", "customEnumId"],
];

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isOneOf = (value: unknown, allowed: readonly string[]): boolean =>
  typeof value === "string" && allowed.includes(value);

/** What is wrong, each with its place; empty where nothing is. */
export function validateFunctionsJson(json: unknown): string[] {
  if (!isObject(json)) return ["not an object"];
  const problems = unknownKeys(json, TOP, "");
  for (const flag of ["allowErrorForDataTypeAny", "allowCustomDataForDataTypeAny"])
    if (flag in json && typeof json[flag] !== "boolean")
      problems.push(`${flag}: not true or false`);
  const { functions } = json;
  if (!Array.isArray(functions) || functions.length === 0)
    return [...problems, "functions: missing or empty"];
  problems.push(...functions.flatMap((each, i) => functionProblems(each, `functions[${i}]`)));
  return [...problems, ...repeated(functions, "id"), ...repeated(functions, "name")];
}

function unknownKeys(json: Json, allowed: readonly string[], place: string): string[] {
  return Object.keys(json)
    .filter((key) => !allowed.includes(key))
    .map((key) => `${place}${place && "."}${key}: unknown`);
}

/** Ids and names are compared without case, as Excel does. */
function repeated(items: readonly unknown[], key: string): string[] {
  const seen = new Set<string>();
  return items.flatMap((item) => {
    const text = isObject(item) ? String(item[key]).toUpperCase() : "";
    if (!seen.has(text)) {
      seen.add(text);
      return [];
    }
    return [`functions: ${key} ${text} stands twice`];
  });
}

function functionProblems(json: unknown, place: string): string[] {
  if (!isObject(json)) return [`${place}: not an object`];
  const { parameters, result, options = {} } = json;
  return [
    ...unknownKeys(json, OF_FUNCTION, place),
    ...idProblems(json.id, `${place}.id`),
    ...nameProblems(json.name, `${place}.name`),
    ...textProblems(json.description, `${place}.description`),
    ...optionProblems(options, `${place}.options`),
    ...(isObject(result) ? valueProblems(result, `${place}.result`) : [`${place}.result: missing`]),
    ...(Array.isArray(parameters)
      ? parametersProblems(parameters, `${place}.parameters`)
      : [`${place}.parameters: missing`]),
  ];
}

function idProblems(id: unknown, place: string): string[] {
  if (typeof id !== "string" || !ID.test(id))
    return [`${place}: only A–Z, a–z, 0–9, "." and "_" are allowed: ${String(id)}`];
  return [
    ...(/^[A-Za-z]/.test(id) ? [] : [`${place}: does not start with a letter: ${id}`]),
    ...lengthProblems(id, place, 3, LONGEST_NAME),
  ];
}

function nameProblems(name: unknown, place: string): string[] {
  if (typeof name !== "string" || !NAME.test(name))
    return [`${place}: letters, digits, "." and "_" from a letter on: ${String(name)}`];
  const reference = CELL_REFERENCE.test(name) ? [`${place}: ${name} is a cell reference`] : [];
  return [...reference, ...lengthProblems(name, place, 3, LONGEST_NAME)];
}

function lengthProblems(text: string, place: string, least: number, most: number): string[] {
  if (text.length < least) return [`${place}: shorter than ${least} characters: ${text}`];
  return text.length > most ? [`${place}: ${text.length} characters, more than ${most}`] : [];
}

function textProblems(text: unknown, place: string): string[] {
  if (typeof text !== "string" || text.trim() === "") return [`${place}: missing`];
  return lengthProblems(text, place, 1, LONGEST_DESCRIPTION);
}

function optionProblems(options: unknown, place: string): string[] {
  if (!isObject(options)) return [`${place}: not an object`];
  const clash =
    options.stream === true && (options.cancelable === true || options.volatile === true)
      ? [`${place}: stream goes with neither cancelable nor volatile`]
      : [];
  return [...unknownKeys(options, OPTIONS, place), ...clash];
}

function valueProblems(json: Json, place: string): string[] {
  return [
    ...("type" in json && !isOneOf(json.type, TYPES)
      ? [`${place}.type: ${String(json.type)} is none of ${TYPES.join(", ")}`]
      : []),
    ...("dimensionality" in json && !isOneOf(json.dimensionality, DIMENSIONALITIES)
      ? [`${place}.dimensionality: ${String(json.dimensionality)} is neither scalar nor matrix`]
      : []),
  ];
}

function parametersProblems(parameters: readonly unknown[], place: string): string[] {
  const problems: string[] = [];
  const names = new Set<unknown>();
  let optional = false;
  parameters.forEach((json, i) => {
    const at = `${place}[${i}]`;
    if (!isObject(json)) return problems.push(`${at}: not an object`);
    problems.push(...unknownKeys(json, OF_PARAMETER, at), ...valueProblems(json, at));
    problems.push(...textProblems(json.name, `${at}.name`));
    problems.push(...textProblems(json.description, `${at}.description`));
    if (names.has(json.name)) problems.push(`${at}.name: ${String(json.name)} stands twice`);
    names.add(json.name);
    if (optional && json.optional !== true) problems.push(`${at}: required after an optional one`);
    optional ||= json.optional === true;
  });
  return problems;
}

/** What must be the same in every language: everything but names of parameters and descriptions. */
export function sameFunctions(a: unknown, b: unknown): boolean {
  return JSON.stringify(a, withoutWords) === JSON.stringify(b, withoutWords);
}

function withoutWords(this: unknown, key: string, value: unknown): unknown {
  const isParameter = isObject(this) && !("id" in this);
  return key === "description" || (key === "name" && isParameter) ? undefined : value;
}
