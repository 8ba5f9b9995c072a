import type { composeZhCN } from "./compose.zh-CN";

export const composeEnUS: Readonly<Record<keyof typeof composeZhCN, string>> = {
  "compose.remark.contradicts-claim":
    "The document ({place}) says {printed}, which the figures contradict. It reads: {quote}",
  "compose.remark.noted-discrepancy": "Known issue {discrepancy} of the document: {what}. {note}",
  "compose.remark.baseline-differs":
    "The table's baseline {table} is not the plan's {plan}; the table's was used.",
  "compose.remark.target-differs":
    "The table's target “{table}” is not the plan's “{plan}”; the table's was used.",
  "compose.remark.target-from-plan":
    "The table's target “{printed}” holds no figure to compare with; the plan's “{plan}” was used.",
  "compose.remark.target-open-ends":
    "The target “{printed}” leaves its ends out; here they count as attained.",
  "compose.remark.units-differ":
    "The table's unit “{table}” cannot be converted to the plan's “{plan}”; only the table's own figures were used.",
  "compose.remark.figure-unreadable": "“{printed}” cannot be read as a number and was left out.",
  "compose.remark.figure-other-unit":
    "“{printed}” cannot be converted into the row's unit “{unit}” and is not used.",
  "compose.remark.direction-assumed":
    "The name does not tell the direction; higher was taken as better.",
  "compose.header.progress": "Progress",
  "compose.header.expected": "Due by now",
  "compose.header.pace": "Pace ratio",
  "compose.header.ratio": "Growth ratio",
  "compose.header.attainment": "Share of target",
  "compose.header.class": "Status",
  "compose.header.risk": "Risk",
  "compose.header.reason": "Reasons",
  "compose.stale": "figures have changed; fill again",
  "compose.refused.transposed":
    "the table runs across (an indicator a column), which leaves no place for columns beside it; not filled",
  "compose.refused.no-figures": "the table has no columns of yearly figures; not filled",
  "compose.refused.no-rows": "no baseline and target year to be found; not filled",
  "compose.refused.no-room": "there is no room right of the table; not filled",
};
