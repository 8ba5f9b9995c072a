/** @jest-environment <rootDir>/test/pane/environment.ts */
import { cleanup, screen } from "@testing-library/react";
import axe from "axe-core";
import { supplyBrowser } from "../../test/pane/browser";
import { type OpenOptions, openPane, sample, settle } from "../../test/pane/open";
import type { Theme } from "../excel";
import type { Language } from "../messages";
import { buildWorkbook } from "../workbook";
import type { ViewId } from "./app/views";

// axe walks every element with styles that jsdom computes slowly.
jest.setTimeout(60_000);
beforeAll(supplyBrowser);
afterEach(cleanup);

/** Each view once; `npm run pane-audit` runs every theme and language in a real browser. */
const cases: readonly (readonly [ViewId, Language, Theme])[] = [
  ["overview", "zh-CN", "light"],
  ["check", "en-US", "dark"],
  ["alerts", "zh-CN", "high-contrast"],
  ["tasks", "en-US", "light"],
  ["submit", "zh-CN", "dark"],
  ["settings", "en-US", "high-contrast"],
];

/** Opened and checked, so that there is something to look at. */
async function opened(options: OpenOptions) {
  const pane = await openPane(await sample("with-errors"), options);
  const name = options.language === "en-US" ? "Check" : "校验";
  await pane.user.click(screen.getAllByRole("button", { name })[0] as HTMLElement);
  await settle();
  // The header's button leads to the findings; back to the view that is asked for.
  await pane.user.click(document.getElementById(`pane-tab-${options.view}`) as HTMLElement);
  await settle();
  return pane;
}

// Contrast is measured on pictures: jsdom computes no colours.
const rules = { "color-contrast": { enabled: false } };

test.each(cases)("axe finds nothing in %s, %s, %s", async (view, language, theme) => {
  const { container } = await opened({ view, language, theme });
  const { violations } = await axe.run(
    { include: [container], exclude: ["[data-tabster-dummy]"] },
    { rules },
  );
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test("axe finds nothing in the preview", async () => {
  const { user } = await opened({ view: "check" });
  await user.click(screen.getByRole("button", { name: /^一键修复/ }));
  await settle();
  const { violations } = await axe.run(screen.getByRole("dialog"), { rules });
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test("axe finds nothing in the offer of a template", async () => {
  const empty = buildWorkbook([{ name: "Sheet1", cells: [] }]);
  const { container } = await openPane(empty, { view: "overview", language: "en-US" });
  expect(screen.getByRole("button", { name: "Put in the template" })).toBeTruthy();
  const { violations } = await axe.run(
    { include: [container], exclude: ["[data-tabster-dummy]"] },
    { rules },
  );
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
});

test("the focus stays where it is while the pane opens, and comes back when its button goes", async () => {
  jest.spyOn(document, "hasFocus").mockReturnValue(true);
  const { user } = await openPane(await sample("with-errors"), { view: "check" });
  expect(document.activeElement).toBe(document.body);
  await user.click(screen.getAllByRole("button", { name: "校验" })[0] as HTMLElement);
  await settle();
  await user.click(screen.getByRole("button", { name: /^一键修复/ }));
  await settle();
  await user.click(screen.getByRole("button", { name: "写入", hidden: true }));
  await settle();
  expect(screen.queryByRole("button", { name: /^一键修复/ })).toBeNull();
  expect(document.activeElement).not.toBe(document.body);
  jest.restoreAllMocks();
});
