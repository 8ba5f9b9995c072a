import {
  addressOf,
  type Fault,
  figureOf,
  type Injected,
  nature,
  pickSpot,
  replaceFigure,
  rewrite,
  type Site,
  type Spot,
  spotsOf,
} from "../fault";
import { isPlain } from "./spots";

/** Figures that are wrong among those of other years and rows. */
export const SERIES_FAULTS: readonly Fault[] = [
  {
    id: "falling-stock",
    name: "累计数下降",
    title: "Decrease of a cumulative count",
    accepts: ["T01", "T02"],
    inject(site, random) {
      const spot = pickSpot(site, random, (one) => {
        const before = one.before.at(-1);
        return (
          nature(site, one.row).stock &&
          nature(site, one.row).whole &&
          before !== undefined &&
          before > 4
        );
      });
      if (!spot) return null;
      const before = spot.before.at(-1) as number;
      const loss = 1 + random.below(Math.max(1, Math.floor(before * 0.2)));
      return replaceFigure(site, spot, before - loss);
    },
  },
  {
    id: "copied-forward",
    name: "照抄上年",
    title: "Copied-forward value",
    accepts: ["T05"],
    inject(site, random) {
      const spot = pickSpot(site, random, (one) => {
        const before = one.before.at(-1);
        const first = one.year === (site.table.baselineYear ?? 0) + 1;
        const follows = one.before.length > 1 || first;
        return follows && before !== undefined && before !== figureOf(one) && isPlain(one);
      });
      return spot && replaceFigure(site, spot, spot.before.at(-1) as number);
    },
  },
  {
    id: "swapped-rows",
    name: "两行填串",
    title: "Swapped rows",
    accepts: ["T07", "U02", "U03", "U06", "T02", "T01"],
    inject(site, random) {
      const [first] = spotsOf(site);
      if (!first) return null;
      const year = random.pick(spotsOf(site)).year;
      const spots = spotsOf(site).filter((one) => one.year === year && isPlain(one));
      const a = spots[random.below(Math.max(1, spots.length))];
      const partners = spots.filter((one) => a && isFar(figureOf(a), figureOf(one)));
      if (!a || partners.length === 0) return null;
      const b = random.pick(partners);
      return exchange(site, [[a, b]], `${a.row.name} ⇄ ${b.row.name} ${year}`);
    },
  },
  {
    id: "swapped-years",
    name: "两年的整列填反",
    title: "Swapped columns",
    accepts: ["T08", "T01", "T02", "T04", "S05"],
    inject(site, random) {
      const years = [...new Set(spotsOf(site).map((one) => one.year))];
      if (years.length < 2) return null;
      const at = random.below(years.length - 1);
      const [early, late] = [years[at], years[at + 1]];
      const pairs = site.table.rows.flatMap((row): [Spot, Spot][] => {
        const own = spotsOf(site).filter((one) => one.row === row && isPlain(one));
        const a = own.find((one) => one.year === early);
        const b = own.find((one) => one.year === late);
        return a && b ? [[a, b]] : [];
      });
      if (pairs.filter(([a, b]) => figureOf(a) !== figureOf(b)).length < 3) return null;
      return exchange(site, pairs, `${early} ⇄ ${late}`);
    },
  },
  {
    id: "lost-precision",
    name: "小数位丢失",
    title: "Digits after the point lost",
    accepts: ["T06"],
    inject(site, random) {
      const spot = pickSpot(site, random, (one) => {
        const digits = (value: number): number => (String(value).split(".")[1] ?? "").length;
        const others = [...one.before, ...one.after];
        const precise = others.filter((value) => digits(value) >= 2).length;
        return (
          one.before.length >= 2 &&
          figureOf(one) >= 1 &&
          Math.round(figureOf(one)) !== one.row.target?.reading.value &&
          isPlain(one) &&
          precise >= 2 &&
          precise === others.length &&
          digits(figureOf(one)) >= 2
        );
      });
      return spot && replaceFigure(site, spot, Math.round(figureOf(spot)) || 1);
    },
  },
  {
    id: "reversal",
    name: "连续两年与方向相反",
    title: "Two years against the direction",
    accepts: ["T04", "T01", "T02"],
    inject(site, random) {
      const spot = pickSpot(site, random, (one) => {
        const { direction, kind, rate } = nature(site, one.row);
        const baseline = one.before.at(-2);
        return (
          one.before.length >= 2 &&
          direction === "up" &&
          kind === "change" &&
          !rate &&
          isPlain(one) &&
          baseline !== undefined &&
          baseline > 10
        );
      });
      if (!spot) return null;
      const actuals = spotsOf(site).filter((one) => one.row === spot.row);
      const at = actuals.findIndex((one) => one.year === spot.year);
      const earlier = actuals[at - 1];
      const start = spot.before.at(-2) as number;
      if (!earlier) return null;
      const down = (share: number): number => {
        const value = start * (1 - share);
        return Number.isInteger(start) ? Math.floor(value) : Number(value.toFixed(2));
      };
      return rewriteBoth(site, earlier, down(0.08), spot, down(0.17));
    },
  },
  {
    id: "shifted-column",
    name: "整列错开一行",
    title: "A column pasted one row off",
    accepts: ["T07", "T08", "T01", "T02", "U02", "U03", "U06", "G01"],
    inject(site, random) {
      const year = pickSpot(site, random, isPlain)?.year;
      const spots = spotsOf(site).filter((one) => one.year === year && isPlain(one));
      if (spots.length < 5) return null;
      const values = spots.map(({ cell }) => cell.value);
      const changes = spots.map(
        (one, at) => [one.cell, values[(at + 1) % values.length] ?? null] as const,
      );
      return {
        workbook: rewrite(site, changes),
        what: `${year} ↑`,
        cells: spots.map(({ cell }) => addressOf(cell)),
      };
    },
  },
];

/** Figures so unlike that no one would take one for the other. */
function isFar(a: number, b: number): boolean {
  return a > 0 && b > 0 && Math.abs(Math.log(a / b)) > Math.log(5);
}

function exchange(site: Site, pairs: readonly (readonly [Spot, Spot])[], what: string): Injected {
  const changes = pairs.flatMap(([a, b]) => [
    [a.cell, b.cell.value] as const,
    [b.cell, a.cell.value] as const,
  ]);
  const cells = pairs.flatMap(([a, b]) => [addressOf(a.cell), addressOf(b.cell)]);
  const columns = pairs[0] ? [pairs[0][0].cell.column, pairs[0][1].cell.column] : [];
  const { headerRows } = site.table;
  for (let row = headerRows.top; row <= headerRows.bottom; row++)
    for (const column of columns) cells.push(addressOf({ row, column }));
  return { workbook: rewrite(site, changes), what, cells };
}

function rewriteBoth(site: Site, a: Spot, toA: number, b: Spot, toB: number): Injected {
  return {
    workbook: rewrite(site, [
      [a.cell, toA],
      [b.cell, toB],
    ]),
    what: `${b.row.name} ${figureOf(a)}, ${figureOf(b)} → ${toA}, ${toB}`,
    cells: [addressOf(a.cell), addressOf(b.cell)],
  };
}
