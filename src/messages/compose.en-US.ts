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
  "compose.remark.units-differ":
    "The table's unit “{table}” cannot be converted to the plan's “{plan}”; only the table's own figures were used.",
  "compose.remark.figure-unreadable": "“{printed}” cannot be read as a number and was left out.",
  "compose.remark.direction-assumed":
    "The name does not tell the direction; higher was taken as better.",
};
