import { createTranslator } from "../messages";
import { recognise } from "../recognise";
import { describeStatement } from "../ruler";
import { buildWorkbook, type CellSpec } from "../workbook";
import { assessTables } from "./assess-table";
import { tellingSentences } from "./describe";

const t = createTranslator("zh-CN");
const HEADER = [
  "序号",
  "指标名称",
  "单位",
  "2020年基期",
  "2025年目标",
  "2021年",
  "2022年",
  "2023年",
];

/** What is said of one row among ordinary ones. */
function judge(...row: readonly CellSpec[]) {
  const cells: CellSpec[][] = [
    ["某市“十四五”规划主要指标"],
    HEADER,
    [1, ...row],
    [2, "森林覆盖率", "%", 30, 35, 31, 32, 33],
    [3, "公路里程", "公里", 1000, 1500, 1100, 1200, 1300],
  ];
  const { tables } = recognise(buildWorkbook([{ name: "监测", cells }]), []);
  const [judged] = assessTables(tables).rows;
  if (!judged) throw new Error("no row");
  const { assessment } = judged;
  return { assessment, said: tellingSentences(judged, t).join("") };
}

test("deeds are figures of milestones and of nothing else", () => {
  const built = judge("智慧平台", "个", null, "建成", "在建", "在建", "已建成");
  expect(built.assessment.class).toBe("attained-early");
  expect(built.said).not.toContain("读不出数");
  const done = judge("高新技术企业数", "家", 100, 150, 110, 120, "已完成");
  expect(done.assessment.actual).toBe(120);
  expect(done.said).toContain("“已完成”读不出数，未采用。");
});

test.each<[string, CellSpec[], boolean]>([
  ["a bare figure", ["研发人员规模", "人", 100, 150, 110, 120, 130], true],
  ["a comparison", ["研发人员规模", "人", 4389, "3500以上", 4210, 4055, 3600], false],
  ["a band", ["经济增速", "%", null, "5—6", 5.5, 4.8, 5.2], false],
  ["a milestone", ["智慧平台", "个", null, "建成", "在建", "在建", "在建"], false],
])("a direction is only assumed where one is needed: %s", (_, row, assumed) => {
  expect(judge(...row).said.includes("按越高越好评价")).toBe(assumed);
});

test("bands: inside, outside, and with ends that do not count", () => {
  expect(judge("物价涨幅", "%", 2, "1—3", 2, 2.2, 2.5).said).toContain("在目标区间1至3之内。");
  expect(judge("物价涨幅", "%", 2, "1—3", 2, 2.2, 3.5).said).toContain("区间外距离0.5");
  const open = judge("物价涨幅", "%", 2, "1<x<3", 2, 2.2, 3);
  expect(open.said).toContain("目标“1<x<3”不含端点，这里按含端点评价。");
});

test("figures are as exact as they can be", () => {
  expect(judge("受理投诉数", "件", 100, 150, 98, 95, 90).said).not.toContain("∞");
  expect(judge("高新技术企业数", "家", 100, 150, 98, 95, 90).said).toContain(
    "历年没有一年向目标靠近，今后所需的速度没有先例。",
  );
  const floor = judge("研发人员规模", "人", 4389, "3500以上", 4210, 4055, 3600).said;
  expect(floor).toContain("按目前速度约0.4年后跌破底线");
  const { forecast } = judge("全国排名", "位", 35, "前20", 32, 30, 28).assessment;
  expect(forecast && describeStatement(forecast.statement, t)).toContain("约在第23位");
});

test("a count is not projected below zero, and it is said why", () => {
  const fading = judge("受理投诉数", "件", 100, "20以下", 70, 45, 20);
  expect(fading.assessment.forecast).toBeNull();
  expect(fading.said).toContain("按目前速度外推为负数，而这项指标不可能小于0，不给预测。");
  const profit = judge("国有企业净利润", "亿元", 100, 150, 70, 45, 20);
  expect(profit.assessment.forecast?.value).toBeLessThan(0);
});

test("without a baseline nothing is promised that is not given", () => {
  const rank = judge("营商环境排名", "位", null, "进入前十", 15, 12, 11);
  expect(rank.assessment.attainment).toBeNull();
  expect(rank.said).not.toContain("目标完成率");
});
