import { printedTable } from "../../test/helpers/tables";
import { shippedPlans } from "../plan";
import { buildWorkbook, type CellSpec, formatRange, type SheetSpec } from "../workbook";
import { recognise } from "./recognise";
import type { Table } from "./types";

const OLD = "jindong-sti-2016-2020";
const NEW = "jindong-sti-2021-2025";

function tablesIn(...sheets: SheetSpec[]): readonly Table[] {
  return recognise(buildWorkbook(sheets), shippedPlans).tables;
}

function only(...sheets: SheetSpec[]): Table {
  const tables = tablesIn(...sheets);
  expect(tables).toHaveLength(1);
  return tables[0] as Table;
}

function roles(table: Table): string[] {
  return table.columns.map((column) => [column.role, column.year].filter(Boolean).join(" "));
}

describe("the printed tables", () => {
  test("表 1: completion, every row its indicator", () => {
    const table = only({
      name: "表1",
      cells: [["表 1 金东区“十三五”科技创新主要指标完成情况"], ...printedTable(OLD)],
    });
    expect(table.plan?.id).toBe(OLD);
    expect(table.kind).toBe("completion");
    expect(formatRange(table.range)).toBe("A2:E16");
    expect(roles(table)).toEqual([
      "ordinal",
      "name",
      "baseline 2015",
      "target 2020",
      "actual 2020",
    ]);
    expect(table.rows.map((row) => row.indicator)).toEqual(table.plan?.indicators.map((i) => i.id));
    expect(table.rows[0]?.unit?.symbol).toBe("亿元");
    expect(table.rows[0]?.actuals[0]?.cell.reading).toMatchObject({ ok: true, value: 6.62 });
  });

  test("表 2: targets, blank baselines stay blank", () => {
    const table = only({ name: "表2", cells: printedTable(NEW) });
    expect(table.plan?.id).toBe(NEW);
    expect(table.kind).toBe("targets");
    expect(roles(table)).toEqual(["ordinal", "name", "baseline 2020", "target 2025"]);
    expect(table.rows.map((row) => row.indicator)).toEqual(table.plan?.indicators.map((i) => i.id));
    expect(table.rows[11]?.baseline?.reading).toMatchObject({ ok: false, reason: "blank" });
    expect(table.rows[3]?.target?.reading).toMatchObject({
      operator: ">=",
      value: 15,
      printed: "15 以上",
    });
  });

  test("both on one sheet, one below the other", () => {
    const cells: CellSpec[][] = [
      ["表 1"],
      ...printedTable(OLD),
      [],
      ["表 2 金东区科技创新“十四五”主要发展指标"],
      ...printedTable(NEW),
    ];
    const tables = tablesIn({ cells });
    expect(tables.map((table) => [table.plan?.id, formatRange(table.range)])).toEqual([
      [OLD, "A2:E16"],
      [NEW, "A19:D34"],
    ]);
  });

  test("both side by side", () => {
    const old = printedTable(OLD);
    const cells = printedTable(NEW).map((row, i) => [
      ...(old[i] ?? [null, null, null, null, null]),
      null,
      ...row,
    ]);
    expect(tablesIn({ cells }).map((table) => table.plan?.id)).toEqual([OLD, NEW]);
  });

  test("with names that carry their definition along", () => {
    const definition = "指报告期内按现行统计制度汇总的本级数据".repeat(5);
    const cells = printedTable(NEW).map(([order, name, ...rest], at) => [
      order as CellSpec,
      at === 0 ? (name as CellSpec) : `${name}，${definition}`,
      ...rest,
    ]);
    expect(only({ cells }).rows).toHaveLength(15);
  });

  test("printed across", () => {
    const upright = printedTable(NEW);
    const cells = (upright[0] as CellSpec[]).map((_, column) =>
      upright.map((row) => row[column] ?? null),
    );
    const table = only({ cells });
    expect(table.transposed).toBe(true);
    expect(table.plan?.id).toBe(NEW);
    expect(table.rows).toHaveLength(15);
    expect(table.rows[0]?.baseline).toMatchObject({ row: 2, column: 1 });
  });
});

