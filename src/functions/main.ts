/// <reference types="custom-functions-runtime" />
import { associateFunctions } from ".";
import { displayLanguage } from "./display-language";

/*
 * The functions' own script, which the manifest names: everything in one file, for a host that loads
 * it alone, without a page. The pane's page has an entry of its own (page.ts).
 */

// Outside Excel there is nothing to give functions to.
if (typeof CustomFunctions !== "undefined")
  associateFunctions(CustomFunctions, { language: displayLanguage });
