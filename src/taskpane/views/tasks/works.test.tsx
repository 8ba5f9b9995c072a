/** @jest-environment <rootDir>/test/pane/environment.ts */
import { screen, within } from "@testing-library/react";
import { supplyBrowser } from "../../../../test/pane/browser";
import { openPane, sample } from "../../../../test/pane/open";
import { composeTemplate } from "../../../compose";
import { createTranslator, LANGUAGES } from "../../../messages";
import { type Plan, shippedPlans } from "../../../plan";
import { recognise } from "../../../recognise";
import {
  applyEdits,
  buildWorkbook,
  type CellSpec,
  type Edit,
  formatAddress,
  type Workbook,
} from "../../../workbook";
import { countWorks, judgeWorks } from "./judge-works";

jest.setTimeout(30_000);
beforeAll(supplyBrowser);

const plan = shippedPlans.find(({ projects }) => projects.length > 0) as Plan;
const project = (at: number): string => plan.projects[at]?.name as string;

/** With a reporting year of 2023 where figures of the plan's indicators say so. */
function workbook(figures: boolean): Workbook {
  const projects: CellSpec[][] = [
    ["序号", "项目名称", "责任单位", "完成时限", "形象进度"],
    [1, project(0), "科技局", "2025年", "在建"],
    [2, project(1), "教育局", "2022年6月", { value: 0.6, format: "0%" }],
    [3, project(2), "商务局", { value: 45_291, format: "yyyy-mm-dd" }, "未开工"],
    [4, project(3), "科技局", "2021", null],
    [5, project(4), "科技局", "2022", "已完成"],
    [6, project(5), "经信局", "2022", "主体封顶"],
    [7, project(6), "经信局", "长期", "推进中"],
    [8, "幼儿园改造", "教育局", null, "在建"],
  ];
  const indicators: CellSpec[][] = [
    ["序号", "指标名称", "单位", "2020年基期", "2023年完成", "2025年目标"],
    ...plan.indicators.map(({ order, name, unit, baseline, target }): CellSpec[] => [
      order,
      name,
      unit,
      baseline.value,
      baseline.value ?? 1,
      target.printed,
    ]),
  ];
  return buildWorkbook([
    ...(figures ? [{ name: "监测", cells: indicators }] : []),
    { name: "项目", cells: projects },
  ]);
}

function texts(section: HTMLElement): string[] {
  return within(section)
    .getAllByRole("listitem")
    .map(({ textContent }) => textContent ?? "");
}

test("late ones come first, then what is due this year, each a way to its cell", async () => {
  const { session, user, container } = await openPane(workbook(true), { view: "tasks" });
  const titles = [...container.querySelectorAll("h2, summary")].map((one) => one.textContent);
  const states = titles.filter((title) =>
    /^(已过期|本年到期|不判断|未到期|已完成)/.test(title ?? ""),
  );
  expect(states).toEqual([
    "已过期（2）",
    "本年到期（1）",
    "不判断是否过期（3）",
    "未到期（1）",
    "已完成（1）",
  ]);
  expect(
    screen.getByText("共 8 项：2 项已过期，1 项本年到期，1 项未到期，1 项已完成。", {
      exact: false,
    }).textContent,
  ).toContain("3 项不判断是否过期。");
  expect(screen.getByText(/按 2023 年末判断/)).toBeTruthy();
  expect(texts(screen.getByRole("region", { name: "已过期（2）" }))).toEqual([
    `${project(3)}没有填进展 · 完成时限 2021 · 科技局`,
    `${project(1)}推进中：60% · 完成时限 2022年6月 · 教育局`,
  ]);
  expect(texts(screen.getByRole("region", { name: "本年到期（1）" }))).toEqual([
    `${project(2)}未开始：未开工 · 完成时限 2023-12-31 · 商务局`,
  ]);
  const unjudged = screen.getByText("不判断是否过期（3）").closest("details") as HTMLDetailsElement;
  expect(unjudged.open).toBe(false);
  expect([...unjudged.querySelectorAll("li")].map(({ textContent }) => textContent)).toEqual([
    `${project(5)}看不出是否完成：主体封顶 · 完成时限 2022 · 经信局时限已过，但进展看不出是否完成，请核对`,
    `${project(6)}推进中 · 完成时限 长期 · 经信局长期任务，没有完成时限`,
    "幼儿园改造推进中：在建 · 教育局 · 规划里没有这一项没有填完成时限",
  ]);
  await user.click(screen.getByRole("button", { name: new RegExp(`定位到 ${project(3)}`) }));
  expect(session.place()).toMatchObject({ sheet: "项目", cell: "B5" });
  expect(screen.getByText(`规划里有、表里没有的（${plan.projects.length - 7}）`)).toBeTruthy();
});

test("without a reporting year today counts, and it says so; in English too", async () => {
  await openPane(workbook(false), { view: "tasks", language: "en-US" });
  expect(screen.getByText(/as at today \(2024-03-15\)/)).toBeTruthy();
  expect(texts(screen.getByRole("region", { name: "Late (3)" })).at(-1)).toBe(
    `${project(2)}not started: 未开工 · due 2023-12-31 · 商务局`,
  );
});

test("a workbook without such tables shows the plan and says where tables come from", async () => {
  await openPane(await sample("with-errors"), { view: "tasks" });
  expect(screen.getByText(/工作簿里没有规划的项目表或任务表/)).toBeTruthy();
  expect(screen.getByRole("heading", { name: "重大项目（15）" })).toBeTruthy();
  expect(screen.queryByText(/已过期/)).toBeNull();
});

test.each(LANGUAGES)(
  "a template in %s that was filled in is judged, tasks like projects",
  (language) => {
    const t = createTranslator(language);
    const template = applyEdits(buildWorkbook([{ cells: [] }]), composeTemplate(plan, { t }));
    const edits = recognise(template, shippedPlans).works.flatMap(({ sheet, columns, rows }) =>
      rows.flatMap(({ index }, at): Edit[] => {
        const put = (wanted: string, value: string): Edit => {
          const column = columns.find(({ role }) => role === wanted)?.index ?? -1;
          return { kind: "value", sheet, cell: formatAddress(index, column), value };
        };
        return [put("due", "2022年6月"), put("progress", at === 0 ? "已完成" : "在建")];
      }),
    );
    const { works } = recognise(applyEdits(template, edits), shippedPlans);
    for (const table of works)
      expect(countWorks(judgeWorks([table], { year: 2023 }, false))).toMatchObject({
        late: table.rows.length - 1,
        done: 1,
      });
    expect(works.map(({ kind }) => kind)).toEqual(["projects", "tasks"]);
  },
);
