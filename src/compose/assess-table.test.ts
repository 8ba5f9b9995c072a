import { printedTable } from "../../test/helpers/tables";
import { createTranslator } from "../messages";
import { shippedPlans } from "../plan";
import { recognise } from "../recognise";
import { defaultThresholds } from "../ruler";
import { buildWorkbook, type CellSpec } from "../workbook";
import { type AssessTablesOptions, assessTable, assessTables, lastYear } from "./assess-table";
import { describeRemark, tellingSentences } from "./describe";

const t = createTranslator("zh-CN");

interface SheetCells {
  readonly name: string;
  readonly cells: readonly (readonly CellSpec[])[];
}

function tablesOf(...sheets: readonly SheetCells[]) {
  return recognise(buildWorkbook(sheets), shippedPlans).tables;
}

function assess(sheets: readonly SheetCells[], options: AssessTablesOptions = {}) {
  return assessTables(tablesOf(...sheets), options);
}

const HEADER = ["序号", "指标名称", "单位", "2020年基础", "2021年", "2022年", "2025年目标"];
const PATENTS = ["每万人高价值发明专利拥有量", "件"];

/** A table of the plan of 2021 to 2025 with the given rows first. */
const monitoring = (...rows: readonly CellSpec[][]): SheetCells => ({
  name: "监测",
  cells: [
    HEADER,
    ...rows.map((row, i) => [i + 1, ...row]),
    [8, "高新技术产业增加值占规上工业比重", "%", 52.9, 54.1, 55.6, 60],
    [9, "规模以上工业企业 R&D 支出占主营业务收入的比重", "%", 2.21, 2.35, 2.52, 3],
  ],
});

describe("表 1 judged from its own figures", () => {
  const sheet = { name: "表1", cells: printedTable("jindong-sti-2016-2020") };
  const { rows, asOf } = assess([sheet]);
  const missed = rows.filter(({ assessment }) => assessment.class === "missed");

  test("two of fourteen are missed", () => {
    expect(asOf).toBe(2020);
    expect(rows).toHaveLength(14);
    expect(missed.map(({ figures }) => figures.indicator?.id)).toEqual([
      "rd-expenditure",
      "industrial-rd-revenue-share",
    ]);
    expect(rows.filter(({ assessment }) => assessment.class === "attained")).toHaveLength(12);
    expect(missed.map(({ assessment }) => assessment.attainment)).toEqual([
      expect.closeTo(6.62 / 6.8),
      expect.closeTo(2.21 / 2.5),
    ]);
  });

  test("the sentence that speaks of completion is reported as contradicting", () => {
    const [expenditure, intensity] = missed;
    expect(expenditure?.remarks).toContainEqual({
      id: "contradicts-claim",
      data: {
        place: "一(一)",
        printed: "完成“十三五”目标",
        quote: expect.stringContaining("研发投入共计6.62亿元"),
      },
    });
    const noted = (judged: typeof expenditure) =>
      judged?.remarks
        .filter(({ id }) => id === "noted-discrepancy")
        .map(({ data }) => data.discrepancy);
    expect(noted(expenditure)).toEqual(["X35"]);
    expect(noted(intensity)).toEqual(["X36"]);
    expect(intensity?.remarks.some(({ id }) => id === "contradicts-claim")).toBe(false);
    expect(rows.flatMap(({ remarks }) => remarks)).toHaveLength(3);
  });

  test("what is quoted does not run into the next sentence", () => {
    const said = missed.flatMap(({ remarks }) => remarks.map((one) => describeRemark(one, t)));
    expect(said).toHaveLength(3);
    for (const sentence of said) expect(sentence).toMatch(/[^。]。$/);
  });

  test("a claim is contradicted only by figures that do", () => {
    const cells = sheet.cells.map((row) => (row[0] === 14 ? [...row.slice(0, 4), 11] : row));
    const { rows: changed } = assess([{ name: "表1", cells }]);
    const investment = changed.find(({ figures }) => figures.indicator?.order === 14);
    expect(investment?.remarks.map(({ id }) => id)).toEqual(["contradicts-claim"]);
  });
});

