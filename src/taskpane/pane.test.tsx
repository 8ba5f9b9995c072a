/** @jest-environment <rootDir>/test/pane/environment.ts */
import { act, screen, waitFor } from "@testing-library/react";
import { supplyBrowser } from "../../test/pane/browser";
import { openPane, sample, settle } from "../../test/pane/open";
import { refusal } from "../excel";
import { buildWorkbook, cellState } from "../workbook";

jest.setTimeout(30_000);
beforeAll(supplyBrowser);

const check = (): HTMLElement => screen.getAllByRole("button", { name: "校验" })[0] as HTMLElement;

test("results are marked once cells change, and a new check clears the mark", async () => {
  const { session, user } = await openPane(await sample("with-errors"), { view: "overview" });
  act(() =>
    session.editBehind([{ kind: "value", sheet: "年度监测", cell: "E5", value: 2.4 }], "remote"),
  );
  expect(screen.getByText(/其他人改动了数据/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "重新校验" }));
  await settle();
  expect(screen.queryByText(/其他人改动了数据/)).toBeNull();
});

test("a check that takes its time shows where it is and can be cancelled", async () => {
  let held = false;
  let release: () => void = () => undefined;
  const { user } = await openPane(await sample("with-errors"), {
    onTurn: ({ stage }) =>
      held && stage === "reading"
        ? new Promise<void>((resolve) => {
            release = resolve;
          })
        : undefined,
  });
  held = true;
  await user.click(check());
  await waitFor(() => expect(screen.getByText(/正在读取：/)).toBeTruthy());
  expect(check().getAttribute("aria-disabled")).toBe("true");
  await user.click(screen.getByRole("button", { name: "取消" }));
  release();
  await settle();
  expect(screen.getByText("已取消。")).toBeTruthy();
  expect(screen.queryByRole("region", { name: "结论" })).toBeNull();
});

test("what fails is said in a sentence and can be tried again", async () => {
  let failing = false;
  const { user } = await openPane(await sample("with-errors"), {
    onTurn: () => {
      if (failing) throw refusal("busy", {});
    },
  });
  failing = true;
  await user.click(check());
  await settle();
  expect(screen.getByText(/校验没有完成：Excel 正忙/)).toBeTruthy();
  failing = false;
  await user.click(screen.getByRole("button", { name: "重试" }));
  await settle();
  expect(screen.queryByText(/没有完成/)).toBeNull();
  expect(screen.getByRole("region", { name: "结论" })).toBeTruthy();
});

test("a cell that changed meanwhile refuses the whole step", async () => {
  const { session, user } = await openPane(await sample("with-errors"));
  await user.click(check());
  await settle();
  act(() => session.editBehind([{ kind: "value", sheet: "年度监测", cell: "E5", value: "9" }]));
  await user.click(screen.getAllByRole("button", { name: "修复" })[0] as HTMLElement);
  await settle();
  expect(screen.getByText(/在此期间被改过/)).toBeTruthy();
  expect(await session.journal()).toEqual([]);
});

test("the language changes when its setting is saved", async () => {
  const { session, user } = await openPane(await sample("with-errors"), { view: "settings" });
  await user.selectOptions(screen.getByRole("combobox", { name: "语言" }), "English");
  await user.click(screen.getByRole("button", { name: "保存设置" }));
  await settle();
  expect(screen.getByRole("tab", { name: "Overview" })).toBeTruthy();
  expect(screen.getByText("Settings saved in the workbook.")).toBeTruthy();
  expect((await session.settings.load()).language).toBe("en-US");
});

