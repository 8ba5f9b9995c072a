import { cellsByAddress, type Edit, type Workbook } from "../../workbook";

const OWN_FUNCTION = /(?:^|[^A-Za-z0-9_.])PLAN\.[A-Z]/i;

/** Turns formulas that need this add-in into the values they show, for readers who lack it. */
export function formulasToValues(workbook: Workbook): Edit[] {
  return workbook.sheets.flatMap(({ name, ...sheet }) =>
    [...cellsByAddress({ name, ...sheet })].flatMap(([cell, { formula, value }]): Edit[] => {
      if (formula === null || !OWN_FUNCTION.test(formula)) return [];
      return value === null
        ? [{ kind: "clear", sheet: name, cell }]
        : [{ kind: "value", sheet: name, cell, value }];
    }),
  );
}
