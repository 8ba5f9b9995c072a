/**
 * How our own conditional formats are recognised in a file that went through other hands: their
 * formula begins with a term that is always true and carries the key. A formula is the one thing
 * that Excel, WPS and LibreOffice all write back as it was; ids, custom parts and unknown
 * attributes are renumbered or dropped.
 */
const MARK = "plan-ruler:";

/** `B2="x"` with key `status` → `AND(N("plan-ruler:status")=0,B2="x")`. */
export function markFormula(key: string, formula: string): string {
  return `AND(N("${MARK}${key.replaceAll('"', '""')}")=0,${formula})`;
}

/** The key a formula is marked with, `null` where it is none of ours. */
export function keyOfFormula(formula: string): string | null {
  const match = /^\s*AND\(\s*N\(\s*"plan-ruler:((?:[^"]|"")*)"\s*\)\s*=\s*0\s*,/i.exec(formula);
  return match ? (match[1] as string).replaceAll('""', '"') : null;
}
