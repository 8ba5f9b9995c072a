/** Namespaces of the parts of a workbook that hold what is ours, beside the explanations. */
export const SETTINGS_NAMESPACE = "urn:plan-ruler:settings";
export const JOURNAL_NAMESPACE = "urn:plan-ruler:journal";

/** The version that `toPart` writes; what an older product could not make sense of needs a higher one. */
const VERSION = 1;

/** Whether a newer product wrote a part: it is neither read nor written over. */
export function isNewer(xml: string): boolean {
  return Number(/<(?:[\w.-]+:)?data\b[^>]*\bversion=["'](\d+)["']/.exec(xml)?.[1]) > VERSION;
}
