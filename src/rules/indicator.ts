import type { Direction, Target } from "../notation";
import { deduceDirection, type Indicator, type Plan } from "../plan";
import type { IndicatorRow, Table, ValueCell } from "../recognise";
import { formatAddress } from "../workbook";
import { crossing, sheetOf, textAt } from "./cells";
import type { Fix, RuleContext } from "./define";

/** What the plan says of a row's indicator, `null` for an unmatched row or an unknown plan. */
export function plannedIndicator(row: IndicatorRow, table: Table): Indicator | null {
  if (row.indicator === null || !table.plan) return null;
  let indicators = indicatorsOf.get(table.plan);
  if (!indicators) {
    indicators = new Map(table.plan.indicators.map((indicator) => [indicator.id, indicator]));
    indicatorsOf.set(table.plan, indicators);
  }
  return indicators.get(row.indicator) ?? null;
}

/** Indicators by id, kept as long as the plan is: nearly every rule asks for every row's. */
const indicatorsOf = new WeakMap<Plan, ReadonlyMap<string, Indicator>>();

/**
 * The plan's indicator where its figures are the row's own: in a collected table each of several
 * rows of one indicator is a department's part.
 */
export function soleIndicator(row: IndicatorRow, table: Table): Indicator | null {
  let counts = rowsByIndicator.get(table);
  if (!counts) {
    counts = new Map();
    for (const { indicator } of table.rows)
      if (indicator !== null) counts.set(indicator, (counts.get(indicator) ?? 0) + 1);
    rowsByIndicator.set(table, counts);
  }
  return counts.get(row.indicator ?? "") === 1 ? plannedIndicator(row, table) : null;
}

const rowsByIndicator = new WeakMap<Table, Map<string, number>>();

/** How a finding names its indicator. */
export function indicatorName(row: IndicatorRow): string {
  return row.indicator ?? row.name;
}

/** Nobody wrote anything there, not even a dash for "none". */
export function isBlankCell(cell: ValueCell | null | undefined): boolean {
  return !cell || (!cell.reading.ok && cell.reading.reason === "blank");
}

/** —, /, 无: the author says there is no figure. */
export function isNotSet(cell: ValueCell): boolean {
  return !cell.reading.ok && cell.reading.reason === "not-set";
}

/** A line that only groups the indicators below it: a name without unit and figures. */
export function isHeading(row: IndicatorRow): boolean {
  return (
    row.indicator === null &&
    row.unit === null &&
    isBlankCell(row.baseline) &&
    isBlankCell(row.target?.cell) &&
    isBlankCell(row.growth?.cell) &&
    row.actuals.every(({ cell }) => isBlankCell(cell))
  );
}

/** A rate of growth is a figure of its own kind: it may fall while the thing it measures rises. */
export function isGrowth(row: IndicatorRow, table: Table): boolean {
  const planned = plannedIndicator(row, table);
  if (planned) return planned.kind.startsWith("growth");
  return /年均(?:增|递|提高|提升|下降|降低)|增长|增速|增幅|递增|growth/i.test(row.name);
}

/** A target that says where a figure should stand, rather than by how much it should change. */
export function isLevel(reading: Target | null | undefined): boolean {
  return !reading || ["level", "coverage", "ratio"].includes(reading.form);
}

/** 保持型, 保底型: the table itself says that the figure need only be kept. */
export function isKept(row: IndicatorRow): boolean {
  const written = row.target?.cell.value;
  const texts = [row.note, row.attribute, typeof written === "string" ? written : null];
  return texts.some((text) => text !== null && /保持|保底|维持|稳定|不变|不减少|红线/.test(text));
}

/** 达标率, 办结率, 非化石能源占比: what is done about an ill, or instead of it, is no ill. */
const REMEDY =
  /(达标|处理|处置|治理|办结|结案|查处|回收|利用|消除|整改|合格|优良|满意)[^，,]{0,4}(率|比例|比重)|非化石|可再生|清洁|新能源|(经费|支出|投入).*之比/;

/** A part of the good things that is none: 个人卫生支出占比, 大班额比例, 近视率, 服务半径. */
const UNWANTED =
  /个人.{0,4}支出|大班额|近视|肥胖|超重|吸烟|饮酒|半径|距离|时间|时长|周期|天数|损失|违法|投诉|纠纷|案件|火灾|闲置|空置|缺口|逾期|成本|费用率|杠杆|负债|债务|支付比例|规模控制|总量控制/;

