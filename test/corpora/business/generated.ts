import type { NewCellInput, NewSheet } from "../../../src/ooxml/create";
import type { Business } from "../types";

/** A small seeded generator: the corpus is the same on every run. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

class Maker {
  private readonly next: () => number;

  constructor(seed: number) {
    this.next = dice(seed * 7919 + 17);
    for (let warm = 0; warm < 5; warm++) this.next();
  }

  number(low: number, high: number, digits = 0): number {
    return Number((low + this.next() * (high - low)).toFixed(digits));
  }

  pick<T>(items: readonly T[]): T {
    return items[this.number(0, items.length - 0.51)] as T;
  }

  some<T>(items: readonly T[], count: number): T[] {
    const left = [...items];
    return Array.from({ length: Math.min(count, items.length) }, () => {
      const at = this.number(0, left.length - 0.51);
      return left.splice(Math.min(at, left.length - 1), 1)[0] as T;
    });
  }

  /** `count` values that wander from a start. */
  series(start: number, count: number, digits = 0): number[] {
    let value = start;
    return Array.from({ length: count }, () => {
      value *= 0.92 + this.next() * 0.2;
      return Number(value.toFixed(digits));
    });
  }
}

const PEOPLE = ["王建国", "李梅", "张伟", "刘芳", "陈强", "赵敏", "孙浩", "周婷", "吴磊", "郑洁"];
const OFFICES = [
  "办公室",
  "财务部",
  "研发部",
  "市场部",
  "生产部",
  "采购部",
  "人力资源部",
  "质检部",
];
const PLACES = [
  "婺城区",
  "金东区",
  "兰溪市",
  "东阳市",
  "义乌市",
  "永康市",
  "浦江县",
  "武义县",
  "磐安县",
];
const PRODUCTS = [
  "水泵",
  "阀门",
  "电机",
  "减速机",
  "轴承",
  "电缆",
  "开关",
  "变压器",
  "压缩机",
  "风机",
];
const SUBJECTS = ["语文", "数学", "英语", "物理", "化学", "历史", "地理"];
const ACCOUNTS = ["差旅费", "办公费", "会议费", "培训费", "维修费", "租赁费", "劳务费", "印刷费"];
const LINES = [
  "Revenue",
  "Cost of sales",
  "Gross profit",
  "SG&A",
  "R&D expense",
  "EBIT",
  "Net income",
];
const RESULTS = [
  "营业收入（亿元）",
  "营业成本（亿元）",
  "毛利率（%）",
  "净利润（亿元）",
  "每股收益（元）",
  "市盈率",
];

type Theme = (maker: Maker) => NewCellInput[][];