test("figures in another unit are judged in the plan's", () => {
  const cells = [
    ["序号", "指标名称", "单位", "2015年", "2020年目标", "2020年完成情况"],
    [1, "技术市场成交额", "亿元", 0.4276, 0.8552, 5.47],
    [2, "高新技术产业投资额", "万元", 58200, 120000, 189000],
    [3, "研究与试验发展经费支出", "亿元", 3.38, 6.8, 6.62],
    [4, "发明专利授权量", "件", 71, 78, 149],
  ];
  const [turnover, investment] = assess([{ name: "表1", cells }]).rows;
  expect(turnover?.figures.unit?.symbol).toBe("万元");
  expect(turnover?.assessment.actual).toBe(54700);
  expect(turnover?.figures.baseline).toMatchObject({ value: 4276, factor: 10000 });
  expect(investment?.assessment).toMatchObject({ actual: 18.9, class: "attained" });
  expect(investment?.remarks).toEqual([]);
});

test("the plan is known though every figure is in another unit", () => {
  const cells = [
    ["序号", "指标名称", "单位", "2015年", "2020年目标", "2020年完成情况"],
    [1, "技术市场成交额", "亿元", 0.4276, 0.8552, 5.47],
    [2, "高新技术产业投资额", "万元", 58200, 120000, 189000],
    [3, "研究与试验发展经费支出", "万元", 33800, "68000", 66200],
    [4, "研究与试验发展经费支出占GDP比重", null, 0.0148, 0.025, 0.028],
  ];
  const [table] = tablesOf({ name: "表1", cells });
  expect(table?.plan?.id).toBe("jindong-sti-2016-2020");
});

test("a scale word without a unit is taken by the unit of the row, or said to be unread", () => {
  const cells = [
    ["序号", "指标名称", "单位", "2015年", "2020年目标", "2020年完成情况"],
    [1, "技术市场成交额", "万元", "4276", "0.8552亿", "5.47亿"],
    [2, "高新技术产业投资额", "亿元", "5.82亿", "12亿以上", "18.9亿"],
    [3, "研究与试验发展经费支出", null, 3.38, 6.8, "6.62亿"],
    [4, "发明专利授权量", "件", 71, 78, "5.47亿元"],
  ];
  const [turnover, investment, expenditure, patents] = assess([{ name: "表1", cells }]).rows;
  expect(turnover?.input).toMatchObject({ target: { value: 8552 }, actuals: [{ value: 54700 }] });
  expect(investment?.input).toMatchObject({
    baseline: { value: 5.82 },
    target: { value: 12 },
    actuals: [{ value: 18.9 }],
  });
  expect(expenditure?.input.actuals).toMatchObject([{ value: 6.62 }]);
  expect(patents?.input.actuals).toMatchObject([{ value: null }]);
  expect(patents?.remarks).toContainEqual({
    id: "figure-other-unit",
    data: { printed: "5.47亿元", unit: "件" },
  });
});

test("per cent formats, texts and units inside a cell are read as what they mean", () => {
  const share = (value: number): CellSpec => ({ value, format: "0.0%" });
  const { rows } = assess([
    monitoring(
      ["全社会研发经费支出占 GDP 比重", "%", share(0.028), share(0.0286), "２.95%", share(0.033)],
      ["国家级高新技术企业总数", "家", 117, "142家", "171(预计)", "280 以上"],
    ),
  ]);
  expect(rows[0]?.input).toMatchObject({
    baseline: { value: 2.8 },
    target: { value: 3.3 },
    actuals: [{ value: 2.86 }, { value: 2.95 }],
  });
  expect(rows[0]?.figures.actuals.map(({ factor }) => factor)).toEqual([100, 1]);
  expect(rows[1]?.input.actuals[1]).toEqual({ year: 2022, value: 171, provisional: true });
  expect(rows[1]?.assessment.reasons.map(({ id }) => id)).toContain("provisional-figure");
});