describe("monitoring", () => {
  const cells: CellSpec[][] = [
    ["金东区科技创新“十四五”规划主要指标监测表"],
    [
      "序号",
      "指标名称",
      "单位",
      "2020年基数",
      "2025年目标",
      "完成情况",
      null,
      null,
      "责任部门",
      "备注",
    ],
    [null, null, null, null, null, "2021年", "2022年", "2023年"],
    ["一、创新资源"],
    [1, "全社会研发经费支出占GDP比重", "%", 2.8, 3.3, 2.85, 2.9, null, "区科技局", null],
    [
      2,
      "规模以上工业企业R&D支出占主营业务收入的比重",
      "％",
      2.21,
      3,
      2.3,
      "２．５",
      null,
      "区经信局",
      null,
    ],
    [8, "国家级高新技术企业总数", "家", 117, 280, 150, 190, null, "区科技局", null],
    [11, "每万人高价值发明专利拥有量", "件", 4, 6.7, 4.5, 5, null, "区市场监管局", null],
    ["注：2020年数据为快报数"],
  ];
  const merges = [
    "A1:J1",
    "A2:A3",
    "B2:B3",
    "C2:C3",
    "D2:D3",
    "E2:E3",
    "F2:H2",
    "I2:I3",
    "J2:J3",
    "A4:J4",
  ];

  test("two header rows, a section row, units in a column", () => {
    const table = only({ cells, merges });
    expect(table.kind).toBe("monitoring");
    expect(roles(table)).toEqual([
      "ordinal",
      "name",
      "unit",
      "baseline 2020",
      "target 2025",
      "actual 2021",
      "actual 2022",
      "actual 2023",
      "department",
      "note",
    ]);
    expect(table.rows.map((row) => row.ordinal)).toEqual(["1", "2", "8", "11"]);
    expect(
      table.rows[1]?.actuals.map((a) =>
        a.cell.reading.ok ? a.cell.reading.value : a.cell.reading.reason,
      ),
    ).toEqual([2.3, 2.5, "blank"]);
    expect(table.rows[0]?.department).toBe("区科技局");
    expect(formatRange(table.range)).toBe("A2:J8");
  });

  test("the group header unmerged, as pasted from a PDF", () => {
    expect(roles(only({ cells }))).toContain("actual 2023");
  });

  test("the header printed again mid-table", () => {
    const again = [...cells.slice(0, 6), ...cells.slice(1, 3), ...cells.slice(6)];
    const table = only({ cells: again });
    expect(table.rows).toHaveLength(4);
    expect(table.otherRows.filter((row) => row.what === "header")).toHaveLength(2);
  });
});

test("a look-alike keeps its own name", () => {
  const rows = printedTable(NEW);
  const changed = rows.map((row) =>
    String(row[1]).includes("高价值") ? [11, "每万人发明专利拥有量（件）", 10.89, 15] : row,
  );
  const table = only({ cells: changed });
  expect(table.rows[10]?.indicator).toBeNull();
  expect(table.rows[9]?.indicator).not.toBeNull();
});

test("a plan nobody knows is found, with no plan named", () => {
  const table = only({
    cells: [
      ["指标", "单位", "2020年", "2025年", "属性"],
      ["人均预期寿命", "岁", 78.5, 80, "预期性"],
      ["婴儿死亡率", "‰", 3.2, "控制在3以内", "约束性"],
      ["每千人口执业（助理）医师数", "人", 2.9, "3.2以上", "预期性"],
    ],
  });
  expect(table.plan).toBeNull();
  expect(table.rows.map((row) => row.target?.reading.operator)).toEqual([">=", "<=", ">="]);
});

