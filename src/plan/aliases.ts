import { normalise } from "../notation";

/**
 * 同义词: words that mean the same inside an indicator's name, the canonical form first. They are
 * words, not names: what makes two indicators different (高价值, 省级 and 市级, 新增, 人年, 研发费用
 * beside 研发经费) is in no group.
 */
export const synonyms: readonly (readonly string[])[] = [
  [
    "研发",
    "R&D",
    "研究与试验发展",
    "研究与试验发展(R&D)",
    "研究与实验发展",
    "研究与发展",
    "研究与开发",
    "研究开发",
    "研发(R&D)",
  ],
  ["研发经费", "研发经费支出", "研发支出", "研发投入", "研发经费投入"],
  [
    "GDP",
    "生产总值",
    "国内生产总值",
    "地区生产总值",
    "全区生产总值",
    "全市生产总值",
    "生产总值(GDP)",
    "国内生产总值(GDP)",
    "地区生产总值(GDP)",
  ],
  ["规上", "规模以上"],
  ["占比重", "占比", "占比例", "占比率"],
  ["比重", "比例", "比率", "之比"],
  ["国家级高新技术企业", "国家高新技术企业", "国家高企", "国家级高企"],
  ["高新技术企业", "高企"],
  ["高新技术产业", "高新产业"],
  ["科技孵化器", "科技企业孵化器"],
  ["每万人", "每万人口"],
  ["每万名从业人员", "每万名就业人员", "每万从业人员", "每万就业人员"],
  ["拥有量", "拥有数", "保有量"],
  ["交易额", "成交额", "交易金额", "成交金额"],
  ["增长", "增长率", "增长速度", "增速"],
  ["以上", "及以上"],
];

/** Counting words at the end of a name: 企业总数, 企业数量 and 企业 are one. 指数, 系数, 倍数 are not counts. */
const COUNT_SUFFIX = /(?:总数量|数量|总数|累计数|个数|家数|(?<![指倍系分参])数)+$/u;

/** Punctuation that carries no meaning in a name. Points (2.0) and per cent signs stay. */
const PUNCTUATION = /[\s\u200b-\u200d\ufeff、,;:·•“”"'‘’「」《》<>()[\]{}〔〕【】*#_—–-]/gu;

const canonicalForms: ReadonlyMap<string, string> = new Map(
  synonyms.flatMap(([canonical, ...others]) =>
    others.map((other) => [bare(other), canonical ?? ""]),
  ),
);

/** Canonical forms stand in the pattern too, so that a longer one shields the words inside it. */
const words = new RegExp(
  [...new Set(synonyms.flat().map(bare))]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join("|"),
  "gu",
);

/**
 * 规范名称: a name in canonical words, without blanks, punctuation, 的 and counting suffixes, in
 * half-width capitals. Names that mean the same by {@link synonyms} become equal; names that only
 * look alike do not.
 *
 * @example canonicalName("Ｒ＆Ｄ 经费支出占生产总值的比例") // "研发经费占GDP比重"
 */
export function canonicalName(name: string): string {
  let text = bare(name).replaceAll("的", "");
  // A replacement can complete a longer word (R&D支出 → 研发支出 → 研发经费).
  for (let round = 0; round < 8; round++) {
    const next = text.replace(words, (word) => canonicalForms.get(word) ?? word);
    if (next === text) break;
    text = next;
  }
  return text.length > 2 ? text.replace(COUNT_SUFFIX, "") : text;
}

function bare(text: string): string {
  return normalise(text).replace(PUNCTUATION, "").toUpperCase();
}
