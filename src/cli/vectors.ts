import type { AssessmentClass, NdrcClass, ReasonId } from "../ruler";
import { evaluators } from "./vector-functions";
import { Fields, type Outputs } from "./vector-functions/fields";

/** How one function of a vectors file fared. */
export interface FunctionReport {
  readonly function: string;
  readonly passed: number;
  readonly failed: number;
}

/** Why a vector failed, one line each. */
export interface VectorFailure {
  readonly id: string;
  readonly function: string;
  readonly messages: readonly string[];
}

export interface VectorReport {
  readonly passed: number;
  readonly failed: number;
  /** In the order the functions first appear. */
  readonly functions: readonly FunctionReport[];
  readonly failures: readonly VectorFailure[];
}

/** Expected keys that quote a text; everything else must be evaluated. */
const descriptiveKeys: ReadonlySet<string> = new Set(["published_words"]);

/** Used where a vector gives no tolerance. */
const defaultTolerance = 1e-9;

/**
 * Evaluates a parsed vectors file, `{"vectors": […]}` or a bare list, through the product's functions.
 * Never throws: what cannot be evaluated is a failure with its reason.
 */
export function runVectors(json: unknown): VectorReport {
  const vectors = isRecord(json) ? json.vectors : json;
  if (!Array.isArray(vectors))
    return reportOf([{ id: "file", function: "file", messages: ["holds no list of vectors"] }], []);
  const failures: VectorFailure[] = [];
  const names: string[] = [];
  vectors.forEach((vector: unknown, index) => {
    const name = nameOf(vector);
    names.push(name);
    const messages = problemsOf(vector);
    if (messages.length > 0) failures.push({ id: idOf(vector, index), function: name, messages });
  });
  return reportOf(failures, names);
}

/** The report as lines: each function, each failure, the total. */
export function formatReport(report: VectorReport): string {
  const lines = report.functions.map(
    ({ function: name, passed, failed }) => `${name}: ${passed} passed, ${failed} failed`,
  );
  for (const { id, function: name, messages } of report.failures)
    for (const message of messages) lines.push(`  ${id} ${name}: ${message}`);
  lines.push(`total: ${report.passed} passed, ${report.failed} failed`);
  return `${lines.join("\n")}\n`;
}

function reportOf(failures: readonly VectorFailure[], names: readonly string[]): VectorReport {
  const counts = new Map<string, { total: number; failed: number }>();
  for (const name of names) {
    const count = counts.get(name) ?? { total: 0, failed: 0 };
    count.total++;
    counts.set(name, count);
  }
  for (const { function: name } of failures) {
    const count = counts.get(name);
    if (count) count.failed++;
  }
  const functions = [...counts].map(([name, { total, failed }]) => ({
    function: name,
    passed: total - failed,
    failed,
  }));
  const passed = functions.reduce((sum, { passed }) => sum + passed, 0);
  return { passed, failed: failures.length, functions, failures };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const nameOf = (vector: unknown): string =>
  isRecord(vector) && typeof vector.function === "string" ? vector.function : "(no function)";

const idOf = (vector: unknown, index: number): string =>
  isRecord(vector) && typeof vector.id === "string" ? vector.id : `#${index + 1}`;

/** What is wrong with one vector; empty if it passes. */
function problemsOf(vector: unknown): string[] {
  if (!isRecord(vector)) return ["is not an object"];
  const { input, expected, tolerance } = vector;
  const evaluate = evaluators.get(nameOf(vector));
  if (!evaluate) return [`unknown function "${nameOf(vector)}"`];
  if (!isRecord(input)) return ["has no input"];
  if (!isRecord(expected) || Object.keys(expected).length === 0) return ["expects nothing"];
  const allowed = typeof tolerance === "number" ? Math.abs(tolerance) : defaultTolerance;
  const asked = Object.keys(expected);
  try {
    const outputs = evaluate(new Fields(input), asked);
    return asked.flatMap((key) => problemAt(key, expected[key], outputs, allowed));
  } catch (error) {
    return [`threw ${String(error)}`];
  }
}

function problemAt(key: string, expected: unknown, outputs: Outputs, tolerance: number): string[] {
  if (descriptiveKeys.has(key)) return [];
  if (!Object.hasOwn(outputs, key)) return [`${key}: nothing evaluates this key`];
  const received = outputs[key];
  if (sameResult(key, expected, received, tolerance)) return [];
  return [`${key}: expected ${JSON.stringify(expected)}, received ${JSON.stringify(received)}`];
}

function sameResult(key: string, expected: unknown, received: unknown, tolerance: number): boolean {
  if (typeof expected === "number")
    return typeof received === "number" && Math.abs(received - expected) <= tolerance * (1 + 1e-9);
  if (Array.isArray(expected))
    return (
      Array.isArray(received) &&
      received.length === expected.length &&
      expected.every((item, i) => sameResult(key, item, received[i], tolerance))
    );
  if (typeof expected === "string" && isRecord(received)) return meansTheSame(expected, received);
  return expected === received;
}

/** Chinese words of vectors files for the classes of the ruler. */
const classWords: Readonly<Record<string, AssessmentClass>> = {
  提前完成: "attained-early",
  提前实现: "attained-early",
  完成: "attained",
  已完成: "attained",
  未完成: "missed",
  快于序时: "ahead",
  达到序时: "ahead",
  达到或快于序时: "ahead",
  基本达到: "nearly",
  基本达到序时: "nearly",
  滞后: "behind",
  略滞后: "behind",
  明显滞后: "far-behind",
  倒退: "regressing",
  保持: "maintained",
  保持达标: "maintained",
  跌破底线: "breached",
  无法评价: "not-assessable",
};

const ndrcWords: Readonly<Record<string, NdrcClass>> = {
  提前实现: "early",
  快于预期: "faster",
  基本符合: "basically",
  基本符合预期: "basically",
  符合预期: "basically",
  滞后: "lagging",
  滞后于预期: "lagging",
};

const reasonWords: Readonly<Record<string, readonly ReasonId[]>> = {
  "基期缺失,只评目标完成率": ["baseline-missing"],
  基期缺失: ["baseline-missing"],
  数据滞后: ["data-late", "data-late-at-end"],
  "缺年,只给下限": ["lower-bound"],
  缺年: ["years-missing"],
};

/** Compares a word of the file with what the ruler says: a class, a reason among its reasons. */
function meansTheSame(word: string, received: Readonly<Record<string, unknown>>): boolean {
  if (Object.hasOwn(received, "ndrc"))
    return Object.hasOwn(ndrcWords, word) && received.ndrc === ndrcWords[word];
  if (Object.hasOwn(received, "class") && Object.hasOwn(classWords, word))
    return received.class === classWords[word];
  const { reasons } = received;
  return Object.hasOwn(reasonWords, word) && Array.isArray(reasons)
    ? (reasonWords[word] ?? []).some((id) => reasons.includes(id))
    : false;
}
