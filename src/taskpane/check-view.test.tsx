/** @jest-environment <rootDir>/test/pane/environment.ts */
import { screen, within } from "@testing-library/react";
import { supplyBrowser } from "../../test/pane/browser";
import { openPane, sample, settle } from "../../test/pane/open";
import { cellState } from "../workbook";

beforeAll(supplyBrowser);

async function checked(name = "with-errors", options = {}) {
  const pane = await openPane(await sample(name), options);
  await pane.user.click(screen.getAllByRole("button", { name: "校验" })[0] as HTMLElement);
  await settle();
  return pane;
}

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
  const card = screen.getByText(/“２．３５”是文本/).closest("article") as HTMLElement;
  await user.click(within(card).getByRole("button", { name: "修复" }));
  await settle();
  expect(cellState(session.workbook(), "年度监测", "E5").value).toBe(2.35);
  expect(screen.queryByText(/“２．３５”是文本/)).toBeNull();
  await user.click(screen.getByRole("button", { name: "撤销" }));
  await settle();
  expect(cellState(session.workbook(), "年度监测", "E5").value).toBe("２．３５");
  expect(screen.getByText(/已撤销：修复 S10/)).toBeTruthy();
});
