import { callsPlanFunction } from "../../compose/function-call";
import { cellsByAddress, type Edit, type Workbook } from "../../workbook";

/** Turns formulas that need this add-in into the values they show, for readers who lack it. */
export function formulasToValues(workbook: Workbook): Edit[] {
  return workbook.sheets.flatMap((sheet) =>
    [...cellsByAddress(sheet)].flatMap(([cell, { formula, value }]): Edit[] => {
      if (formula === null || !callsPlanFunction(formula)) return [];
      return value === null
        ? [{ kind: "clear", sheet: sheet.name, cell }]
        : [{ kind: "value", sheet: sheet.name, cell, value }];
    }),
  );
}
