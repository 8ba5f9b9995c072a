/** @jest-environment <rootDir>/test/pane/environment.ts */
import { screen } from "@testing-library/react";
import { supplyBrowser } from "../../../test/pane/browser";
import { type OpenPane, openPane, sample, settle } from "../../../test/pane/open";
import { usualSettings } from "../../excel";

jest.setTimeout(30_000);
beforeAll(supplyBrowser);

async function press({ user }: OpenPane, name: string): Promise<void> {
  // jsdom lays nothing out, so that the focus is not seen in a dialog that opens a second time: it is
  // then taken for one in the background.
  const wanted = { name, hidden: true };
  await user.click(await screen.findByRole("button", wanted, { timeout: 10_000 }));
  await settle();
}

test.each([
  ["overview", "填充计算列"],
  ["submit", "写校验报告"],
] as const)("in %s %s a second time says that nothing changed", async (view, name) => {
  const settings = { ...usualSettings, fillMode: "values" } as const;
  const pane = await openPane(await sample("monitoring-2021-2023"), { view, settings });
  await press(pane, name);
  expect(screen.getByText(/^将改动 \d+ 格/)).toBeTruthy();
  await press(pane, "写入");
  expect(screen.getByText(/已写入 \d+ 格/)).toBeTruthy();
  const before = pane.session.workbook();
  await press(pane, name);
  expect(screen.getByText("单元格内容已是最新，不用改动。写入只会重设格式。")).toBeTruthy();
  expect(screen.queryByText(/将改动/)).toBeNull();
  await press(pane, "写入");
  expect(screen.getByText(/：单元格内容已是最新，没有变化。$/)).toBeTruthy();
  expect(screen.queryByText(/已写入 0 格/)).toBeNull();
  expect(pane.session.workbook()).toEqual(before);
});

test("where nothing can be written there is nothing to press but close", async () => {
  const pane = await openPane(await sample("table-2-targets-2025"), { view: "overview" });
  await press(pane, "填充计算列");
  expect(screen.getByText("没有可以写入的内容。")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "写入", hidden: true })).toBeNull();
  await press(pane, "关闭");
  expect(screen.queryByRole("dialog", { hidden: true })).toBeNull();
});

test("clearing the changes made says so, and that they cannot be undone", async () => {
  const pane = await openPane(await sample("monitoring-2021-2023"), { view: "submit" });
  await press(pane, "写校验报告");
  await press(pane, "写入");
  expect(screen.getByRole("button", { name: "撤销" })).toBeTruthy();
  await press(pane, "清除修改记录");
  expect(screen.getByText("修改记录已清除，此前的写入不能再撤销。")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "撤销" })).toBeNull();
  expect(await pane.session.journal()).toEqual([]);
});
