/** Every cut-off the ruler uses, in one object that is shown, stored with the workbook and may be changed. */
export interface Thresholds {
  /** q at or above: 达到或快于序时. */
  readonly onTrack: number;
  /** q at or above: 基本达到. */
  readonly nearly: number;
  /** q at or above: 滞后; below: 明显滞后. */
  readonly behind: number;
  /** q below: 倒退. */
  readonly regressing: number;
  /** A binding (约束性) indicator below this q is red. */
  readonly binding: number;
  /** Red when the pace needed exceeds this multiple of the best year so far. */
  readonly paceMultiple: number;
  /** Yellow when the data are this many years late or more. */
  readonly lateYears: number;
  readonly veryLikely: number;
  readonly likely: number;
  readonly uncertain: number;
  readonly unlikely: number;
  /** Relative tolerance for 左右/约. */
  readonly approximate: number;
  /** φ of the fading pace. */
  readonly damping: number;
}

export type ThresholdKey = keyof Thresholds;

/** What a threshold is: its published value, where it may lie, and where the value comes from. */
export interface ThresholdDefinition {
  readonly value: number;
  readonly least: number;
  readonly most: number;
  /** A citation, or "own" with what it follows. */
  readonly source: string;
}

const openSdg =
  "Eurostat 2021, as adopted by Statistics Canada and Open SDG (docs/progress-methodology.md)";
const ipcc = "after the IPCC guidance note on uncertainty (2010), from memory";

export const thresholdDefinitions: { readonly [Key in ThresholdKey]: ThresholdDefinition } = {
  onTrack: { value: 1, least: 0, most: 10, source: "own: exactly on the path" },
  nearly: { value: 0.95, least: 0, most: 10, source: openSdg },
  behind: { value: 0.6, least: -10, most: 10, source: openSdg },
  regressing: { value: 0, least: -10, most: 10, source: openSdg },
  binding: {
    value: 0.95,
    least: 0,
    most: 10,
    source: "own: the Eurostat cut-off, strict for 约束性",
  },
  paceMultiple: { value: 2, least: 0, most: 100, source: "own: twice the best year so far" },
  lateYears: { value: 1, least: 0, most: 50, source: "own: one year" },
  veryLikely: { value: 0.9, least: 0, most: 1, source: ipcc },
  likely: { value: 0.66, least: 0, most: 1, source: ipcc },
  uncertain: { value: 0.33, least: 0, most: 1, source: ipcc },
  unlikely: { value: 0.1, least: 0, most: 1, source: ipcc },
  approximate: {
    value: 0,
    least: 0,
    most: 1,
    source: "own: 左右 gives no figure, so none is assumed",
  },
  damping: {
    value: 0.9,
    least: 0,
    most: 1,
    source: "own: fixed, after the damped trend of FPP (0.8–0.98)",
  },
};

export const thresholdKeys = Object.keys(thresholdDefinitions) as readonly ThresholdKey[];

/** The published values. */
export const defaultThresholds: Thresholds = Object.freeze(
  Object.fromEntries(thresholdKeys.map((key) => [key, thresholdDefinitions[key].value])),
) as unknown as Thresholds;

/** Keys whose values may not rise from left to right. */
const descending: readonly (readonly ThresholdKey[])[] = [
  ["onTrack", "nearly", "behind", "regressing"],
  ["veryLikely", "likely", "uncertain", "unlikely"],
];

/** One thing wrong with a thresholds file; the sentence is in `messages/`. */
export interface ThresholdError {
  readonly id: "not-an-object" | "unknown-key" | "not-a-number" | "out-of-bounds" | "wrong-order";
  /** The key, or "" for the whole file. */
  readonly path: string;
  readonly data: Readonly<Record<string, string | number>>;
}

export type ThresholdsReading =
  | { readonly ok: true; readonly thresholds: Thresholds }
  | { readonly ok: false; readonly errors: readonly ThresholdError[] };

/**
 * Reads overrides of the published thresholds from parsed JSON, `{"nearly": 0.9}`; keys left out keep
 * their published value. All errors are listed, and any error refuses the whole file.
 */
export function readThresholds(json: unknown): ThresholdsReading {
  if (typeof json !== "object" || json === null || Array.isArray(json))
    return { ok: false, errors: [{ id: "not-an-object", path: "", data: {} }] };
  const errors: ThresholdError[] = [];
  const merged: Record<ThresholdKey, number> = { ...defaultThresholds };
  for (const [key, given] of Object.entries(json)) {
    const error = overrideError(key, given);
    if (error) errors.push(error);
    else merged[key as ThresholdKey] = given as number;
  }
  if (errors.length === 0) errors.push(...orderErrors(merged));
  return errors.length > 0
    ? { ok: false, errors }
    : { ok: true, thresholds: Object.freeze(merged) };
}

function overrideError(key: string, given: unknown): ThresholdError | null {
  if (!Object.hasOwn(thresholdDefinitions, key))
    return { id: "unknown-key", path: key, data: { known: thresholdKeys.join(", ") } };
  if (typeof given !== "number" || !Number.isFinite(given))
    return { id: "not-a-number", path: key, data: { given: String(JSON.stringify(given)) } };
  const { least, most } = thresholdDefinitions[key as ThresholdKey];
  if (given < least || given > most)
    return { id: "out-of-bounds", path: key, data: { given, least, most } };
  return null;
}

function orderErrors(thresholds: Readonly<Record<ThresholdKey, number>>): ThresholdError[] {
  const errors: ThresholdError[] = [];
  for (const keys of descending)
    for (let i = 1; i < keys.length; i++) {
      const above = keys[i - 1] as ThresholdKey;
      const below = keys[i] as ThresholdKey;
      if (thresholds[below] > thresholds[above])
        errors.push({
          id: "wrong-order",
          path: below,
          data: { above, value: thresholds[below], limit: thresholds[above] },
        });
    }
  return errors;
}
