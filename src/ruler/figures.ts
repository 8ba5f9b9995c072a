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

/** A probability in whole per cent; near the ends no more is claimed than >99% or <1%. */
export function plainChance(probability: number): string {
  if (probability > 0.99) return ">99%";
  return probability < 0.01 ? "<1%" : `${Math.round(probability * 100)}%`;
}
