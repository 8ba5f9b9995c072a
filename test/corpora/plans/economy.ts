import { plan } from "../parse";

/** Transport, housing, digital economy, intellectual property, and plans in English. */
export const ECONOMY_PLANS = [
  plan(
    "transport-city",
    "滨湖市综合交通运输“十四五”发展规划主要指标",
    [2020, 2025],
    `
# 设施网络
综合交通网总里程 | 公里 | 12480 | 13600 | 预期性
高速公路里程 | 公里 | 486 | 620 | 预期性
普通国省道二级及以上占比 | % | 88.5 | 95 | 预期性
铁路营业里程 | 公里 | 312 | 420左右 => ~ 420 | 预期性
内河高等级航道里程 | 公里 | 205 | 260 | 预期性
# 运输服务
港口货物年吞吐量 | 亿吨 | 1.26 | 1.8 | 预期性
集装箱铁水联运量年均增长率 | % | 12 | ≥15 => >= 15 | 预期性
建制村通公交比例 | % | 96.4 | 100 | 约束性
机场旅客吞吐量 | 万人次 | 185 | 400 | 预期性
# 智慧绿色
新能源公交车占比 | % | 72 | 90以上 => >= 90 | 预期性
交通运输领域碳排放强度下降率 | % | — | 〔5〕 => 5 | 预期性
`,
  ),
  plan(
    "transport-13",
    "关中县“十三五”交通运输发展规划主要指标表",
    [2015, 2020],
    `
公路总里程 | 公里 | 2210 | 2480
二级以上公路里程 | 公里 | 305 | 380
农村公路硬化率 | % | 71 | 95
乡镇通班车率 | % | 100 | 100
客运站 | 个 | 9 | 14
货运量 | 万吨 | 860 | 1200
营运车辆单位运输周转量能耗下降率 | % | — | 6.5
较大以上等级道路运输事故死亡人数下降率 | % | — | 10
`,
  ),
  plan(
    "housing-city",
    "清源市住房和城乡建设事业“十四五”规划主要指标",
    [2020, 2025],
    `
城镇居民人均住房建筑面积 | 平方米 | 41.2 | 42 | 预期性
新增保障性租赁住房 | 万套 | — | 〔2.5〕 => 2.5 | 约束性
城镇老旧小区改造 | 个 | 86 | 〔360〕 => 360 | 约束性
棚户区改造开工 | 套 | 5210 | 〔8000〕 => 8000 | 预期性
建成区绿化覆盖率 | % | 40.6 | 43 | 预期性
城市生活污水集中收集率 | % | 63.5 | ≥75 => >= 75 | 预期性
城市公共供水管网漏损率 | % | 10.8 | ≤9 => <= 9 | 约束性
新建建筑中绿色建筑占比 | % | 76 | 100 | 约束性
装配式建筑占新建建筑面积比例 | % | 22 | 30以上 => >= 30 | 预期性
城市生活垃圾回收利用率 | % | 28.7 | 35—40 => in 35..40 | 预期性
`,
  ),
  plan(
    "digital-province",
    "岭东省数字经济发展“十四五”规划主要指标",
    [2020, 2025],
    `
数字经济核心产业增加值 | 亿元 | 4120 | 8500 | 预期性 | 省发展改革委
数字经济核心产业增加值占GDP比重 | % | 6.2 | 10 | 预期性 | 省统计局
软件和信息技术服务业规模 | 亿元 | 2860 | 6000 | 预期性 | 省工业和信息化厅
千兆宽带用户数 | 万户 | 52 | 800 | 预期性 | 省通信管理局
5G基站数 | 万个 | 3.1 | 15 | 预期性 | 省通信管理局
IPv6活跃用户数占比 | % | 58.4 | 80 | 预期性 | 省通信管理局
规模以上工业企业关键工序数控化率 | % | 51.3 | 68 | 预期性 | 省工业和信息化厅
工业互联网平台应用普及率 | % | 14.7 | 45 | 预期性 | 省工业和信息化厅
在线政务服务实名用户规模 | 万人 | 3120 | 5000万人以上 => >= 5000 | 预期性 | 省政务服务局
电子商务交易额 | 万亿元 | 1.56 | 2.6 | 预期性 | 省商务厅
公共数据开放量 | 亿条 | 2.4 | 翻两番 => 4 | 预期性 | 省大数据局
`,
  ),
  plan(
    "ip-city",
    "平江市“十四五”知识产权保护和运用规划主要指标",
    [2020, 2025],
    `
每万人口高价值发明专利拥有量 | 件 | 5.2 | 9.8 | 预期性
海外发明专利授权量 | 件 | 236 | 450 | 预期性
知识产权质押融资登记金额 | 亿元 | 12.4 | 30 | 预期性
知识产权使用费年进出口总额 | 万美元 | 3150 | 5200 | 预期性
专利密集型产业增加值占GDP比重 | % | 10.6 | 13 | 预期性
版权产业增加值占GDP比重 | % | 6.1 | 7.5 | 预期性
知识产权保护社会满意度 | 分 | 80.2 | 82 | 预期性
知识产权民事一审案件服判息诉率 | % | — | 85 | 预期性
地理标志产品 | 个 | 14 | 20 | 预期性
注册商标有效量 | 万件 | 6.9 | 10万件以上 => >= 10 | 预期性
`,
  ),
  plan(
    "resilience-en",
    "Riverton Climate and Energy Plan 2020–2030: headline indicators",
    [2020, 2030],
    `
# Emissions
Greenhouse gas emissions | kt CO2e | 1840 | 920 | Binding | Environment Office
Share of renewable electricity | % | 31 | ≥60 => >= 60 | Binding | Energy Office
Final energy consumption | GWh | 5210 | 4400 | Indicative | Energy Office
# Mobility
Trips made on foot, by bicycle or public transport | % | 42 | at least 60 => >= 60 | Indicative | Transport Office
Public charging points | chargers | 210 | 2500 | Indicative | Transport Office
# Land
Tree canopy cover | % | 17.5 | 25 | Indicative | Parks Office
Households within 300 m of green space | % | 63 | 80 | Indicative | Parks Office
Household waste recycled | % | 38.4 | 55 | Binding | Waste Office
`,
    "en",
  ),
  plan(
    "research-en",
    "National Research and Innovation Strategy 2021–2027, Table 3: Key performance indicators",
    [2021, 2027],
    `
Gross domestic expenditure on R&D as a share of GDP | % | 1.62 | 2.5
Business expenditure on R&D as a share of GDP | % | 0.98 | 1.6
Researchers per 1000 employed | persons | 6.4 | 9
PCT patent applications per million inhabitants | applications | 28 | 45
Doctoral graduates per year | persons | 1120 | 1500
Publications among the top 10% most cited | % | 8.1 | more than 10 => > 10
Venture capital investment | EUR million | 96 | 250
Innovative small and medium-sized enterprises | % | 41 | 50
`,
    "en",
  ),
];
