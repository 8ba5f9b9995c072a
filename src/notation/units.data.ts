/** 计量单位: symbol, aliases. Scale words (百 千 万 亿 …) are added by the reader, never listed here. */

export interface UnitRow {
  readonly dimension: string;
  readonly scale: number;
  /** Canonical symbol first, then other ways to write it. */
  readonly symbols: readonly string[];
}

function rows(dimension: string, entries: readonly (readonly [number, string])[]): UnitRow[] {
  return entries.map(([scale, symbols]) => ({ dimension, scale, symbols: symbols.split(" ") }));
}

/** Measure words that count things; each is its own dimension, all are compatible. */
const COUNTS =
  "家 个 件 项 所 座 处 条 台 辆 套 册 篇 部 只 艘 架 艘次 架次 支 份 批 场 期 种 类 门 间 栋 幢 片 块 颗 粒 头 羽 尾 株 棵 " +
  "宗 例 起 次 班 车次 班次 列 节 对 组 团 村 镇 街道 社区 县 市 省 区 国 站 点 线 路 口 眼 孔 井 根 本 张 床 盏 面 枚 瓶 箱 " +
  "袋 桶 包 盒 卷 幅 首 集 档 款 道 把 副 双 匹 峰 亩次 标段 标台 标车 标箱 标准箱 机架 标准机架 车位 泊位 床位 座位 席位 学位 托位 枪 桩 " +
  "单 笔 票 户次 家次 件次 项次 场次 台套 台次 辆次 批次 人件 课时 学时 分支 网点 基站";

const COUNT_ALIASES: Readonly<Record<string, string>> = {
  个: "pcs pieces units",
  家: "enterprises firms companies",
  项: "items projects",
  件: "patents",
  标箱: "TEU TEUs",
  床: "beds",
  次: "visits",
};

const countRows: UnitRow[] = COUNTS.split(" ").map((word) => ({
  dimension: `count:${word}`,
  scale: 1,
  symbols: [word, ...(COUNT_ALIASES[word]?.split(" ") ?? [])],
}));

