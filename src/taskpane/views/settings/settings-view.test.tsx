/** @jest-environment <rootDir>/test/pane/environment.ts */
import { screen } from "@testing-library/react";
import { supplyBrowser } from "../../../../test/pane/browser";
import { openPane, sample, settle } from "../../../../test/pane/open";
import { usualSettings } from "../../../excel";

jest.setTimeout(30_000);
beforeAll(supplyBrowser);

const year = (): HTMLInputElement => screen.getByRole("textbox", { name: "报告年度" });

test("settings that are not saved yet outlive a change of view, until saved or given up", async () => {
  const settings = { ...usualSettings, reportingYear: 2022 };
  const { session, user } = await openPane(await sample("with-errors"), {
    view: "settings",
    settings,
  });
  const turnAway = async (): Promise<void> => {
    for (const name of ["校验", "设置"]) {
      await user.click(screen.getByRole("tab", { name }));
      await settle();
    }
  };
  await user.clear(year());
  await user.type(year(), "2023");
  await turnAway();
  expect(year().value).toBe("2023");
  expect((await session.settings.load()).reportingYear).toBe(2022);
  await user.click(screen.getByRole("button", { name: "放弃修改" }));
  expect(year().value).toBe("2022");
  await user.clear(year());
  await user.type(year(), "２０２１");
  await user.click(screen.getByRole("button", { name: "保存设置" }));
  await settle();
  expect((await session.settings.load()).reportingYear).toBe(2021);
  await turnAway();
  expect(year().value).toBe("2021");
  expect(screen.getByRole("button", { name: "保存设置" }).getAttribute("aria-disabled")).toBe(
    "true",
  );
});
