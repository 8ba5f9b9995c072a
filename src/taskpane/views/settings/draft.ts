import { type FillMode, type Settings } from "../../../excel";
import type { Language } from "../../../messages";
import {
  readThresholds,
  type ThresholdError,
  type ThresholdKey,
  type Thresholds,
  thresholdKeys,
} from "../../../ruler/thresholds";

/** Settings as they stand in the fields: texts, which may be wrong for a while. */
export interface SettingsDraft {
  readonly plan: string;
  readonly year: string;
  readonly thresholds: Readonly<Partial<Record<ThresholdKey, string>>>;
  readonly fillMode: FillMode;
  readonly language: string;
}

export function draftOf(settings: Settings): SettingsDraft {
  const { plan, reportingYear, thresholds, fillMode, language } = settings;
  return {
    plan: plan ?? "",
    year: reportingYear === null ? "" : String(reportingYear),
    thresholds: Object.fromEntries(
      thresholdKeys.flatMap((key) => {
        const value = thresholds[key];
        return value === undefined ? [] : [[key, String(value)]];
      }),
    ),
    fillMode,
    language: language ?? "",
  };
}

export type DraftReading =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly errors: readonly ThresholdError[] };

/** The settings a draft means; a field left blank means the usual. */
export function readDraft(draft: SettingsDraft): DraftReading {
  const given = Object.entries(draft.thresholds).filter(([, text]) => text.trim() !== "");
  const numbers = Object.fromEntries(given.map(([key, text]) => [key, numberOf(text)]));
  const reading = readThresholds(numbers);
  if (!reading.ok) return { ok: false, errors: reading.errors };
  const year = plain(draft.year);
  if (!isYearOrBlank(draft.year)) return { ok: false, errors: [] };
  return {
    ok: true,
    settings: {
      plan: draft.plan || null,
      reportingYear: year === "" ? null : Number(year),
      thresholds: numbers as Partial<Thresholds>,
      fillMode: draft.fillMode,
      language: (draft.language || null) as Language | null,
    },
  };
}

/** Whether a text may stand in the field of the year. */
export const isYearOrBlank = (text: string): boolean => /^((19|20|21)\d\d)?$/.test(plain(text));

/** Full-width digits and points are what Chinese keyboards give. */
const plain = (text: string): string => text.normalize("NFKC").trim();

const numberOf = (text: string): number => (plain(text) === "" ? Number.NaN : Number(plain(text)));
