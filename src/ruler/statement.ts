import { plainChance } from "./figures";
import type { Forecast, Statement } from "./types";

/** How far a forecast from n yearly figures can be relied on. */
export function confidenceOf(n: number): Forecast["confidence"] {
  if (n < 2) return "none";
  return n === 2 ? "C" : n === 3 ? "B" : "A";
}

/** The figures a statement may speak of. */
export type StatementFigures = Omit<Forecast, "statement" | "confidence">;

/**
 * Exactly what may be said with n yearly figures (ruler.md §5): nothing from one, the pace of two
 * points without an error from two, the range of three methods from three, and from four on the
 * point, the 80 % interval and a word for the likelihood. `wordCuts`: where one word ends and the next
 * begins; a chance is never shown on the other side of one than its word.
 */
export function statementOf(
  figures: StatementFigures,
  kind: "level" | "rank",
  wordCuts: readonly number[],
): Statement {
  const { n, year, value } = figures;
  if (n < 2 || value === null) return { id: "one-point", data: { n, year } };
  if (kind === "rank") return { id: "rank-point", data: { n, year, value: Math.round(value) } };
  if (n === 2) return { id: "two-points", data: { n, year, value } };
  if (n === 3) return threePoints(figures);
  return fourPoints(figures, value, wordCuts);
}

function threePoints({ n, year, range, value }: StatementFigures): Statement {
  return {
    id: "three-points",
    data: { n, year, low: range?.[0] ?? (value as number), high: range?.[1] ?? (value as number) },
  };
}

function fourPoints(
  figures: StatementFigures,
  value: number,
  wordCuts: readonly number[],
): Statement {
  const { n, year, low80, high80, likelihood, likelihoodWord } = figures;
  if (low80 === null || high80 === null) return { id: "no-scatter", data: { n, year, value } };
  const interval = { n, year, value, low: low80, high: high80 };
  if (likelihood === null || likelihoodWord === null) return { id: "no-target", data: interval };
  return {
    id: "four-points",
    data: { ...interval, chance: plainChance(likelihood, wordCuts), word: likelihoodWord },
  };
}
