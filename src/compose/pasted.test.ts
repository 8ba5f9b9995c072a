import { functionErrors, nativeErrors } from "../../test/helpers/formula-errors";
import { createTranslator } from "../messages";
import { recognise } from "../recognise";
import { applyEdits, buildWorkbook, type CellSpec } from "../workbook";
import { composeColumns } from ".";
import { assessTables } from "./assess-table";

const t = createTranslator("zh-CN");

/** A table of a plan nobody knows, pasted: 同比 beside the figures, levels and totals in two columns. */
const workbook = (...rows: readonly (readonly CellSpec[])[]) =>
  buildWorkbook([
    {
      name: "监测",
      cells: [
        ["“十四五”规划主要指标年度监测表"],
        ["指标", "单位", "2020年", "2022年", "2023年", "同比%", "2025年目标", "[累计值]"],
        ...rows,
      ],
    },
  ]);

const book = workbook(
  ["人均预期寿命", "岁", 81.43, 82, 82.2, 0.2, "提高1岁左右", "—"],
  ["三级医院数量", "家", 2, 2, 2, 0, "新增1家", "—"],
  ["较大事故死亡人数", "人", 12, 9, 7, -22.2, "持续下降", "—"],
  ["空气质量优良天数比例", "%", 87, 87.4, 86.9, -0.6, "—", "—"],
  ["旅游总收入", "亿元", 100, 120, 130, 8.3, "增长30%", "—"],
  ["劣Ⅴ类水体比例", "%", 0.6, 0.4, 0, "—", "基本消除", "—"],
  ["智慧公交平台", "—", "否", "否", "是", "—", "建成", "—"],
  ["全省综合考核位次", "—", "全省第18", "全省第15", "全省第12", "—", "前10名", "—"],
  ["建设用地安全利用", "—", "—", "有效保障", "有效保障", "—", "有效保障", "—"],
  ["单位能耗降低", "%", "—", 3.1, 2.5, "—", "—", "[13.5]"],
);
const { tables } = recognise(book, []);
const { rows } = assessTables(tables, { asOf: 2023 });
const assessmentOf = (name: string) => rows.find(({ row }) => row.name === name)?.assessment;
const reasonsOf = (name: string) => assessmentOf(name)?.reasons.map(({ id }) => id);

test("a step from the baseline is judged by the level it leads to", () => {
  const years = assessmentOf("人均预期寿命");
  expect(years?.progress).toBeCloseTo((82.2 - 81.43) / 1, 10);
  expect(years?.pace).toBeCloseTo(0.77 / 0.6, 10);
  expect(assessmentOf("三级医院数量")).toMatchObject({ progress: 0, class: "far-behind" });
});

test("what changed on the year before is no target", () => {
  expect(assessmentOf("较大事故死亡人数")).toMatchObject({ progress: null, risk: "grey" });
  expect(reasonsOf("较大事故死亡人数")).toContain("qualitative-target");
});

test("a dash is no target in words", () => {
  expect(reasonsOf("空气质量优良天数比例")).toContain("target-missing");
  expect(reasonsOf("空气质量优良天数比例")).not.toContain("qualitative-target");
});

test("a growth that does not say whether it is every year's is not judged", () => {
  expect(assessmentOf("旅游总收入")).toMatchObject({ progress: null, class: "not-assessable" });
  expect(reasonsOf("旅游总收入")).toContain("target-span-unsaid");
});

test("a share to be done away with is no deed to be done", () => {
  expect(assessmentOf("劣Ⅴ类水体比例")).toMatchObject({ kind: "qualitative", risk: "grey" });
  expect(assessmentOf("智慧公交平台")).toMatchObject({
    kind: "milestone",
    class: "attained-early",
  });
});

test("places in a ranking are read and counted in places", () => {
  expect(assessmentOf("全省综合考核位次")?.progress).toBeCloseTo((18 - 12) / (18 - 10), 10);
  expect(rows.find(({ row }) => row.name === "全省综合考核位次")?.figures.unit?.symbol).toBe("位");
});

test("what cannot be read is said once, however many years say it", () => {
  const said = rows.find(({ row }) => row.name === "建设用地安全利用")?.remarks;
  expect(said?.filter(({ id }) => id === "figure-unreadable")).toHaveLength(1);
});

test("a total beside an open level is the target", () => {
  expect(assessmentOf("单位能耗降低")?.class).toBe("not-assessable"); // 2021 is missing
  expect(rows.find(({ row }) => row.name === "单位能耗降低")?.input.target.value).toBe(13.5);
});

test.each(["native", "functions"] as const)("columns filled as %s say the same", (mode) => {
  const { edits } = composeColumns(book, tables, { mode, host: "live", t });
  expect(edits.length).toBeGreaterThan(20);
  expect(mode === "native" ? nativeErrors(book, edits) : functionErrors(book, edits)).toEqual([]);
  const filled = applyEdits(book, edits);
  const again = composeColumns(filled, recognise(filled, []).tables, { mode, host: "live", t });
  expect(applyEdits(filled, again.edits)).toEqual(filled);
});