test.each<[string, CellSpec[][]]>([
  [
    "broker forecast",
    [
      ["指标", "2022A", "2023E", "2024E"],
      ["营业收入(百万元)", 100, 120, 140],
      ["净利润(百万元)", 10, 12, 15],
      ["每股收益(元)", 0.5, 0.6, 0.7],
    ],
  ],
  [
    "yearbook pair",
    [
      ["指标", "单位", "2019年", "2020年", "比上年增长%"],
      ["生产总值", "亿元", 100, 110, 10],
      ["常住人口", "万人", 50, 51, 2],
      ["工业增加值", "亿元", 40, 44, 10],
    ],
  ],
  [
    "sales",
    [
      ["姓名", "目标", "完成", "完成率"],
      ["张三", 100, 90, 0.9],
      ["李四", 100, 110, 1.1],
    ],
  ],
  [
    "appraisal",
    [
      ["考核指标", "权重", "目标值", "完成值", "得分"],
      ["销售额", "30%", 100, 90, 27],
      ["客户满意度", "20%", 95, 96, 20],
    ],
  ],
])("no plan table in a %s", (_, cells) => {
  expect(tablesIn({ cells })).toEqual([]);
});

describe("stages, types and filled-down headers", () => {
  test.each([
    ["2020年现状", "2025年", "2035年"],
    ["2020年", "2025年", "2035年"],
    ["现状（2020年）", "近期（2025年）", "远期（2035年）"],
  ])("%s | %s | %s: both years ahead hold targets", (baseline, stage, target) => {
    const table = only({
      name: "指标",
      cells: [
        ["美丽河东建设规划纲要（2020—2035年）指标体系"],
        ["领域", "指标", "单位", baseline, stage, target, "属性"],
        ["空气", "PM2.5年均浓度", "微克/立方米", 32, 28, "20以下", "约束性"],
        ["水", "国控断面优良水质比例", "%", 90, 95, 100, "约束性"],
        ["生态", "森林覆盖率", "%", 42.1, 42.5, 43, "约束性"],
      ],
    });
    expect(table.kind).toBe("targets");
    expect(roles(table).slice(3, 6)).toEqual(["baseline 2020", "target 2025", "target 2035"]);
    expect(table.rows[0]?.target?.reading).toMatchObject({ operator: "<=", value: 20 });
  });

  test.each(["Indicator", "Metric"])(
    "a public plan in English has a variance column too: %s",
    (name) => {
      const table = only({
        name: "Sheet1",
        cells: [
          [name, "Unit", "Baseline 2020", "Target 2025", "Actual 2023", "Variance"],
          ["Under-5 mortality rate", "per 1000 live births", 38, 25, 30, 5],
          ["Access to electricity", "% of population", 70, 95, 85, -10],
          ["Protected areas", "hectares", 20000, 30000, 25000, -5000],
          ["PM2.5 concentration", "μg/m3", 45, 30, 38, 8],
        ],
      });
      expect(roles(table).slice(2, 5)).toEqual(["baseline 2020", "target 2025", "actual 2023"]);
    },
  );

  test("类型 beside 属性 tells the group", () => {
    const table = only({
      name: "指标",
      cells: [
        ["“十四五”城镇住房发展指标"],
        ["类型", "指标", "单位", "2020年", "2025年", "属性"],
        ["住房供应", "商品住房面积", "万平方米", 120, 150, "预期性"],
        ["居住品质", "物业服务覆盖率", "%", 72, 85, "约束性"],
      ],
    });
    expect(roles(table)[0]).toBe("goal");
    expect(table.rows.map((row) => row.attribute)).toEqual(["预期性", "约束性"]);
  });

  test("a header of two rows whose merges were filled down", () => {
    const table = only({
      name: "指标",
      cells: [
        ["“十四五”供销合作事业主要指标"],
        ["指标", "单位", "“十三五”", "“十四五”"],
        ["指标", "单位", "2020年完成", "2025年目标"],
        ["农资供应量", "万吨", 3.2, 3.6],
        ["农产品销售额", "亿元", 12, 20],
        ["基层社", "个", 22, 28],
      ],
    });
    expect(roles(table)).toEqual(["name", "unit", "baseline 2020", "target 2025"]);
    expect(table.rows.map((row) => row.name)).toEqual(["农资供应量", "农产品销售额", "基层社"]);
  });
});
