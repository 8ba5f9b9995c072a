import { readUnit } from "../../notation";
import { amountText, shown } from "../amounts";
import { defineRule, type Report } from "../define";
import { partOf } from "../part";
import { aboutPoint } from "../series";
import { conflictsOf, levelOfTies, placeOfTie, type Term, type Tie, tiesOf } from "../ties";

/** B02 合计不符: parts that do not add up to their total, or one thing given as two amounts. */
export default defineRule({
  meta: {
    id: "sum-identity",
    code: "B02",
    level: "error",
    family: "balance",
    validationLevel: 1,
    needs: ["plan"],
    follows: ["V01", "V02", "U01", "U02", "U03", "U04", "U07", "T07", "T08", "S02", "V04", "V06"],
    fix: null,
  },
  messages: {
    "zh-CN": {
      title: "分项与合计对不上",
      part: "{name}（{where}）{amount}",
      sum: "{whole}（{wholeWhere}）是 {received}，而{parts}合计 {expected}。请核对是否有重复或遗漏。",
      equality: "{whole}（{wholeWhere}）是 {received}，而{parts}，应当相等。请核对。",
      implied:
        "由{whole}（{wholeWhere}）{received} 推得的数是 {implied}，由{other}（{otherWhere}）推得 {otherImplied}，两者应当相等。请核对。",
    },
    "en-US": {
      title: "Parts that do not add up",
      part: "{name} ({where}) {amount}",
      sum: "{whole} ({wholeWhere}) is {received}, but {parts} add up to {expected}. Check for what is counted twice or left out.",
      equality:
        "{whole} ({wholeWhere}) is {received}, but {parts}; they should be equal. Check the figures.",
      implied:
        "{whole} ({wholeWhere}) {received} implies {implied}; {other} ({otherWhere}) implies {otherImplied}. They should be equal. Check the figures.",
    },
  },
  *workbook(context): Iterable<Report> {
    const ties = tiesOf(context, ["sum", "equality"]);
    for (const tie of ties) {
      const { outcome, whole, parts, relation } = tie;
      const at = placeOfTie(tie, context);
      const level = at && levelOfTies([tie], at, context, "error");
      if (!at || !level || outcome.status !== "broken") continue;
      const scale = readUnit(whole.unit)?.scale ?? 1;
      const expected = `${shown(outcome.expected / scale)}${whole.unit}`;
      yield {
        message: relation.type === "sum" ? "sum" : "equality",
        data: { ...said(whole), parts: parts.map(partOf), expected },
        ...aboutPoint(at.point, at),
        expected,
        received: `${whole.value}${whole.unit}`,
        // Facts of the text alone stand in no cell that could be corrected.
        level: level === "error" && !hasCell(tie) ? "warning" : level,
      };
    }
    for (const { odd, other, value, otherValue } of conflictsOf(ties)) {
      const at = placeOfTie(odd, context);
      const level = at && levelOfTies([odd, other], at, context, "error");
      if (!at || !level) continue;
      const { unit } = odd.whole;
      const otherImplied = amountText(otherValue, unit);
      yield {
        message: "implied",
        data: {
          ...said(odd.whole),
          implied: amountText(value, unit),
          other: other.whole.name,
          otherWhere: other.whole.where,
          otherImplied,
        },
        ...aboutPoint(at.point, at),
        expected: otherImplied,
        level,
      };
    }
  },
});

function hasCell({ whole, parts }: Tie): boolean {
  return [whole, ...parts].some(({ located }) => located !== null);
}

function said({ name, where, value, unit }: Term) {
  return { whole: name, wholeWhere: where, received: `${value}${unit}` };
}
