import type { fillZhCN } from "./fill.zh-CN";

/** The command fill, and cells that cannot be changed. */
export const fillEnUS: Readonly<Record<keyof typeof fillZhCN, string>> = {
  "cli.fill.description":
    "fill computed columns right of the tables: progress, pace, share of target, status, risk, reasons",
  "cli.fill.option.output": "file to write (the original stays as it is)",
  "cli.fill.option.mode":
    "functions: custom functions (default); native: native formulas; values: values",
  "cli.fill.option.columns": "columns wanted, separated by commas: {list}",
  "cli.fill.same-file": "The output may not be the original itself: {file}",
  "cli.fill.written": "Written to {file}",
  "cli.fill.nothing": "There is no table to fill; no file was written.",
  "cli.fill.table": "{place}: {rows} {rows|row|rows}, {columns}",
  "cli.fill.column": "{letters} {header}",
  "cli.fill.column-updated": "{letters} {header} (updated)",
  "cli.fill.as-of": "reporting year {year}",
  "cli.fill.refused": "{place}: {reason}",
  "unwritable.unknown-sheet": "There is no sheet “{sheet}”.",
  "unwritable.not-a-cell": "{sheet} has no cell {cell}.",
  "unwritable.merged-cell":
    "{sheet}!{cell} lies in a merged cell (which starts at {anchor}) and cannot be written.",
  "unwritable.array-formula":
    "{sheet}!{cell} is part of the array formula in {range} and cannot be changed by itself.",
  "unwritable.table-header":
    "{sheet}!{cell} is a header of the table “{table}”; formulas name the column by it, so it stays.",
  "unwritable.table-totals":
    "{sheet}!{cell} is in the totals row of the table “{table}” and stays.",
  "unwritable.not-a-number": "What is to be written to {sheet}!{cell} is not a valid number.",
  "unwritable.too-long":
    "What is to be written to {sheet}!{cell} has {length} characters; Excel holds {allowed}.",
  "unwritable.empty-formula": "The formula for {sheet}!{cell} is empty.",
  "unwritable.bad-width": "Column {column} of {sheet} cannot be {width} wide.",
  "unwritable.bad-format": "The format “{value}” of {sheet} is not valid.",
  "unwritable.too-many-styles": "The workbook is full of cell styles; {sheet} cannot be written.",
  "unwritable.bad-sheet-name": "A sheet cannot be called “{sheet}”.",
};
