import type { Business } from "../types";
import { ENGLISH } from "./english";
import { FINANCE } from "./finance";
import { GENERATED } from "./generated";
import { NEAR_MISSES } from "./nearmisses";
import { OFFICE } from "./office";
import { PERFORMANCE } from "./performance";
import { STATISTICS } from "./statistics";
import { TRADE } from "./trade";

/** Ordinary workbooks, none of which holds a plan's indicator table. */
export const BUSINESS: readonly Business[] = [
  ...OFFICE,
  ...FINANCE,
  ...TRADE,
  ...STATISTICS,
  ...PERFORMANCE,
  ...ENGLISH,
  ...NEAR_MISSES,
  ...GENERATED,
];
