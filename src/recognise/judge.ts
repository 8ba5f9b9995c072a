import { squash } from "../notation";
import type { MainColumns } from "./columns";
import type { Column, Evidence, IndicatorRow } from "./types";

/** What speaks for and against a table being a plan's indicator table, and the sum of it. */
export interface Judgement {
  readonly score: number;
  readonly evidence: readonly Evidence[];
}

export interface Draft {
  readonly title: string;
  readonly sheet: string;
  readonly columns: readonly Column[];
  readonly main: MainColumns;
  readonly rows: readonly IndicatorRow[];
  /** The name column's header says 指标 or indicator. */
  readonly strongName: boolean;
}

/** The last five-year period whose end year is in every yearbook. */
const LAST_CLOSED_PERIOD = 2020;

/** From this score on a table of an unknown plan is taken for one. */
export const ACCEPTED = 5;

const PLAN_TITLE =
  /规划|纲要|五年|十[一二三四五六七]五|发展目标|预期目标|行动计划|行动方案|指标体系|developmentplan|strategicplan|fiveyearplan|five-yearplan/;
const TABLE_TITLE =
  /主要指标|发展指标|指标表|规划指标|指标完成|监测指标|主要目标|目标指标|indicators/;
const INDICATOR_NAME =
  /率|比重|比例|占比|占.+比|人均|每[万千百]|覆盖|数量|总数|总量|规模|增加值|面积|指数|强度|排名|数$|量$|额$|长度|里程|平均|水平|程度|能力|寿命|浓度|收入|经费|rate|share|percent|per(1000|capita|head)|number|average|ratio|index|coverage|proportion|mortality|access|density/;
const FINANCE =
  /净利润|流动比率|速动比率|利息保障|周转率|营业收入|营业成本|营收|毛利|利润总额|每股|eps|^pe$|市盈率|市净率|^pb$|roe|roa|ebitda|资产负债率|应收|应付|存货|现金流|总资产|净资产|归母|股东|费用率|销售费用|管理费用|revenue|netincome|grossprofit|operatingincome|margin|cashflow|dividend|cogs|sales|opex|capex/;
/** What a company steers by, in English, blanks taken out. */
const COMPANY =
  /customer|client|churn|retention|promoter|^nps\b|^csat|^[am]rr$|headcount|(employee|staff|labou?r)(turnover|engagement|satisfaction|retention)|on-?timedelivery|conversion|visitors|pageviews|website|click|subscriber|activeusers|averageorder|ordervalue|orders?(shipped|filled|received|perday|volume)|shipments?|backlog|pipeline|leads?(generated|time)|defect|downtime|uptime|scrap|throughput|inventory|stockouts?|returnrate|marketshare|salesper|costper|revenue|profit|win(rate|ratio)|brandawareness|tickets?|firstcall|cycletime|utili[sz]ationrate|billable|productlaunch/;
const PLACE_OR_BODY =
  /(省|市|区|县|镇|乡|街道|村|部|科|处|公司|集团|店|门店|分行|支行|学院|中学|小学|中心|车间|班组)$/;
const PERSON = /^[\p{Script=Han}]{2,3}$/u;
const APPRAISAL = /权重|得分|评分|分值|考核|绩效|自评|扣分|weight|score|rating|appraisal/;
const YEARBOOK = /年鉴|统计公报|国民经济和社会发展统计|统计表|历年|同比|比上年|环比|yearbook|yoy/;
/** Only where nothing else speaks for a plan: 统计指标 is also what a plan's own table may be called. */
const STATISTICS =
  /统计|公报|年鉴|普查|主要经济指标|基本(数据|情况)|statistic|keyfigures|factsandfigures|census/;
const LEDGER =
  /预算|决算|执行数|余额|本期|上期|借方|贷方|单价|金额|数量$|客户|供应商|合同|订单|库存|发票|budget|forecast|invoice|unitprice|amount|qty|quantity|customer|supplier/;

/** Weighs a table of no known plan. Every weight has one line of reason; none decides alone. */
export function judge(draft: Draft): Judgement {
  const found: Evidence[] = [];
  let score = 0;
  const say = (weight: number, id: string, data: Evidence["data"] = {}): void => {
    score += weight;
    found.push({ id, data: { ...data, weight } });
  };
  const title = squash(`${draft.title} ${draft.sheet}`).toLowerCase();
  const headers = draft.columns.map((column) => column.header.toLowerCase());
  const names = draft.rows.map((row) => squash(row.name).toLowerCase());
  const share = (pattern: RegExp): number =>
    names.filter((name) => pattern.test(name)).length / Math.max(1, names.length);
  const headerSays = (pattern: RegExp): boolean => headers.some((header) => pattern.test(header));

  if (draft.strongName) say(2, "name-header");
  weighYears(draft, say);
  weighTargets(draft, say);
  if (draft.columns.some((column) => column.role === "attribute") && attributes(draft.rows) > 0.3) {
    say(3, "attributes");
  }
  if (PLAN_TITLE.test(title)) say(2, "plan-title");
  if (TABLE_TITLE.test(title)) say(1, "table-title");
  const withUnit =
    draft.rows.filter((row) => row.unit !== null).length / Math.max(1, draft.rows.length);
  if (withUnit >= 0.5) say(1, "units", { share: percent(withUnit) });
  const dimensions = new Set(draft.rows.map((row) => row.unit?.dimension).filter(Boolean)).size;
  if (dimensions >= 2) say(1.5, "different-units", { count: dimensions });
  if (share(INDICATOR_NAME) >= 0.4)
    say(1.5, "indicator-names", { share: percent(share(INDICATOR_NAME)) });

  if (share(FINANCE) >= 0.3) say(-5, "finance-names", { share: percent(share(FINANCE)) });
  if (share(COMPANY) >= 0.4) say(-5, "company-names", { share: percent(share(COMPANY)) });
  if (share(PLACE_OR_BODY) >= 0.5)
    say(-4, "places-or-bodies", { share: percent(share(PLACE_OR_BODY)) });
  if (share(PERSON) >= 0.5 && withUnit < 0.5) say(-3, "short-names");
  if (headerSays(APPRAISAL) || /考核|绩效|kpi|okr|appraisal|scorecard|dashboard/.test(title))
    say(-3, "appraisal");
  if (YEARBOOK.test(title) || headerSays(/比上年|同比|环比|yoy/)) say(-3, "yearbook");
  if (headerSays(LEDGER) || /预算|决算|财务|会计|budget|p&l|forecast/.test(title))
    say(-4, "ledger");
  if (headerSays(/variance|^(rag|r\/a\/g|ytd)$/)) say(-2, "variance");
  if (headerSays(/^(19|20)\d{2}(a|e|f)$/)) say(-5, "broker-years");
  if (headerSays(/增减|变动|涨跌|行业|同业|上年|industryaverage|change/)) say(-3, "comparison");
  if (!saysPlan(found)) weighBareYears(draft, say);
  if (headerSays(/(月|季度|周|q[1-4]|jan|feb|mar|apr)/) && !headerSays(/年/)) say(-3, "months");
  return { score, evidence: found.sort((a, b) => Math.abs(weightOf(b)) - Math.abs(weightOf(a))) };
}

