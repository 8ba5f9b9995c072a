import {
  check,
  type Explanation,
  findReportingYear,
  prepareContext,
  withExplanations,
} from "../../check";
import { assessTables } from "../../compose";
import type { Progress, Settings, StepOptions } from "../../excel";
import { refusal } from "../../excel";
import { type Plan, shippedPlans } from "../../plan";
import { type Recognition, recognise } from "../../recognise";
import { defaultThresholds, readThresholds, type Thresholds } from "../../ruler";
import { allRules } from "../../rules";
import type { Workbook } from "../../workbook";
import type { Study } from "./study";

export interface ExamineOptions extends StepOptions {
  readonly settings: Settings;
  readonly explanations: readonly Explanation[];
  readonly today: Date;
  readonly complete: boolean;
}

/** Recognises, checks and judges a workbook (识别、校验、评价). */
export async function examine(workbook: Workbook, options: ExamineOptions): Promise<Study> {
  const { settings, explanations, today, complete } = options;
  const wanted = shippedPlans.filter(({ id }) => id === settings.plan);
  const plans = wanted.length > 0 ? wanted : shippedPlans;
  const recognition = await recogniseInTurns(workbook, plans, options);
  const told = settings.reportingYear === null ? findReportingYear(workbook, recognition) : null;
  const reportingYear = settings.reportingYear ?? told?.year ?? null;
  const thresholds = thresholdsOf(settings);
  const outcome = check(
    allRules,
    prepareContext(workbook, recognition, shippedPlans, {
      reportingYear,
      today: isoDate(today),
    }),
  );
  await turn(options);
  return {
    workbook,
    recognition,
    plans,
    outcome: withExplanations(outcome, explanations),
    explanations,
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

/** Sheet by sheet, so that the pane stays alive and can stop: Excel restarts add-ins that block. */
async function recogniseInTurns(
  workbook: Workbook,
  plans: readonly Plan[],
  options: StepOptions,
): Promise<Recognition> {
  const parts: Recognition[] = [];
  const total = workbook.sheets.length;
  for (const [done, sheet] of workbook.sheets.entries()) {
    const progress: Progress = { stage: "reading", done, total, sheet: sheet.name };
    options.onProgress?.(progress);
    await turn(options);
    parts.push(recognise({ ...workbook, sheets: [sheet] }, plans));
  }
  await turn(options);
  return {
    tables: parts.flatMap(({ tables }) => tables),
    skipped: parts.flatMap(({ skipped }) => skipped),
  };
}

async function turn({ signal }: StepOptions): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  if (signal?.aborted) throw refusal("cancelled", {});
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
