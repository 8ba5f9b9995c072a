import type { NotationReason, Operator, TargetForm } from "./types";
import { anyOf } from "./words";

/** 固定说法: wording that is a whole target without a figure in digits. */
export interface Phrase {
  readonly pattern: RegExp;
  readonly form: TargetForm;
  readonly operator?: Operator;
  readonly value?: number;
  readonly unit?: string;
  readonly reason?: NotationReason;
}

const whole = (source: string): RegExp => new RegExp(`^(?:${source})$`, "i");
const SERIES = anyOf(String.raw`
  GDP 生产总值 经济增长 经济增速 经济发展 平均 同期 同类 财政 居民 城镇 农村 上年 去年 往年
  上一年 前一年 历年 基期 基年 基准年 当年 全国 全省 全市 全区 全县 国家 省 市 周边 先进
  发达 收入增 人均 十[一二三四五]五 \d{4}年 前期 上期 以往 原有 现有 现状 目前 物价 人口
  规划 预算 当地 行业 average GDPgrowth economicgrowth national lastyear previous
`);

/** Measured against another series: 高于GDP增速, 与经济增长同步. Compared before figures are looked for. */
const RELATIVE: readonly RegExp[] = [
  /^(?:\S{0,14})?(?:与|和|同|跟)\S{1,24}(?:同步|持平|相当|一致|相适应|相协调|匹配|挂钩)/,
  /^(?:基本|保持|总体|大体|实现|大致)*(?:同步|持平)(?:增长|提高|提升)?$/,
  /同步(?:增长|提高|提升)?$/,
  new RegExp(
    `^\\S{0,12}?(?:高于|低于|快于|慢于|不低于|不高于|不少于|不超过|不慢于|优于|好于|不差于|超过|领先于?|高出|低出|大于|小于|略高于|略快于|above|below|higherthan|fasterthan|notlowerthan|lowerthan|inlinewith)(?:${SERIES})(?!\\d)`,
    "i",
  ),
  /^(?:达到|超过|高于|不低于|保持|力争达到|达)*(?:或超过|或高于)?(?:全国|全省|全市|国家|省|市|区|全球|世界|行业|东部|长三角)(?:级)?(?:平均|中等|先进)(?:水平|线|值)?(?:以上)?$/,
  /^(?:保持|维持|稳定在|保持在|维持在|恢复到|恢复至)(?:20\d\d年|十[一二三四五]五|上年|现有|基期)\S{0,4}水平$/,
  /(?:平均水平|平均值|平均线|平均数)(?:以上|以内|左右)?$/,
];

/** Set elsewhere: 完成上级下达任务, 达到省定目标. */
const EXTERNAL: readonly RegExp[] = [
  /(?:上级|国家|国务院|中央|自治区|省|市|区|县|部|州|局|厅|委)(?:里|级|政府|委)?(?:统一)?(?:下达|确定|规定|核定|考核|分解|分配|要求|定|明确|审定|制定|批复|控制)(?:的|数|目标|任务|指标|标准|要求|值|以|范围|总量|$)/,
  /^(?:完成|按照?|根据|依据|以|按|待|达到|符合|满足|落实|控制在|不超过|参照|执行|对标)?(?:上级|国家|省|市|区|县|自治区|部|省市|国家和省|上级部门)\S{0,8}(?:下达|要求|规定|标准|任务|为准|确定|考核|核定|分解|分配)\S{0,10}$/,
  /(?:下达|分解)(?:的|之)?(?:目标|任务|指标|计划|控制)/,
  /(?:下达|考核|控制|省定|市定|国定|规定)(?:任务|目标|指标|标准|要求|数)(?:以?内|以上|以下)?$/,
  /以\S{0,12}为准$/,
];

const BODIES =
  "设区市|地级市|县级市|县城|城市|市州|市辖区|社区|行政村|中心村|乡镇|街道|街镇|开发区|园区|片区|组团|灌区|流域|产业链|[县市区旗州盟乡镇村]|中小学|高校|院校|学校|[中小]学|幼儿园|医院|机构|企业|单位|部门|班级?|家庭|主城区|责任区";
