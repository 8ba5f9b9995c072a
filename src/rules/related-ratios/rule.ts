import { readUnit } from "../../notation";
import { readReference } from "../../plan";
import { amountText, deviation, shown } from "../amounts";
import { defineRule, type Report, type RuleContext } from "../define";
import { aboutPoint } from "../series";
import { levelOfTies, placeOfTie, type Tie, tiesOf } from "../ties";

/** How far the denominators implied for one year by result and target may lie apart. */
const ONE_YEAR = 0.25;
/** And how far they may move from one year to the next. */
const PER_YEAR = 0.3;

/** B05 比率与总量走势不符: a ratio and its numerator imply a denominator that cannot be. */
export default defineRule({
  meta: {
    id: "related-ratios",
    code: "B05",
    level: "warning",
    family: "balance",
    validationLevel: 1,
    needs: ["plan"],
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
      "B01",
      "S02",
      "V04",
      "V06",
    ],
    fix: null,
  },
  messages: {
    "zh-CN": {
      title: "比率与总量的走势不符",
      target:
        "{numerator}与{ratio}的目标（{numeratorWhere}、{ratioWhere}）推得分母 {implied}，而按同一年的实际数（{otherWhere}）推得 {otherImplied}。两个目标不能同时描述同一个分母，请核对。",
      years:
        "{numerator}与{ratio}（{numeratorWhere}、{ratioWhere}）推得 {year} 年的分母 {implied}，而 {otherYear} 年（{otherWhere}）推得 {otherImplied}，变化 {percent}%。总量与比率的走势不符，请核对。",
    },
    "en-US": {
      title: "A ratio at odds with its total",
      target:
        "The targets of {numerator} and {ratio} ({numeratorWhere}, {ratioWhere}) imply a denominator of {implied}; the results of the same year ({otherWhere}) imply {otherImplied}. The two targets cannot both describe one denominator: check them.",
      years:
        "{numerator} and {ratio} ({numeratorWhere}, {ratioWhere}) imply a denominator of {implied} in {year}; those of {otherYear} ({otherWhere}) imply {otherImplied}, {percent}% apart. Total and ratio do not move together: check them.",
    },
  },
  *workbook(context): Iterable<Report> {
    for (const group of byDenominator(tiesOf(context, ["ratio"]))) {
      const yearly = group.filter(({ isTarget }) => !isTarget);
      for (const item of group.filter(({ isTarget }) => isTarget)) {
        const same = yearly.find(({ year }) => year === item.year);
        if (same && deviation(item.value, same.value) > ONE_YEAR)
          yield* report("target", item, same, context);
      }
      for (const [i, item] of yearly.entries()) {
        const before = yearly[i - 1];
        if (!before || before.year === item.year) continue;
        const change = Math.abs(Math.log(item.value / before.value));
        if (change > Math.log(1 + PER_YEAR) * (item.year - before.year))
          yield* report("years", item, before, context);
      }
    }
  },
});

interface Implied {
  readonly tie: Tie;
  readonly year: number;
  readonly isTarget: boolean;
  readonly value: number;
}

/** Denominators that no table states, as implied at each time, by what they are. */
function byDenominator(ties: readonly Tie[]): Implied[][] {
  const groups = new Map<string, Implied[]>();
  for (const tie of ties) {
    const [, below] = tie.relation.parts.map(readReference);
    if (tie.outcome.status !== "implies" || below?.kind !== "unstated" || !below.when) continue;
    const isTarget = below.when === "target";
    const year = below.when === "target" ? tie.plan.targetYear : below.when;
    const key = `${below.id}|${tie.relation.whole.split("@")[0]}|${tie.plan.id}`;
    const item = { tie, year, isTarget, value: tie.outcome.value };
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return [...groups.values()].map((group) => group.sort((a, b) => a.year - b.year));
}

function* report(
  message: "target" | "years",
  item: Implied,
  other: Implied,
  context: RuleContext,
): Iterable<Report> {
  const { tie } = item;
  const at = placeOfTie(tie, context);
  const level = at && levelOfTies([tie, other.tie], at, context, "warning");
  const [numerator] = tie.parts;
  if (!at || !level || !numerator) return;
  const isShare = readUnit(tie.whole.unit)?.dimension === "share";
  // 人年 per 万 people: the ratio's name holds a scale its unit leaves out.
  const amount = (value: number): string =>
    isShare ? amountText(value, numerator.unit) : String(shown(value));
  yield {
    message,
    data: {
      numerator: numerator.name,
      numeratorWhere: numerator.where,
      ratio: tie.whole.name,
      ratioWhere: tie.whole.where,
      year: item.year,
      implied: amount(item.value),
      otherYear: other.year,
      otherWhere: [...other.tie.parts, other.tie.whole].flatMap(({ where }) => where || []),
      otherImplied: amount(other.value),
      percent: shown(deviation(item.value, other.value) * 100),
    },
    ...aboutPoint(at.point, at),
    expected: amount(other.value),
    level,
  };
}
