/// <reference types="custom-functions-runtime" />
import { associateFunctions } from ".";

/*
 * The functions' own script. In the shared runtime the pane's page loads it before the pane, so that
 * cells get their figures while the pane is still being put together.
 */

/** The language of Excel's menus; Chinese as long as it is not known. */
function displayLanguage(): "zh-CN" | "en-US" {
  const shown = typeof Office === "undefined" ? undefined : Office.context?.displayLanguage;
  return shown?.toLowerCase().startsWith("en") ? "en-US" : "zh-CN";
}

// A page opened outside Excel has no functions to give anything to.
if (typeof CustomFunctions !== "undefined")
  associateFunctions(CustomFunctions, { language: displayLanguage });
