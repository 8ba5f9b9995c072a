import type { excelZhCN } from "./excel.zh-CN";

/** What is said about dealing with an open workbook: one sentence each. */
export const excelEnUS = {
  "excel.error.no-office":
    "Office cannot be reached: its script did not load or does not answer. Check the network or ask your administrator, then reopen the pane.",
  "excel.error.not-excel":
    "This is not Excel. Open a workbook in Excel, then open this pane under Add-ins.",
  "excel.error.cancelled": "Cancelled; the workbook is unchanged.",
  "excel.error.busy": "Excel is busy: finish editing the cell or close the dialog, then try again.",
  "excel.error.no-answer":
    "Excel returned nothing for {range} of sheet “{sheet}”. Try again later, or save and reopen the workbook.",
  "excel.error.too-large":
    "{range} of sheet “{sheet}” holds more than Excel hands over at once. Split it and try again.",
  "excel.error.unknown-sheet":
    "There is no sheet “{sheet}”; it may have been renamed or deleted. Recognise the workbook again.",
  "excel.error.hidden-sheet":
    "Sheet “{sheet}” is hidden and cannot be shown. Unhide it (a very hidden one in the VBA editor), then try again.",
  "excel.error.not-a-cell": "Sheet “{sheet}” has no cell {cell}.",
  "excel.error.not-a-number":
    "What was to be written to {cell} of sheet “{sheet}” is no valid number.",
  "excel.error.too-long":
    "What was to be written to {cell} of sheet “{sheet}” has {length} {length|character|characters}; Excel holds {allowed} at most.",
  "excel.error.empty-formula": "The formula for {cell} of sheet “{sheet}” is empty.",
  "excel.error.bad-width": "Column {column} of sheet “{sheet}” cannot be {width} wide.",
  "excel.error.bad-format": "A format of sheet “{sheet}” is invalid: {value}.",
  "excel.error.bad-sheet-name": "A sheet named “{sheet}” cannot be added.",
  "excel.error.protected-sheet":
    "Sheet “{sheet}” is protected; nothing was written. Unprotect it under Review, then try again.",
  "excel.error.protected-workbook":
    "The workbook's structure is protected; no sheet can be added. Unprotect it under Review, then try again.",
  "excel.error.read-only":
    "The workbook is open for reading only; nothing was written. Enable editing, then try again.",
  "excel.error.merged-cell":
    "{cell} of sheet “{sheet}” lies in a merged cell (first cell {anchor}); nothing was written. Unmerge it, then try again.",
  "excel.error.table-header":
    "{cell} of sheet “{sheet}” is a header of table “{table}”, which formulas refer to; nothing was written.",
  "excel.error.table-totals":
    "{cell} of sheet “{sheet}” is in the totals row of table “{table}”; nothing was written.",
  "excel.error.table-autofill":
    "A formula in part of a blank column of table “{table}” ({cell} of sheet “{sheet}”) would make Excel fill the whole column; nothing was written.",
  "excel.error.changed-since":
    "{count} {count|cell was|cells were} changed meanwhile, first {cell} of sheet “{sheet}”; nothing was written. Check again, then retry.",
  "excel.error.not-as-written":
    "Excel did not keep {cell} of sheet “{sheet}” as written; everything was put back.",
  "excel.error.write-failed": "Writing failed; everything was put back ({detail}).",
  "excel.error.write-incomplete":
    "Writing broke off and could not be put back ({detail}). Undo this step in the journal.",
  "excel.error.unknown-entry": "The journal has no such step.",
  "excel.error.already-undone": "This step has been undone already.",
  "excel.error.sheet-in-use":
    "The sheet “{sheet}” that was added holds other things now; it was not deleted and nothing was undone.",
  "excel.error.unsupported": "This Excel cannot do that: {capability}",
  "excel.error.host": "Excel refused ({code}: {detail}).",
  "excel.missing.baseline":
    "This Excel is too old and lacks what is needed (ExcelApi 1.14): update Office.",
  "excel.missing.custom-functions":
    "This Excel has no custom functions. Fill with native formulas or values instead.",
  "excel.missing.custom-xml":
    "This Excel cannot keep settings, explanations and the journal inside the workbook; they are lost when the pane is closed.",
  "excel.missing.conditional-formats":
    "This Excel cannot take conditional formats; warnings are shown by text and icon only.",
  "excel.missing.merges":
    "This Excel does not tell merged cells; merged headers may not be recognised fully.",
  "excel.missing.events": "This Excel does not tell of changes. Check again after editing.",
  "excel.missing.show-pane":
    "This Excel cannot open the pane from the ribbon. Open it under Add-ins.",
  "excel.missing.navigation": "This Excel cannot go to a cell. Find it by its address.",
  "excel.stage.listing": "Listing sheets",
  "excel.stage.reading": "Reading",
  "excel.stage.checking": "Checking",
  "excel.stage.writing": "Writing",
  "excel.stage.restoring": "Putting back",
} as const satisfies Record<keyof typeof excelZhCN, string>;
