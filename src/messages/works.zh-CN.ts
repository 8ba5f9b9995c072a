/** Projects and tasks of the workbook: how far they are, whether they are late. */
export const worksZhCN = {
  "works.counts":
    "共 {total} 项：{late} 项已过期，{soon} 项本年到期，{time} 项未到期，{done} 项已完成。",
  "works.counts-unjudged": "{count} 项不判断是否过期。",
  "works.by-year": "按 {year} 年末判断：完成时限在 {year} 年以前而没有完成的算过期。",
  "works.by-day": "没有报告年度，按今天（{day}）判断。可在“设置”里填报告年度。",
  "works.state.late": "已过期（{count}）",
  "works.state.due-soon": "本年到期（{count}）",
  "works.state.not-judged": "不判断是否过期（{count}）",
  "works.state.in-time": "未到期（{count}）",
  "works.state.done": "已完成（{count}）",
  "works.status.done": "已完成",
  "works.status.under-way": "推进中",
  "works.status.not-started": "未开始",
  "works.status.unknown": "看不出是否完成",
  "works.status.blank": "没有填进展",
  "works.written": "{status}：{text}",
  "works.due": "完成时限 {due}",
  "works.reason.no-due": "没有填完成时限",
  "works.reason.open-ended": "长期任务，没有完成时限",
  "works.reason.due-unreadable": "完成时限读不出年份",
  "works.reason.progress-unclear": "时限已过，但进展看不出是否完成，请核对",
  "works.unmatched": "规划里没有这一项",
  "works.missing": "规划里有、表里没有的（{count}）",
  "works.plan": "规划原文里的项目、任务和保障措施",
  "works.none":
    "工作簿里没有规划的项目表或任务表，下面是规划原文。要填进展，可用“总览”里空工作簿的填报模板，里面有这两张表。",
} as const;