type Say = (weight: number, id: string, data?: Evidence["data"]) => void;

/** A plan looks several years ahead from where it starts. */
function weighYears(draft: Draft, say: Say): void {
  const { target, baseline } = draft.main;
  const explicit = draft.columns.some(
    (column) =>
      column.role === "target" && /目标|规划|预期|target|goal/.test(column.header.toLowerCase()),
  );
  if (explicit) say(1.5, "target-header", { header: target?.header ?? "" });
  if (baseline && /基|现状|期初|baseline/.test(baseline.header.toLowerCase()))
    say(1, "baseline-header", { header: baseline.header });
  if (!target?.year) say(-4, "no-target-year");
  weighHorizon(draft, say);
  if (!target?.year || !baseline?.year) return;
  const leap = target.year - baseline.year;
  if (leap >= 3 && leap <= 20) say(2, "span", { from: baseline.year, to: target.year });
  if (leap >= 3 && target.year % 5 === 0) say(1, "plan-year", { year: target.year });
}

/** This year's target beside last year's figure is a yearly objective; a plan looks further. */
function weighHorizon({ main, columns, title }: Draft, say: Say): void {
  const years = columns.flatMap((column) =>
    (column.role === "baseline" || column.role === "actual") && column.year !== null
      ? [column.year]
      : [],
  );
  const to = main.target?.year ?? null;
  if (to === null || years.length === 0) return;
  const from = Math.min(...years);
  if (to - from < 3 && !PLAN_TITLE.test(squash(title))) say(-5, "short-span", { from, to });
}

/** Evidence that only a plan's table gives: its title, 约束性, 目标 in a header, 以上 in a cell. */
function saysPlan(found: readonly Evidence[]): boolean {
  const own = new Set([
    "plan-title",
    "attributes",
    "target-header",
    "operators",
    "cumulative-brackets",
  ]);
  return found.some((evidence) => own.has(evidence.id));
}

const YEAR_ON_YEAR = /同比|环比|[比较][上去]年|yoy/i;

/**
 * Two bare years are a plan's start and end, or a yearbook's then and now. Nothing else said, years
 * that are past are figures; and without any year there is no horizon to plan for.
 */
function weighBareYears(draft: Draft, say: Say): void {
  const { target, growth } = draft.main;
  if (!target?.year) return say(-3, "no-horizon");
  // A plan that ends in between the five-year marks says in its title that it is one.
  const stages = draft.columns.flatMap((c) => (c.role === "target" && c.year ? [c.year] : []));
  const endsPlan = Math.min(...stages) > LAST_CLOSED_PERIOD && target.year % 5 === 0;
  if (!draft.strongName || !endsPlan) say(-5, "past-years", { year: target.year });
  if (STATISTICS.test(squash(`${draft.title} ${draft.sheet}`).toLowerCase())) say(-5, "yearbook");
  // What a plan foresees is a yearly average; growth from one year to the other is looked back on.
  const compared = draft.columns.some((c) => c.role === "computed" && YEAR_ON_YEAR.test(c.header));
  const foreseen = /年均|累计|期间|average|annual|cagr|cumulative/;
  if (compared || (growth && !foreseen.test(growth.header.toLowerCase()))) say(-3, "comparison");
}

/** 以上, ≥, 左右: nobody writes these beside a figure that is not a target. */
function weighTargets(draft: Draft, say: Say): void {
  const readings = draft.rows
    .map((row) => row.target?.reading)
    .filter((reading) => reading !== undefined);
  const written = readings.filter((reading) => reading.operatorWritten).length;
  if (written > 0) say(1.5, "operators", { count: written });
  const brackets = draft.rows.filter((row) => row.growth?.reading.form === "cumulative").length;
  if (brackets > 0) say(1, "cumulative-brackets", { count: brackets });
}

function attributes(rows: readonly IndicatorRow[]): number {
  return (
    rows.filter((row) =>
      /约束|预期|引导|binding|expected|anticipat/.test(row.attribute?.toLowerCase() ?? ""),
    ).length / Math.max(1, rows.length)
  );
}

function weightOf(evidence: Evidence): number {
  return Number(evidence.data.weight ?? 0);
}

function percent(share: number): number {
  return Math.round(share * 100);
}
