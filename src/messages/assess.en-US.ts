import type { assessZhCN } from "./assess.zh-CN";

/** The command assess. */
export const assessEnUS: Readonly<Record<keyof typeof assessZhCN, string>> = {
  "cli.assess.description": "judge every indicator: progress, pace, class, risk, and why",
  "cli.assess.option.as-of":
    "reporting year; later figures are not looked at (default: told from the workbook)",
  "cli.assess.option.thresholds": "file of thresholds: a JSON object of names and numbers",
  "cli.assess.option.threshold":
    "change one threshold, e.g. nearly=0.9; may be repeated, overrides the file",
  "cli.assess.option.explain": "write out one indicator's arithmetic (name, id or number)",
  "cli.assess.bad-threshold":
    "The value “{value}” of --threshold is not valid; write name=number, e.g. nearly=0.9.",
  "cli.assess.bad-year":
    "The value “{value}” of --as-of is not valid; give a year of four digits, e.g. 2023.",
  "cli.assess.thresholds-unreadable": "The file of thresholds {file} cannot be read: {message}",
  "cli.assess.no-indicator": "There is no indicator “{name}”.",
  "cli.assess.heading": "{plan} · reporting year {year} · {sheet}",
  "cli.assess.heading-no-year": "{plan} · no yearly figures · {sheet}",
  "cli.assess.column.name": "Indicator",
  "cli.assess.column.baseline": "Baseline",
  "cli.assess.column.target": "Target",
  "cli.assess.column.actual": "Actual",
  "cli.assess.column.progress": "Progress",
  "cli.assess.column.pace": "Pace",
  "cli.assess.column.attainment": "Of target",
  "cli.assess.column.class": "Class",
  "cli.assess.column.risk": "Risk",
  "cli.assess.name-and-unit": "{name} ({unit})",
  "cli.assess.actual-of": "{value} ({year})",
  "cli.assess.notes": "Notes",
  "cli.assess.note-head": "{place} {name}",
  "cli.assess.tally": "{count} {name}",
  "cli.assess.risk-tally": "Risk: {list}",
  "cli.assess.unjudged": "Not judged: no baseline and target year to be found",
  "cli.assess.none": "There is no table of indicators to judge.",
  "cli.assess.summary":
    "{files} {files|file|files}: {rows} {rows|indicator|indicators} judged, {unreadable} {unreadable|file|files} unreadable.",
  "cli.assess.explain-title": "{name} ({unit}): {sheet} {place}",
  "cli.assess.row": "row {row}",
  "cli.assess.column": "column {column}",
  "cli.assess.explain-kind":
    "Kind: {kind}; baseline {baselineYear}: {baseline}, target {targetYear}: {target}",
  "cli.assess.explain-series": "Yearly figures: {series}",
  "cli.assess.explain-result": "Verdict: {word}, risk {risk}",
};
