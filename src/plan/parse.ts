import type { z } from "zod";
import { collections, findInconsistencies, type Ids } from "./consistency";
import { isRecord, keepValid } from "./loose";
import { formatPath, type PlanProblem } from "./problems";
import { planSchema } from "./schema";
import type { Plan } from "./types";

export type PlanParse =
  | { readonly ok: true; readonly plan: Plan }
  | { readonly ok: false; readonly problems: readonly PlanProblem[] };

/** Reads a plan pack from the text of its file. */
export function parsePlanText(text: string): PlanParse {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, problems: [{ path: "", code: "not-json", data: { detail } }] };
  }
  return parsePlan(json);
}

/** 校验规划数据: the plan, or everything that is wrong with it at once. */
export function parsePlan(json: unknown): PlanParse {
  const shape = planSchema.safeParse(json);
  const problems = shape.success
    ? []
    : shape.error.issues.flatMap((issue) => problemsOf(issue, json));
  const sound = keepValid(planSchema, json) ?? {};
  problems.push(...findInconsistencies(sound, idsOf(json), idOf(json)));
  if (shape.success && problems.length === 0) return { ok: true, plan: shape.data };
  return { ok: false, problems };
}

type Issue = z.core.$ZodIssue;

function problemsOf(issue: Issue, json: unknown): PlanProblem[] {
  const path = formatPath(issue.path);
  const found = valueAt(json, issue.path);
  const received = describe(found);
  if (found === undefined && issue.code !== "unrecognized_keys") {
    return [{ path, code: "missing", data: { expected: expectedOf(issue) } }];
  }
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        path: formatPath([...issue.path, key]),
        code: "unknown-key",
        data: { key },
      }));
    case "invalid_value":
      return [
        {
          path,
          code: "not-allowed",
          data: { allowed: issue.values.join(", "), received: bare(found) },
        },
      ];
    case "too_small":
    case "too_big": {
      if (typeof found !== "number") return [{ path, code: "empty", data: {} }];
      const limit = issue.code === "too_small" ? `>= ${issue.minimum}` : `<= ${issue.maximum}`;
      return [{ path, code: "out-of-range", data: { limit, received } }];
    }
    case "invalid_format":
      return [
        {
          path,
          code: issue.format === "date" ? "bad-date" : "bad-id",
          data: { received: bare(found) },
        },
      ];
    default:
      return [{ path, code: "wrong-type", data: { expected: expectedOf(issue), received } }];
  }
}

function expectedOf(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return issue.expected === "int" ? "integer" : issue.expected;
    case "invalid_value":
      return issue.values.join(" | ");
    case "invalid_union":
      return "number | [number, number] | null";
    default:
      return issue.code;
  }
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  let value = json;
  for (const part of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Readonly<Record<PropertyKey, unknown>>)[part];
  }
  return value;
}

function bare(value: unknown): string {
  return typeof value === "string" ? value : describe(value);
}

/** A short account of a value for a message. */
function describe(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  if (typeof value === "object") return "object";
  if (typeof value === "string") {
    return JSON.stringify(value.length > 40 ? `${value.slice(0, 40)}…` : value);
  }
  return String(value);
}

/** Ids as they stand in the file, fit for use or not. */
function idsOf(json: unknown): Ids {
  return Object.fromEntries(
    collections.map((name) => {
      const list = isRecord(json) ? json[name] : [];
      return [name, Array.isArray(list) ? list.map(idOf) : []];
    }),
  ) as Record<keyof Ids, (string | null)[]>;
}

function idOf(value: unknown): string | null {
  return isRecord(value) && typeof value.id === "string" ? value.id : null;
}
