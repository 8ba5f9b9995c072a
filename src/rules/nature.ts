import type { Direction } from "../notation";
import { deduceDirection, deduceKind, findIndicator, type Indicator, type Kind } from "../plan";
import { deduceStock } from "../plan/deduce";
import type { IndicatorRow, Table } from "../recognise";
import { isKept, isLevel } from "./indicator";

/** What an indicator is, as far as its plan, name, unit and target say: what its figures may be. */
export interface Nature {
  /** The indicator of a known plan whose own figures may be compared; `null` otherwise. */
  readonly indicator: Indicator | null;
  readonly kind: Kind;
  readonly direction: Direction;
  /** Yearly figures are rates of growth or reduction, not levels. */
  readonly rate: boolean;
  /** A share of a whole: 0 to 100 %. */
  readonly share: boolean;
  /** A count of whole things. */
  readonly whole: boolean;
  /** A negative figure makes sense. */
  readonly signed: boolean;
  /** A stock that cannot fall without a removal (累计数, 总数). */
  readonly stock: boolean;
}

const RATE = /增长|增速|增幅|递增|涨幅|同比|growth/i;
const REDUCTION = /降低|下降|减少|降幅|削减|压减|reduction|decrease/i;
/** Ratios that are written in per cent and may pass 100 %. */
const OPEN_RATIO =
  /完成率|达成率|实现率|负债|杠杆|贷存比|存贷比|自给率|毛入|周转|电话普及|手机普及|依存度|回报率|收益率|利润率|产出率|转化率|之比|倍|指数|价格/;
const SHARE =
  /率|比重|比例|占比|占.+比|比率|覆盖|普及|程度|份额|share|rate|coverage|proportion|percent/i;
const SIGNED =
  /净|差额|差距|顺差|逆差|盈|亏|利润|余额|结余|赤字|自然增长|变化|变动|温度|增减|贸易差/;
const AVERAGE = /每|人均|平均|户均|均|密度|指数|系数|折合|当量|比|率|per|average|mean|index/i;
const RANK = /排名|位次|名次|rank/i;
const RATES: ReadonlySet<Kind> = new Set(["growth-average", "growth-each", "reduction"]);
const COUNTED = /^(count:.+|household|person|person-time)$/;

const known = new WeakMap<IndicatorRow, Nature>();

export function natureOf(row: IndicatorRow, table: Table): Nature {
  const before = known.get(row);
  if (before) return before;
  const nature = judge(row, table);
  known.set(row, nature);
  return nature;
}

function judge(row: IndicatorRow, table: Table): Nature {
  const indicator = indicatorOf(row, table);
  const { name, unit } = row;
  const direction = indicator?.direction ?? directionOf(row);
  const deduced = indicator?.kind ?? kindOf(row, direction);
  const percent = unit?.dimension === "share" || unit?.dimension === "percentage-point";
  const named = RATE.test(name) || REDUCTION.test(name);
  const ofRates = RATES.has(deduced);
  // 旅游收入（亿元）年均增长10%: the target is a rate, the yearly figures are not.
  const rate = indicator ? ofRates : (percent || unit === null) && (ofRates || named);
  const kind = ofRates && !rate ? "change" : rate && !ofRates ? "growth-average" : deduced;
  const signed = named || SIGNED.test(name);
  const dimension = unit?.dimension ?? "";
  return {
    indicator,
    kind,
    direction,
    rate,
    share: unit?.dimension === "share" && !rate && SHARE.test(name) && !OPEN_RATIO.test(name),
    whole: COUNTED.test(dimension) && unit?.scale === 1 && !AVERAGE.test(name) && kind !== "rank",
    signed: signed || dimension === "temperature" || dimension === "percentage-point",
    stock: indicator?.cumulativeStock ?? (kind === "change" && deduceStock(name, unit)),
  };
}

/** The row's indicator, unless the table gives it several rows (departments): then each is a part. */
function indicatorOf(row: IndicatorRow, table: Table): Indicator | null {
  if (!table.plan || row.indicator === null) return null;
  return timesIn(table).get(row.indicator) === 1 ? findIndicator(table.plan, row.indicator) : null;
}

const times = new WeakMap<Table, ReadonlyMap<string, number>>();

function timesIn(table: Table): ReadonlyMap<string, number> {
  const before = times.get(table);
  if (before) return before;
  const counts = new Map<string, number>();
  for (const { indicator } of table.rows)
    if (indicator !== null) counts.set(indicator, (counts.get(indicator) ?? 0) + 1);
  times.set(table, counts);
  return counts;
}

/** The kind of an unknown plan's indicator. */
function kindOf(row: IndicatorRow, direction: Direction): Kind {
  const { name, unit, baseline, target } = row;
  if (isKept(row)) return "maintenance";
  if (!target || target.reading.reason === "blank") return RANK.test(name) ? "rank" : "change";
  const base = baseline?.reading.ok ? baseline.reading.value : null;
  const { kind } = deduceKind({ name, unit, direction, baseline: base, target: target.reading });
  // 2.1 %, 基本消除: the target is put in words, the figures are figures all the same.
  const measured = base !== null || (unit !== null && unit.dimension !== "count:项");
  return measured && (kind === "milestone" || kind === "qualitative") ? "change" : kind;
}

/** By name, else by the target's wording, else by where the figures go. */
function directionOf(row: IndicatorRow): Direction {
  const target = row.target?.reading;
  const { direction, word } = deduceDirection(row.name, target);
  const baseline = row.baseline?.reading;
  // A written ≥ says more than a word in the name: 非化石能源占能源消费总量比重 is to rise.
  if (target?.operatorWritten && target.operator?.startsWith(">")) return "up";
  if (target?.operatorWritten && target.operator?.startsWith("<")) return "down";
  if (word !== null || !baseline?.ok || typeof target?.value !== "number") return direction;
  if (!isLevel(target)) return direction;
  return target.value < baseline.value ? "down" : "up";
}