export const UNIT_ROWS: readonly UnitRow[] = [
  ...rows("money", [
    [
      1,
      "元 人民币元 元GDP 元生产总值 元国内生产总值 元地区生产总值 元增加值 元工业增加值 元产值 元人民币 人民币 yuan RMB CNY ¥",
    ],
    [0.1, "角"],
  ]),
  ...rows("money:USD", [[1, "美元 美金 USD US$ $ dollars dollar"]]),
  ...rows("money:EUR", [[1, "欧元 EUR € euro euros"]]),
  ...rows("money:HKD", [[1, "港元 港币 HKD HK$"]]),
  ...rows("money:JPY", [[1, "日元 JPY"]]),
  ...rows("money:GBP", [[1, "英镑 GBP £"]]),
  ...countRows,
  ...rows("household", [[1, "户 households household 户家庭"]]),
  ...rows("person", [
    [
      1,
      "人 名 人口 常住人口 户籍人口 就业人员 名就业人员 从业人员 名从业人员 劳动力 名劳动力 职工 位人 persons person people capita inhabitants",
    ],
  ]),
  ...rows("person-year", [[1, "人年 人·年 FTE person-years"]]),
  ...rows("person-time", [[1, "人次 人·次 person-times"]]),
  ...rows("person-day", [[1, "人天 人日 人·天"]]),
  ...rows("share", [
    [0.01, "% 百分比 百分数 percent"],
    [0.001, "‰ 千分比"],
    [0.0001, "‱ 万分比"],
  ]),
  ...rows("percentage-point", [
    [0.01, "个百分点 百分点 percentagepoints percentagepoint pp ppt pct.points"],
    [0.001, "个千分点 千分点"],
    [0.0001, "个基点 基点 bp"],
  ]),
  ...rows("rank", [[1, "位 名次 位次"]]),
  ...rows("score", [[1, "分 points"]]),
  ...rows("times", [[1, "倍 times :1"]]),
  ...rows("grade", [[1, "级 等级 星 星级"]]),
  ...rows("area", [
    [1, "平方米 平米 m2 sqm 平方 ㎡"],
    [1e4, "公顷 ha 平方百米 hectares"],
    [1e6, "平方公里 平方千米 km2 sqkm"],
    [10000 / 15, "亩 mu"],
    [1e-4, "平方厘米 cm2"],
    [1e-6, "平方毫米 mm2"],
  ]),
  ...rows("length", [
    [1, "米 m 延米 meters metres"],
    [1e3, "公里 km kilometers kilometres"],
    [0.1, "分米 dm"],
    [0.01, "厘米 cm"],
    [1e-3, "毫米 mm"],
    [1e-6, "微米 μm um"],
    [1e-9, "纳米 nm"],
    [1852, "海里"],
  ]),
  ...rows("mass", [
    [1, "克 g"],
    [1e3, "公斤 千克 kg"],
    [1e6, "吨 t tons tonnes ton tonne 公吨"],
    [500, "斤"],
    [1e5, "公担"],
    [5e4, "担 市担"],
    [1e-3, "毫克 mg"],
    [1e-6, "微克 μg ug"],
    [1e-9, "纳克 ng"],
  ]),
  ...rows("deadweight", [[1, "载重吨 DWT"]]),
  ...rows("coal", [
    [1e6, "吨标准煤 吨标煤 tce 吨标准煤当量"],
    [1e3, "千克标准煤 公斤标准煤 kgce 千克标煤"],
    [1, "克标准煤 gce 克标煤"],
  ]),
  ...rows("oil", [[1e6, "吨标准油 吨油当量 toe"]]),
  ...rows("carbon", [
    [1e6, "吨二氧化碳 吨CO2 tCO2 吨二氧化碳当量 tCO2e 吨CO2当量"],
    [1e3, "千克二氧化碳 公斤二氧化碳 kgCO2"],
  ]),
  ...rows("volume", [
    [1, "立方米 m3 立方 方 cbm"],
    [1e-3, "升 L 公升"],
    [1e-6, "毫升 mL"],
  ]),
  ...rows("power", [
    [1, "瓦 W"],
    [1e3, "千瓦 kW"],
    [1e6, "兆瓦 MW"],
    [1e9, "吉瓦 GW"],
    [1e12, "太瓦 TW"],
  ]),
  ...rows("apparent-power", [
    [1, "伏安 VA"],
    [1e3, "千伏安 kVA"],
    [1e6, "兆伏安 MVA"],
  ]),
  ...rows("energy", [
    [1, "瓦时 Wh"],
    [1e3, "千瓦时 kWh KWh 千瓦小时 千瓦·时"],
    [1e3, "度 度电"],
    [1e6, "兆瓦时 MWh"],
    [1e9, "吉瓦时 GWh"],
    [1e12, "太瓦时 TWh"],
    [1 / 3600, "焦 焦耳 J"],
    [1000 / 3600, "千焦 kJ"],
    [1e6 / 3600, "兆焦 MJ"],
    [1e9 / 3600, "吉焦 GJ"],
  ]),
  ...rows("voltage", [
    [1, "伏 V"],
    [1e3, "千伏 kV"],
  ]),
  ...rows("bandwidth", [
    [1, "bps 比特每秒"],
    [1e3, "Kbps kbps"],
    [1e6, "Mbps Mbit/s 兆比特每秒"],
    [1e9, "Gbps Gbit/s"],
    [1e12, "Tbps Tbit/s"],
    [1e15, "Pbps"],
  ]),
  ...rows("data", [
    [1, "B 字节 bytes"],
    [1e3, "KB"],
    [1e6, "MB"],
    [1e9, "GB"],
    [1e12, "TB"],
    [1e15, "PB"],
    [1e18, "EB"],
    [1e21, "ZB"],
  ]),
  ...rows("compute", [
    [1, "FLOPS"],
    [1e12, "TFLOPS"],
    [1e15, "PFLOPS P"],
    [1e18, "EFLOPS 百亿亿次 百亿亿次/秒 百亿亿次每秒"],
  ]),
  ...rows("frequency", [
    [1, "赫兹 赫 Hz"],
    [1e6, "兆赫 MHz"],
    [1e9, "GHz"],
  ]),
  ...rows("years", [
    [1, "年 years year yrs"],
    [1, "岁 周岁"],
    [1 / 12, "个月 月 months month"],
    [1 / 4, "个季度 季度 季 quarters"],
  ]),
  ...rows("time", [
    [86400, "天 日 个工作日 工作日 days day d"],
    [604800, "周 星期 weeks"],
    [3600, "小时 个小时 时 h hours hour"],
    [60, "分钟 min minutes minute"],
    [1, "秒 秒钟 s seconds"],
    [1e-3, "毫秒 ms"],
  ]),
  ...rows("temperature", [[1, "℃ 摄氏度 °C"]]),
  ...rows("loudness", [[1, "分贝 dB dB(A) 分贝(A)"]]),
  ...rows("concentration", [
    [1e-6, "ppm"],
    [1e-9, "ppb"],
  ]),
  ...rows("freight", [
    [1, "吨公里 吨·公里"],
    [1e3, "千吨公里"],
  ]),
  ...rows("passenger-distance", [[1, "人公里 人·公里"]]),
  ...rows("count", [[1, "cases articles papers"]]),
];

/** Scale words before a unit; longest first. */
export const SCALES: readonly (readonly [string, number])[] = [
  ["万亿", 1e12],
  ["千亿", 1e11],
  ["百亿", 1e10],
  ["十亿", 1e9],
  ["千万", 1e7],
  ["百万", 1e6],
  ["十万", 1e5],
  ["亿", 1e8],
  ["億", 1e8],
  ["万", 1e4],
  ["萬", 1e4],
  ["千", 1e3],
  ["仟", 1e3],
  ["百", 1e2],
  ["佰", 1e2],
  ["十", 10],
  ["trillion", 1e12],
  ["billion", 1e9],
  ["million", 1e6],
  ["thousand", 1e3],
  ["hundred", 1e2],
  ["bn", 1e9],
  ["mn", 1e6],
];

/** Written in a unit cell where there is none. */
export const NO_UNIT = /^(?:[-/\\_·.…]*|无|无单位|无量纲|n\/?a|none|暂无)$/i;

/** Words that stand in brackets after a name and are not measure words, though short. */
export const NOT_A_UNIT =
  /^(?:[一二三四五六七八九甲乙丙丁上中下新旧增减等含注略内外男女大小高低总全共现老本某空约近其有是否无]|数|率|比|值)$|指标|名称|单位|项目|类别|类型|属性|约束|预期|备注|说明|部门|目标|完成|情况|序号|年份|年度|合计|小计|地区|来源|性质|责任|牵头/;
