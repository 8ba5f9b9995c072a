import type { learnZhCN } from "./learn.zh-CN";

/** Learning a plan: the command `learn` and the option `--plan`. */
export const learnEnUS = {
  "learn.description":
    "Learn a plan from a table of its indicators, for other commands to read with --plan",
  "learn.argument": "workbook with the table (.xlsx or .xlsm)",
  "learn.option.output": "plan file to write (.json)",
  "learn.option.table": "which table, e.g. Sheet1!A3; needed where a workbook has several",
  "learn.option.title": "name of the plan, where the table says none or a wrong one",
  "learn.option.id": "identifier of the plan: small letters, digits and hyphens",
  "learn.option.baseline-year": "baseline year, where the table does not say",
  "learn.option.target-year": "target year, where the table does not say",
  "learn.option.overwrite": "write over an output file that is there already",
  "learn.exists": "{file} is there already; add --overwrite to write over it.",
  "learn.written": "Written to {output}: {title}, {count} {count|indicator|indicators}.",
  "learn.assumed":
    "Not said by the table and taken from names and figures; go through them and mend the file where they are wrong:",
  "learn.next": "Then: plan-ruler check workbook.xlsx --plan {output}",
  "learn.option.plan": "another plan, in a file; may be given several times",
  "learn.plan-refused": "Plan file {file}: {message}",
  "unreadable.no-table-to-learn": "No table of a plan's indicators was found to learn from.",
  "unreadable.several-tables-to-learn":
    "There are several tables; say with --table which one to learn: {tables}.",
  "unreadable.no-such-table": "There is no table {table}; there are: {tables}.",
  "unreadable.table-lacks-baseline-year":
    "The table does not say its baseline year; give it with --baseline-year.",
  "unreadable.table-lacks-target-year":
    "The table does not say its target year; give it with --target-year.",
  "unreadable.cannot-learn": "No plan can be learnt from this table: {problems}",
} as const satisfies Record<keyof typeof learnZhCN, string>;
