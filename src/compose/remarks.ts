/** What is worth saying of a row beside what the ruler says of its figures. */
export type RowRemarkId =
  | "contradicts-claim" // 文本称已完成,按数据未完成
  | "noted-discrepancy" // 规划文本已知的矛盾
  | "baseline-differs"
  | "target-differs"
  | "target-from-plan"
  | "target-open-ends" // 60<x<80
  | "units-differ"
  | "figure-unreadable"
  | "figure-other-unit"
  | "direction-assumed";

export interface RowRemark {
  readonly id: RowRemarkId;
  readonly data: Readonly<Record<string, string | number>>;
}
