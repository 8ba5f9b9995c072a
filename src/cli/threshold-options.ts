import { readFile } from "node:fs/promises";
import type { Translator } from "../messages";
import {
  describeThresholdError,
  readThresholds,
  type Thresholds,
  type ThresholdsReading,
} from "../ruler";

/** What was said of thresholds on the command line. */
export interface ThresholdOptions {
  readonly thresholds?: string;
  readonly threshold?: readonly string[];
}

export type ThresholdsAsked =
  | { readonly ok: true; readonly thresholds: Thresholds | undefined }
  | { readonly ok: false; readonly messages: readonly string[] };

/** The thresholds of a file with those of single options put over them; `undefined` where none is asked. */
export async function thresholdsAsked(
  options: ThresholdOptions,
  t: Translator,
): Promise<ThresholdsAsked> {
  const { thresholds: file, threshold: single = [] } = options;
  if (file === undefined && single.length === 0) return { ok: true, thresholds: undefined };
  let given: unknown = {};
  if (file !== undefined) {
    try {
      given = JSON.parse((await readFile(file, "utf8")).replace(/^\uFEFF/, ""));
    } catch (error) {
      const message = (error as Error).message;
      return { ok: false, messages: [t("cli.assess.thresholds-unreadable", { file, message })] };
    }
  }
  const overrides: Record<string, number> = {};
  for (const value of single) {
    const match = /^\s*([A-Za-z]+)\s*=\s*(-?\d+(?:\.\d+)?)\s*$/.exec(value);
    if (!match) return { ok: false, messages: [t("cli.assess.bad-threshold", { value })] };
    overrides[match[1] as string] = Number(match[2]);
  }
  return settled(readThresholds(isRecord(given) ? { ...given, ...overrides } : given), t);
}

const isRecord = (value: unknown): value is object =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function settled(reading: ThresholdsReading, t: Translator): ThresholdsAsked {
  return reading.ok
    ? reading
    : { ok: false, messages: reading.errors.map((error) => describeThresholdError(error, t)) };
}
