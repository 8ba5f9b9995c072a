import type { Translator } from "../../messages";

/** Why a sheet gave no table, as a sentence; an id without a text is shown itself. */
export function describeSkipped(reason: string, t: Translator): string {
  return t.find(`skipped.${reason}`) ?? t("skipped.unknown", { id: reason });
}
