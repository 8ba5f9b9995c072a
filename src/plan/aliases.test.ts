import fc from "fast-check";
import { canonicalName, synonyms } from "./aliases";
import { shippedPlans } from "./packs";

describe("canonicalName makes equal what means the same", () => {
  test.each([
    ["研究与试验发展经费支出占生产总值比重", "R&D 经费支出占 GDP 比重"],
    ["Ｒ＆Ｄ经费支出占ＧＤＰ的比重", "研发经费占地区生产总值之比"],
    ["研究与试验发展（R&D）经费支出占国内生产总值（GDP）比例", "研发投入占GDP比重"],
    ["规模以上工业企业 R&D 支出占主营业务收入的比重", "规上工业企业研发经费支出占主营业务收入比重"],
    ["国家级高新技术企业累计数", "国家高新技术企业总数"],
    ["国家高企数量", "国家级高新技术企业"],
    ["技术市场成交额", "技术市场交易额"],
    ["省级、市级科技孵化器数", "省级 市级科技企业孵化器"],
    ["每万人口高价值发明专利拥有量", "每万人高价值发明专利拥有数"],
    ["财政科技投入年均增长率", "财政科技投入年均增速"],
    ["5g基站数", "5G 基站数量"],
    ["2035年人均gdp", "2035年人均生产总值"],
  ])("%s = %s", (a, b) => {
    expect(canonicalName(a)).toBe(canonicalName(b));
  });
});

describe("canonicalName keeps apart what only looks alike", () => {
  test.each([
    ["每万人发明专利拥有量", "每万人高价值发明专利拥有量"],
    ["R&D 人员数（人年）", "R&D 人员数（人）"],
    ["省级众创空间数", "市级众创空间数"],
    ["省级众创空间数", "省级以上众创空间数"],
    ["新认定国家高新技术企业", "国家高新技术企业累计数"],
    ["高新技术企业数", "高新技术产业增加值"],
    ["规上工业企业研发费用", "规上工业企业研发经费"],
    ["技术交易累计额占GDP比重", "技术交易额占GDP比重"],
    ["数字经济增加值占GDP比重", "数字经济核心产业增加值占GDP比重"],
    ["科技型中小企业数", "科技型中小微企业数"],
    ["发明专利授权量", "发明专利申请量"],
    ["数字中国发展指数", "数字中国发展"],
    ["主营业务收入", "营业收入"],
    ["科技服务业增加值", "科技服务业增加值年均增长"],
  ])("%s ≠ %s", (a, b) => {
    expect(canonicalName(a)).not.toBe(canonicalName(b));
  });
});

describe("the synonym table", () => {
  test("has each word in one group, and canonical forms that stay", () => {
    const words = synonyms.flat();
    expect(words.length).toBe(new Set(words).size);
    for (const [canonical = ""] of synonyms) expect(canonicalName(canonical)).toBe(canonical);
  });

  test("brings every name of the shipped plans to a form that stays", () => {
    for (const plan of shippedPlans) {
      for (const { name, aliases, lookAlikes } of plan.indicators) {
        for (const text of [name, ...aliases, ...lookAlikes]) {
          const canonical = canonicalName(text);
          expect(canonical).not.toBe("");
          expect(canonicalName(canonical)).toBe(canonical);
        }
      }
    }
  });

  test("any names made of its words come to a form that stays, blanks and width aside", () => {
    const pieces = fc.constantFrom(...synonyms.flat(), "占", "人员数", "高价值", "企业", "、");
    fc.assert(
      fc.property(fc.array(pieces, { minLength: 1, maxLength: 6 }), (words) => {
        const canonical = canonicalName(words.join(""));
        expect(canonicalName(words.join(" "))).toBe(canonical);
        expect(canonicalName(canonical)).toBe(canonical);
      }),
    );
  });
});
