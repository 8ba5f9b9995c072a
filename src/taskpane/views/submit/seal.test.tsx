/** @jest-environment <rootDir>/test/pane/environment.ts */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { act, cleanup, fireEvent, screen, within } from "@testing-library/react";
import { supplyBrowser } from "../../../../test/pane/browser";
import { openPane, sample, settle, today } from "../../../../test/pane/open";
import { makeSeal, parseSeal, SEAL_NAMESPACE, type Seal, sealXml } from "../../../check";
import type { MemorySession, MemorySessionOptions } from "../../../excel";
import { patchWorkbook } from "../../../ooxml";
import { writeCustomXml } from "../../../ooxml/custom-xml";
import { shippedPlans } from "../../../plan";
import { recognise } from "../../../recognise";

jest.setTimeout(30_000);
beforeAll(supplyBrowser);

const SHEET = "年度监测";
const CLEAN = "monitoring-2021-2023";
const path = (name: string): string =>
  join(__dirname, "../../../../seeds/workbooks", `${name}.xlsx`);
const press = async (user: Awaited<ReturnType<typeof openPane>>["user"], name: string) => {
  // A banner may offer the same.
  await user.click(screen.getAllByRole("button", { name })[0] as HTMLElement);
  await settle();
};
const section = (name: string) => within(screen.getByRole("region", { name }));

const sealOf = async ({ seal }: Pick<MemorySession, "seal">) => {
  const xml = await seal.load();
  return xml === null ? null : parseSeal(xml);
};

async function openSealed(options: MemorySessionOptions = {}) {
  const pane = await openPane(await sample(CLEAN), { view: "submit", ...options });
  await press(pane.user, "重新校验");
  await press(pane.user, "封签");
  return pane;
}

test("a cleared workbook is sealed, and the receipt can be handed on", async () => {
  const { session, user } = await openSealed();
  expect(screen.getByText("已封签。请保存工作簿，再把文件交出去。")).toBeTruthy();
  expect(await sealOf(session)).toMatchObject({
    when: today.toISOString(),
    reportingYear: 2023,
  });
  const receipt = screen.getByRole("textbox", { name: "回执" }) as HTMLTextAreaElement;
  expect(receipt.value).toMatch(/^报送回执\n回执编号：[\dA-F-]{19}\n规划：金华市金东区/);
  const copy = jest.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
  await press(user, "复制回执");
  expect(copy).toHaveBeenCalledWith(receipt.value);
  expect(screen.getByText("已复制。")).toBeTruthy();
});

test("in English the buttons say what they do", async () => {
  const { user } = await openPane(await sample(CLEAN), { view: "submit", language: "en-US" });
  await press(user, "Check again");
  await press(user, "Seal");
  expect(screen.getByText("As it was sealed; nothing was changed.")).toBeTruthy();
  await press(user, "Take the seal back");
  expect(screen.getByText("This workbook is not sealed yet.")).toBeTruthy();
});

test("where copying is not allowed the receipt is selected", async () => {
  const { user } = await openSealed();
  jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("not allowed"));
  await press(user, "复制回执");
  const receipt = screen.getByRole("textbox", { name: "回执" }) as HTMLTextAreaElement;
  expect([receipt.selectionStart, receipt.selectionEnd]).toEqual([0, receipt.value.length]);
  expect(screen.getByText(/请按 Ctrl\+C/)).toBeTruthy();
});

test("what stands in the way of submission stands in the way of the seal", async () => {
  const { session, user } = await openPane(await sample("with-errors"), { view: "submit" });
  await press(user, "重新校验");
  const button = screen.getByRole("button", { name: "封签" });
  expect(button.getAttribute("aria-disabled")).toBe("true");
  await user.click(button);
  await settle();
  expect(await sealOf(session)).toBeNull();
});

test("a figure spoilt after the check is not sealed: it is checked once more", async () => {
  let spoil: (() => void) | null = null;
  const { session, user } = await openPane(await sample(CLEAN), {
    view: "submit",
    onTurn: () => {
      spoil?.();
      spoil = null;
    },
  });
  await press(user, "重新校验");
  spoil = () =>
    session.editBehind([{ kind: "value", sheet: SHEET, cell: "G10", value: "十一" }], "session");
  await press(user, "封签");
  expect(await sealOf(session)).toBeNull();
  expect(screen.getByText("还不能封签：请先按报送清单处理。")).toBeTruthy();
});

