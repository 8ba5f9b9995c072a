import type { IndicatorRow } from "../../../src/recognise";
import { nature, type Site, type Spot } from "../fault";

/** A spot that answers some question of its row. */
export type Fits = (spot: Spot, site: Site) => boolean;

export const isMoney: Fits = ({ row }) => row.unit?.dimension === "money";
export const isShare: Fits = ({ row }) => row.unit?.dimension === "share";
export const isShareOfWhole: Fits = ({ row }, site) => nature(site, row).share;
export const isRank: Fits = ({ row }, site) => nature(site, row).kind === "rank";
export const isRate: Fits = ({ row }, site) => nature(site, row).rate;
/** A number without a format of its own. */
export const isPlain = ({ cell }: Spot): boolean =>
  typeof cell.value === "number" && cell.format === "General";

/** The number formats of a row's cells say per cent themselves. */
export function showsPercent({ actuals }: IndicatorRow): boolean {
  return actuals.some(({ cell }) => cell.format.includes("%"));
}
