import type { Direction } from "../notation";

const LOWER_IS_BETTER =
  /失业率|死亡率|发病率|患病率|能耗|能源消耗|煤耗|水耗|用水量|用水总量|消耗|排放|污染|浓度|负债率|不良率|投诉|事故|脱贫|贫困|恩格尔|基尼|差距|倍差|逃废|漏损|损失率|流失率|空置|占用率|排名|位次|pue|unemployment|mortality|emission|consumption|poverty|rank/i;
const REDUCTION_IS_GOOD = /降低|下降|减少|削减|压减|降幅|reduction|reduced/i;

/** Which way an indicator is meant to move, from its name; `null` where the name does not tell. */
export function directionOf(name: string): Direction | null {
  if (REDUCTION_IS_GOOD.test(name)) return "up";
  return LOWER_IS_BETTER.test(name) ? "down" : null;
}