test("a unit that measures something else: the table's own figures count, the plan's do not", () => {
  const { rows } = assess([monitoring([PATENTS[0] as string, "万元", 4, 4.5, 5, 6.7])]);
  expect(rows[0]?.remarks.map(({ id }) => id)).toEqual(["units-differ"]);
  expect(rows[0]?.assessment.progress).toBeCloseTo(1 / 2.7);
});

test("blanks are taken from the plan, differences are said", () => {
  const { rows } = assess([
    monitoring(
      [...PATENTS, null, 4.5, 5, null],
      ["国家级高新技术企业总数", "家", 119, 142, 171, "300 以上"],
      ["研发人员规模", "人", 4389, 4210, 4055, "保持稳定"],
    ),
  ]);
  expect(rows[0]?.figures).toMatchObject({
    baseline: { value: 4, origin: "plan", place: null },
    target: { value: 6.7, origin: "plan", place: null },
  });
  expect(rows[1]?.remarks).toEqual([
    { id: "baseline-differs", data: { table: 119, plan: 117 } },
    { id: "target-differs", data: { table: "300 以上", plan: "280" } },
  ]);
  expect(rows[2]?.remarks).toEqual([
    { id: "target-from-plan", data: { printed: "保持稳定", plan: "3500 以上" } },
  ]);
  expect(rows[2]?.assessment.class).toBe("maintained");
});

test("several sheets of one plan are read together", () => {
  const yearly = (year: number, figure: number): SheetCells => ({
    name: `${year}年`,
    cells: [
      ["序号", "指标名称", "单位", `${year}年完成值`],
      [1, ...PATENTS, figure],
      [2, "高新技术产业增加值占规上工业比重", "%", 52.9 + (year - 2020)],
      [3, "国家级高新技术企业总数", "家", 117 + 30 * (year - 2020)],
    ],
  });
  const targets = { name: "表2", cells: printedTable("jindong-sti-2021-2025") };
  const { rows, asOf } = assess([targets, yearly(2021, 4.5), yearly(2022, 5)]);
  expect(asOf).toBe(2022);
  const patents = rows.filter(({ figures }) => figures.indicator?.order === 11);
  expect(patents).toHaveLength(1);
  expect(patents[0]?.table.sheet).toBe("2022年");
  expect(patents[0]?.figures.target?.origin).toBe("other-table");
  expect(patents[0]?.input.actuals.map(({ value }) => value)).toEqual([4.5, 5]);
  expect(rows).toHaveLength(15);
});

test("rows of one indicator in one table are judged each", () => {
  const row = (figure: number) => ["国家级高新技术企业总数", "家", 117, 142, figure, 280];
  const { rows } = assess([monitoring(row(171), row(160))]);
  expect(rows.slice(0, 2).map(({ assessment }) => assessment.actual)).toEqual([171, 160]);
});

test("the reporting year: as asked, else the last with a figure, forecasts not counted", () => {
  const cells = [
    ["序号", "指标名称", "单位", "2020年基础", "2021年", "2022年预计", "2025年目标"],
    [1, ...PATENTS, 4, 4.5, 5, 6.7],
    [2, "高新技术产业增加值占规上工业比重", "%", 52.9, 54.1, 55.6, 60],
  ];
  const [table] = tablesOf({ name: "监测", cells });
  if (!table) throw new Error("no table");
  expect(lastYear([table])).toBe(2021);
  expect(lastYear([table], new Date(2020, 1, 1))).toBeNull();
  const years = (options: AssessTablesOptions) =>
    assessTable(table, options).map(({ assessment }) => assessment.dataYear);
  expect(years({})).toEqual([2021, 2021]);
  expect(years({ asOf: 2022 })).toEqual([2022, 2022]);
  expect(years({ asOf: 2030 })).toEqual([2022, 2022]);
});

