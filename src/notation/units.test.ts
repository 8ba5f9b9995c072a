import type { Unit } from "./types";
import { readUnitLine, splitNameAndUnit } from "./unit-name";
import { comparableUnits, convert, isKnownUnit, readKnownUnit, readUnit, sameUnit } from "./units";

const unit = (text: string): Unit => {
  const read = readUnit(text);
  if (!read) throw new Error(`no unit: ${text}`);
  return read;
};

const KNOWN: readonly (readonly [string, string, string, number])[] = [
  ["元", "元", "money", 1],
  ["亿元", "亿元", "money", 1e8],
  ["（亿元）", "亿元", "money", 1e8],
  ["单位：亿元", "亿元", "money", 1e8],
  ["亿 元", "亿元", "money", 1e8],
  ["万元", "万元", "money", 1e4],
  ["千元", "千元", "money", 1e3],
  ["百万元", "百万元", "money", 1e6],
  ["千万元", "千万元", "money", 1e7],
  ["万亿元", "万亿元", "money", 1e12],
  ["亿美元", "亿美元", "money:USD", 1e8],
  ["万美元", "万美元", "money:USD", 1e4],
  ["million USD", "百万美元", "money:USD", 1e6],
  ["USD billion", "十亿美元", "money:USD", 1e9],
  ["％", "%", "share", 0.01],
  ["percent", "%", "share", 0.01],
  ["‰", "‰", "share", 0.001],
  ["百分点", "个百分点", "percentage-point", 0.01],
  ["percentage points", "个百分点", "percentage-point", 0.01],
  ["家", "家", "count:家", 1],
  ["万家", "万家", "count:家", 1e4],
  ["亿", "亿", "count", 1e8],
  ["人", "人", "person", 1],
  ["名", "人", "person", 1],
  ["persons", "人", "person", 1],
  ["万人", "万人", "person", 1e4],
  ["亿人", "亿人", "person", 1e8],
  ["人次", "人次", "person-time", 1],
  ["万人次", "万人次", "person-time", 1e4],
  ["人年", "人年", "person-year", 1],
  ["人·年", "人年", "person-year", 1],
  ["万户", "万户", "household", 1e4],
  ["位", "位", "rank", 1],
  ["岁", "岁", "years", 1],
  ["年", "年", "years", 1],
  ["小时", "小时", "time", 3600],
  ["㎡", "平方米", "area", 1],
  ["m²", "平方米", "area", 1],
  ["万平方米", "万平方米", "area", 1e4],
  ["公顷", "公顷", "area", 1e4],
  ["平方公里", "平方公里", "area", 1e6],
  ["km2", "平方公里", "area", 1e6],
  ["KM", "公里", "length", 1e3],
  ["吨", "吨", "mass", 1e6],
  ["公斤", "公斤", "mass", 1e3],
  ["千克", "公斤", "mass", 1e3],
  ["吨标准煤", "吨标准煤", "coal", 1e6],
  ["万吨标煤", "万吨标准煤", "coal", 1e10],
  ["亿吨标准煤", "亿吨标准煤", "coal", 1e14],
  ["千瓦", "千瓦", "power", 1e3],
  ["万千瓦", "万千瓦", "power", 1e7],
  ["MW", "兆瓦", "power", 1e6],
  ["亿千瓦时", "亿千瓦时", "energy", 1e11],
  ["亿立方米", "亿立方米", "volume", 1e8],
  ["Tbps", "Tbps", "bandwidth", 1e12],
  ["TB", "TB", "data", 1e12],
  ["万标箱", "万标箱", "count:标箱", 1e4],
  ["标车", "标车", "count:标车", 1],
  ["人/万人", "人/万人", "person/person", 1e-4],
  ["件/万人", "件/万人", "count:件/person", 1e-4],
  ["件/每万人", "件/万人", "count:件/person", 1e-4],
  ["人/10万人", "人/10万人", "person/person", 1e-5],
  ["例/10万", "例/10万", "count:例/count", 1e-5],
  ["万元/人", "万元/人", "money/person", 1e4],
  ["元/平方米", "元/平方米", "money/area", 1],
  ["立方米/万元", "立方米/万元", "volume/money", 1e-4],
  ["吨标准煤/万元", "吨标准煤/万元", "coal/money", 1e2],
  ["微克/立方米", "微克/立方米", "mass/volume", 1e-6],
  ["微克每立方米", "微克/立方米", "mass/volume", 1e-6],
  ["μg/m³", "微克/立方米", "mass/volume", 1e-6],
  ["千瓦时/(人·年)", "千瓦时/人年", "energy/person-year", 1e3],
  ["吨标准煤/万元GDP", "吨标准煤/万元", "coal/money", 1e2],
  ["个/万名就业人员", "个/万人", "count:个/person", 1e-4],
  ["亿度", "亿度", "energy", 1e11],
  ["百分比（%）", "%", "share", 0.01],
  ["L/(人·d)", "升/人·天", "volume/person·time", 1e-3 / 86400],
  ["台/百户", "台/百户", "count:台/household", 0.01],
];

