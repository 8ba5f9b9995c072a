import type { RowFigures } from "../row-figures";
import { averageFormulas, eachFormulas, milestoneFormulas, totalFormulas } from "./flow";
import { levelAttainment, levelClass, levelPace, levelProgress, levelRisk } from "./level";
import type { FlowFormulas } from "./parts";
import { reductionFormulas } from "./reduction";
import { type NativeOptions, type NativeRow, settleNative, text } from "./situation";

export type { NativeOptions, NativeWords } from "./situation";

/** Columns that native formulas can compute. */
export type NativeColumn = "progress" | "pace" | "attainment" | "class" | "risk";

/**
 * The row's figures as native Excel formulas, without the leading `=`. Pace builds on the cell of
 * progress, the class on that of pace, the risk on both, as a person would write it; where such a
 * column is not there its formula is put in instead.
 */
export function nativeFormulas(
  figures: RowFigures,
  options: NativeOptions,
  cells: Readonly<Partial<Record<NativeColumn, string>>>,
): Readonly<Record<NativeColumn, string>> {
  const row = settleNative(figures, options);
  const formulas = formulasOf(row);
  const progress = formulas.progress;
  const pace = formulas.pace(cells.progress ?? `(${progress})`);
  const verdict = formulas.verdict(cells.pace ?? `(${pace})`);
  const risk = formulas.risk(cells.class ?? `(${verdict})`, cells.pace ?? `(${pace})`);
  return { progress, pace, attainment: formulas.attainment, class: verdict, risk };
}

function formulasOf(row: NativeRow): FlowFormulas {
  if (row.years.length === 0 || row.end <= row.start) return nothing(row);
  switch (row.figures.kind) {
    case "qualitative":
      return nothing(row);
    case "milestone":
      return milestoneFormulas(row);
    case "total":
      return totalFormulas(row);
    case "growth-average":
      return averageFormulas(row);
    case "growth-each":
      return eachFormulas(row);
    case "reduction":
      return reductionFormulas(row);
    default:
      return levelFormulas(row);
  }
}

function levelFormulas(row: NativeRow): FlowFormulas {
  return {
    progress: levelProgress(row),
    pace: (progress) => levelPace(row, progress),
    attainment: levelAttainment(row),
    verdict: (pace) => levelClass(row, pace),
    risk: (verdict, pace) => levelRisk(row, verdict, pace),
  };
}

function nothing({ words }: NativeRow): FlowFormulas {
  const none = text(words.none);
  return {
    progress: none,
    pace: () => none,
    attainment: none,
    verdict: () => text(words.classes["not-assessable"]),
    risk: () => text(words.risks.grey),
  };
}
