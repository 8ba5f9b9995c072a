import type { functionsZhCN } from "./functions.zh-CN";

export const functionsEnUS: Record<keyof typeof functionsZhCN, string> = {
  "functions.error.blank": "“{parameter}” is blank. A blank is not taken for 0.",
  "functions.error.not-set": "“{parameter}” says “{text}”: there is no figure.",
  "functions.error.not-a-figure": "“{parameter}” holds “{text}”, which is no figure: {reason}.",
  "functions.error.error-value": "“{parameter}” holds the error {text}.",
  "functions.error.not-one-cell": "“{parameter}” takes one cell, not a range of several.",
  "functions.error.not-a-year":
    "“{parameter}” holds “{text}”, which is not a year; write 2023, for instance.",
  "functions.error.not-a-choice": "“{parameter}” cannot be “{text}”; it can be: {choices}.",
  "functions.error.not-a-unit": "“{parameter}” holds “{text}”, which is not a unit.",
  "functions.error.units-differ":
    "“{parameter}” is written in “{from}”, which does not convert to “{to}”.",
  "functions.error.not-a-target": "The target “{text}” has no figure to compute with: {reason}.",
  "functions.error.band":
    "The target “{text}” is a band, not a single figure; use PLAN.STATUS to judge it.",
  "functions.error.target-needs-baseline":
    "The target “{text}” is relative to the baseline, which is missing.",
  "functions.error.target-needs-years":
    "The target “{text}” is a yearly average; give the baseline year and the target year.",
  "functions.error.target-span-unsaid":
    "The target “{text}” does not say whether it is each year, a yearly average or a total, so it gives no level.",
  "functions.error.sizes-differ":
    "“{first}” has {firstCount} {firstCount|cell|cells} and “{second}” {secondCount}; they should have as many.",
  "functions.error.years-reversed": "“{last}” has to be after “{first}”.",
  "functions.error.no-points": "“{parameter}” holds no yearly figure.",
  "functions.error.no-plan":
    "There is no plan called “{text}”; give a plan's id, title or target year.",
  "functions.error.no-indicator":
    "No plan has an indicator called “{text}”; check the name, or give a target and its years.",
  "functions.error.no-years":
    "“{text}” is not an indicator of a known plan; give the baseline year and the target year.",
  "functions.error.plan-blank": "The plan does not state this of “{text}”.",
  "functions.error.no-unit": "There is no unit in “{text}”.",
  "functions.error.not-an-address": "“{parameter}” holds “{text}”, which is no address such as A4.",
  "functions.error.no-table":
    "There is no table of plan indicators in the range; include its header.",
  "functions.error.transposed":
    "A table with indicators across columns cannot be shown row by row; use the layout “list”.",
  "functions.error.failed": "The calculation failed: {reason}",
  "functions.board.name": "Indicator",
  "functions.board.unit": "Unit",
  "functions.board.data-year": "Data year",
  "functions.board.actual": "Actual",
  "functions.board.target": "Target",
  "functions.board.progress": "Progress",
  "functions.board.expected": "Expected by now",
  "functions.board.pace": "Pace",
  "functions.board.attainment": "Attainment",
  "functions.board.forecast": "Forecast for the target year",
  "functions.board.class": "Status",
  "functions.board.risk": "Risk",
  "functions.board.reason": "Remarks",
  "functions.check.level": "Level",
  "functions.check.code": "Rule",
  "functions.check.cell": "Cell",
  "functions.check.indicator": "Indicator",
  "functions.check.year": "Year",
  "functions.check.message": "Finding",
  "functions.check.none": "Nothing was found.",
  "functions.level.error": "Error",
  "functions.level.warning": "Warning",
  "functions.level.note": "Note",
};
