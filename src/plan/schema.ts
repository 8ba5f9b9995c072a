import { z } from "zod";
import type { Plan } from "./types";

// Compiling validators with `new Function` gains nothing on files read once, and a task pane under a
// content security policy would report each attempt.
z.config({ jitless: true });

/** Letters of any script and digits, joined by hyphens: `@`, `/` and `?` belong to references. */
const id = z.string().regex(/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u);
const text = z.string().min(1);
const year = z.number().int().min(1900).max(2200);
const operator = z.enum([">=", ">", "<=", "<", "=", "~", "in"]);
const form = z.enum([
  "level",
  "cumulative",
  "growth-average",
  "growth-each",
  "growth",
  "reduction",
  "multiple",
  "rank",
  "coverage",
  "ratio",
  "milestone",
  "none",
]);

const source = z.strictObject({ place: text, quote: text });
const order = z.number().int().min(1);

const goal = z.strictObject({ id, name: text, source });

const statement = z.strictObject({
  about: z.enum(["target", "baseline", "actual", "change", "claim"]),
  year: year.nullable(),
  operator: operator.nullable(),
  value: z.number().nullable(),
  unit: text.nullable(),
  form: form.nullable(),
  printed: text,
  source,
});

const indicator = z.strictObject({
  id,
  order,
  name: text,
  aliases: z.array(text),
  lookAlikes: z.array(text),
  unit: z.string(),
  kind: z.enum([
    "change",
    "maintenance",
    "growth-average",
    "growth-each",
    "total",
    "reduction",
    "band",
    "rank",
    "milestone",
    "qualitative",
  ]),
  direction: z.enum(["up", "down"]),
  baseline: z.strictObject({ year, value: z.number().nullable(), printed: z.string() }),
  target: z.strictObject({
    year,
    form,
    operator: operator.nullable(),
    value: z.union([z.number(), z.tuple([z.number(), z.number()])]).nullable(),
    printed: z.string(),
  }),
  reported: z.strictObject({ year, value: z.number(), printed: text }).nullable(),
  attribute: z.enum(["约束性", "预期性"]).nullable(),
  goal: id.nullable(),
  department: text.nullable(),
  path: z.enum(["linear", "geometric"]),
  cumulativeStock: z.boolean(),
  statements: z.array(statement),
  source,
});

const relation = z.strictObject({
  id,
  type: z.enum(["ratio", "sum", "stock-flow", "nesting", "product", "equality"]),
  force: z.enum(["identity", "plausibility"]),
  whole: text,
  parts: z.array(text).min(1),
  tolerance: z.number().min(0).max(1),
  note: z.string(),
  source: source.nullable(),
});

const project = z.strictObject({
  id,
  order,
  name: text,
  column: text,
  content: text,
  quantities: z.array(text),
  goal: id.nullable(),
  department: text.nullable(),
  start: year.nullable(),
  due: year.nullable(),
  source,
});

const task = z.strictObject({
  id,
  order,
  section: text,
  name: text,
  parent: id.nullable(),
  goal: id.nullable(),
  department: text.nullable(),
  quantities: z.array(text),
  projects: z.array(id),
  source,
});

const safeguard = z.strictObject({
  id,
  order,
  name: text,
  measures: z.array(text),
  source,
});

const side = z.strictObject({ value: z.string(), place: text });

const discrepancy = z.strictObject({
  id,
  kind: z.enum([
    "baseline",
    "target",
    "operator",
    "name",
    "scope",
    "definition",
    "unit",
    "missing",
    "plausibility",
    "direction",
    "sum",
    "claim",
    "coverage",
    "text",
  ]),
  severity: z.enum(["error", "warning", "info"]),
  what: text,
  a: side,
  b: side.nullable(),
  note: text.nullable(),
  indicators: z.array(text),
  machine: z.strictObject({ visible: z.boolean(), why: text.nullable() }),
});

const fact = z.strictObject({
  id,
  name: text,
  year: year.nullable(),
  value: z.number(),
  unit: z.string(),
  source,
});

/** The shape of a plan pack. What holds between its parts is in `consistency.ts`. */
export const planSchema = z.strictObject({
  id,
  title: text,
  issuer: text.nullable(),
  documentNumber: text.nullable(),
  date: z.iso.date().nullable(),
  baselineYear: year,
  targetYear: year,
  goals: z.array(goal),
  indicators: z.array(indicator).min(1),
  relations: z.array(relation),
  projects: z.array(project),
  tasks: z.array(task),
  safeguards: z.array(safeguard),
  discrepancies: z.array(discrepancy),
  facts: z.array(fact),
});

type Immutable<T> = T extends object ? { readonly [K in keyof T]: Immutable<T[K]> } : T;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false;

/** Does not compile when schema and contract part ways. */
const agreed: Same<Immutable<z.output<typeof planSchema>>, Immutable<Plan>> = true;
void agreed;
