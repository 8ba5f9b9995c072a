import type { ComputedColumn, RefusalReason, RowRemarkId } from "../compose";

/** 写进工作簿的计算列，以及对某一行除一把尺以外要说的话。 */
export const composeZhCN = {
  "compose.remark.contradicts-claim": "规划文本（{place}）称{printed}，与数据不符。原文：{quote}",
  "compose.remark.noted-discrepancy": "规划文本的已知问题 {discrepancy}：{what}。{note}",
  "compose.remark.baseline-differs": "表中基期值 {table} 与规划的 {plan} 不同，按表中的计算。",
  "compose.remark.target-differs": "表中目标“{table}”与规划的“{plan}”不同，按表中的计算。",
  "compose.remark.target-from-plan": "表中目标“{printed}”没有可比的数，按规划的“{plan}”计算。",
  "compose.remark.target-open-ends": "目标“{printed}”不含端点，这里按含端点评价。",
  "compose.remark.units-differ": "表中单位“{table}”与规划的“{plan}”不可换算，只按表中的数计算。",
  "compose.remark.figure-unreadable": "“{printed}”读不出数，未采用。",
  "compose.remark.figure-other-unit": "“{printed}”的单位与本行的“{unit}”不可换算，未采用。",
  "compose.remark.direction-assumed": "名称看不出方向，按越高越好评价。",
  "compose.header.progress": "完成进度",
  "compose.header.expected": "序时目标值",
  "compose.header.pace": "序时比",
  "compose.header.ratio": "增速比",
  "compose.header.attainment": "目标完成率",
  "compose.header.class": "评价",
  "compose.header.risk": "预警",
  "compose.header.reason": "评价说明",
  "compose.stale": "数据已改动，请重新填充",
  "compose.refused.transposed": "横排的表（一列一个指标）右侧没有放计算列的位置，未填充",
  "compose.refused.no-figures": "表中没有年度数据列，未填充",
  "compose.refused.no-rows": "看不出基期年和目标年，未填充",
  "compose.refused.no-room": "表的右侧放不下计算列，未填充",
} as const satisfies Record<
  | "compose.stale"
  | `compose.header.${ComputedColumn}`
  | `compose.refused.${RefusalReason}`
  | `compose.remark.${RowRemarkId}`,
  string
>;
