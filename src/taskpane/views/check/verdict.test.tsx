/** @jest-environment <rootDir>/test/pane/environment.ts */
import { screen, within } from "@testing-library/react";
import { supplyBrowser } from "../../../../test/pane/browser";
import { openPane, sample, settle } from "../../../../test/pane/open";
import { applyEdits } from "../../../workbook";

jest.setTimeout(30_000);
beforeAll(supplyBrowser);

async function verdictOf(book: Awaited<ReturnType<typeof sample>>): Promise<HTMLElement> {
  const { user } = await openPane(book);
  await user.click(screen.getAllByRole("button", { name: "校验" })[0] as HTMLElement);
  await settle();
  return screen.getByRole("region", { name: "结论" });
}

test("a workbook that may be handed in passes", async () => {
  const verdict = await verdictOf(await sample("monitoring-2021-2023"));
  expect(within(verdict).getByRole("heading", { name: "通过" })).toBeTruthy();
  expect(verdict.textContent).toContain("没有强制性问题");
});

test("with a warning that is not explained it is not called passed, as in 报送", async () => {
  const book = applyEdits(await sample("monitoring-2021-2023"), [
    { kind: "clear", sheet: "年度监测", cell: "E9" },
  ]);
  const verdict = await verdictOf(book);
  expect(within(verdict).queryByRole("heading", { name: "通过" })).toBeNull();
  expect(within(verdict).getByRole("heading", { name: "还不能报送" })).toBeTruthy();
  expect(verdict.textContent).toMatch(/\d+ 条核实性问题须改正或写说明。/);
});

test("nor a blank form, of which nobody knows what is missing", async () => {
  const verdict = await verdictOf(await sample("template-empty"));
  expect(within(verdict).getByRole("heading", { name: "还不能报送" })).toBeTruthy();
  expect(verdict.textContent).toContain("看不出报告年度");
});
