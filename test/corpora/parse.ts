import type { Operator } from "../../src/notation";
import type { Figure, PlanRow, PlanTable, TargetMeaning } from "./types";

/** Separates what is printed from what it means, where the two differ. */
const MEANS = "=>";

/**
 * A plan from text: a line an indicator, cells apart by `|`:
 * name | unit | baseline | target | attribute | department | 年均/累计.
 * `printed => meaning` spells out a figure that is more than a number; `# …` starts a category.
 */
export function plan(
  id: string,
  title: string,
  [baselineYear, targetYear]: readonly [number, number],
  text: string,
  language: PlanTable["language"] = "zh",
): PlanTable {
  let category = "";
  const rows: PlanRow[] = [];
  for (const line of text.trim().split("\n")) {
    if (line.trim().startsWith("#")) {
      category = line.replace("#", "").trim();
      continue;
    }
    const [name = "", unit = "", baseline = "", target = "", attribute, department, growth] = line
      .split("|")
      .map((cell) => cell.trim());
    rows.push({
      name,
      unit: unit === "" || unit === "—" ? null : unit,
      baseline: figure(baseline, number),
      target: figure(target, targetMeaning),
      attribute: attribute || null,
      department: department || null,
      growth: growth || null,
      category,
    });
  }
  return { id, title, language, baselineYear, targetYear, rows };
}

function figure<Meaning>(cell: string, read: (text: string) => Meaning): Figure<Meaning> {
  const [printed = "", means = printed] = cell.split(MEANS).map((part) => part.trim());
  return { printed, means: read(means) };
}

function number(text: string): number | null {
  if (text === "" || text === "—" || text === "-" || text === "null") return null;
  const value = Number(text);
  if (Number.isNaN(value)) throw new Error(`spell out what this means: ${text}`);
  return value;
}

function targetMeaning(text: string): TargetMeaning {
  const match = /^(>=|<=|>|<|=|~|in) (.+)$/.exec(text);
  const operator = (match?.[1] as Operator | undefined) ?? null;
  const [first = "", second] = (match?.[2] ?? text).split("..");
  const low = number(first);
  return {
    operator,
    value: second === undefined || low === null ? low : [low, Number(second)],
  };
}
