import { classify } from "./classify";
import { type Draft, explainNull, remark } from "./draft";
import { lookAhead, type Outlook } from "./outlook";
import { judgeRisk, type RiskSigns } from "./risk";
import { meets, type Situation } from "./situation";
import type { Field } from "./types";

export const pathFields: readonly Field[] = ["progress", "expected", "pace", "ratio"];
export const requiredFields: readonly Field[] = ["required.perYear", "required.growth"];
export const forecastFields: readonly Field[] = [
  "forecast",
  "forecast.interval",
  "forecast.likelihood",
];

/** Everything that is judged of a figure once it is there. */
export const judgedFields: readonly Field[] = [
  "attained",
  ...pathFields,
  "attainment",
  ...requiredFields,
  ...forecastFields,
];

/** The yearly figures of a flow target, from the year after the baseline on. */
export interface Flows {
  readonly all: readonly (number | null)[];
  readonly known: readonly number[];
  readonly complete: boolean;
  readonly totalYears: number;
  readonly yearsLeft: number;
}

/** 缺年 */
export function remarkMissing(draft: Draft, { all, known, complete }: Flows, start: number): void {
  if (complete) return;
  const years = all.flatMap((flow, i) => (flow === null ? [start + 1 + i] : []));
  remark(draft, "years-missing", { years: years.join(), count: all.length - known.length });
}

/** Running sums of the figures on a scale on which they add up, from 0 at the baseline. */
export function chain(figures: readonly number[], scale: (figure: number) => number): number[] {
  const sums = [0];
  for (let i = 0; i < figures.length; i++)
    sums.push((sums[i] as number) + scale(figures[i] as number));
  return sums;
}

/** `sums` begin with 0 in the baseline year; `years` are theirs, one after the other where left out. */
export function project(
  draft: Draft,
  situation: Situation,
  flows: Flows,
  sums: readonly number[],
  scale: Pick<Outlook, "target" | "sign" | "toUnit">,
  years: readonly number[] = sums.map((_, i) => situation.input.baseline.year + i),
): void {
  if (situation.final) return explainNull(draft, "no-years-left", forecastFields);
  lookAhead(
    draft,
    {
      points: { years, values: sums },
      n: flows.known.length,
      targetYear: situation.targetYear,
      kind: "level",
      ...scale,
    },
    situation.thresholds,
  );
}

export interface FlowSigns {
  /** Figure a year still needed, and the best year so far, both as reported. */
  readonly needed: number | null;
  readonly best: number;
  readonly yearsToFloor: number | null;
}

export function finish(
  draft: Draft,
  situation: Situation,
  flows: Flows,
  kept: boolean,
  { needed, best, yearsToFloor }: FlowSigns,
): void {
  const { input, thresholds, final, late } = situation;
  draft.class = classify({ attained: draft.attained, final, kept, pace: draft.pace }, thresholds);
  const ahead = draft.forecast?.value ?? null;
  const signs: RiskSigns = {
    attribute: input.attribute,
    late,
    paceNeeded: needed === null || needed <= 0 || kept ? null : timesBest(needed, best),
    projectedMiss: ahead !== null && !kept && projectedMiss(draft, situation, ahead),
    yearsToFloor,
    yearsLeft: flows.yearsLeft,
  };
  draft.risk = judgeRisk(draft, signs, thresholds);
}

const timesBest = (needed: number, best: number): number =>
  best > 0 ? needed / best : Number.POSITIVE_INFINITY;

function projectedMiss(draft: Draft, situation: Situation, ahead: number): boolean {
  const hair = 1e-9 * Math.max(Math.abs(ahead), Math.abs(situation.target ?? 0));
  if (draft.kind !== "reduction")
    return (
      meets(situation, ahead) === false && meets(situation, ahead + situation.sign * hair) === false
    );
  return situation.target !== null && Math.abs(ahead) + hair < Math.abs(situation.target);
}
