/** @jest-environment <rootDir>/test/pane/environment.ts */
import { screen, within } from "@testing-library/react";
import { supplyBrowser } from "../../../../test/pane/browser";
import { openPane } from "../../../../test/pane/open";
import { shippedPlans } from "../../../plan";
import { buildWorkbook, type CellSpec } from "../../../workbook";

jest.setTimeout(30_000);
beforeAll(supplyBrowser);

/** Indicators of which neither base year nor target year can be told. */
const yearless = buildWorkbook([
  {
    name: "表一",
    cells: [
      ["规划主要指标"],
      ["序号", "指标名称", "单位", "基期", "目标", "完成"],
      ...(shippedPlans.at(-1)?.indicators ?? [])
        .slice(0, 12)
        .map(({ name }, at): CellSpec[] => [at + 1, name, "见附件", "不详", "另定", "——"]),
    ],
  },
]);

test("indicators that could not be judged are counted, and named among the alerts", async () => {
  const { user } = await openPane(yearless, { view: "overview" });
  const counts = screen.getByRole("region", { name: "概况" });
  expect(counts.textContent).toContain("1 张规划表，12 项指标。");
  expect(counts.textContent).toMatch(/12\s*不评价/);
  await user.click(screen.getByRole("tab", { name: "预警" }));
  const list = await screen.findByText("看不出基期年和目标年，没有评价（12）");
  const names = within(list.closest("details") as HTMLElement).getAllByRole("listitem");
  expect(names).toHaveLength(12);
  expect(screen.getByText("没有可以评价的指标。")).toBeTruthy();
});
