import { arithmetic } from "./arithmetic";
import type { CatalogueFunction } from "./define";
import { notation } from "./notation";
import { outlook } from "./outlook";
import { planAware } from "./plan-aware";
import { tables } from "./tables";

/** The prefix in formulas: `=PLAN.PROGRESS(…)`. Never changes once released. */
export const NAMESPACE = "PLAN";

/**
 * Every custom function. Metadata, documentation, association and the workbench's registration are
 * made from this list. Ids, the order of parameters and what they mean never change once released;
 * a parameter may be added at the end.
 */
export const catalogue: readonly CatalogueFunction[] = [
  ...arithmetic,
  ...outlook,
  ...planAware,
  ...notation,
  ...tables,
];
