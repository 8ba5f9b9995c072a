import { readClause } from "./target-clause";
import { ofClause } from "./target-shape";
import type { NotationDoubt, Target, TargetContext } from "./types";

/** Two bounds of one band, however they are put together. */

type Pair = readonly [first: string, second: string];

const SECOND_BOUND =
  /^(.*?\d[^\d、,;]*?)(?:[、,;]|且|并|和|,且)?((?:小于|低于|不高于|不超过|不大于|少于|<=?|≤|大于|高于|不低于|不少于|>=?|≥)(?:或?等于)?[\d.].*|[\d.]+\D*(?:以下|以内|以上)(?:\(含\))?)$/;

/** 不低于60、不高于65; 大于60小于80. */
function twoBounds(text: string): Pair | null {
  const [, first = "", second = ""] = SECOND_BOUND.exec(text) ?? [];
  return first === "" ? null : [first, second];
}

const AROUND = /^([^<>≤≥=]+)(<=?|≤|>=?|≥)[^\d<>≤≥=]{1,8}(<=?|≤|>=?|≥)([^<>≤≥=]+)$/;
const MIRRORED: ReadonlyMap<string, string> = new Map([
  ["<", ">"],
  ["<=", "≥"],
  ["≤", "≥"],
  [">", "<"],
  [">=", "≤"],
  ["≥", "≤"],
]);

/** 60≤x<80 */
function aroundName(text: string): Pair | null {
  const [, first = "", left = "", right = "", second = ""] = AROUND.exec(text) ?? [];
  const sameWay = "<≤".includes(left[0] ?? "-") === "<≤".includes(right[0] ?? "-");
  if (first === "" || !sameWay) return null;
  const mirrored = MIRRORED.get(left);
  return mirrored === undefined ? null : [mirrored + first, right + second];
}

const FIGURE = String.raw`-?\d+(?:\.\d+)?[^\d,()[\]~-]{0,6}`;
const INTERVAL = new RegExp(`^([[(])(${FIGURE}),(${FIGURE})([\\])])$`);
const MARKED = new RegExp(`^(${FIGURE})(?:\\((不?含)\\))?(?:~|-|至|到)(${FIGURE})\\((不?含)\\)$`);
const MARKED_FIRST = new RegExp(`^(${FIGURE})\\((不?含)\\)(?:~|-|至|到)(${FIGURE})$`);

/** [60,80), [60%,80%], 60(含)-80(不含). [1,5] may be a figure with a comma for its point. */
function interval(text: string): Pair | null {
  const [, open, low, high, close] = INTERVAL.exec(text) ?? [];
  if (low !== undefined && high !== undefined) {
    const mixed = (open === "[") !== (close === "]");
    if (!mixed && /\d$/.test(low + high)) return null;
    return [(open === "(" ? ">" : "≥") + low, (close === ")" ? "<" : "≤") + high];
  }
  const [, from, without, to, out] = MARKED.exec(text) ?? MARKED_FIRST.exec(text) ?? [];
  if (from === undefined || to === undefined) return null;
  return [(without === "不含" ? ">" : "≥") + from, (out === "不含" ? "<" : "≤") + to];
}

/** A band written as two bounds; `null` for anything else. */
export function readBounds(text: string, context: TargetContext): Partial<Target> | null {
  const pair = aroundName(text) ?? interval(text) ?? twoBounds(text);
  if (!pair) return null;
  const [first, second] = pair;
  const clauses = [readClause(first), readClause(second)] as const;
  if (!clauses[0] || !clauses[1]) return null;
  return bandOf(ofClause(clauses[0], first, context), ofClause(clauses[1], second, context));
}

function bandOf(a: Partial<Target>, b: Partial<Target>): Partial<Target> | null {
  if (a.form !== b.form || typeof a.value !== "number" || typeof b.value !== "number") return null;
  if (!a.operatorWritten || !b.operatorWritten) return null;
  const lower = [a, b].find((bound) => bound.operator === ">=" || bound.operator === ">");
  const upper = [a, b].find((bound) => bound.operator === "<=" || bound.operator === "<");
  if (!lower || !upper || (lower.value as number) > (upper.value as number)) return null;
  const units = new Set([a.unit, b.unit].filter((unit) => unit !== null));
  if (units.size > 1) return null;
  const value = [lower.value as number, upper.value as number] as const;
  const open: NotationDoubt[] = [
    ...(lower.operator === ">" ? (["open-low"] as const) : []),
    ...(upper.operator === "<" ? (["open-high"] as const) : []),
  ];
  return {
    ...upper,
    unit: upper.unit ?? lower.unit ?? null,
    operator: "in",
    value,
    doubts: [...(upper.doubts ?? []), ...open],
  };
}
