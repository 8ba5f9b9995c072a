/** Checking. */
export const checkEnUS = {
  "cli.check.description":
    "Check: wrong and missing entries, units and definitions, with a verdict (0 passes, 1 errors)",
  "cli.option.as-of": "reporting year, e.g. 2023 (default: told from the workbook)",
  "cli.check.pass": "Passed",
  "cli.check.fail": "Not passed",
  "cli.check.counts":
    "{error} {error|error|errors}, {warning} {warning|warning|warnings}, {note} {note|note|notes}",
  "cli.check.whole-table": "table",
  "cli.check.fix.safe": "can be fixed in one go",
  "cli.check.fix.review": "a fix is proposed; please confirm it",
  "cli.check.follows": "follows: {code} {title}",
  "cli.check.unchecked-title": "Rules not run",
  "cli.check.unchecked": "{code} {title}: needs {needs}",
  "check.need.plan": "a plan",
  "check.need.reporting-year": "the reporting year",
  "check.need.previous": "the last submission",
  "check.need.reference": "figures of another department or the statistics bureau",
  "check.need.publication": "published figures",
  "check.need.deadline": "the deadline",
} as const;
