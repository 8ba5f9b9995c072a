import { defineRule } from "../define";
import { disagreements } from "../other-side";

/** X02 与公布数不一致: a city's or province's publication gives another figure. */
export default defineRule({
  meta: {
    id: "other-publication",
    code: "X02",
    level: "note",
    family: "cross",
    validationLevel: 4,
    needs: ["publication"],
    follows: ["V01", "U01", "U02", "U03", "U04", "U07", "T07", "T08", "S02", "V04", "X01", "V06"],
    fix: null,
  },
  messages: {
    "zh-CN": {
      title: "与上级公布的数不一致",
      text: "“{name}”{year} 年填的是 {value}{unit}，{side}公布的是 {other}{unit}（{where}），相差 {percent}%。如口径不同，请注明来源。",
    },
    "en-US": {
      title: "Differs from a publication",
      text: "“{name}” in {year} is {value}{unit} here; {side} published {other}{unit} ({where}), {percent}% apart. If they are defined differently, name the source.",
    },
  },
  row: (row, table, { publications, limits }) =>
    disagreements(row, table, publications, limits.identity),
});