test("thresholds are kept to", () => {
  const sheets = [monitoring([...PATENTS, 4, 4.5, 5, 6.7])];
  const strict = { ...defaultThresholds, onTrack: 2, nearly: 1.9, behind: 1.8 };
  expect(assess(sheets).rows[0]?.assessment.class).toBe("behind");
  expect(assess(sheets, { thresholds: strict }).rows[0]?.assessment.class).toBe("far-behind");
});

test("a plan nobody knows is judged by what its table says", () => {
  const cells = [
    ["某县“十四五”规划主要指标"],
    ["指标名称", "单位", "2020年", "2021年", "2022年", "2025年目标", "属性"],
    ["森林覆盖率", "%", 61.2, 61.5, 61.8, 63, "约束性"],
    ["万元GDP能耗", "吨标准煤", 0.5, 0.48, 0.47, "0.42以内", "约束性"],
    ["新增就业", "万人", null, 1.2, 1.3, "[6]", "预期性"],
    ["居民收入增长", "%", null, 6.2, 7.1, "年均增长6.5%", "预期性"],
  ];
  const { rows } = assess([{ name: "指标", cells }]);
  const judged = rows.map(({ figures: { kind, direction, attribute } }) => ({
    kind,
    direction,
    attribute,
  }));
  expect(judged).toEqual([
    { kind: "change", direction: "up", attribute: "约束性" },
    { kind: "change", direction: "down", attribute: "约束性" },
    { kind: "total", direction: "up", attribute: "预期性" },
    { kind: "growth-average", direction: "up", attribute: "预期性" },
  ]);
  expect(rows[2]?.assessment.toDate).toBe(2.5);
  expect(rows[0]?.remarks.map(({ id }) => id)).toEqual(["direction-assumed"]);
});

test("growth of a level says where the level ends", () => {
  const cells = [
    ["某县“十四五”规划主要指标"],
    ["指标名称", "单位", "2020年", "2021年", "2022年", "2025年目标"],
    ["地区生产总值", "亿元", 100, 106, 112.4, "年均增长6%"],
    ["森林覆盖率", "%", 61.2, 61.5, 61.8, 63],
  ];
  const [product] = assess([{ name: "指标", cells }]).rows;
  expect(product?.input).toMatchObject({ kind: "change", path: "geometric" });
  expect(product?.assessment.pace).toBeCloseTo(1, 2);
});

test("what cannot be read is said, in sentences", () => {
  const { rows } = assess([monitoring([...PATENTS, 4, { error: "#DIV/0!" }, "约数", 6.7])]);
  expect(tellingSentences(rows[0] as (typeof rows)[number], t)).toEqual([
    "“#DIV/0!”读不出数，未采用。",
    "“约数”读不出数，未采用。",
    "尚无实际值，无法计算。",
  ]);
});

describe("a table of no known plan without a column of units", () => {
  const judged = (...rows: readonly CellSpec[][]) =>
    assess([
      {
        name: "表",
        cells: [
          ["序号", "指标名称", "2020年基础", "2021年", "2022年", "2025年目标"],
          ...rows.map((row, i) => [i + 1, ...row]),
          [8, "森林覆盖率", 60, 61, 62, "65以上"],
          [9, "城镇化率", 58, 59, 60, "64以上"],
        ],
      },
    ]).rows[0];

  test.each<[string, CellSpec[], number]>([
    ["of all cells", ["1亿元", "1.2亿元", "13000万元", "2亿元以上"], 0.3],
    ["of the yearly figures alone", [1, "1.2亿元", "13000万元", 2], 0.3],
    ["beside a growth in %", ["100亿元", "105亿元", "110亿元", "年均增长6%"], 10 / 33.82255776],
  ])("takes the unit from the cells: %s", (_, figures, progress) => {
    const row = judged(["工业投资额", ...figures]);
    expect(row?.figures.unit?.symbol).toBe("亿元");
    expect(row?.assessment.progress).toBeCloseTo(progress, 9);
  });
});
