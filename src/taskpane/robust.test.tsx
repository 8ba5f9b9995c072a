/** @jest-environment <rootDir>/test/pane/environment.ts */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { supplyBrowser } from "../../test/pane/browser";
import { sample, settle, today } from "../../test/pane/open";
import { createMemorySession, SessionError } from "../excel";
import { App } from "./app/App";
import { Help } from "./app/Help";
import { PaneProvider } from "./app/pane-context";
import { reportText, withoutData } from "./app/report-text";
import * as engine from "./engine";

beforeAll(supplyBrowser);

const now = (): Date => today;

/** The pane with an engine that is changed for the occasion. */
async function openWith(changed: Partial<typeof engine>, book = "with-errors") {
  const session = createMemorySession(await sample(book), { now });
  const loaded = { ...engine, ...changed };
  const loadEngine = async (): Promise<typeof engine> => loaded;
  const user = userEvent.setup();
  render(
    <PaneProvider session={session} loadEngine={loadEngine} now={now}>
      <App initialView="check" />
    </PaneProvider>,
  );
  await settle();
  await user.click(screen.getAllByRole("button", { name: "校验" })[0] as HTMLElement);
  await settle();
  return user;
}

test("of ten thousand findings only those in sight are painted", async () => {
  await openWith({
    examine: async (...given) => {
      const study = await engine.examine(...given);
      const [first] = study.outcome.findings;
      if (!first) throw new Error("the sample has findings");
      const findings = Array.from({ length: 10_000 }, (_, at) => ({
        ...first,
        id: `${at}`,
        cause: null,
        sheet: "年度监测",
      }));
      return { ...study, outcome: { ...study.outcome, findings } };
    },
  });
  expect(screen.getByRole("button", { name: "年度监测，10000 条" })).toBeTruthy();
  expect(screen.getAllByRole("article").length).toBeLessThan(40);
});

test("a view that fails keeps the others, and reports without the user's data", async () => {
  jest.spyOn(console, "error").mockImplementation(() => undefined);
  let broken = true;
  const user = await openWith({
    obstacleTo: (...given) => {
      if (broken) throw new Error("cannot read 财政科技投入 of “2.35” at row 12");
      return engine.obstacleTo(...given);
    },
  });
  expect(screen.getByText("这个视图出错了")).toBeTruthy();
  const report = screen.getByRole("textbox", { name: "出错报告" }) as HTMLTextAreaElement;
  expect(report.value).toMatch(/^Error: cannot read/);
  expect(report.value).not.toMatch(/财政|2\.35|row 12/);
  await user.click(screen.getByRole("tab", { name: "总览" }));
  await settle();
  expect(screen.getByText("规划地图")).toBeTruthy();
  broken = false;
  await user.click(screen.getByRole("tab", { name: "校验" }));
  await settle();
  expect(screen.getByRole("region", { name: "结论" })).toBeTruthy();
});

test.each([
  ['sheet "2023年" has 3.05', "sheet … has …"],
  ["plain words only", "plain words only"],
  ["＝１２３ 科技局", "… …"],
])("%p is reported as %p", (text, reported) => {
  expect(withoutData(text)).toBe(reported);
});

test("a report names where it happened", () => {
  const text = reportText(new TypeError("x is not a function"), {
    view: "alerts",
    language: "zh-CN",
    platform: "PC",
    version: "16.0",
    running: null,
    tables: 1,
    findings: 3,
  });
  expect(text).toContain("TypeError: x is not a function");
  expect(text).toContain("view: alerts");
});

test("without Excel there is a page that says what to look at", () => {
  render(<Help error={new SessionError({ code: "no-office", data: {} })} language="zh-CN" />);
  expect(screen.getByRole("alert").textContent).not.toBe("");
  expect(screen.getAllByRole("listitem")).toHaveLength(3);
});
