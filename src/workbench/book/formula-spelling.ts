import { NEW_EXCEL_FUNCTIONS } from "@univerjs/engine-formula";

/*
 * A file spells some names differently from what is seen in a cell: functions newer than Excel 2007
 * begin with `_xlfn.` (a few with `_xlfn._xlws.`), parameters of LET and LAMBDA with `_xlpm.`, and a
 * custom function `PLAN.PACE` is `_xldudf_PLAN_PACE`.
 */

/** Of the worksheet namespace: `FILTER` would be a macro function without it. */
const WORKSHEET_FUNCTIONS: ReadonlySet<string> = new Set(["FILTER", "SORT"]);

/** What Univer's own list lacks. */
const ALSO_NEW: ReadonlySet<string> = new Set([
  "CONCAT",
  "FORECAST.ETS",
  "FORECAST.ETS.CONFINT",
  "FORECAST.ETS.SEASONALITY",
  "FORECAST.ETS.STAT",
  "ISOMITTED",
  "LAMBDA",
  "LET",
  "SINGLE",
]);

/** Quoted texts and sheet names, where a prefix is no prefix. */
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;

const CUSTOM_CALL = /\b_xldudf_([A-Za-z0-9]+)_([A-Za-z0-9_.]+)(?=\s*\()/gi;
const PREFIX = /\b(?:_xlfn|_xlws|_xludf|_xlpm|_xll|_xleta)\./gi;
const CALL = /(?<![\w.\u0080-\uffff])([A-Za-z_][\w.]*)(?=\s*\()/g;
const LOCAL_NAMES = /\b(?:LET|LAMBDA)\s*\(/i;

/** As a user sees it and types it, from how a file has it. */
export function fromFileSpelling(formula: string): string {
  if (!formula.includes("_xl") && !formula.includes("_XL")) return formula;
  return outsideQuotes(withoutSingle(formula), (code) =>
    code
      .replace(PREFIX, "")
      .replace(CUSTOM_CALL, (_, space: string, name: string) => `${space}.${name}`),
  );
}

const SINGLE = /\b_xlfn\.SINGLE\s*\(/i;
/** Functions of Excel that give several values: without `@` they would spill. */
const SPILLING =
  "CHOOSECOLS|CHOOSEROWS|DROP|EXPAND|FILTER|FREQUENCY|HSTACK|MMULT|OFFSET|INDIRECT|RANDARRAY|SEQUENCE|SORT|SORTBY|TAKE|TEXTSPLIT|TOCOL|TOROW|TRANSPOSE|UNIQUE|VSTACK|WRAPCOLS|WRAPROWS";
const CALLED = `(?!(?:_xl\\w+\\.)*(?:${SPILLING})\\s*\\()[A-Z_][\\w.]*\\s*\\(`;
const CELL = "\\$?[A-Z]{1,3}\\$?\\d+";
const ONE_VALUE = new RegExp(`^(?:${CALLED}[^]*\\)|${CELL})$`, "i");
const ANY_INTERSECTION = /(^|[=+\-*/^&<>(,;\s])@/g;
const INTERSECTION = new RegExp(
  `(^|[=+\\-*/^&<>(,;\\s])@(?=${CALLED}|${CELL}(?![\\w:.(!#]))`,
  "gi",
);

/** How a file writes `@` before a call: what the grid, which gives one value, does anyway. */
function withoutSingle(formula: string): string {
  const match = SINGLE.exec(formula);
  if (!match) return formula;
  const from = match.index + match[0].length;
  const [inner, ...more] = argumentsOf(formula.slice(from));
  const end = closingOf(formula, from);
  const rest = end < 0 ? formula.slice(from) : formula.slice(end + 1);
  if (inner === undefined || more.length > 0 || end < 0 || !ONE_VALUE.test(inner)) {
    return formula.slice(0, from) + withoutSingle(formula.slice(from));
  }
  return formula.slice(0, match.index) + withoutSingle(inner) + withoutSingle(rest);
}

function closingOf(formula: string, from: number): number {
  let depth = 0;
  const bare = formula.replace(QUOTED, (quoted) => " ".repeat(quoted.length));
  for (let at = from; at < bare.length; at += 1) {
    const sign = bare.charAt(at);
    if (sign === "(") depth += 1;
    else if (sign === ")" && depth-- === 0) return at;
  }
  return -1;
}

/**
 * Leaves out `@` where it stands before a call or a single cell: of one value it takes that one. A
 * file has no sign for it there, so nothing is lost.
 */
export function withoutIntersection(formula: string): string {
  if (!formula.includes("@")) return formula;
  return outsideQuotes(formula, (code) => code.replace(INTERSECTION, "$1"));
}

/**
 * As a file has it. `namespaces` are those of custom functions, e.g. `PLAN`: `PLAN.PACE` is one and
 * `STDEV.S` is not, and nothing in a formula tells.
 */
export function toFileSpelling(formula: string, namespaces: readonly string[]): string {
  const custom = new Set(namespaces.map((space) => space.toUpperCase()));
  const spelled = outsideQuotes(formula, (code) =>
    // A formula that is not of dynamic arrays takes one value everywhere and has no sign for it.
    code.replace(ANY_INTERSECTION, "$1").replace(CALL, (name: string) => {
      const upper = name.toUpperCase();
      const dot = name.indexOf(".");
      if (dot > 0 && custom.has(upper.slice(0, dot))) {
        return `_xldudf_${name.slice(0, dot)}_${name.slice(dot + 1)}`;
      }
      if (WORKSHEET_FUNCTIONS.has(upper)) return `_xlfn._xlws.${name}`;
      return NEW_EXCEL_FUNCTIONS.has(upper) || ALSO_NEW.has(upper) ? `_xlfn.${name}` : name;
    }),
  );
  return LOCAL_NAMES.test(formula) ? withLocalNames(spelled) : spelled;
}

/** Puts `_xlpm.` before every name that a LET or LAMBDA of the formula makes. */
function withLocalNames(formula: string): string {
  const names = new Set<string>();
  for (const [, kind = "", rest = ""] of formula.matchAll(/\b(LET|LAMBDA)\s*\(([^]*)/gi)) {
    const own = argumentsOf(rest);
    const places = own.slice(0, -1).filter((_, index) => !/LET/i.test(kind) || index % 2 === 0);
    for (const name of places) if (/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name)) names.add(name);
  }
  if (names.size === 0) return formula;
  return outsideQuotes(formula, (code) =>
    code.replace(/(?<![\p{L}\p{N}_.!])[\p{L}_][\p{L}\p{N}_.]*(?!\s*\()/gu, (name) =>
      names.has(name) ? `_xlpm.${name}` : name,
    ),
  );
}

/** The arguments of a call, from behind its opening bracket to its closing one. */
function argumentsOf(text: string): string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  let quote = "";
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (quote) {
      if (sign === quote) quote = "";
    } else if (sign === '"' || sign === "'") quote = sign;
    else if ("({[".includes(sign)) depth += 1;
    else if (")}]".includes(sign)) {
      if (depth === 0) return [...found, text.slice(from, at).trim()];
      depth -= 1;
    } else if (sign === "," && depth === 0) {
      found.push(text.slice(from, at).trim());
      from = at + 1;
    }
  }
  return [];
}

function outsideQuotes(formula: string, replace: (code: string) => string): string {
  let result = "";
  let from = 0;
  for (const match of formula.matchAll(QUOTED)) {
    result += replace(formula.slice(from, match.index)) + match[0];
    from = match.index + match[0].length;
  }
  return result + replace(formula.slice(from));
}
