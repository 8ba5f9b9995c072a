import type { Operator, Span } from "./types";
import { anyOf } from "./words";

/** Words around a target's figure and what each says. Patterns are matched against compacted text. */
export interface Word {
  readonly pattern: RegExp;
  readonly operator?: Operator;
  /** Gives way to any other operator: 达到60左右, 控制在5—6. */
  readonly weak?: true;
  /** Whether the bound itself counts: (含), (不含). */
  readonly inclusive?: boolean;
  readonly change?: "up" | "down";
  readonly span?: Span;
  /** 保持…增长: the same growth every year, or on average. */
  readonly keep?: true;
  readonly cumulative?: true;
  /** 每千人4.5个: the unit is 个/千人. */
  readonly per?: string;
  /** 新增100家: a flow, of a year or of all of them; 净增100家: what is left of it at the end. */
  readonly flow?: "gross" | "net";
}

const before = (source: string, says: Omit<Word, "pattern"> = {}): Word => ({
  pattern: new RegExp(`^(?:${anyOf(source)})(?=.)`, "i"),
  ...says,
});

const after = (source: string, says: Omit<Word, "pattern"> = {}): Word => ({
  pattern: new RegExp(`(.)(?:${anyOf(source)})$`, "i"),
  ...says,
});

const UP = "增长|增加|提高|提升|上升|递增|增速|增幅|增长率|增长速度|增(?!加值)";
const DOWN = "下降|降低|减少|递减|压减|削减|压缩|缩减|缩小|降幅|减幅|下降率|降低率|减排|节约|下调";

const PER: ReadonlyMap<string, string> = new Map([
  ["(?:名|常住|户籍)?人口?", "人"],
  ["户(?:家庭)?", "户"],
]);

