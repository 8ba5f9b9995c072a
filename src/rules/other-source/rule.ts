import { defineRule } from "../define";
import { disagreements } from "../other-side";

/** X01 与其他部门数不一致: another department, or the statistics bureau, gives another figure. */
export default defineRule({
  meta: {
    id: "other-source",
    code: "X01",
    level: "warning",
    family: "cross",
    validationLevel: 3,
    needs: ["reference"],
    follows: ["V01", "U01", "U02", "U03", "U04", "U07", "T07", "T08", "S02", "V04", "V06"],
    fix: null,
  },
  messages: {
    "zh-CN": {
      title: "与其他部门的数不一致",
      text: "“{name}”{year} 年填的是 {value}{unit}，{side}的数是 {other}{unit}（{where}），相差 {percent}%。请与对方核对，以统计口径为准，并注明来源。",
    },
    "en-US": {
      title: "Differs from another department",
      text: "“{name}” in {year} is {value}{unit} here and {other}{unit} with {side} ({where}), {percent}% apart. Settle it with them and name the source.",
    },
  },
  row: (row, table, { references, limits }) =>
    disagreements(row, table, references, limits.identity),
});
