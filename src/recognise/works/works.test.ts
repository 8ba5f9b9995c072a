import { composeTemplate } from "../../compose";
import { createTranslator, LANGUAGES } from "../../messages";
import { type Plan, shippedPlans } from "../../plan";
import { applyEdits, buildWorkbook, type CellSpec, type SheetSpec } from "../../workbook";
import { recognise } from "..";
import { roleOf } from "./header";

const plan = shippedPlans.find(({ projects }) => projects.length > 0) as Plan;
const names = plan.projects.map(({ name }) => name);
const found = (sheet: Partial<SheetSpec> & Pick<SheetSpec, "cells">) =>
  recognise(buildWorkbook([{ name: "表", ...sheet }]), shippedPlans);

describe.each(LANGUAGES)("the template in %s", (language) => {
  test.each(shippedPlans.map((one) => [one.id, one] as const))("of %s is read again", (_, one) => {
    const t = createTranslator(language);
    const empty = buildWorkbook([{ name: "Sheet1", cells: [] }]);
    const book = applyEdits(empty, composeTemplate(one, { t }));
    const { tables, works, skipped } = recognise(book, shippedPlans);
    expect(tables.map(({ kind, rows }) => [kind, rows.length])).toEqual([
      ["monitoring", one.indicators.length],
    ]);
    const measures = one.safeguards.flatMap(({ id, measures }) =>
      measures.map((_, at) => `${id}/${at + 1}`),
    );
    const expected = [
      { kind: "projects", items: one.projects.map(({ id }) => id) },
      { kind: "tasks", items: [...one.tasks.map(({ id }) => id), ...measures] },
    ].filter(({ items }) => items.length > 0);
    expect(works.map(({ kind, rows }) => ({ kind, items: rows.map(({ item }) => item) }))).toEqual(
      expected,
    );
    expect(works.every(({ plan, confidence }) => plan === one && confidence === 1)).toBe(true);
    expect(skipped).toEqual([{ sheet: "Sheet1", reason: "empty" }]);
  });
});

test("columns in another order, other headers, rows missing and mixed, numbering, a section", () => {
  const { works } = found({
    cells: [
      ["“十四五”重大项目推进表"],
      ["责任单位", "工程名称", "完成时限", "形象进度", "完成百分比", "备注"],
      ["一、平台"],
      ["科技局", `3.${names[2]}`, "2023年底", "主体封顶", 0.6, "资金缺口"],
      ["经信局", "龙芯智慧产业园", 2024, null, null, null],
      ["教育局", names[1] as string, "长期", "已完成", "100%", null],
      ["教育局", "幼儿园改造", null, null, null, null],
      ["注：按季更新。"],
    ],
    merges: ["A3:F3"],
  });
  expect(works).toHaveLength(1);
  const [table] = works;
  expect(table?.columns.map(({ role }) => role)).toEqual([
    "department",
    "name",
    "due",
    "progress",
    "progress",
    "note",
  ]);
  expect(table?.range).toEqual({ top: 1, left: 0, bottom: 6, right: 5 });
  expect(
    table?.rows.map(({ index, item, department, due, progress, note }) => [
      index,
      item,
      department,
      due?.value ?? null,
      progress.map(({ value }) => value),
      note,
    ]),
  ).toEqual([
    [3, "offshore-innovation-centre", "科技局", "2023年底", ["主体封顶", 0.6], "资金缺口"],
    [4, "loongson-park", "经信局", 2024, [], null],
    [5, "university-innovation-circle", "教育局", "长期", ["已完成", "100%"], null],
    [6, null, "教育局", null, [], null],
  ]);
  expect(table?.rows[0]?.name).toBe(names[2]);
  expect(table?.rows[1]?.confidence).toBeLessThan(1);
  expect(table?.rows[1]?.runnerUp).not.toBeNull();
  expect(table?.rows[3]?.confidence).toBe(0);
});

test("a header of two rows, and one that is printed again", () => {
  const header = ["序号", "项目名称", "时间", null, "进展情况"];
  const under = [null, null, "开工时间", "完成时间", null];
  const row = (at: number): CellSpec[] => [at + 1, names[at] as string, 2021, 2024, "在建"];
  const { works } = found({
    cells: [header, under, row(0), row(1), header, row(2), row(3)],
    merges: ["A1:A2", "B1:B2", "C1:D1", "E1:E2"],
  });
  expect(works[0]?.columns.map(({ role }) => role)).toEqual([
    "ordinal",
    "name",
    "start",
    "due",
    "progress",
  ]);
  expect(works[0]?.rows.map(({ index }) => index)).toEqual([2, 3, 5, 6]);
  expect(works[0]?.rows[0]).toMatchObject({ start: { value: 2021 }, due: { value: 2024 } });
});