/** Before the figure, longest meaning first. */
export const BEFORE: readonly Word[] = [
  before(
    String.raw`
    (?:大于|超过|高于|多于)(?:或|和)?(?:等于|达到)
    (?:达到|等于)(?:或|和)?(?:超过|高于|大于|多于) 不低于 不少于 不小于 不短于 不弱于
    不得低于 不得少于 不能低于 不能少于 不应低于 不宜低于 原则上不低于 至少 最少 最低
    起码 下限 notlessthan nolessthan nofewerthan notfewerthan notbelow atleast
    aminimumof minimumof minimum min\.?(?=[\d.])
  `,
    { operator: ">=" },
  ),
  before(
    String.raw`
    (?:小于|低于|少于)(?:或)?等于 不超过 不超出 不得超过 不能超过 不应超过 不突破
    不得突破 不高于 不得高于 不大于 不得大于 不多于 不长于 不超 至多 最多 最高 上限 限额
    atmost nomorethan notmorethan nogreaterthan nothigherthan notexceeding nottoexceed
    upto amaximumof maximumof maximum max\.?(?=[\d.])
  `,
    { operator: "<=" },
  ),
  before(
    String.raw`
    超过 超出 突破 大于 高于 多于 长于 逾 超 不止 跨过 越过 morethan greaterthan
    higherthan exceeding exceeds exceed over above
  `,
    { operator: ">" },
  ),
  before("低于 小于 少于 短于 不足 不满(?!意) 不到 未满 lessthan fewerthan lowerthan under below", {
    operator: "<",
  }),
  before("等于 equals equalto", { operator: "=" }),
  before("within", { operator: "<=" }),
  before(
    String.raw`(?:大约|约为|约|大概|接近|将近|近|≈|~|about|around|approximately|approx\.?|circa|ca\.|nearly)`,
    { operator: "~" },
  ),
  before("≥= ≥ >= => ≮ 〉=", { operator: ">=" }),
  before("≤= ≤ <= =< ≯ 〈=", { operator: "<=" }),
  before("> 〉 ›", { operator: ">" }),
  before("< 〈 ‹", { operator: "<" }),
  before("==?", { operator: "=" }),
  before(
    String.raw`
    (?:增长|增加|提高|提升|上升|扩大|扩展|增至|提至|升至|达)(?:到|至) 增至 提至 升至
    扩至 回升至 increaseto raiseto riseto growto
  `,
    { operator: ">=", weak: true },
  ),
  before(
    String.raw`
    (?:下降|降低|减少|压减|压缩|削减|缩减|缩小|控制|降|减|压降)(?:到|至) 降至 减至 压至
    reduceto decreaseto cutto lowerto
  `,
    { operator: "<=", weak: true },
  ),
  before("(?:严格)?控制在 控制 限制在 降为", { operator: "<=", weak: true }),
  before("达到 达 实现 完成率达 到达 满足 reaches reach achieve attain hit", {
    operator: ">=",
    weak: true,
  }),
  before("基本(?:上|能够)? 大体 大致", { operator: "~" }),
  ...["百", "千", "万", "十万", "百万"].flatMap((scale) =>
    [...PER].map(([written, unit]) =>
      before(`每${scale}${written}(?:拥有|有|达到|达)?`, { per: `${scale}${unit}` }),
    ),
  ),
  before("保持在 稳定在 维持在 稳定保持在 保持稳定在 stayat maintainat remainat"),
  before("保持 维持 maintain keep", { keep: true }),
  before(
    String.raw`\(?(?:五年年均|期内年均|年均|平均每年|年平均|平均|averageannual|annualaverage|onaverage|cagrof|cagr)(?:复合)?\)?`,
    { span: "average" },
  ),
  before(
    String.raw`
    每年度? 逐年 各年 年度 同比 较上年 比上年 比去年 按年
    年(?=\d|产|增|递|下降|降|新增|提) eachyear everyyear annual yearly
  `,
    { span: "each" },
  ),
  before(
    String.raw`
    (?:[五5]年|期内|规划期内|规划期|期间|十[一二三四五六]五(?:期间|时期)?)?(?:累计|合计|总计|共计)(?:达到|达|为|完成|实现)?
    五年(?:内|间)? 5年(?:内|间)?(?=新增|引进|培育|建设|完成|投入|建成) 期内
    十[一二三四五六]五(?:期间|时期) cumulatively cumulative intotal totalof
  `,
    { span: "total" },
  ),
  before(
    String.raw`
    (?:均)?(?:增长率|增长速度|增速|增幅)(?:达到|达|为|保持在|稳定在)?
    均(?:增长|增加|提高)
  `,
    {
      change: "up",
    },
  ),
  before(`(?:${UP})(?:率|速度)?(?:了)?`, { change: "up" }),
  before("increaseby increaseof increase growthof growby growth grow riseby rise up", {
    change: "up",
  }),
  before(`(?:${DOWN})(?:率|幅度)?(?:了)?`, { change: "down" }),
  before(
    String.raw`
    reductionof reduction reduceby reduce decreaseby decreaseof decrease declineby cutby
    fallby downby
  `,
    { change: "down" },
  ),
  before("净新增 净增加?", { flow: "net" }),
  before("新增加? 新认定", { flow: "gross" }),
  before(String.raw`\(含(?:本数)?\)`, { inclusive: true }),
  before(String.raw`\(不含(?:本数)?\)`, { inclusive: false }),
  before("到?十[一二三四五六]五(?:末期|末|期末)?[,:]? 到?期末"),
  before(
    String.raw`(?:比|较|与|同|在|以)(?:20\d\d年?|基期|基准年|基年|期初|十[一二三四五六]五(?:末|初|期末|时期)?)(?:末|底|年)?(?:相比|的?基础上|水平|为基数)?[,]?`,
  ),
  before(String.raw`
    (?:到|至|截至|力争到|在)?20[0-6]\d年(?:底|末|前|度)?[,:]?
    (?:by|in|到|至)20[0-6]\d[,:]?(?![\d.%])
  `),
  before(String.raw`
    占(?!比) 力争 争取 确保 努力 保证 全力 奋力 预期 预计 计划 目标值?[::]? 原则上 总体
    全面 均 各 都 要 将 须 应 为 是 共 有 到 at to the a target[::]? of from by between
  `),
  before(
    String.raw`(?:全国|全省|全市|全区|全县|全球|世界|国内|省内|市内|区内|国际|浙江省|长三角|同类\S{0,4}?|亚洲|中部|西部|东部|全州|全盟|全旗|全镇|全乡)(?:排名|位次|排位)?`,
  ),
  before(String.raw`
    进入 跻身 跃居 跃升至? 位居 位列 列 居 稳居 保持 排名 排位 位次 名列 争先进入 迈入
    挺进 冲进 综合排名 处于 rank(?:ed)? ranking inthe enter
  `),
  before(String.raw`
    建成 新建 建设 建立 培育 引进 引育 创建 打造 拥有 完成 实施 发展 认定 形成 布局 招引
    集聚 获得 取得 申报 申请 授权 建造 改造 提供 举办 组织 开展 覆盖 规模 总量 总数 总额
    数量 数(?![十百千万亿]) 总(?=[产收投]) 额 占比 比重 比例 率 合格率 覆盖率 完成率
    达标率 参保率 指数 面积 产值 投资 收入 人数 人口 强度 贡献率
  `),
];

