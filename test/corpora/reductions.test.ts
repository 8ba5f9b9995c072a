import { assessTables, composeColumns } from "../../src/compose";
import { createTranslator } from "../../src/messages";
import { recognise } from "../../src/recognise";
import { buildWorkbook } from "../../src/workbook";
import { functionErrors, nativeErrors } from "../helpers/formula-errors";

const t = createTranslator("zh-CN");

type Figures = readonly (number | null)[];

/** A plan of 2021 to 2025 with one reduction among its levels. */
function book(name: string, header: string, target: string, figures: Figures) {
  const years = [2021, 2022, 2023, 2024].map((year) => `${year}年${header}`);
  return buildWorkbook([
    {
      name: "监测",
      cells: [
        ["某市“十四五”规划主要指标"],
        ["序号", "指标名称", "单位", "属性", "2020年基期", "2025年目标", ...years],
        [1, name, "%", "约束性", null, target, ...figures],
        [2, "森林覆盖率", "%", "约束性", 30, 35, 31, 32, 33, 34],
        [3, "公路里程", "公里", "预期性", 1000, 1500, 1100, 1200, 1300, 1400],
        [4, "每千人口执业医师数", "人", "预期性", 2.5, 3, 2.6, 2.7, 2.8, 2.9],
      ],
    },
  ]);
}

/** The verdict on the reduction, which is the same however the columns are filled. */
function judge(name: string, header: string, target: string, figures: Figures) {
  const workbook = book(name, header, target, figures);
  const { tables } = recognise(workbook, []);
  expect(tables[0]?.rows).toHaveLength(4);
  for (const mode of ["native", "functions"] as const) {
    const { edits } = composeColumns(workbook, tables, { mode, host: "live", t });
    expect(nativeErrors(workbook, mode === "native" ? edits : [])).toEqual([]);
    expect(functionErrors(workbook, mode === "functions" ? edits : [])).toEqual([]);
  }
  const [judged] = assessTables(tables).rows;
  if (!judged) throw new Error("no row");
  expect(judged.assessment.kind).toBe("reduction");
  return judged.assessment;
}

const RUNNING = [3, 5.5, 8.4, null];
const YEARLY = [3.3, 0.1, 0.5, null];
const ENERGY = "单位GDP能耗降低";

test.each<[name: string, header: string, target: string, figures: Figures, class_: string]>([
  // the name or the header says that the figures are cumulative: chained they would be 16.1 %
  [`${ENERGY}（累计）`, "", "[14]", RUNNING, "nearly"],
  [`${ENERGY}（累计）`, "", "[14%]", [3, 5.5, null, 11.5], "ahead"],
  ["单位GDP能耗累计下降", "", "14", [2, 4, 6, 8], "behind"],
  [ENERGY, "累计", "[14]", RUNNING, "nearly"],
  [ENERGY, "较基期累计", "[14]", [3, 2.5, 4, null], "far-behind"],
  ["单位GDP能耗较2020年降低", "", "[14]", RUNNING, "nearly"],
  // years left out in between leave no hole in what is cumulative
  ["单位GDP能耗较2020年累计降低", "", "[14]", [3, null, 8.4, null], "nearly"],
  // one year after the other
  [ENERGY, "", "[13.5]", YEARLY, "far-behind"],
  [ENERGY, "", "[13.5]", [2.9, 3.1, 2.8, null], "ahead"],
  [ENERGY, "", "[13.5]", [2.8, 2.9, 3, null], "ahead"],
  [`${ENERGY}（当年）`, "", "[14]", RUNNING, "attained-early"],
  [ENERGY, "当年", "[14]", RUNNING, "attained-early"],
  [`${ENERGY}（累计）`, "当年", "[14]", RUNNING, "attained-early"],
  ["“十四五”期间单位GDP能耗五年累计降低", "", "[13.5]", [2.8, 2.9, 3, null], "ahead"],
  // either is possible
  [ENERGY, "", "[14]", RUNNING, "not-assessable"],
  ["单位GDP能耗五年累计降低", "", "[14]", RUNNING, "not-assessable"],
  [`${ENERGY}（累计）`, "", "[13.5]", YEARLY, "not-assessable"],
  // a single year is the same either way
  [ENERGY, "", "[14]", [3, null, null, null], "ahead"],
  [`${ENERGY}（累计）`, "", "[14]", [3, null, null, null], "ahead"],
])("%s | %s | %s | %j: %s", (name, header, target, figures, wanted) => {
  expect(judge(name, header, target, figures).class).toBe(wanted);
});

test("a refusal says what to add, and no figure stands beside it", () => {
  const unsaid = judge(ENERGY, "", "[14]", RUNNING);
  expect([unsaid.toDate, unsaid.progress, unsaid.pace, unsaid.attainment, unsaid.risk]).toEqual([
    null,
    null,
    null,
    null,
    "grey",
  ]);
  expect(unsaid.reasons).toContainEqual({
    id: "figures-span-unsaid",
    about: expect.arrayContaining(["attained", "progress"]),
    data: { year: 2020 },
  });
  const { reasons } = judge(`${ENERGY}（累计）`, "", "[13.5]", YEARLY);
  expect(reasons.map(({ id }) => id)).toContain("figures-span-doubtful");
});

test("what is cumulative is not chained", () => {
  const stated = judge(`${ENERGY}（累计）`, "", "[14]", RUNNING);
  expect(stated.toDate).toBeCloseTo(8.4);
  expect(stated.pace).toBeCloseTo(Math.log(1 - 0.084) / Math.log(1 - 0.14) / 0.6);
  expect(stated.required.perYear).toBeCloseTo(100 * (1 - (0.86 / 0.916) ** 0.5));
});
