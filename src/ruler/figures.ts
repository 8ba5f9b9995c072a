/**
 * A figure as an evaluator would write it: `digits` significant digits, but never fewer than its whole
 * part has, without trailing zeros and without an exponent where one can be avoided.
 */
export function plainNumber(figure: number, digits = 5): string {
  if (!Number.isFinite(figure)) return figure > 0 ? "∞" : "—";
  const size = Math.abs(figure);
  if (size === 0) return "0";
  if (size >= 1e15 || size < 1e-6) return withoutZeros(figure.toExponential(digits - 1));
  const decimals = Math.min(12, Math.max(0, digits - 1 - Math.floor(Math.log10(size))));
  return withoutZeros(figure.toFixed(decimals));
}

/** `1.500` → `1.5`, `2.000e+20` → `2e+20`, with a typographic minus. */
function withoutZeros(text: string): string {
  return text
    .replace(/(\.\d*?)0+(?=e|$)/, "$1")
    .replace(/\.(?=e|$)/, "")
    .replaceAll("-", "−");
}

/** A share in per cent with two decimals at most: 0.44785 → 44.79%. */
export function plainPercent(share: number): string {
  return `${plainNumber(Math.round(share * 10000) / 100, 12)}%`;
}

/**
 * A probability in whole per cent, more exactly where that would carry it over one of the `cuts`: 0.896
 * is no 90% where 0.9 is "very likely". Near the ends no more is claimed than >99% or <1%.
 */
export function plainChance(probability: number, cuts: readonly number[] = []): string {
  if (probability > 0.99) return ">99%";
  if (probability < 0.01) return "<1%";
  const inPercent = cuts.map((cut) => 100 * cut);
  return `${roundedApart(100 * probability, 0, inPercent)}%`;
}

/**
 * A figure rounded to so many decimals, or to more where rounding would carry it onto or over a
 * cut-off: a pace of 0.9496 is no 0.95.
 */
export function roundedApart(value: number, decimals: number, cuts: readonly number[]): string {
  const sides = (figure: number): string => cuts.map((cut) => Math.sign(figure - cut)).join(" ");
  for (let places = decimals; places < 9; places++) {
    const rounded = Number(value.toFixed(places));
    if (sides(rounded) === sides(value)) return plainNumber(rounded, 12);
  }
  // What is nearer than that is binary arithmetic, and counts as on the cut-off.
  return plainNumber(Number(value.toFixed(9)), 12);
}