test("a year and a threshold that make no sense are not saved", async () => {
  const { session, user } = await openPane(await sample("with-errors"), { view: "settings" });
  await user.type(screen.getByRole("textbox", { name: "报告年度" }), "203");
  await user.click(screen.getByRole("button", { name: "保存设置" }));
  expect(screen.getByText(/应为四位年份/)).toBeTruthy();
  await user.type(screen.getByRole("textbox", { name: "报告年度" }), "{Backspace}22");
  await user.click(screen.getByText("评价界限"));
  await user.type(screen.getByRole("textbox", { name: /^基本达到/ }), "２");
  expect(screen.getByText(/不能高于/)).toBeTruthy();
  await user.clear(screen.getByRole("textbox", { name: /^基本达到/ }));
  await user.type(screen.getByRole("textbox", { name: /^基本达到/ }), "0.9");
  await user.click(screen.getByRole("button", { name: "保存设置" }));
  await settle();
  expect(await session.settings.load()).toMatchObject({
    reportingYear: 2022,
    thresholds: { nearly: 0.9 },
  });
});

test("the overview tells goals, indicators and tables, and leads to them", async () => {
  const { session, user } = await openPane(await sample("with-errors"), { view: "overview" });
  expect(screen.getByText("创新资源高效汇聚")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: /定位到 年度监测!A3:/ }));
  expect(session.place()?.sheet).toBe("年度监测");
});

test("computed columns are shown, filled and taken back", async () => {
  const { session, user } = await openPane(await sample("monitoring-2021-2023"), {
    view: "overview",
    missing: ["custom-functions"],
  });
  const before = session.workbook();
  await user.click(screen.getByRole("button", { name: "填充计算列" }));
  await settle();
  expect(screen.getByText(/不支持自定义函数/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "写入" }));
  await settle();
  const [entry] = await session.journal();
  expect(entry?.changes.length).toBeGreaterThan(15);
  await user.click(screen.getByRole("button", { name: "撤销" }));
  await settle();
  expect(session.workbook()).toEqual(before);
});

test("targets at risk come first, each with a chart and a reason", async () => {
  await openPane(await sample("with-errors"), { view: "alerts" });
  const cards = screen.getAllByRole("article");
  expect(cards[0]?.textContent).toContain("红灯");
  expect(screen.getAllByRole("img", { name: /走势图/ }).length).toBeGreaterThan(2);
  expect(cards[0]?.textContent).toMatch(/比基期倒退|目标年达不到目标/);
});

test("the plan's projects are listed with their content", async () => {
  const { user } = await openPane(await sample("with-errors"), { view: "tasks" });
  expect(screen.getByRole("heading", { name: "重大项目（15）" })).toBeTruthy();
  await user.click(screen.getByText(/1\. G60 产业协同创新中心建设/));
  expect(screen.getByText(/依托金华科技城/)).toBeTruthy();
});

test("a workbook of a plan that is not known is not given another plan's projects", async () => {
  await openPane(await sample("other-plan-national-outline"), { view: "tasks" });
  expect(screen.getByText(/不属于收录的规划/)).toBeTruthy();
  expect(screen.queryByText(/G60 产业协同创新中心/)).toBeNull();
});

test("submission is blocked by errors and cleared without any", async () => {
  const { user } = await openPane(await sample("with-errors"), { view: "submit" });
  expect(screen.getByText("还不能报送。")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "重新校验" }));
  await settle();
  expect(screen.getByText(/条强制性问题须改正/)).toBeTruthy();
  expect(screen.getByText("还不能报送。")).toBeTruthy();
});

test("a workbook without anything wrong is cleared; its functions become values on demand", async () => {
  const book = await sample("monitoring-2021-2023");
  const { session, user } = await openPane(book, { view: "submit" });
  await user.click(screen.getByRole("button", { name: "重新校验" }));
  await settle();
  expect(screen.getByText("可以报送。")).toBeTruthy();
  act(() =>
    session.editBehind([
      { kind: "formula", sheet: "年度监测", cell: "Z9", formula: "PLAN.PACE(1,2)", cached: 0.5 },
    ]),
  );
  expect(screen.getByText("还不能报送。")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "公式转为数值" }));
  await settle();
  await user.click(screen.getByRole("button", { name: "写入" }));
  await settle();
  expect(cellState(session.workbook(), "年度监测", "Z9")).toMatchObject({
    value: 0.5,
    formula: null,
  });
});