const THEMES: Readonly<Record<string, Theme>> = {
  "product-years": (maker) => {
    const first = maker.number(2012, 2018);
    const years = Array.from({ length: maker.number(3, 8) }, (_, index) => first + index);
    return [
      [`${first}—${years.at(-1)}年产品销售额（万元）`],
      ["产品", ...years.map((year) => `${year}年`)],
      ...maker
        .some(PRODUCTS, 6)
        .map((name) => [name, ...maker.series(maker.number(200, 5000), years.length)]),
    ];
  },

  "price-pair": (maker) => {
    const year = maker.pick([2010, 2015, 2020]);
    return [
      [`${year}年与${year + 5}年产品价格对比`],
      ["产品", "单位", `${year}年`, `${year + 5}年`, "变动（%）"],
      ...maker.some(PRODUCTS, 7).map((name) => {
        const [from = 0, to = 0] = maker.series(maker.number(50, 900), 2, 1);
        return [name, maker.pick(["台", "件", "个"]), from, to, Number((to / from - 1).toFixed(3))];
      }),
    ];
  },

  "budget-pair": (maker) => {
    const year = maker.pick([2019, 2020, 2024]);
    return [
      ["费用预算表", null, null, "单位：万元"],
      ["项目", `${year}年预算`, `${year}年实际`, `${year + 1}年预算`, "执行率"],
      ...maker.some(ACCOUNTS, 6).map((name) => {
        const [a = 0, b = 0, c = 0] = maker.series(maker.number(10, 300), 3, 1);
        return [name, a, b, c, { value: Number((b / a).toFixed(3)), format: "0%" }];
      }),
    ];
  },

  "person-targets": (maker) => [
    [`${maker.number(2019, 2025)}年个人目标完成表`],
    ["序号", "姓名", "部门", "目标值", "完成值", "完成率", "备注"],
    ...maker.some(PEOPLE, 7).map((name, index) => {
      const target = maker.number(80, 300);
      const done = maker.number(60, 320);
      const rate = { value: Number((done / target).toFixed(3)), format: "0.0%" };
      return [index + 1, name, maker.pick(OFFICES), target, done, rate, null];
    }),
  ],

  "broker-years": (maker) => {
    const first = maker.number(2020, 2023);
    const years = [0, 1, 2, 3, 4].map((step) => `${first + step}${step < 2 ? "A" : "E"}`);
    return [
      ["盈利预测", "主要财务指标"],
      ["指标", ...years],
      ...RESULTS.map((name) => [name, ...maker.series(maker.number(5, 60), years.length, 2)]),
    ];
  },

  grades: (maker) => {
    const subjects = maker.some(SUBJECTS, 5);
    return [
      ["期中考试成绩"],
      ["序号", "姓名", ...subjects, "总分"],
      ...maker.some(PEOPLE, 9).map((name, index) => {
        const marks = subjects.map(() => maker.number(55, 100));
        return [index + 1, name, ...marks, marks.reduce((sum, mark) => sum + mark, 0)];
      }),
    ];
  },

  inventory: (maker) => [
    ["库存明细表"],
    ["编码", "名称", "单位", "期初数量", "入库", "出库", "期末数量", "单价", "金额"],
    ...maker.some(PRODUCTS, 8).map((name, index) => {
      const [start, into, out] = [maker.number(10, 90), maker.number(0, 60), maker.number(0, 50)];
      const price = maker.number(20, 900, 1);
      const left = start + into - out;
      return [`W${100 + index}`, name, "台", start, into, out, left, price, left * price];
    }),
  ],

  "district-years": (maker) => {
    const first = maker.pick([2010, 2015]);
    const what = maker.pick([
      "常住人口（万人）",
      "粮食产量（万吨）",
      "财政收入（亿元）",
      "GDP（亿元）",
    ]);
    return [
      [`各县（市、区）${what}`],
      ["地区", `${first}年`, `${first + 5}年`, "年均增长（%）"],
      ...maker.some(PLACES, 8).map((name) => {
        const [from, to] = maker.series(maker.number(20, 400), 2, 1);
        return [name, from, to, maker.number(-2, 8, 1)];
      }),
    ];
  },

  schedule: (maker) => [
    ["施工进度计划表"],
    ["序号", "分部工程", "开始时间", "完成时间", "工期", "负责人", "进度"],
    ...["土方", "基础", "主体", "砌筑", "装饰", "安装", "验收"].map((name, index) => {
      const start = 45_000 + index * 20;
      const days = maker.number(10, 30);
      const date = (value: number) => ({ value, format: "yyyy-mm-dd" });
      const done = { value: maker.number(0, 1, 2), format: "0%" };
      return [index + 1, name, date(start), date(start + days), days, maker.pick(PEOPLE), done];
    }),
  ],

  months: (maker) => [
    [`${maker.number(2019, 2024)}年各部门月度费用（元）`],
    ["部门", ...[1, 2, 3, 4, 5, 6].map((month) => `${month}月`), "上半年合计"],
    ...maker.some(OFFICES, 6).map((name) => {
      const values = maker.series(maker.number(2000, 9000), 6);
      return [name, ...values, values.reduce((sum, value) => sum + value, 0)];
    }),
  ],

  "budget-actual-en": (maker) => {
    const year = maker.number(2019, 2025);
    return [
      [`Budget vs actual ${year}`],
      ["Account", `${year} budget`, `${year} actual`, "Variance", "%"],
      ...LINES.map((name) => {
        const [plan = 1, done = 1] = maker.series(maker.number(100, 900), 2, 1);
        return [
          name,
          plan,
          done,
          Number((done - plan).toFixed(1)),
          Number((done / plan).toFixed(3)),
        ];
      }),
    ];
  },

  "forecast-en": (maker) => {
    const first = maker.number(2019, 2024);
    const years = [0, 1, 2, 3, 4].map((step) => first + step);
    return [
      ["Five-year financial forecast (USD thousand)"],
      ["Item", ...years],
      ...LINES.map((name) => [name, ...maker.series(maker.number(100, 900), 5)]),
    ];
  },

  "indicator-years": (maker) => {
    const first = maker.number(2014, 2019);
    const years = [0, 1, 2, 3].map((step) => `${first + step}年`);
    return [
      ["主要经济指标历年数据", null, null, null, null, "资料来源：统计年鉴"],
      ["指标", "单位", ...years, "比上年增长（%）"],
      ["地区生产总值", "亿元", ...maker.series(200, 4, 1), maker.number(1, 9, 1)],
      ["固定资产投资", "亿元", ...maker.series(120, 4, 1), maker.number(1, 9, 1)],
      ["城镇化率", "%", ...maker.series(60, 4, 1), maker.number(0, 2, 1)],
      ["进出口总额", "亿元", ...maker.series(90, 4, 1), maker.number(-5, 9, 1)],
    ];
  },

  depreciation: (maker) => {
    const years = [2020, 2021, 2022, 2023, 2024, 2025];
    return [
      ["折旧摊销计划"],
      ["资产类别", "原值", "折旧年限", ...years.map((year) => `${year}年`)],
      ...["房屋建筑物", "机器设备", "运输设备", "电子设备"].map((name) => {
        const cost = maker.number(100, 3000);
        const life = maker.pick([5, 10, 20]);
        return [name, cost, life, ...years.map(() => Number((cost / life).toFixed(1)))];
      }),
    ];
  },
};

function sheet(name: string, theme: Theme, seed: number): NewSheet {
  const maker = new Maker(seed);
  const rows = theme(maker);
  if (seed % 4 !== 3) return { name, rows };
  // Far from the corner, as some people start.
  const shifted = rows.map((row) => [null, null, null, ...row]);
  return { name, rows: [...Array.from({ length: 12 }, () => []), ...shifted] };
}

const NAMES = Object.keys(THEMES);

/** Six of every kind, and some workbooks that hold several kinds. */
export const GENERATED: readonly Business[] = [
  ...NAMES.flatMap((theme, order) =>
    [0, 1, 2, 3, 4, 5].map((seed) => ({
      id: `${theme}-${seed}`,
      sheets: [sheet("Sheet1", THEMES[theme] as Theme, order * 100 + seed)],
    })),
  ),
  ...Array.from({ length: 14 }, (_, seed) => ({
    id: `several-${seed}`,
    sheets: new Maker(seed)
      .some(NAMES, 4)
      .map((theme, index) => sheet(`表${index + 1}`, THEMES[theme] as Theme, seed * 10 + index)),
  })),
];