describe("units", () => {
  test.each(KNOWN)("%s", (text, symbol, dimension, scale) => {
    const read = unit(text);
    expect(read).toMatchObject({ symbol, dimension, printed: text });
    expect(read.scale).toBeCloseTo(scale, 12);
    expect(isKnownUnit(read)).toBe(true);
  });

  test.each([
    "",
    " ",
    "—",
    "-",
    "/",
    "无",
    "60",
    "2020年",
    "指标名称",
    "单位",
    "研究与试验发展经费支出",
    "2.5",
    "牵头单位",
  ])("no unit: %j", (text) => expect(readUnit(text)).toBeNull());

  test("a short unknown word is a unit of its own", () => {
    expect(readUnit("罗比")).toMatchObject({ dimension: "other:罗比", scale: 1 });
    expect(readUnit("罗比/万人")).toMatchObject({ dimension: "other:罗比/person", scale: 1e-4 });
    expect(readKnownUnit("罗比")).toBeNull();
    expect(isKnownUnit(unit("罗比"))).toBe(false);
  });
});

describe("conversion", () => {
  const CONVERSIONS: readonly (readonly [number, string, string, number | null])[] = [
    [5.47, "亿元", "万元", 54700],
    [54700, "万元", "亿元", 5.47],
    [1, "万亿元", "亿元", 10000],
    [0.33, "万家", "家", 3300],
    [15, "亩", "公顷", 1],
    [1, "平方公里", "公顷", 100],
    [5, "‰", "%", 0.5],
    [1, "亿千瓦时", "万千瓦时", 10000],
    [12, "件/万人", "件/10万人", 120],
    [1, "吨标准煤/万元", "千克标准煤/元", 0.1],
    [24, "小时", "天", 1],
    [1, "亿元", "亿美元", null],
    [1, "家", "个", null],
    [1, "人", "人年", null],
    [1, "%", "个百分点", null],
  ];
  test.each(CONVERSIONS)("%d %s in %s", (value, from, to, wanted) => {
    expect(convert(value, unit(from), unit(to))).toBe(wanted);
  });

  test("measure words may stand for one another, scales and dimensions may not", () => {
    expect(sameUnit(unit("家"), unit("个"))).toBe(true);
    expect(sameUnit(unit("家/万人"), unit("个/万人"))).toBe(true);
    expect(sameUnit(unit("名"), unit("人"))).toBe(true);
    expect(sameUnit(unit("名"), unit("位"))).toBe(true);
    expect(sameUnit(unit("亿元"), unit("万元"))).toBe(false);
    expect(sameUnit(unit("人"), unit("人年"))).toBe(false);
    expect(sameUnit(unit("人"), unit("家"))).toBe(false);
    expect(comparableUnits(unit("亿元"), unit("万元"))).toBe(true);
    expect(comparableUnits(unit("%"), unit("元"))).toBe(false);
  });
});