/** After the figure. */
export const AFTER: readonly Word[] = [
  after(
    String.raw`
    \((?:及)?以上\) (?:及|或|含|和)?以上\(?含(?:本数)?\)? \(含(?:本数)?\)以上
    (?:及|或|和)以上 (?:之|以)上 起步 起 \++ ormore andabove orabove andover andmore
    orhigher orover plus
  `,
    { operator: ">=" },
  ),
  after(String.raw`以上\(不含(?:本数)?\)`, { operator: ">" }),
  after(String.raw`以下\(不含(?:本数)?\) 以内\(不含(?:本数)?\)`, { operator: "<" }),
  after(
    String.raw`
    \((?:及)?以[下内]\) (?:及|或|和)?(?:以|之)下(?:\(含(?:本数)?\))? (?:以|之)内 以里
    (?:范围|区间)内 内 orless orfewer andbelow orbelow andunder orlower
  `,
    { operator: "<=" },
  ),
  after(String.raw`\(左右\) 左右 上下 前后 orso`, { operator: "~" }),
  after("有余 多 余", { operator: "~" }),
  after("以外 之外", { operator: ">" }),
  after(String.raw`\(含(?:本数)?\)`, { inclusive: true }),
  after(String.raw`\(不含(?:本数)?\)`, { inclusive: false }),
  after(
    String.raw`
    \(?(?:[五5]年|期内|十[一二三四五六]五(?:期间|时期)?)?(?:累计|合计)(?:数|值)?\)?
    \((?:期内|[五5]年|总计|合计)\) intotal cumulatively
  `,
    { cumulative: true },
  ),
  after(String.raw`\((?:年均|年平均|平均)(?:增长|增速|增长率)?\) 的?年均增(?:长|速)(?:率|速度)?`, {
    span: "average",
    change: "up",
  }),
  after(
    String.raw`\((?:每年|逐年)\) /年 每年 peryear ayear perannum p\.a\. annually eachyear everyyear`,
    {
      span: "each",
    },
  ),
  after("的?(?:增长率|增长速度|增长|增速|增幅) growth", { change: "up" }),
  after("的?(?:降幅|下降|降低) reduction", { change: "down" }),
  after(String.raw`\((?:到|至)20\d\d年?\) by(?:end)?20\d\d in20\d\d`),
  after(
    "的?(?:水平|目标|规模|标准|要求|区间|范围|合理区间|之间|目标值|任务|以上水平|中间|大关|的)",
  ),
];
