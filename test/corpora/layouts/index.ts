import type { Layout } from "../types";
import { ARRANGEMENT_LAYOUTS } from "./arrangement";
import { COMPANY_LAYOUTS } from "./company";
import { EVERYDAY_LAYOUTS } from "./everyday";
import { HEADER_LAYOUTS } from "./headers";
import { PLAIN_LAYOUTS } from "./plain";
import { PROGRESS_LAYOUTS } from "./progress";
import { SURROUNDING_LAYOUTS } from "./surroundings";

/** Ways in which people lay out a plan's indicator table. */
export const LAYOUTS: Readonly<Record<string, Layout>> = {
  ...PLAIN_LAYOUTS,
  ...HEADER_LAYOUTS,
  ...ARRANGEMENT_LAYOUTS,
  ...SURROUNDING_LAYOUTS,
  ...PROGRESS_LAYOUTS,
  ...EVERYDAY_LAYOUTS,
  ...COMPANY_LAYOUTS,
};
