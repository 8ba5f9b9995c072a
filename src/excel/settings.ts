import { LANGUAGES } from "../messages";
import { readThresholds, type Thresholds } from "../ruler";
import { type FillMode, type Settings, usualSettings } from "./session";

const FILL_MODES: readonly FillMode[] = ["functions", "native", "values"];

/** Settings as they were kept; whatever cannot be made sense of is as usual. */
export function parseSettings(data: unknown): Settings {
  if (typeof data !== "object" || data === null) return usualSettings;
  const kept = data as Readonly<Record<keyof Settings, unknown>>;
  const { plan, reportingYear, thresholds, fillMode, language } = kept;
  const overrides = thresholds ?? {};
  return {
    plan: typeof plan === "string" ? plan : null,
    reportingYear: Number.isInteger(reportingYear) ? (reportingYear as number) : null,
    // Read only to see that they are sound: what is kept stays what differs from the published.
    thresholds: readThresholds(overrides).ok ? (overrides as Partial<Thresholds>) : {},
    fillMode: FILL_MODES.find((mode) => mode === fillMode) ?? usualSettings.fillMode,
    language: LANGUAGES.find((known) => known === language) ?? null,
  };
}
