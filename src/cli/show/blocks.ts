import type { Context } from "../context";

export const percent = (share: number): number => Math.round(share * 100);

/** A heading with lines under it; nothing where there are no lines. */
export function list(title: string, lines: readonly string[], { style }: Context): string {
  if (lines.length === 0) return "";
  return `  ${style("yellow", title)}\n${lines.map((line) => `    ${line}\n`).join("")}`;
}