describe("names with units", () => {
  const NAMES: readonly (readonly [string, string, string | null])[] = [
    ["研究与试验发展经费支出（亿元）", "研究与试验发展经费支出", "亿元"],
    [
      "规模以上工业企业 R&D 经费支出占主营业务收入比重（%）",
      "规模以上工业企业 R&D 经费支出占主营业务收入比重",
      "%",
    ],
    ["R&D 人员数（人年）", "R&D 人员数", "人年"],
    ["全社会研发经费支出占 GDP 比重 (%)", "全社会研发经费支出占 GDP 比重", "%"],
    ["PM2.5平均浓度(微克/立方米)", "PM2.5平均浓度", "微克/立方米"],
    ["细颗粒物(PM2.5)浓度(μg/m3)", "细颗粒物(PM2.5)浓度", "微克/立方米"],
    ["国内生产总值(2010年不变价)", "国内生产总值(2010年不变价)", null],
    ["国内生产总值(2010年不变价)(亿元)", "国内生产总值(2010年不变价)", "亿元"],
    ["国内生产总值（亿元）（2010年不变价）", "国内生产总值(2010年不变价)", "亿元"],
    ["国内生产总值(2010年不变价,亿元)", "国内生产总值(2010年不变价)", "亿元"],
    ["国内生产总值(GDP)增长(%)", "国内生产总值(GDP)增长", "%"],
    ["国内生产总值(GDP)", "国内生产总值(GDP)", null],
    ["每千人口拥有执业(助理)医师数（人）", "每千人口拥有执业(助理)医师数", "人"],
    ["每千人口拥有执业(助理)医师数", "每千人口拥有执业(助理)医师数", null],
    ["占比，%", "占比", "%"],
    ["占比%", "占比", "%"],
    ["研发经费：亿元", "研发经费", "亿元"],
    ["研发经费 亿元", "研发经费", "亿元"],
    ["指标名称/单位", "指标名称", null],
    ["企业数（单位：家）", "企业数", "家"],
    ["高新技术企业数（家）*", "高新技术企业数", "家"],
    ["高新技术企业数（家）①", "高新技术企业数", "家"],
    ["研发经费（亿元", "研发经费", "亿元"],
    ["研发经费【亿元】", "研发经费", "亿元"],
    ["新增（累计）", "新增(累计)", null],
    ["古树（株）", "古树", "株"],
    ["指标（含）", "指标(含)", null],
    ["增加值（亿元）增速", "增加值(亿元)增速", null],
    ["全员劳动生产率（万元/人）", "全员劳动生产率", "万元/人"],
    ["5G用户普及率（%）", "5G用户普及率", "%"],
    ["1000M及以上速率的光纤接入用户", "1000M及以上速率的光纤接入用户", null],
    ["Exports (million USD)", "Exports", "百万美元"],
    ["（亿元）", "(亿元)", null],
    ["", "", null],
  ];
  test.each(NAMES)("%s", (text, name, symbol) => {
    const split = splitNameAndUnit(text);
    expect([split.name, split.unit?.symbol ?? null]).toEqual([name, symbol]);
  });

  const LINES: readonly (readonly [string, readonly string[]])[] = [
    ["单位：亿元、%、家", ["亿元", "%", "家"]],
    ["单位:万元", ["万元"]],
    ["（单位：亿元）", ["亿元"]],
    ["计量单位 亿元", ["亿元"]],
    ["单 位：人", ["人"]],
    ["单位：亿元，%", ["亿元", "%"]],
    ["建设单位：科技局", []],
    ["责任单位", []],
    ["填报单位：金东区科学技术局", []],
    ["", []],
  ];
  test.each(LINES)("unit line %s", (text, symbols) => {
    expect(readUnitLine(text).map((line) => line.symbol)).toEqual(symbols);
  });
});
