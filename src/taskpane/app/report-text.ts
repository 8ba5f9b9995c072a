/** What may be told of the surroundings: nothing of the workbook in it. */
export interface Surroundings {
  readonly view: string;
  readonly language: string;
  readonly platform: string;
  readonly version: string;
  readonly running: string | null;
  readonly tables: number;
  readonly findings: number;
}

/** Anything that may be a figure, a name or a quotation out of a cell, including Chinese text. */
const PRIVATE = [/"[^"]*"|'[^']*'|“[^”]*”|`[^`]*`/g, /[^\u0020-\u007e\n]+/g, /\d+(?:[.,]\d+)*/g];

/** An error's message with everything that could come out of the workbook blanked. */
export function withoutData(text: string): string {
  return PRIVATE.reduce((rest, pattern) => rest.replace(pattern, "…"), text);
}

/** Functions and files of a stack; arguments are never part of one. */
function framesOf(stack: string | undefined): string[] {
  return (stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 12)
    .map((line) => line.trim().replace(/https?:\/\/[^/\s)]+/g, ""));
}

/** A report a user can hand on: what failed and where, without any figure of theirs. */
export function reportText(error: unknown, around: Surroundings): string {
  const known = error instanceof Error ? error : new Error(typeof error);
  return [
    `${known.name}: ${withoutData(known.message)}`,
    ...framesOf(known.stack),
    ...Object.entries(around).map(([name, value]) => `${name}: ${value ?? "-"}`),
  ].join("\n");
}
