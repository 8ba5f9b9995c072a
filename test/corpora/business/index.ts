import type { Business } from "../types";

/** Ordinary workbooks, none of which holds a plan's indicator table. */
export const BUSINESS: readonly Business[] = [];
