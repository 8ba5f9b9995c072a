import type { Language } from "../messages";

/** The language of Excel's menus; Chinese as long as it is not known. */
export function displayLanguage(): Language {
  const shown = typeof Office === "undefined" ? undefined : Office.context?.displayLanguage;
  return shown?.toLowerCase().startsWith("en") ? "en-US" : "zh-CN";
}
