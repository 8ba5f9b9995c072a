/**
 * How our own conditional formats are known again, in a file as well as in a live workbook: their
 * formula begins with a term that is always true and carries the key.
 */
const MARK = "plan-ruler:";

/** `B2="x"` with key `status` → `AND(N("plan-ruler:status")=0,B2="x")`. */
export function markFormula(key: string, formula: string): string {
  return `AND(N("${MARK}${key.replaceAll('"', '""')}")=0,${formula})`;
}

/** The key and the formula of a marked formula, `null` where it is none of ours. */
export function readMark(
  marked: string,
): { readonly key: string; readonly formula: string } | null {
  const match =
    /^\s*=?\s*AND\(\s*N\(\s*"plan-ruler:((?:[^"]|"")*)"\s*\)\s*=\s*0\s*,(.*)\)\s*$/is.exec(marked);
  if (!match) return null;
  return { key: (match[1] as string).replaceAll('""', '"'), formula: match[2] as string };
}