test("an empty workbook is told as such", async () => {
  await openPane(buildWorkbook([{ name: "Sheet1", cells: [] }]), { view: "overview" });
  expect(screen.getByText("这是一个空工作簿。")).toBeTruthy();
});

test("an empty workbook is offered a template, which can be taken back", async () => {
  const { session, user } = await openPane(buildWorkbook([{ name: "Sheet1", cells: [] }]), {
    view: "overview",
  });
  const before = session.workbook();
  const years = screen.getByRole("textbox", { name: "年份" });
  expect((years as HTMLInputElement).value).toBe("2021-2025");
  await user.clear(years);
  await user.type(years, "2023-2021");
  expect(screen.getByText(/应如 2021-2025/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "放入模板" }));
  expect(screen.queryByRole("dialog")).toBeNull();
  await user.clear(years);
  await user.type(years, "2021-2023");
  await user.click(screen.getByRole("button", { name: "放入模板" }));
  await settle();
  await user.click(await screen.findByRole("button", { name: "写入" }, { timeout: 10_000 }));
  await settle();
  expect(session.place()).toEqual({ sheet: "年度监测", cell: null });
  expect(screen.getByText(/1 张规划表，15 项指标/)).toBeTruthy();
  expect(cellState(session.workbook(), "年度监测", "H3").value).toBe("2023年完成");
  await user.click(screen.getByRole("button", { name: "撤销" }));
  await settle();
  expect(session.workbook()).toEqual(before);
  expect(screen.getByRole("button", { name: "放入模板" })).toBeTruthy();
});

test("another plan brings its own years and no projects", async () => {
  const { session, user } = await openPane(buildWorkbook([{ name: "年度监测", cells: [] }]), {
    view: "overview",
  });
  await user.selectOptions(
    screen.getByRole("combobox", { name: "规划" }),
    "金东区科技创新“十三五”规划",
  );
  expect((screen.getByRole("textbox", { name: "年份" }) as HTMLInputElement).value).toBe(
    "2016-2020",
  );
  await user.click(screen.getByRole("button", { name: "放入模板" }));
  await settle();
  await user.click(screen.getByRole("button", { name: "写入" }));
  await settle();
  // A sheet that somebody made is never written into, not even an empty one.
  expect(session.workbook().sheets.map(({ name }) => name)).toEqual(["年度监测", "年度监测 2"]);
});

test("a workbook with something else in it is offered none", async () => {
  await openPane(buildWorkbook([{ name: "Sheet1", cells: [["预算", 3]] }]), { view: "overview" });
  expect(screen.queryByRole("button", { name: "放入模板" })).toBeNull();
});

test("the report of a check goes on a sheet of its own", async () => {
  const { session, user } = await openPane(await sample("with-errors"), { view: "submit" });
  await user.click(screen.getByRole("button", { name: "写校验报告" }));
  await settle();
  await user.click(screen.getByRole("button", { name: "写入" }));
  await settle();
  const names = session.workbook().sheets.map(({ name }) => name);
  expect(names).toContain("校验报告");
  await user.click(screen.getByRole("button", { name: "撤销" }));
  await settle();
  expect(session.workbook().sheets.map(({ name }) => name)).not.toContain("校验报告");
});

test("an empty form is not cleared: what is missing was not looked for", async () => {
  const { user } = await openPane(await sample("template-empty"), { view: "submit" });
  await user.click(screen.getByRole("button", { name: "重新校验" }));
  await settle();
  expect(screen.getByText(/看不出报告年度，缺数和迟报没有查/)).toBeTruthy();
  expect(screen.getByText("还不能报送。")).toBeTruthy();
  await user.click(screen.getByRole("tab", { name: "预警" }));
  await settle();
  expect(screen.getByRole("heading", { name: "没有可以评价的指标。" })).toBeTruthy();
});
