import { assessTables } from "../../../compose";
import { createTranslator } from "../../../messages";
import { shippedPlans } from "../../../plan";
import { recognise } from "../../../recognise";
import { defaultThresholds, roundedApart } from "../../../ruler";
import { buildWorkbook, type CellSpec } from "../../../workbook";
import { factsOf } from "./facts";

const t = createTranslator("zh-CN");
const HEADER = ["序号", "指标名称", "单位", "2020年基础", "2021年", "2022年", "2025年目标"];

/** Of the first row; a table of no known plan needs others beside it. */
function factsOfRow(
  row: readonly CellSpec[],
  ...others: readonly (readonly CellSpec[])[]
): Record<string, string> {
  const rows = [row, ...others].map((cells, at) => [at + 1, ...cells]);
  const workbook = buildWorkbook([{ name: "表", cells: [HEADER, ...rows] }]);
  const { tables } = recognise(workbook, shippedPlans);
  const [judged] = assessTables(tables, { plans: shippedPlans }).rows;
  if (!judged) throw new Error("nothing was judged");
  return Object.fromEntries(
    factsOf(judged, defaultThresholds, t).map(({ term, value }) => [term, value]),
  );
}

test("a change of a share is in percentage points, and figures have the sheet's decimals", () => {
  expect(factsOfRow(["全社会研发经费支出占 GDP 比重", "%", 2.8, 2.86, 2.95, 3.3])).toEqual({
    "2020 年基期": "2.8%",
    "2022 年实际": "2.95%",
    "2025 年目标": "3.3%",
    序时目标值: "3%",
    完成进度: "30%",
    序时比: "0.75",
    目标完成率: "89.4%",
    今后年均需变化: "0.11667 个百分点",
  });
});

test("a rate that is needed is named as one", () => {
  const facts = factsOfRow(["财政科技投入年均增长", "%", 1, 15.6, 12.3, "１５ 以上"]);
  expect(facts).toMatchObject({ "2025 年目标": "15 以上", 今后年均需增速: "15.713%" });
  expect(facts).not.toHaveProperty("今后年均需变化");
});

test("a rate that has to fall is not told as a negative growth", () => {
  const facts = factsOfRow(
    ["单位GDP能耗降低", "%", "—", 1.5, 2.1, "[18]"],
    ["森林覆盖率", "%", 61, 61.5, 62, "65以上"],
    ["城镇化率", "%", 58, 59, 60, "65以上"],
  );
  expect(facts).toHaveProperty("今后年均需下降");
  expect(facts.今后年均需下降).toMatch(/^[\d.]+%$/);
  expect(facts).not.toHaveProperty("今后年均需增速");
});

test("a target that is a bare figure has the unit of the figures beside it", () => {
  const facts = factsOfRow(["国家级高新技术企业总数", "家", 117, 142, 171, "２８０"]);
  expect(facts).toMatchObject({ "2025 年目标": "280家", 今后年均需变化: "36.333家" });
});

test.each([
  [0.5555555, "0.556"],
  [0.9496, "0.9496"],
  [0.94999, "0.94999"],
  [0.95, "0.95"],
  [0.9504, "0.9504"],
  [0.99996, "0.99996"],
  [1 - 1e-12, "1"],
  [-0.0002, "−0.0002"],
  [-9.23168, "−9.232"],
])("%p is shown as %p, on its own side of every cut-off", (value, text) => {
  expect(roundedApart(value, 3, [1, 0.95, 0.6, 0])).toBe(text);
});
