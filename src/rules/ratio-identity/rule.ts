import { readUnit } from "../../notation";
import { amountText, equal, shown } from "../amounts";
import { defineRule, type Report, type RuleContext } from "../define";
import { partOf, quotientOf } from "../part";
import { aboutPoint } from "../series";
import { conflictsOf, levelOfTies, placeOfTie, type Tie, tiesOf } from "../ties";
import { ratiosByName } from "./by-name";

/** B01 比率勾稽不符: a ratio is not its numerator over its denominator. */
export default defineRule({
  meta: {
    id: "ratio-identity",
    code: "B01",
    level: "error",
    family: "balance",
    validationLevel: 1,
    needs: [],
    follows: [
      "V01",
      "V02",
      "U01",
      "U02",
      "U03",
      "U04",
      "U07",
      "T07",
      "T08",
      "G01",
      "S02",
      "V04",
      "V06",
    ],
    fix: null,
  },
  messages: {
    "zh-CN": {
      title: "比率与分子、分母对不上",
      broken:
        "{whole}（{wholeWhere}）填的是 {received}，按{parts}计算应为 {expected}，相差 {percent}%。请核对。",
      part: "{name}（{where}）{amount}",
      quotient: "{above} ÷ {below}",
      implied:
        "{numerator}（{numeratorWhere}）÷ {whole}（{wholeWhere}）{received} 推得分母 {implied}，而按{other}（{otherWhere}）推得 {otherImplied}。分母只有一个，其中有数不对，请核对。",
    },
    "en-US": {
      title: "A ratio that is not its parts",
      broken:
        "{whole} ({wholeWhere}) is {received}; from {parts} it would be {expected}, {percent}% apart. Check the figures.",
      part: "{name} ({where}) {amount}",
      quotient: "{above} ÷ {below}",
      implied:
        "{numerator} ({numeratorWhere}) ÷ {whole} ({wholeWhere}) {received} implies a denominator of {implied}; {other} ({otherWhere}) implies {otherImplied}. There is only one denominator, so one figure is wrong: check them.",
    },
  },
  *workbook(context): Iterable<Report> {
    const ties = tiesOf(context, ["ratio"]);
    for (const tie of ties) if (tie.outcome.status === "broken") yield* broken(tie, context);
    for (const { odd, other, value, otherValue } of conflictsOf(ties)) {
      const at = placeOfTie(odd, context);
      const level = at && levelOfTies([odd, other], at, context, "error");
      if (!at || !level) continue;
      const [numerator] = odd.parts;
      const isShare = readUnit(odd.whole.unit)?.dimension === "share";
      const amount = (implied: number): string =>
        amountText(implied, isShare ? (numerator?.unit ?? "") : "");
      yield {
        message: "implied",
        data: {
          whole: odd.whole.name,
          wholeWhere: odd.whole.where,
          received: `${odd.whole.value}${odd.whole.unit}`,
          numerator: numerator?.name ?? "",
          numeratorWhere: numerator?.where ?? "",
          implied: amount(value),
          other: other.whole.name,
          otherWhere: other.whole.where,
          otherImplied: amount(otherValue),
        },
        ...aboutPoint(at.point, at),
        expected: amount(otherValue),
        level,
      };
    }
  },
  *table(table, { limits }): Iterable<Report> {
    yield* ratiosByName(table, limits.identity);
  },
});

function* broken(tie: Tie, context: RuleContext): Iterable<Report> {
  const { outcome, whole, parts } = tie;
  const at = placeOfTie(tie, context);
  const level = at && levelOfTies([tie], at, context, "error");
  const [above, below] = parts;
  if (!at || !level || !above || !below) return;
  if (outcome.status !== "broken" || equal(outcome.expected, 0)) return;
  const scale = readUnit(whole.unit)?.scale ?? 1;
  const expected = `${shown(outcome.expected / scale)}${whole.unit}`;
  yield {
    message: "broken",
    data: {
      whole: whole.name,
      wholeWhere: whole.where,
      received: `${whole.value}${whole.unit}`,
      parts: quotientOf(partOf(above), partOf(below)),
      expected,
      percent: shown(outcome.deviation * 100),
    },
    ...aboutPoint(at.point, at),
    expected,
    level,
  };
}