/** Things a plan promises not to lose rather than to add to: 耕地, 粮食, 生态红线. */
const FLOOR = /保护面积|耕地|农田|粮食|红线|岸线|湿地|林地|森林|蓄积|自给率|库存|储备|草原/;

/** Things of which a plan wants more. What is wrong with them (…死亡率, …排放) is found before. */
const WANTED = new RegExp(
  [
    "覆盖率|普及率|城镇化率|参保率|参保人数|入学率|入园率|巩固率|就诊率|筛查率|接种率|建档率|上云率|机械化率|数控化率|硬化率|通[公班]",
    "利用率|利用系数|保持率|合格率|收集率|改造率|绿化|森林|蓄积|湿地|绿地|好于|优良|素质|素养|贡献率|生产率|转化率|满意度|安全感",
    "研发|研究与试验|R&D|投入强度|专利|商标|创新|高新技术|孵化|众创|实验室|研究院|技术合同|技术交易|科技型|科技服务|专精特新|小巨人|龙头企业",
    "增加值|总产值|产值|生产总值|营业收入|总收入|可支配收入|零售额|成交额|交易额|成交金额|进出口|外资|财政科技|市场主体|企业数|金融",
    "拥有量|保有量|授权量|申请量|有效量|吞吐量|客运量|货运量|里程|床位|托位|学位|医师|护士|医生|护理员|社会工作者|指导员|志愿者|传承人",
    "预期寿命|期望寿命|受教育年限|就业人数|就业岗位|创业|人才|培训|网民|用户|基站|宽带|充电|装机|游客|旅游|景区|博物馆|图书馆|体育|健身|金牌|标准数|民宿|养老|文化",
    "率(?!先)|占比|比例|比重|总额|金额|总量|产量|数量|人数|(?<!用地)面积",
    "charging|renewable|recycled|canopy|green space|researchers|patents?|graduates|innovative|expenditure on R&D|publications|venture capital|on foot|public transport",
    "数字经济|信息消费|机器人|平台数|机构数|示范|基地|装配式|绿色建筑|新能源|储能|装置能力|生产能力|供水能力|机场|港口",
  ].join("|"),
  "i",
);

export function isFloor(row: IndicatorRow): boolean {
  return FLOOR.test(row.name);
}

/** Which way an indicator is meant to go and what says so; the figures' own move is the last resort. */
export function directionOf(
  row: IndicatorRow,
  table: Table,
): { direction: Direction; from: "plan" | "name" | "thing" | "operator" | "move" } | null {
  const planned = plannedIndicator(row, table);
  if (planned) return { direction: planned.direction, from: "plan" };
  const { direction, word } = deduceDirection(row.name);
  if (word !== null && REMEDY.test(row.name)) return { direction: "up", from: "name" };
  if (word !== null) return { direction, from: "name" };
  if (WANTED.test(row.name) && !UNWANTED.test(row.name)) return { direction: "up", from: "thing" };
  const target = row.target?.reading;
  if (target?.operatorWritten && target.operator !== null) {
    if (target.operator.startsWith(">")) return { direction: "up", from: "operator" };
    if (target.operator.startsWith("<")) return { direction: "down", from: "operator" };
  }
  const pair = comparedFigures(row);
  if (!pair || pair.baseline === pair.target) return null;
  return { direction: pair.target > pair.baseline ? "up" : "down", from: "move" };
}

/** Baseline and target of a row where both are levels in one unit. */
export function comparedFigures(row: IndicatorRow): { baseline: number; target: number } | null {
  const baseline = row.baseline?.reading;
  const target = row.target?.reading;
  if (!baseline?.ok || !target || typeof target.value !== "number") return null;
  if (!isLevel(target)) return null;
  const units = [baseline.unit, target.unit].map((unit) => unit ?? row.unit?.printed ?? null);
  const same = units[0] === units[1] || baseline.unit === null || target.unit === null;
  return same ? { baseline: baseline.value, target: target.value } : null;
}

/** Writes a word into the row's note cell, if the table has a note column and the cell is blank. */
export function noteFix(
  row: IndicatorRow,
  table: Table,
  context: RuleContext,
  text: string,
): Fix | null {
  const column = table.columns.find(({ role }) => role === "note");
  if (!column || row.note !== null) return null;
  const at = crossing(table, row.index, column.index);
  if (textAt(sheetOf(table, context), at).trim() !== "") return null;
  const cell = formatAddress(at.row, at.column);
  return { kind: "review", edits: [{ kind: "value", sheet: table.sheet, cell, value: text }] };
}