test("a change after sealing is told with its place, and the workbook can be sealed again", async () => {
  const { session, user } = await openSealed();
  act(() => session.editBehind([{ kind: "value", sheet: SHEET, cell: "G10", value: 12 }]));
  expect(screen.getByText(/校验后可以看到/)).toBeTruthy();
  await press(user, "重新校验");
  expect(screen.getByText("封签之后有改动，共 1 处。")).toBeTruthy();
  await user.click(screen.getByRole("button", { name: /年度监测!G10：原为“11”，现为“12”/ }));
  expect(session.place()).toEqual({ sheet: SHEET, cell: "G10" });
  await press(user, "重新封签");
  expect(screen.getByText("与封签时一致，没有改动。")).toBeTruthy();
});

test("a seal can be taken back", async () => {
  const { session, user } = await openSealed();
  await press(user, "撤销封签");
  expect(await sealOf(session)).toBeNull();
  expect(screen.getByText("这个工作簿还没有封签。")).toBeTruthy();
});

test("an Excel that keeps nothing inside the workbook seals nothing", async () => {
  const options = { view: "submit", missing: ["custom-xml"] } as const;
  const { user } = await openPane(await sample(CLEAN), options);
  await press(user, "重新校验");
  expect(screen.queryByRole("button", { name: "封签" })).toBeNull();
  expect(screen.getByText(/请在新版 Excel 里封签/)).toBeTruthy();
});

describe("files that were received", () => {
  const file = (name: string, bytes: Uint8Array): File =>
    Object.assign(new File([], name), {
      arrayBuffer: async () => Uint8Array.from(bytes).buffer,
    });
  const choose = async (...files: File[]) => {
    const input = screen.getByLabelText("选择文件", { selector: "input" });
    fireEvent.change(input, { target: { files } });
    await settle();
  };

  async function sealedFile(): Promise<Uint8Array> {
    const { session } = await openSealed();
    const seal = (await sealOf(session)) as Seal;
    cleanup();
    const item = { namespace: SEAL_NAMESPACE, itemId: "{1}", xml: sealXml(seal) };
    return writeCustomXml(readFileSync(path(CLEAN)), item);
  }

  test("are held against their seals and checked, the workbook that is open left alone", async () => {
    const bytes = await sealedFile();
    const edit = { kind: "value", sheet: SHEET, cell: "G10", value: 120 } as const;
    const changed = await patchWorkbook(bytes, [edit]);
    const { session } = await openPane(await sample("template-empty"), { view: "submit" });
    const before = session.workbook();
    await choose(
      file("科技局.xlsx", bytes),
      file("统计局.xlsx", changed),
      file("财政局.xlsx", readFileSync(path("with-errors"))),
      file("预算.xlsx", readFileSync(path("no-plan-budget"))),
      file("坏.xlsx", new TextEncoder().encode("不是工作簿")),
    );
    const list = section("核对收到的文件").getAllByRole("listitem");
    const told = list.map(({ textContent }) => textContent);
    expect(told[0]).toMatch(/科技局.*与封签时一致.*重新校验：强制性 0 条.*回执编号/s);
    expect(told[1]).toMatch(/统计局.*封签之后有改动，共 1 处/s);
    expect(told.join()).toContain("年度监测!G10：原为“11”，现为“120”");
    expect(told.join()).toMatch(/财政局.*没有封签.*强制性 [1-9]/s);
    expect(told.join()).toMatch(/预算.*没有找到规划的表/s);
    expect(told.at(-1)).toMatch(/^坏\.xlsx./);
    expect(session.workbook()).toBe(before);
  });

  test("one that is gone by now is told as such", async () => {
    await openPane(await sample("template-empty"), { view: "submit" });
    const gone = Object.assign(new File([], "没了.xlsx"), {
      arrayBuffer: () => Promise.reject(new DOMException("gone", "NotFoundError")),
    });
    await choose(gone);
    expect(section("核对收到的文件").getByText(/NotFoundError/)).toBeTruthy();
  });
});

test("a seal of another workbook is not taken for this one's", async () => {
  const other = await sample("table-2-targets-2025");
  const outcome = { counts: { error: 0, warning: 0, note: 0 } } as never;
  const seal = makeSeal({
    workbook: other,
    recognition: recognise(other, shippedPlans),
    outcome,
    explanations: [],
    reportingYear: 2023,
    when: today,
  });
  const { session, user } = await openPane(await sample(CLEAN), { view: "submit" });
  await session.seal.save(sealXml(seal));
  await press(user, "重新校验");
  expect(screen.getByText(/封签之后有改动/)).toBeTruthy();
});