/** Asked of every place or body: 每个县（市、区）至少1所, 各乡镇均有1家, 一县一院, 县县有. */
const FOR_EACH: readonly RegExp[] = [
  new RegExp(
    `^(?:实现|确保|力争|做到|保证|推动|达到|建成|原则上|基本)*(?:每一?[个所家座处]?|各)(?:${BODIES})+(?:\\([^()]*\\))?(?![\\d.]+%?$)[^,;。]*$`,
  ),
  /^(?:实现|确保|力争|做到|基本)*一(?:县|市|区|乡|镇|街|村|校|园|企|链|户|河|湖|院|馆)一\S{1,12}$/,
  /^(?:实现|确保|力争|做到|基本)*(?:县县|乡乡|镇镇|村村|户户|校校|人人|市市|区区)\S{1,8}$/,
];

/** With a figure's meaning. */
const WITH_VALUE: readonly Phrase[] = [
  {
    pattern: whole("(?:基本|大体)(?:实现)?\\S{0,8}?全覆盖"),
    form: "coverage",
    operator: "~",
    value: 100,
    unit: "%",
  },
  {
    pattern: whole(
      "\\S{0,12}?全(?:面)?覆盖|覆盖率?达?到?100%|100%覆盖|应[\\u4e00-\\u9fff]尽[\\u4e00-\\u9fff]|全部|全员|fullcoverage|universalcoverage|completecoverage|百分之?百|百分百|全部覆盖",
    ),
    form: "coverage",
    operator: ">=",
    value: 100,
    unit: "%",
  },
  {
    pattern: whole(
      "(?:保持|实现|基本|力争|努力)*(?:零增长|0增长|不增长|不增加|不上升|只减不增|不反弹|zerogrowth|noincrease)",
    ),
    form: "growth",
    operator: "<=",
    value: 0,
    unit: "%",
  },
  {
    pattern: whole("(?:保持|实现|力争|努力)*(?:只增不减|不下降|不减少|不降低|稳中有增|不减)"),
    form: "growth",
    operator: ">=",
    value: 0,
    unit: "%",
  },
  {
    pattern: whole("(?:保持|实现|力争|努力|稳定)*正增长|positivegrowth"),
    form: "growth",
    operator: ">",
    value: 0,
    unit: "%",
  },
  {
    pattern: whole("(?:保持|实现|力争|努力|稳定)*负增长|negativegrowth"),
    form: "growth",
    operator: "<",
    value: 0,
    unit: "%",
  },
  {
    pattern: whole(
      "(?:保持|实现|力争|努力|稳定|年均)*(?:两位数|二位数|双位数)(?:以上)?(?:的)?(?:增长|增速)?|double-?digitgrowth",
    ),
    form: "growth",
    operator: ">=",
    value: 10,
    unit: "%",
  },
  {
    pattern: whole("(?:动态|基本|全部|全面)?(?:清零|归零)|零发生|零事故|零新增|零排放|零容忍|zero"),
    form: "level",
    operator: "<=",
    value: 0,
  },
  { pattern: whole("(?:实现|力争|努力)*零的?突破"), form: "level", operator: ">", value: 0 },
  {
    pattern: whole("(?:减少|下降|降低|压减)一半|减半|halve|halved"),
    form: "reduction",
    operator: ">=",
    value: 50,
    unit: "%",
  },
  {
    pattern: whole("(?:力争|达到|实现)*(?:超过半数|过半|超半数|超过一半)"),
    form: "level",
    operator: ">",
    value: 50,
    unit: "%",
  },
  {
    pattern: whole("(?:力争|达到|实现)*(?:半数以上|一半以上)"),
    form: "level",
    operator: ">=",
    value: 50,
    unit: "%",
  },
];

