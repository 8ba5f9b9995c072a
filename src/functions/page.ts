/// <reference types="custom-functions-runtime" />
import { displayLanguage } from "./display-language";
import { functionIds } from "./ids";
import { associateLater } from "./later";

/*
 * The functions in the pane's page, where Excel runs them (shared runtime): Excel is told of all of
 * them at once, and what computes them comes in a chunk of its own, so that the pane need not wait.
 */

// A page opened outside Excel has no functions to give anything to.
if (typeof CustomFunctions !== "undefined") {
  const host = CustomFunctions;
  associateLater(host, functionIds, async () => {
    const { functionCalls } = await import("./associate");
    return functionCalls(host, { language: displayLanguage });
  });
}
