import { readPeriod, readYear, squash } from "../notation";
import type { ColumnRole } from "./types";

/** What one header text says, taken alone. Several texts over one column are joined first. */
export interface HeaderSignal {
  /** Text with blanks removed, half-width, lower case. */
  readonly text: string;
  readonly role: ColumnRole | null;
  /** A name header that says 指标 or indicator, not merely 项目 or name. */
  readonly strong: boolean;
  readonly year: number | null;
  /** A span such as 2021—2025年 or 十四五期间. */
  readonly period: { readonly from: number; readonly to: number } | null;
  readonly provisional: boolean;
}

/**
 * Header words by role, first match wins. The order settles the compounds: 目标完成率 is computed,
 * 目标完成情况 an actual, 预期目标 a target, 指标属性 an attribute and not a name.
 */
const ROLES: readonly (readonly [ColumnRole, RegExp])[] = [
  ["ordinal", /^(序号|编号|序|序次|项次|行次|代码|指标代码|no\.?|#|id|s\/n|item ?no\.?)$/],
  ["unit", /^(计量|指标|数据)?单位(名称)?$|^(unit|units|uom|measure|unitofmeasure)$/],
  ["attribute", /属性|性质|^(指标)?类型$|约束性.?预期性|^attribute$|^type$|binding/],
  [
    "note",
    /备注|说明|^注释?$|解释|口径|计算方法|数据来源|资料来源|^(note|notes|remark|remarks|comment|comments|source|definition)$/,
  ],
  [
    "computed",
    /完成率|达成率|完成度|实现率|实现程度|完成比例|完成进度|进度|序时|增速比|达标|是否完成|状态|评价|评估|预警|风险|排名|位次|得分|评分|分值|权重|差距|缺口|较.{0,6}(增|减|变|提高|下降|提升)|同比|环比|[比较][上去]年|yoy|progress|status|achievement|%(complete|oftarget)|gap|score|weight|rating|variance|shareoftarget|(pace|growth)ratio|duebynow|^risk$|^reasons$/,
  ],
  [
    "department",
    /责任|牵头|主管|承担|负责|配合|实施主体|填报(单位|部门)|部门|科室|处室|department|owner|responsible|agency|lead/,
  ],
  ["growth", /年均|增速|增长率|增长|增幅|递增|下降率|cagr|growth|change/],
  [
    "actual",
    /完成|实际|实绩|现值|监测(值|数)|进展|执行(数|情况)|当前值|最新|报告期|^(actual|actuals|achieved|result|results|current|latest)|actual|achieved|result/,
  ],
  [
    "target",
    /目标|规划(值|数|指标值|期末)?$|预期(值|数|目标)|预期$|计划(值|数|指标)?$|期末(值|数)?|target|goal$|goals$|objective|planned/,
  ],
  [
    "baseline",
    // 较基期 compares with the baseline, it is not the baseline.
    /(?<![较比与自])(基期|基数|基础|基准|期初|起点|起始)|现状|初值|baseline|base(year|value|line)?$|starting/,
  ],
  ["total", /累计|合计|总计|五年总|小计|^总量$|total|cumulative/],
  [
    "goal",
    /^(类别|分类|领域|维度|板块|方面|目标维度|指标类别|指标分类|指标领域|所属.*|一级指标|category|dimension|area|theme|domain|goal|pillar|group)$/,
  ],
];

const STRONG_NAME =
  /指标(名称|内容|项目?|体系|与单位|及单位)?$|指标名称|^(二级|三级|具体|主要|核心|规划|监测|发展|预期|约束性?)?指标|^(key)?(performance)?indicators?(name)?$|^kpis?$|indicator/;
const WEAK_NAME =
  /^(项目|名称|内容|项目名称|主要内容|目标名称|任务|主要目标|具体目标|发展目标|类目|指标项|item|items|name|description|metric|metrics|measure|target ?area)$/;
/** 指标值 and the like name a value column, whatever the word 指标 in them suggests. */
const NOT_A_NAME = /指标(值|数值|数|单位|属性|性质|类型|类别|分类|说明|解释|完成|目标|权重|代码)/;

/** Brackets that hold a unit or a remark, e.g. 2020年（亿元）, 指标名称（单位）. */
const BRACKETS = /[([〔【][^()[\]〔〕【】]*[)\]〕】]/g;

/** Longer texts are sentences; blanks inside a header's words are allowed for. */
const MAX_LENGTH = 120;
/** Blanks inside words, and full-width letters: such a text must be brought to one form to be judged. */
const UNEVEN = /[\s\u3000\uff01-\uff5e]/;
/** Any header word or year at all. Most cells of a large sheet fail this one test and are read no further. */
const ANY_WORD = new RegExp(
  [
    ...ROLES.map(([, pattern]) => pattern),
    STRONG_NAME,
    WEAK_NAME,
    /(19|20)\d{2}|十.五|二〇|period|期/,
  ]
    .map((pattern) => pattern.source)
    .join("|"),
  "i",
);
/** Where no digit, numeral or 年 stands there is no year to look for. */
const TIME_HINT = /[\d０-９〇零一二三四五六七八九十年末期]/;

/** Reads one header text, or several parts of one joined by blanks. `null` for a long sentence. */
export function readHeader(printed: string): HeaderSignal | null {
  if (printed.length > MAX_LENGTH || (!UNEVEN.test(printed) && !ANY_WORD.test(printed)))
    return null;
  const text = squash(printed);
  if (text === "" || text.length > 60) return null;
  const timed = TIME_HINT.test(printed);
  const found = timed ? readYear(printed) : null;
  // 2023年6月 and 上半年 are no annual figures.
  const year = found?.annual ? found : null;
  const period = timed && !found ? readPeriod(printed) : null;
  const words = stripYears(text.replace(BRACKETS, "")) || stripYears(text);
  const name = nameStrength(words);
  return {
    text,
    role: name ? "name" : roleOf(words),
    strong: name === "strong",
    year: year?.year ?? null,
    period,
    provisional: year?.provisional ?? /预计|预测|估计|forecast|estimate/.test(text),
  };
}

function roleOf(words: string): ColumnRole | null {
  return ROLES.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

function nameStrength(words: string): "strong" | "weak" | null {
  if (NOT_A_NAME.test(words) || words === "一级指标") return null;
  if (words.length <= 14 && STRONG_NAME.test(words)) return "strong";
  return WEAK_NAME.test(words) ? "weak" : null;
}

function stripYears(text: string): string {
  return text
    .replace(/(19|20)\d{2}年?(度|末|底)?/g, "")
    .replace(/["“”']?十[一二三四五六七]五["“”']?/g, "");
}
