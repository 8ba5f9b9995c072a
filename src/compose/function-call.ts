/*
 * How a formula that calls a custom function stands in a file: Excel does not store `PLAN.PACE(…)`.
 * It stores the name `_xldudf_PLAN_PACE` (namespace and function joined by an underscore) and shows
 * `PLAN.PACE` once the add-in has registered; seen alike in files with several vendors' add-ins
 * (`_xldudf_CS_…`, `_xldudf_CX_GET`) and in office-js#4487 and office-js#6655. A plain `PLAN.PACE(…)`
 * in a file is an unknown name to Excel and stays #NAME? even when the add-in is there, until each
 * cell is entered again (office-js#6395). A live workbook, however, is given `PLAN.PACE(…)`.
 */

/** The namespace of the manifest. */
const NAMESPACE = "PLAN";

/** The functions computed columns call; the catalogue of functions/ holds all of them. */
export type RowFunction =
  | "PROGRESS"
  | "EXPECTED"
  | "PACE"
  | "RATIO"
  | "ATTAINMENT"
  | "STATUS"
  | "RISK"
  | "REASON";

/** Where a formula is going: into a file's XML or to a live Excel. */
export type FormulaHost = "file" | "live";

/** `PLAN.PACE` live, `_xldudf_PLAN_PACE` in a file. */
export function functionName(name: RowFunction, host: FormulaHost): string {
  return host === "file" ? `_xldudf_${NAMESPACE}_${name}` : `${NAMESPACE}.${name}`;
}

/** A call without the leading `=`. Arguments left out at the end are not written. */
export function callFormula(
  name: RowFunction,
  given: readonly (string | null)[],
  host: FormulaHost,
): string {
  const last = given.findLastIndex((argument) => argument !== null);
  const written = given.slice(0, last + 1).map((argument) => argument ?? "");
  return `${functionName(name, host)}(${written.join(",")})`;
}
