import {
  checkInSteps,
  type Explanation,
  findReportingYear,
  parseSeal,
  prepareContext,
  verifySeal,
  withExplanations,
} from "../../check";
import { assessTables } from "../../compose";
import type { Settings, StepOptions } from "../../excel";
import { shippedPlans } from "../../plan";
import { defaultThresholds, readThresholds, type Thresholds } from "../../ruler";
import { allRules } from "../../rules";
import type { Workbook } from "../../workbook";
import type { Study } from "./study";
import { inTurns, recogniseInSteps, turn } from "./turns";

export interface ExamineOptions extends StepOptions {
  readonly settings: Settings;
  readonly explanations: readonly Explanation[];
  /** The document its seal travels in, `null` where there is none. */
  readonly seal: string | null;
  readonly today: Date;
  readonly complete: boolean;
}

/** Recognises, checks and judges a workbook (识别、校验、评价). */
export async function examine(workbook: Workbook, options: ExamineOptions): Promise<Study> {
  const { settings, explanations, seal, today, complete } = options;
  const wanted = shippedPlans.filter(({ id }) => id === settings.plan);
  const plans = wanted.length > 0 ? wanted : shippedPlans;
  await turn(options);
  const recognition = await inTurns(recogniseInSteps(workbook, plans), options);
  await turn(options);
  const told = settings.reportingYear === null ? findReportingYear(workbook, recognition) : null;
  const reportingYear = settings.reportingYear ?? told?.year ?? null;
  const thresholds = thresholdsOf(settings);
  const context = prepareContext(workbook, recognition, shippedPlans, {
    reportingYear,
    today: isoDate(today),
  });
  const outcome = await inTurns(checkInSteps(allRules, context), options);
  await turn(options);
  return {
    workbook,
    recognition,
    plans,
    outcome: withExplanations(outcome, explanations),
    explanations,
    sealed: verifySeal(seal === null ? null : parseSeal(seal), {
      workbook,
      recognition,
      explanations,
    }),
    assessed: assessTables(recognition.tables, {
      asOf: reportingYear ?? undefined,
      thresholds,
      today,
      plans: shippedPlans,
    }),
    thresholds,
    reportingYear,
    yearFrom: settings.reportingYear === null ? (told?.from ?? null) : "asked",
    complete,
  };
}

/** The published thresholds with the settings' own; settings that make no sense are passed over. */
export function thresholdsOf(settings: Settings): Thresholds {
  const reading = readThresholds(settings.thresholds);
  return reading.ok ? reading.thresholds : defaultThresholds;
}

/** The day in the user's own time zone. */
export function isoDate(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
