import { check, FindingTexts, prepareContext } from "../../check";
import { openExcel } from "../../excel/testing/open-excel";
import { createTranslator } from "../../messages";
import { shippedPlans } from "../../plan";
import { recognise } from "../../recognise";
import { allRules } from "../../rules";
import { cellsOf, contentsOf } from "../../workbench/book/testing";
import { type Edit, isReport, type Workbook } from "../../workbook";
import { composeReport } from "./compose";

const ROWS = [
  ["某某县“十四五”规划主要指标监测表（2022年度）"],
  ["序号", "指标名称", "单位", "2020年基础", "2021年", "2022年", "2025年目标"],
  [1, "常住人口城镇化率", "%", 60, "６１", 62, 66],
  [2, "森林覆盖率", "%", 40, 40.5, null, 42],
  [3, "城镇污水处理率", "%", 90, 91, 92, null],
  [4, "高速公路里程", "公里", 100, 105, 110, 130],
];

function report(workbook: Workbook): Edit[] {
  const recognition = recognise(workbook, shippedPlans);
  const outcome = check(allRules, prepareContext(workbook, recognition, shippedPlans));
  const texts = new FindingTexts(allRules, "zh-CN");
  const t = createTranslator("zh-CN");
  return composeReport({ workbook, recognition, outcome }, texts, {
    t,
    date: "2023-02-01",
    file: "=1+1",
    reportingYear: 2022,
  });
}

test.each(["win32", "web"] as const)(
  "a live workbook takes a report, takes it again in place, and gives it up on undo (%s)",
  async (seam) => {
    const excel = await openExcel(contentsOf({ 监测: { cells: cellsOf(ROWS) } }), { seam });
    const session = await excel.session();
    const before = await session.read();
    const step = await session.apply(report(before), "写校验报告");
    const written = await session.read();
    expect(written.sheets.map(isReport)).toEqual([false, true]);
    const cells = written.sheets[1]?.rows.flatMap((row) => row.cells) ?? [];
    expect(cells.filter(({ formula }) => formula !== null)).toEqual([]);
    expect(cells.map(({ value }) => value)).toEqual(
      expect.arrayContaining(["=1+1", "６１", "监测"]),
    );

    const again = await session.apply(report(written), "写校验报告", { expected: written });
    // Conditional formats are written anew each time.
    expect(again.changes.map(({ kind }) => kind)).toEqual(["conditional-formats"]);
    expect(await session.read()).toEqual(written);

    await session.undo(again.id);
    await session.undo(step.id);
    expect(await session.read()).toEqual(before);
    excel.close();
  },
);
