import type { PlanRow, PlanTable } from "../corpora/types";
import type { Random } from "../fuzz/random";

const RATE = /增长|增速|增幅|递增|降低|下降|减少|growth|reduction/i;

/** Figures that a row may plausibly have had in some years on its way from baseline to target. */
export function pathOf(
  plan: PlanTable,
  row: PlanRow,
  years: readonly number[],
  random: Random,
): (number | null)[] {
  const { value } = row.target.means;
  const target = typeof value === "number" ? value : null;
  if (target === null) return years.map(() => null);
  const rate = row.unit === "%" && RATE.test(row.name);
  // Where the plan gives no baseline the figures start somewhat short of the target.
  const baseline = row.baseline.means ?? target * 0.8;
  const digits = digitsOf(row);
  const most = row.unit === "%" && target <= 100 ? 100 : Number.POSITIVE_INFINITY;
  const round = (figure: number): number => Number(Math.min(most, figure).toFixed(digits));
  if (rate) {
    return distinct(
      years.map(() => round(target * (0.9 + 0.25 * random.next()))),
      10 ** -digits,
    );
  }
  const span = plan.targetYear - plan.baselineYear;
  // Some run ahead of the straight path and some behind it.
  const speed = 0.85 + 0.3 * random.next();
  const step = (target - baseline) / span;
  let before = baseline;
  const figures = years.map((year) => {
    const due = baseline + step * speed * (year - plan.baselineYear);
    const figure = due + step * 0.25 * (random.next() - 0.5);
    // What is to rise does not fall on the way.
    const next = round(step >= 0 ? Math.max(before, figure) : Math.min(before, figure));
    before = next;
    return next;
  });
  return figures;
}

/** As many decimals as the plan itself has. */
function digitsOf(row: PlanRow): number {
  const decimals = [row.baseline.means, row.target.means.value].map((value) =>
    typeof value === "number" ? (String(value).split(".")[1] ?? "").length : 0,
  );
  const finer = row.unit === "%" || Math.max(...decimals) > 0;
  return finer ? Math.max(1, ...decimals) : 0;
}

/** Rates that happen to be the same two years running are told apart. */
function distinct(figures: readonly number[], least: number): number[] {
  const found: number[] = [];
  for (const figure of figures) {
    const digits = Math.max(0, Math.round(-Math.log10(least)));
    found.push(found.at(-1) === figure ? Number((figure + least).toFixed(digits)) : figure);
  }
  return found;
}
