/** Texts and quoted sheet names: what stands in them is no call. */
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;
/**
 * `PLAN.PACE(` live, `_xldudf_PLAN_PACE(` in a file (see `compose/function-call.ts`). Excel puts
 * `_xlfn.` and the like before names it does not know.
 */
const CALL = /(?:^|[^\w.])(?:_xl\w+\.)*(?:_xldudf_PLAN_|PLAN\.)([A-Z]+)\(/gi;

/** The functions of the add-in that a formula calls, in a file or live, in capitals. */
export function planFunctionsIn(formula: string): string[] {
  const calls = formula.replace(QUOTED, '""').matchAll(CALL);
  return [...calls].map(([, name = ""]) => name.toUpperCase());
}

/** Whether a formula calls one of the add-in's functions, in a file or live. */
export function callsPlanFunction(formula: string): boolean {
  return planFunctionsIn(formula).length > 0;
}
