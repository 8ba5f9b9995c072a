import { shippedPlans } from "../plan";
import { buildWorkbook, type SheetSpec } from "../workbook";
import { recognise } from "./recognise";
import type { Table } from "./types";

/** Tables of plans nobody knows, as offices paste them. */
function only(sheet: SheetSpec): Table {
  const { tables } = recognise(buildWorkbook([sheet]), shippedPlans);
  expect(tables).toHaveLength(1);
  return tables[0] as Table;
}

describe("goals in two columns, and figures that look like goals", () => {
  test("规划目标 over 2025年 and [累计值]: levels and totals, neither hides the other", () => {
    const table = only({
      name: "表1",
      cells: [
        ["“十四五”生态环境保护主要指标"],
        ["指标名称", "2020年现状", "“十四五”规划目标", null, "完成情况", null],
        [null, null, "2025年", "[累计值]", "2021年", "2022年"],
        ["空气质量优良天数比率（%）", 87, 87.5, "—", 87.2, 87.4],
        ["劣Ⅴ类水体比例（%）", 0.6, "基本消除", "—", 0.6, 0.4],
        ["化学需氧量减排量（万吨）", "—", "—", "[0.8]", 0.12, 0.2],
        ["单位国内生产总值能耗降低（%）", "—", "—", "[14]", 3.8, 0.8],
      ],
      merges: ["A2:A3", "B2:B3", "C2:D2", "E2:F2"],
    });
    expect(table.columns.map(({ role }) => role).slice(2, 4)).toEqual(["target", "total"]);
    expect(table.rows.map((row) => row.target?.reading.value)).toEqual([87.5, null, null, null]);
    expect(table.rows.map((row) => row.growth?.reading.value)).toEqual([null, null, 0.8, 14]);
  });

  test.each(["同比（%）", "比上年增长（%）", "较上年", "增速（%）"])(
    "%s beside the figure of 2023 is no goal",
    (header) => {
      const table = only({
        name: "监测",
        cells: [
          ["“十四五”交通运输主要指标监测表"],
          ["指标名称", "单位", "2020年基期", "2022年", "2023年", null, "2025年目标"],
          [null, null, null, "完成", "完成", header, null],
          ["公路里程", "公里", 1234, 1291, 1318, 2.1, 1380],
          ["道路运输较大事故死亡人数", "人", 12, 9, 7, -22.2, "持续下降"],
          ["公交出行比例", "%", 30, 32, 33, 3.1, 36],
        ],
        merges: ["A2:A3", "B2:B3", "C2:C3", "E2:F2", "G2:G3"],
      });
      expect(table.rows.map((row) => row.growth)).toEqual([null, null, null]);
      expect(table.rows.map((row) => row.actuals.length)).toEqual([2, 2, 2]);
    },
  );

  test.each(["同比（%）", "比上年", "较去年增长（%）"])(
    "%s under no year is no goal either",
    (header) => {
      const table = only({
        name: "监测",
        cells: [
          ["“十四五”交通运输主要指标监测表"],
          ["指标名称", "单位", "2020年", "2023年完成", header, "2025年目标"],
          ["公路里程", "公里", 1234, 1318, 2.1, 1380],
          ["道路运输较大事故死亡人数", "人", 12, 7, -22.2, "持续下降"],
          ["公交出行比例", "%", 30, 33, 3.1, 36],
        ],
      });
      expect(table.rows.map((row) => row.growth)).toEqual([null, null, null]);
    },
  );

  test("a target that is a step from the baseline is read as the level it leads to", () => {
    const table = only({
      name: "专栏1",
      cells: [
        ["“十四五”卫生健康主要指标"],
        ["指标名称", "单位", "2020年", "2025年目标", "属性"],
        ["人均预期寿命", "岁", 81.43, "提高1岁左右", "预期性"],
        ["三级医院数量", "家", 2, "新增1家", "预期性"],
        ["城镇新增就业人数", "万人", 6.2, "新增5万人", "预期性"],
        ["个人卫生支出占比", "%", 26, "下降2个百分点", "约束性"],
      ],
    });
    expect(
      table.rows.map(({ target }) => [target?.reading.operator, target?.reading.value]),
    ).toEqual([
      ["~", 82.43],
      [">=", 3],
      [">=", 5],
      ["<=", 24],
    ]);
  });
});

test("an acronym in brackets is no unit, a footnote before the unit no part of the name", () => {
  const table = only({
    name: "表1",
    cells: [
      ["“十四五”生态环境保护主要指标"],
      ["指标名称", "2020年", "2025年目标", "属性"],
      ["生态质量指数（EQI）", 59.7, 61, "预期性"],
      ["港口货物吞吐量①（万吨）", 2150, "2800左右", "预期性"],
      ["充电桩（桩）", 120, "500以上", "预期性"],
      ["森林覆盖率（％）", 23.04, 24.1, "约束性"],
    ],
  });
  expect(table.rows.map(({ name, unit }) => [name, unit?.symbol ?? null])).toEqual([
    ["生态质量指数（EQI）", null],
    ["港口货物吞吐量", "万吨"],
    ["充电桩", "桩"],
    ["森林覆盖率", "%"],
  ]);
});

test.each(["年份", "年 度", "时间", "指标"])("years down the side under %s", (corner) => {
  const table = only({
    name: "健康监测",
    cells: [
      ["某县“十四五”卫生健康规划主要指标历年数据"],
      [
        corner,
        "人均预期寿命（岁）",
        "婴儿死亡率（‰）",
        "孕产妇死亡率（1/10万）",
        "健康素养水平（%）",
      ],
      ["2020年（基期）", 79.2, 3.1, 9.5, "28.6%"],
      ["2021年", 79.5, 2.9, 0, "30.1%"],
      ["2022年", 79.8, "2.7", 5.1, "31.8%"],
      ["2025年目标", "80.5左右", "≤5.2", "≤12", "≥35"],
      ["注：2022年为初步数。"],
    ],
  });
  expect(table.transposed).toBe(true);
  expect(table.rows.map(({ name }) => name)).toEqual([
    "人均预期寿命",
    "婴儿死亡率",
    "孕产妇死亡率",
    "健康素养水平",
  ]);
  expect(table.rows[1]?.target?.cell).toMatchObject({ row: 5, column: 2 });
  expect(table.rows[3]?.actuals.map(({ year }) => year)).toEqual([2021, 2022]);
});

test("sales year by year are no plan", () => {
  const cells = [
    ["年份", "销售额", "利润", "员工数"],
    ["2020年", 100, 10, 50],
    ["2021年", 110, 12, 52],
    ["2022年", 130, 15, 60],
    ["2025年", 180, 20, 80],
  ];
  expect(recognise(buildWorkbook([{ name: "Sheet1", cells }]), shippedPlans).tables).toEqual([]);
});

test("without a column of targets a table of an unknown plan is none, as the advice says", () => {
  const rows = (header: string): (string | number)[][] => [
    ["“十四五”交通主要指标监测表"],
    ["指标名称", "单位", "2020年基期", "2021年完成", "2022年完成", header],
    ["公路里程", "公里", 1234, 1258, 1291, 1380],
    ["公交出行比例", "%", 30, 31, 32, 36],
  ];
  const found = (header: string) =>
    recognise(buildWorkbook([{ name: "监测", cells: rows(header) }]), shippedPlans).tables.length;
  expect(found("2025年目标")).toBe(1);
  expect(found("2023年完成")).toBe(0);
});
