import type { Border } from "../book/book";

/* The words of a file for looks, and those of Excel's interface. */

export const HORIZONTAL: Readonly<Record<string, string>> = {
  general: "General",
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};

export const VERTICAL: Readonly<Record<string, string>> = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
  justify: "Justify",
  distributed: "Distributed",
};

const LINES: Readonly<Record<string, Pick<Border, "style" | "weight">>> = {
  hair: { style: "Continuous", weight: "Hairline" },
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  double: { style: "Double", weight: "Thick" },
  dotted: { style: "Dot", weight: "Thin" },
  dashed: { style: "Dash", weight: "Thin" },
  mediumDashed: { style: "Dash", weight: "Medium" },
  dashDot: { style: "DashDot", weight: "Thin" },
  mediumDashDot: { style: "DashDot", weight: "Medium" },
  dashDotDot: { style: "DashDotDot", weight: "Thin" },
  mediumDashDotDot: { style: "DashDotDot", weight: "Medium" },
  slantDashDot: { style: "SlantDashDot", weight: "Medium" },
};

/** `null` for no line. */
export function borderOf(style: string | undefined, color: string): Border | null {
  const line = LINES[style ?? ""];
  return line ? { ...line, color } : null;
}

/** The file's word for a line; of an unusual weight the usual one of its style. */
export function lineOf({ style, weight }: Border): string {
  const all = Object.entries(LINES).filter(([, line]) => line.style === style);
  const exact = all.find(([, line]) => line.weight === weight) ?? all[0];
  return exact?.[0] ?? "thin";
}

export function wordOf(words: Readonly<Record<string, string>>, shown: string): string | null {
  return Object.entries(words).find(([, word]) => word === shown)?.[0] ?? null;
}

/** A file counts 0 to 90 upwards, 91 to 180 downwards, and writes 255 for letters under each other. */
export function rotationOf(written: number): number {
  if (written === 255) return UNDER_EACH_OTHER;
  return written > 90 ? 90 - written : written || 0;
}

export function writtenRotation(degrees: number): number {
  if (degrees === UNDER_EACH_OTHER) return 255;
  return degrees < 0 ? 90 - degrees : degrees;
}

/** As Excel's interface has it. */
const UNDER_EACH_OTHER = 180;
