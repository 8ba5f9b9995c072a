import {
  cellsByAddress,
  type Edit,
  isError,
  planFunctionsIn,
  type Sheet,
  type Workbook,
} from "../workbook";

/** Why the formula of a cell is kept. */
export type KeptReason =
  /** It shows an error that is no result: the add-in is missing or still at work (#NAME?, #BUSY!). */
  | "not-calculated"
  /** It catches errors, and formulas beside it are not calculated: what it shows may hide one. */
  | "may-hide-error"
  /** Its results run over into the cells beside it, which would go blank. */
  | "spills";

/** A formula that was not turned into what it shows. */
export interface KeptFormula {
  readonly sheet: string;
  readonly cell: string;
  readonly reason: KeptReason;
  /** The error shown, e.g. `#NAME?`; `null` where there is none. */
  readonly error: string | null;
}

export interface ToValues {
  readonly edits: readonly Edit[];
  readonly refused: readonly KeptFormula[];
}

/** Functions that answer with a whole table. */
const SPILLING: ReadonlySet<string> = new Set(["BOARD", "CHECK"]);

/** Errors that tell of the add-in or of Excel, not of the figures. #N/A and the like are results. */
const NO_RESULT: ReadonlySet<string> = new Set([
  "#NAME?",
  "#BUSY!",
  "#GETTING_DATA",
  "#CONNECT!",
  "#BLOCKED!",
  "#UNKNOWN!",
  "#SPILL!",
]);

/**
 * Turns formulas that call this add-in's functions into the values they show (公式转为数值), for
 * readers who lack it. Native formulas work everywhere and stay. A formula without a result is left
 * as it is and named: frozen, its error could not be told from a finding about the figures.
 */
export function formulasToValues(workbook: Workbook): ToValues {
  const parts = workbook.sheets.map(sheetToValues);
  return {
    edits: parts.flatMap(({ edits }) => edits),
    refused: parts.flatMap(({ refused }) => refused),
  };
}

function sheetToValues(sheet: Sheet): ToValues {
  const own = [...cellsByAddress(sheet)].flatMap(([cell, { formula, value }]) => {
    const functions = formula === null ? [] : planFunctionsIn(formula);
    return functions.length === 0 ? [] : [{ cell, formula: formula ?? "", value, functions }];
  });
  const isOpen = ({ value }: (typeof own)[number]): boolean =>
    value === null || (isError(value) && NO_RESULT.has(value.error.toUpperCase()));
  const someOpen = own.some(isOpen);
  const edits: Edit[] = [];
  const refused: KeptFormula[] = [];
  for (const found of own) {
    const { cell, formula, value, functions } = found;
    const reason: KeptReason | null = functions.some((name) => SPILLING.has(name))
      ? "spills"
      : isOpen(found)
        ? "not-calculated"
        : someOpen && catchesErrors(formula) && typeof value === "string"
          ? "may-hide-error"
          : null;
    if (reason !== null || value === null) {
      const error = value !== null && isError(value) ? value.error : null;
      refused.push({ sheet: sheet.name, cell, reason: reason ?? "not-calculated", error });
    } else {
      edits.push({ kind: "value", sheet: sheet.name, cell, value });
    }
  }
  return { edits, refused };
}

const catchesErrors = (formula: string): boolean =>
  /\b(?:IFERROR|IFNA|ISERROR|ISERR|ISNA|ISNUMBER|AGGREGATE)\(/i.test(formula);
