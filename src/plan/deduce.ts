import type { Direction, Target, Unit } from "../notation";
import { canonicalName } from "./aliases";
import type { Kind } from "./types";

const LOWER_IS_BETTER =
  /失业率|死亡率|死亡人数|发病率|患病率|能耗|能源消耗|能源消费总量|煤耗|水耗|用水量|用水总量|消耗|排放|污染物|浓度|细颗粒物|重污染天|PM2\.5|PM10|负债率|不良率|投诉|事故|贫困|返贫|恩格尔|基尼|差距|倍差|城乡.{0,12}收入.{0,3}比(?![重例率])|漏损|损失率|流失率|辍学率|吸烟|近视|肥胖|超重|空置|排名|位次|名次|建设用地|开发强度|PUE|超标|劣V类|失信|时延|占用率/i;

/** What is done about an ill, or done without it: the more, the better. */
const REMEDY =
  /(?:办结|结案|处理|处置|治理|达标|修复|回收|化解|查处|整改|及时|满意|消除|救治|优良)[^、，]{0,4}(?:率|度|比例|比重)|非化石|清洁能源|可再生能源|无害化/;
/** The figures are reductions already: the more, the better. */
const REDUCTION = /降低|下降|减少|削减|压减|降幅/;

const GROWTH = /增长$|增幅$|递增$/;
const AVERAGE_GROWTH = /年均(?:增长|增幅|递增)/;
const RANK = /排名|位次|名次|排位/;

/**
 * 方向 of an indicator from its name, or from a ceiling written in its target (1.3%以内, 前十);
 * `word` is what it was deduced from, `null` where nothing tells.
 */
export function deduceDirection(
  printed: string,
  target: Target | null = null,
): { readonly direction: Direction; readonly word: string | null } {
  // 劣Ⅴ类 is as often written with the one letter as with two or three.
  const name = printed.normalize("NFKC").replace(/\s/g, "");
  const reduction = REDUCTION.exec(name)?.[0];
  if (reduction !== undefined) return { direction: "up", word: reduction };
  const remedy = REMEDY.exec(name)?.[0];
  if (remedy !== undefined) return { direction: "up", word: remedy };
  const lower = LOWER_IS_BETTER.exec(name)?.[0];
  if (lower !== undefined) return { direction: "down", word: lower };
  const ceiling = target?.operator === "<=" || target?.operator === "<";
  return ceiling && target.operatorWritten
    ? { direction: "down", word: target.printed.trim() }
    : { direction: "up", word: null };
}

/** Why an indicator is of its kind. `plain` is the ordinary case that needs no confirmation. */
export type KindReason =
  | "plain"
  | "printed" // the target's wording says it
  | "name" // the name says it
  | "growth-of-unsaid-span"
  | "baseline-equals-target"
  | "baseline-meets-target"
  | "cumulative-beside-baseline"
  | "no-figure";

/** 指标类型: how an indicator is to be judged, from what its row says (ruler.md §1). */
export function deduceKind(row: {
  readonly name: string;
  readonly unit: Unit | null;
  readonly direction: Direction;
  readonly baseline: number | null;
  readonly target: Target;
}): { readonly kind: Kind; readonly because: KindReason } {
  const { unit, target, baseline, direction } = row;
  const name = canonicalName(row.name);
  if (target.form === "milestone") return { kind: "milestone", because: "printed" };
  if (target.value === null) return { kind: "qualitative", because: "no-figure" };
  if (target.form === "rank") return { kind: "rank", because: "printed" };
  if (unit?.dimension === "rank" || RANK.test(name)) return { kind: "rank", because: "name" };
  if (target.operator === "in") return { kind: "band", because: "printed" };
  if (target.form === "growth-average" || target.form === "growth-each") {
    return { kind: target.form, because: "printed" };
  }
  if (target.form === "growth") return { kind: "growth-average", because: "growth-of-unsaid-span" };
  if (target.form === "reduction" || (target.form === "cumulative" && REDUCTION.test(name))) {
    return { kind: "reduction", because: "printed" };
  }
  if (target.form === "cumulative") {
    return { kind: "total", because: baseline === null ? "printed" : "cumulative-beside-baseline" };
  }
  const share = unit?.dimension === "share";
  if (AVERAGE_GROWTH.test(name)) return { kind: "growth-average", because: "name" };
  if (share && GROWTH.test(name))
    return { kind: "growth-average", because: "growth-of-unsaid-span" };
  if (share && REDUCTION.test(name)) return { kind: "reduction", because: "name" };
  if (baseline === null || typeof target.value !== "number" || target.form === "multiple") {
    return { kind: "change", because: "plain" };
  }
  if (baseline === target.value) return { kind: "maintenance", because: "baseline-equals-target" };
  const towards = direction === "up" ? target.value > baseline : target.value < baseline;
  return towards
    ? { kind: "change", because: "plain" }
    : { kind: "maintenance", because: "baseline-meets-target" };
}

/** 累计数, 总数: a count of things that stay counted. */
export function deduceStock(name: string, unit: Unit | null): boolean {
  return (
    /总数|累计/.test(name) && /^count/.test(unit?.dimension ?? "") && !/占|比|率|增/.test(name)
  );
}
