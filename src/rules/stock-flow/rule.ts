import { defineRule, type Report } from "../define";
import { partOf } from "../part";
import { aboutPoint } from "../series";
import { conflictsOf, levelOfTies, placeOfTie, type Term, tiesOf } from "../ties";
import { stocksByName } from "./by-name";

/** B03 存量与增量不符: last year's stock and this year's additions do not give this year's stock. */
export default defineRule({
  meta: {
    id: "stock-flow",
    code: "B03",
    level: "warning",
    family: "balance",
    validationLevel: 1,
    needs: [],
    follows: ["V01", "U01", "U02", "U06", "U07", "T01", "T07", "T08", "S02", "V04", "V06"],
    fix: null,
  },
  messages: {
    "zh-CN": {
      title: "累计数与新增数对不上",
      broken:
        "{whole}（{wholeWhere}）是 {received}，而上年末数加当年新增（{parts}）是 {expected}。请核对；有退出或撤销的，请注明数量。",
      implied:
        "{whole}（{wholeWhere}）{received} 减去当年新增，推得上年末为 {implied}；而{other}（{otherWhere}）推得 {otherImplied}。两处累计数不一致，请核对。",
      part: "{name}（{where}）{amount}",
      more: "“{name}”{year} 年为 {received}，上年 {previous}（{previousWhere}）加当年新增 {added}（{addedWhere}）只有 {expected}。请核对。",
      fewer:
        "“{name}”{year} 年为 {received}，比上年 {previous}（{previousWhere}）加当年新增 {added}（{addedWhere}）少 {gap}。如有退出或撤销，请注明。",
    },
    "en-US": {
      title: "A stock that is not its flows",
      broken:
        "{whole} ({wholeWhere}) is {received}; last year's stock and this year's additions ({parts}) give {expected}. Check them; note removals if there were any.",
      implied:
        "{whole} ({wholeWhere}) {received} less the year's additions implies {implied} at the end of the year before; {other} ({otherWhere}) implies {otherImplied}. The two stocks contradict each other: check them.",
      part: "{name} ({where}) {amount}",
      more: "“{name}” is {received} in {year}; last year's {previous} ({previousWhere}) and {added} added ({addedWhere}) give only {expected}. Check them.",
      fewer:
        "“{name}” is {received} in {year}, {gap} fewer than last year's {previous} ({previousWhere}) and {added} added ({addedWhere}). Note removals if there were any.",
    },
  },
  *workbook(context): Iterable<Report> {
    const ties = tiesOf(context, ["stock-flow"]);
    for (const tie of ties) {
      const { outcome, whole, parts } = tie;
      const at = placeOfTie(tie, context);
      const level = at && levelOfTies([tie], at, context, "warning");
      if (!at || !level || outcome.status !== "broken") continue;
      const expected = `${outcome.expected}${whole.unit}`;
      yield {
        message: "broken",
        data: { ...said(whole), parts: parts.map(partOf), expected },
        ...aboutPoint(at.point, at),
        expected: outcome.expected,
        level,
      };
    }
    for (const { odd, other, value, otherValue } of conflictsOf(ties)) {
      const at = placeOfTie(odd, context);
      const level = at && levelOfTies([odd, other], at, context, "warning");
      if (!at || !level) continue;
      const { unit } = odd.whole;
      yield {
        message: "implied",
        data: {
          ...said(odd.whole),
          implied: `${value}${unit}`,
          other: other.whole.name,
          otherWhere: other.whole.where,
          otherImplied: `${otherValue}${unit}`,
        },
        ...aboutPoint(at.point, at),
        expected: other.whole.value,
        level,
      };
    }
  },
  *table(table): Iterable<Report> {
    yield* stocksByName(table);
  },
});

function said({ name, where, value, unit }: Term) {
  return { whole: name, wholeWhere: where, received: `${value}${unit}` };
}
