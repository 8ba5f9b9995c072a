/**
 * A figure as an evaluator would write it: `digits` significant digits, but never fewer than its whole
 * part has, without trailing zeros and without an exponent where one can be avoided.
 */
export function plainNumber(figure: number, digits = 5): string {
  if (!Number.isFinite(figure)) return figure > 0 ? "∞" : "—";
  const size = Math.abs(figure);
  if (size === 0) return "0";
  if (size >= 1e15 || size < 1e-6)
    return String(Number(figure.toExponential(digits - 1))).replaceAll("-", "−");
  const decimals = Math.min(12, Math.max(0, digits - 1 - Math.floor(Math.log10(size))));
  const text = figure.toFixed(decimals);
  const trimmed = text.includes(".") ? text.replace(/\.?0+$/, "") : text;
  return trimmed.replace("-", "−");
}

/** A share in per cent with two decimals at most: 0.44785 → 44.79%. */
export function plainPercent(share: number): string {
  return `${plainNumber(Math.round(share * 10000) / 100, 12)}%`;
}

/** A probability in whole per cent; near the ends no more is claimed than >99% or <1%. */
export function plainChance(probability: number): string {
  if (probability > 0.99) return ">99%";
  return probability < 0.01 ? "<1%" : `${Math.round(probability * 100)}%`;
}