test("two tables in a sheet, and one beside the plan's indicators", () => {
  const { tables, works } = found({
    cells: [
      ["序号", "指标名称", "单位", "2020年基期", "2025年目标"],
      ...plan.indicators.map(({ name, unit, baseline, target }, at) => [
        at + 1,
        name,
        unit,
        baseline.value,
        target.printed,
      ]),
      [],
      ["项目名称", "状态"],
      ...names.slice(0, 4).map((name) => [name, "在建"]),
      [],
      ["任务", "牵头单位"],
      ...plan.tasks.slice(0, 5).map(({ name }) => [name, "科技局"]),
    ],
  });
  expect(tables.map(({ kind }) => kind)).toEqual(["targets"]);
  expect(works.map(({ kind, rows }) => [kind, rows.length])).toEqual([
    ["projects", 4],
    ["tasks", 5],
  ]);
});

test("a short table counts when all of it is the plan's", () => {
  const header = ["项目名称", "进展情况"];
  expect(found({ cells: [header, [names[0] as string, "在建"]] }).works).toHaveLength(1);
  const half = [header, [names[0] as string, "在建"], ["行政办公楼外墙装修", "在建"]];
  expect(found({ cells: half }).works).toEqual([]);
});

test("a plan's own projects with a target column are no unknown plan's indicators", () => {
  const header = ["序号", "项目名称", "单位", "2020年基期", "2025年目标", "属性"];
  const { tables, works } = found({
    cells: [
      ["规划主要指标"],
      header,
      ...names.map((name, at) => [at + 1, name, "万元", 100, "200以上", "预期性"]),
    ],
  });
  expect(tables).toEqual([]);
  expect(works.map(({ kind }) => kind)).toEqual(["projects"]);
});

const NEAR_MISSES: Record<string, CellSpec[][]> = {
  "a business's projects": [
    ["序号", "项目名称", "负责人", "完成时限", "项目进度", "备注"],
    [1, "ERP 系统升级", "张三", "2023-06-30", "60%", null],
    [2, "智能家居新品研发", "李四", "2023-12-31", "30%", null],
    [3, "龙头企业客户拓展", "王五", "2024-03-31", "未开始", null],
    [4, "产业园二期建设", "赵六", "2024-06-30", "在建", null],
  ],
  "another district's projects": [
    ["序号", "项目名称", "责任单位", "完成时限", "形象进度"],
    [1, "科技创新中心建设", "科技局", "2025年", "在建"],
    [2, "石墨烯材料产业园", "经信局", "2025年", "在建"],
    [3, "人才公寓建设工程", "住建局", "2025年", "在建"],
    [4, "科技支行", "金融办", "2025年", "已完成"],
    [5, "污水处理厂", "水务局", "2025年", "在建"],
  ],
  "a school timetable": [
    ["序号", "内容", "星期一", "星期二", "负责教师"],
    [1, "第一节", "语文", "数学", "陈老师"],
    [2, "第二节", "数学", "英语", "林老师"],
    [3, "第三节", "科学", "体育", "何老师"],
  ],
  "a to-do list": [
    ["任务", "状态", "截止日期"],
    ["加强知识产权保护培训", "未开始", "2023-05-01"],
    ["提交季度总结", "已完成", "2023-04-10"],
    ["更新通讯录", "进行中", "2023-04-20"],
  ],
  "projects in English": [
    ["Project", "Owner", "Due date", "Status"],
    ["Website relaunch", "Ann", "2024-05-01", "in progress"],
    ["Data centre move", "Bob", "2024-06-01", "not started"],
    ["Hiring plan", "Cat", "2024-07-01", "done"],
  ],
};

test.each(Object.entries(NEAR_MISSES))("%s is none", (_, cells) => {
  expect(found({ cells })).toMatchObject({ tables: [], works: [] });
});

test("a few of the plan's names in a long list do not make it the plan's", () => {
  const strangers = Array.from({ length: 9 }, (_, at) => [`第${at + 1}号楼外墙维修`, "在建"]);
  const own = names.slice(0, 4).map((name) => [name, "在建"]);
  expect(found({ cells: [["项目名称", "状态"], ...own, ...strangers] }).works).toEqual([]);
});

test("without a plan that has projects there are none", () => {
  const cells = [["项目名称", "状态"], ...names.map((name) => [name, "在建"])];
  const others = shippedPlans.filter((one) => one !== plan);
  expect(recognise(buildWorkbook([{ cells }]), others).works).toEqual([]);
});

test.each([
  ["序 号", "ordinal"],
  ["项目名称", "name"],
  ["重大项目", "name"],
  ["主要任务", "name"],
  ["牵头单位", "department"],
  ["责 任\n部门", "department"],
  ["完成时限", "due"],
  ["计划完成时间", "due"],
  ["起止年份", "due"],
  ["年限", "due"],
  ["计划开工时间", "start"],
  ["实际完成时间", "other"],
  ["进展", "progress"],
  ["形象进度", "progress"],
  ["任务完成情况", "progress"],
  ["状态", "progress"],
  ["完成百分比（%）", "progress"],
  ["备注", "note"],
  ["落实项目", null],
  ["所属任务", null],
  ["总投资（万元）", null],
])("%p heads %p", (header, role) => {
  expect(roleOf(header)).toBe(role);
});
