/** The columns of the report in their order; every list of it keeps to them. */
export const reportColumns = [
  "number",
  "level",
  "rule",
  "sheet",
  "cell",
  "indicator",
  "year",
  "problem",
  "expected",
  "received",
  "explanation",
] as const;

export type ReportColumn = (typeof reportColumns)[number];

/** In characters; texts may widen a column up to the second figure. */
export const columnWidths: Readonly<Record<ReportColumn, readonly [least: number, most: number]>> =
  {
    number: [14, 16],
    level: [11, 14],
    rule: [22, 40],
    sheet: [12, 31],
    cell: [10, 12],
    indicator: [20, 40],
    year: [8, 8],
    problem: [50, 120],
    expected: [12, 30],
    received: [12, 30],
    explanation: [30, 80],
  };
