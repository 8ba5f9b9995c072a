const FULL = "█";
const EMPTY = "░";
const PARTS = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"] as const;

/**
 * A share as a bar of `width` characters, in eighths. The bar is capped at both ends, the figure
 * beside it is not: 111% and -20% are shown as they are.
 */
export function bar(share: number, width: number): string {
  const eighths = Math.round(Math.min(1, Math.max(0, share)) * width * 8);
  const full = Math.floor(eighths / 8);
  const part = PARTS[eighths % 8] as string;
  return FULL.repeat(full) + part + EMPTY.repeat(width - full - (part === "" ? 0 : 1));
}
