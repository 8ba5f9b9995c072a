import { type Fault, figureOf, nature, pickSpot, replaceFigure, typed } from "../fault";
import { type Fits, isMoney, isPlain, isRank, isRate, isShare, isShareOfWhole } from "./spots";

/** What answers a figure of the wrong size. */
const SIZE = ["U02", "U03", "U04", "T02", "T03", "G01"] as const;

const tidy = (value: number): number => Number(value.toPrecision(12));

/** A figure times some power of ten. */
function scaled(
  id: string,
  name: string,
  title: string,
  factor: number,
  fits: Fits = () => true,
  accepts: readonly string[] = SIZE,
): Fault {
  return {
    id,
    name,
    title,
    accepts,
    inject(site, random) {
      const spot = pickSpot(site, random, (one) => figureOf(one) !== 0 && fits(one, site));
      return spot && replaceFigure(site, spot, tidy(figureOf(spot) * factor));
    },
  };
}

/** Figures that are wrong in size or sign. */
export const SIZE_FAULTS: readonly Fault[] = [
  scaled("unit-slip-up", "单位错位 ×10⁴", "Unit slip ×10⁴", 1e4),
  scaled(
    "unit-slip-down",
    "单位错位 ÷10⁴",
    "Unit slip ÷10⁴",
    1e-4,
    (spot, site) => !isRank(spot, site),
  ),
  scaled("wan-yi-up", "亿元填成万元", "亿 entered as 万", 1e4, isMoney),
  scaled("wan-yi-down", "万元填成亿元", "万 entered as 亿", 1e-4, isMoney),
  scaled("extra-zeros", "多写三个零", "Three zeros too many", 1e3),
  scaled(
    "share-as-fraction",
    "百分数填成小数",
    "Per cent as a fraction",
    0.01,
    (spot, site) => isShare(spot, site) && isPlain(spot),
  ),
  scaled("fraction-as-percent", "百分数再乘一百", "Per cent times a hundred", 100, isShareOfWhole),
  {
    id: "decimal-point-lost",
    name: "漏写小数点",
    title: "Decimal point lost",
    accepts: SIZE,
    inject(site, random) {
      const spot = pickSpot(
        site,
        random,
        (one) => isPlain(one) && !isRate(one, site) && /\.\d/.test(typed(one)),
      );
      return spot && replaceFigure(site, spot, Number(typed(spot).replace(".", "")));
    },
  },
  scaled("extra-zero", "多写一个零", "One zero too many", 10, (spot, site) => !isRank(spot, site)),
  scaled(
    "missing-zero",
    "少写一位",
    "One digit too few",
    0.1,
    (spot, site) => figureOf(spot) >= 10 && !isRank(spot, site) && !isRate(spot, site),
  ),
  {
    id: "negative-count",
    name: "数量为负",
    title: "Negative count",
    accepts: ["U07"],
    inject(site, random) {
      const spot = pickSpot(
        site,
        random,
        (one) => nature(site, one.row).whole && figureOf(one) > 0,
      );
      return spot && replaceFigure(site, spot, -figureOf(spot));
    },
  },
  {
    id: "negative-share",
    name: "比重为负",
    title: "Negative share",
    accepts: ["U07", "U03"],
    inject(site, random) {
      const spot = pickSpot(site, random, (one) => isShareOfWhole(one, site) && figureOf(one) > 0);
      return spot && replaceFigure(site, spot, -figureOf(spot));
    },
  },
  {
    id: "fractional-count",
    name: "数量不是整数",
    title: "Non-integer count",
    accepts: ["U06"],
    inject(site, random) {
      const spot = pickSpot(
        site,
        random,
        (one) => nature(site, one.row).whole && Number.isInteger(figureOf(one)),
      );
      return spot && replaceFigure(site, spot, tidy(figureOf(spot) + 0.5));
    },
  },
  {
    id: "share-over-100",
    name: "比重超过 100%",
    title: "Share over 100 %",
    accepts: ["U03", "U02"],
    inject(site, random) {
      const spot = pickSpot(
        site,
        random,
        (one) => isShareOfWhole(one, site) && one.row.unit?.symbol === "%",
      );
      return spot && replaceFigure(site, spot, tidy(101 + random.below(60)));
    },
  },
  {
    id: "sudden-jump",
    name: "突增（一年内多出数倍）",
    title: "Sudden jump",
    accepts: ["T02", "T03", "U02", "U03"],
    inject(site, random) {
      const spot = pickSpot(
        site,
        random,
        (one) => figureOf(one) >= 10 && !isRate(one, site) && !isRank(one, site),
      );
      if (!spot) return null;
      const to = figureOf(spot) * (3 + 3 * random.next());
      return replaceFigure(
        site,
        spot,
        Number.isInteger(figureOf(spot)) ? Math.round(to) : Number(to.toFixed(1)),
      );
    },
  },
  {
    id: "sudden-drop",
    name: "骤降（不足上年三分之一）",
    title: "Sudden drop",
    accepts: ["T01", "T02", "T03", "T04", "U02"],
    inject(site, random) {
      const spot = pickSpot(
        site,
        random,
        (one) => figureOf(one) >= 30 && !isRate(one, site) && !isRank(one, site),
      );
      if (!spot) return null;
      const to = figureOf(spot) * (0.1 + 0.2 * random.next());
      return replaceFigure(
        site,
        spot,
        Number.isInteger(figureOf(spot)) ? Math.round(to) : Number(to.toFixed(1)),
      );
    },
  },
  {
    id: "level-in-growth-row",
    name: "增速行填了总量",
    title: "Level in a growth row",
    accepts: ["G01", "U02", "U03", "T02"],
    inject(site, random) {
      const spot = pickSpot(
        site,
        random,
        (one) => isRate(one, site) && one.row.unit?.dimension === "share",
      );
      return spot && replaceFigure(site, spot, 1000 + random.below(90_000));
    },
  },
];
