/** @jest-environment <rootDir>/test/pane/environment.ts */
import { screen, waitFor, within } from "@testing-library/react";
import { supplyBrowser } from "../../test/pane/browser";
import { type OpenOptions, openPane, sample, settle } from "../../test/pane/open";
import { cellState } from "../workbook";

beforeAll(supplyBrowser);

async function checked(name = "with-errors", options: OpenOptions = {}) {
  const pane = await openPane(await sample(name), options);
  await pane.user.click(screen.getAllByRole("button", { name: "校验" })[0] as HTMLElement);
  await settle();
  return pane;
}

const cardOf = (text: RegExp): HTMLElement =>
  screen.getByText(text).closest("article") as HTMLElement;

test("nothing is claimed before a check was asked for", async () => {
  await openPane(await sample("with-errors"));
  expect(screen.queryByRole("region", { name: "结论" })).toBeNull();
  expect(screen.getByText(/还没有校验/)).toBeTruthy();
});

test("a check shows the verdict and its findings", async () => {
  await checked();
  const verdict = screen.getByRole("region", { name: "结论" });
  expect(within(verdict).getByText("不通过")).toBeTruthy();
  const list = screen.getByRole("list", { name: "问题列表" });
  expect(within(list).getAllByRole("article").length).toBeGreaterThan(3);
});

test("fix one, then undo it", async () => {
  const { session, user } = await checked();
  await user.click(within(cardOf(/“２．３５”是文本/)).getByRole("button", { name: "修复" }));
  await settle();
  expect(cellState(session.workbook(), "年度监测", "E5").value).toBe(2.35);
  expect(screen.queryByText(/“２．３５”是文本/)).toBeNull();
  await user.click(screen.getByRole("button", { name: "撤销" }));
  await settle();
  expect(cellState(session.workbook(), "年度监测", "E5").value).toBe("２．３５");
  expect(screen.getByText(/已撤销：修复 S10/)).toBeTruthy();
});

test("a proposal is shown before it is written, and given up leaves everything as it was", async () => {
  const { session, user } = await checked();
  const before = session.workbook();
  const proposal = () =>
    within(cardOf(/2023 年却填了 0.0305/)).getByRole("button", { name: "按建议修改" });
  await user.click(proposal());
  await settle();
  const dialog = screen.getByRole("dialog");
  expect(within(dialog).getByText("年度监测!G4")).toBeTruthy();
  expect(session.workbook()).toEqual(before);
  await user.keyboard("{Escape}");
  await settle();
  expect(session.workbook()).toEqual(before);
  await waitFor(() => expect(document.activeElement).toBe(proposal()));
  await user.click(proposal());
  await settle();
  await user.click(screen.getByRole("button", { name: "写入" }));
  await settle();
  expect(cellState(session.workbook(), "年度监测", "G4").value).toBe(3.05);
});

test("an Escape that closes something of the pane is not told to Excel as well", async () => {
  const { user } = await checked();
  const told = jest.fn();
  window.addEventListener("keydown", told);
  await user.click(screen.getByRole("button", { name: /^一键修复/ }));
  await settle();
  await user.keyboard("{Escape}");
  await settle();
  expect(screen.queryByRole("dialog")).toBeNull();
  await user.click(screen.getAllByRole("button", { name: "说明" })[0] as HTMLElement);
  await user.keyboard("{Escape}");
  expect(screen.queryByLabelText("说明理由")).toBeNull();
  expect(told).not.toHaveBeenCalled();
  await user.keyboard("{Escape}");
  expect(told).toHaveBeenCalledTimes(1);
  window.removeEventListener("keydown", told);
});

test("an explanation given up gives the focus back to its button", async () => {
  const { user } = await checked();
  const explain = () =>
    within(cardOf(/2023 年却填了 0.0305/)).getByRole("button", { name: "说明" });
  await user.click(explain());
  expect(document.activeElement).toBe(screen.getByLabelText("说明理由"));
  await user.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement).toBe(explain()));
});

test("all safe fixes are shown before they are written, in one step that can be undone", async () => {
  const { session, user } = await checked();
  const before = session.workbook();
  await user.click(screen.getByRole("button", { name: /^一键修复/ }));
  await settle();
  const dialog = screen.getByRole("dialog");
  expect(within(dialog).getByText("年度监测!E5")).toBeTruthy();
  expect(within(dialog).getByText("2.35")).toBeTruthy();
  expect(session.workbook()).toEqual(before);
  await user.click(within(dialog).getByRole("button", { name: "写入" }));
  await settle();
  expect(cellState(session.workbook(), "年度监测", "E5").value).toBe(2.35);
  expect(await session.journal()).toHaveLength(1);
  await user.click(screen.getByRole("button", { name: "撤销" }));
  await settle();
  expect(session.workbook()).toEqual(before);
});

test("a preview that is given up writes nothing", async () => {
  const { session, user } = await checked();
  await user.click(screen.getByRole("button", { name: /^一键修复/ }));
  await settle();
  await user.keyboard("{Escape}");
  await settle();
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(await session.journal()).toEqual([]);
});

test("a warning is explained, and what is typed outlives a change of view", async () => {
  const { session, user } = await checked();
  await user.click(within(cardOf(/像是把百分数填成了小数/)).getByRole("button", { name: "说明" }));
  await user.type(screen.getByRole("textbox", { name: "说明理由" }), "口径调整");
  await user.click(screen.getByRole("tab", { name: "总览" }));
  await settle();
  await user.click(screen.getByRole("tab", { name: "校验" }));
  await settle();
  expect(screen.getByRole("textbox", { name: "说明理由" })).toHaveProperty("value", "口径调整");
  await user.click(screen.getByRole("button", { name: "保存" }));
  await settle();
  expect(screen.getByText("说明：口径调整")).toBeTruthy();
  expect(await session.explanations.load()).toMatchObject([
    { text: "口径调整", when: "2024-03-15" },
  ]);
});

test("a finding leads to its cell", async () => {
  const { session, user } = await checked();
  await user.click(
    within(cardOf(/“２．３５”是文本/)).getByRole("button", { name: /定位到 年度监测!E5/ }),
  );
  expect(session.place()).toEqual({ sheet: "年度监测", cell: "E5" });
});

test("levels are filtered and findings regrouped", async () => {
  const { user } = await checked();
  for (const name of [/^核实性/, /^提示性/]) await user.click(screen.getByRole("button", { name }));
  await settle();
  expect(screen.queryByText(/“２．３５”是文本/)).toBeNull();
  await user.selectOptions(screen.getByRole("combobox", { name: "分组" }), "level");
  await settle();
  const heading = screen.getByRole("button", { name: /强制性，\d+ 条/ });
  expect(screen.getAllByRole("article").length).toBeGreaterThan(0);
  await user.click(heading);
  await settle();
  expect(screen.queryAllByRole("article")).toEqual([]);
});

test("consequences are folded under their cause", async () => {
  const { user } = await checked();
  expect(screen.queryByText(/完成进度为 -554%/)).toBeNull();
  await user.click(screen.getAllByRole("button", { name: /连带 1 条/ })[0] as HTMLElement);
  expect(screen.getByText(/-554%|554/)).toBeTruthy();
});