/** Reached or not. */
const MILESTONE =
  /^(?:是|否|√|✓|✔|☑|yes|no|done|true|false|有|合格|通过|达标|已?(?:建成|完成|创成|建立|启用|启动|开工|竣工|投用|投产|通车|投运|挂牌|获批|出台|印发|发布|上线|验收|入选|设立|成立|开业|揭牌))$|^(?:全面|全部|基本|顺利|按期|如期|已经?|力争|确保|成功|正式|年底前?|提前|按时|总体)*(?:建成|完成|创成|建立|启用|启动|开工|竣工|投用|投产|通车|投运|挂牌|获批|出台|印发|发布|上线|通过|入选|设立|成立|开业|揭牌|消除|达标|脱贫|摘帽|创建|争创|列入|落地|落成|形成|建设|实施|获得|运行|运营)\S{0,24}$|^\S{0,20}(?:建成|创成|竣工|投用|投产|开工|通车|投运|挂牌|获批|验收|完工|落地|上线|运行|达标|出台|成功|消除|启用|交付|脱贫|摘帽|完成|使用)$|^20\d\d年\S{0,6}前$/i;

/** Wording of a direction or a quality. */
const QUALITATIVE = new RegExp(
  anyOf(String.raw`
    ^(?:若干|数[十百千万]|[几数十]*[几数][十百千万个家]|一批|多个|一系列) [百千万]亿级
    [ⅠⅡⅢⅣⅤ]类 实际情况 另行 位次前移 ^[A-D]{1,5}[+-]?(?:级|类|档)?$ ^[甲乙丙]级 ^[优良好]$ ^免
    稳步 持续 不断 显著 明显 进一步 逐步 大幅 继续 保持 优化 提升 提高 改善 增强 完善 下降
    增长 合理 适度 稳定 加强 健全 领先 前列 良好 优良 优秀 保稳 提质 扩大 缩小 减少 降低 上升
    有所 充分 基本 较快 中高速 平稳 稳中 巩固 加快 推进 深化 丰富 满足 满意 力争 争取 确保
    实现 水平 第一方阵 第一梯队 上游 达到 优于 好于 完成 视情 按需 安全 可控 向好 好转 达优
    跃升 进位 争先 做强 做大 壮大 轻度 协调 均衡 一流 高质量 同步 多样 全面 健康 有序 有效
    明晰 规范 无重大 不发生 杜绝 遏制 受控 improve increase decrease maintain stable continu
    enhance strengthen expand reduce steady good better optimi world-?class leading
  `),
  "i",
);

/** Figures in words too vague to be read. */
const VAGUE = /^(?:若干|一批|多个|一系列|一定数量|[数几](?:十|百|千|万)*[个家项件人]?)$/;

/** Wording that must be recognised before figures are looked for. */
export function phraseFirst(text: string): Phrase | null {
  const valued = WITH_VALUE.find((phrase) => phrase.pattern.test(text));
  if (valued) return valued;
  if (VAGUE.test(text)) return NONE.qualitative;
  if (LEADING_FIGURE.test(text) || text.startsWith("通过")) return null;
  if (FOR_EACH.some((pattern) => pattern.test(text))) return NONE.each;
  if (EXTERNAL.some((pattern) => pattern.test(text))) return NONE.external;
  const first = opening(text);
  return RELATIVE.some((pattern) => pattern.test(first)) ? NONE.relative : null;
}

const NONE = {
  qualitative: { pattern: /^/, form: "none", reason: "qualitative" },
  external: { pattern: /^/, form: "none", reason: "external" },
  each: { pattern: /^/, form: "none", reason: "for-each" },
  relative: { pattern: /^/, form: "none", reason: "relative" },
} as const;

/** The first clause where it has a figure of its own: 年均增长10%以上，高于全省平均. */
function opening(text: string): string {
  const first = text.split(/[、,;；。]/)[0] as string;
  return /\d/.test(first) ? first : text;
}

/** The text opens with the target's own figure: 95%(省定目标). A year is none. */
const LEADING_FIGURE =
  /^(?:[<>≥≤=~]{1,2}|不低于|不少于|不高于|不超过|超过|达到)?(?!(?:19|20)\d\d(?:年|水平))\d/;

/** What a text without a readable figure is. */
export function phraseLast(text: string): Phrase {
  if (MILESTONE.test(text)) return { pattern: /^/, form: "milestone", reason: "qualitative" };
  const each = /^(?:每|各)(?![百千万\d])/.test(text);
  const reason = each ? "for-each" : QUALITATIVE.test(text) ? "qualitative" : "not-a-number";
  return { pattern: /^/, form: "none", reason };
}
