/** @jest-environment <rootDir>/test/pane/environment.ts */
import { act, screen, waitFor } from "@testing-library/react";
import { supplyBrowser } from "../../test/pane/browser";
import { openPane, sample, settle } from "../../test/pane/open";
import type { Edit } from "../workbook";

jest.setTimeout(30_000);
beforeAll(supplyBrowser);

/* What others do while the pane looks at the workbook, or shows what it found. */

const check = (): HTMLElement => screen.getAllByRole("button", { name: "校验" })[0] as HTMLElement;
const edit: Edit = { kind: "value", sheet: "年度监测", cell: "E6", value: 2.4 };
const theirs = { finding: "别处", text: "兄弟部门的说明", received: null, when: null };

async function explainOne(user: Awaited<ReturnType<typeof openPane>>["user"]): Promise<void> {
  await user.click(screen.getAllByRole("button", { name: "说明" })[0] as HTMLElement);
  await user.type(screen.getByRole("textbox", { name: "说明理由" }), "口径调整");
  await user.click(screen.getByRole("button", { name: "保存" }));
  await settle();
}

test("what changes while a check reads marks its result", async () => {
  let held = false;
  let release: () => void = () => undefined;
  const { session, user } = await openPane(await sample("with-errors"), {
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
  act(() => session.editBehind([edit], "remote"));
  held = false;
  release();
  await settle();
  expect(screen.getByText(/其他人改动了数据/)).toBeTruthy();
});

test("an explanation does not make old results new", async () => {
  const { session, user } = await openPane(await sample("with-errors"));
  await user.click(check());
  await settle();
  act(() => session.editBehind([edit], "remote"));
  await explainOne(user);
  expect(screen.getByText("说明：口径调整")).toBeTruthy();
  expect(screen.getByText(/其他人改动了数据/)).toBeTruthy();
});

test("an explanation does not write over one that another pane kept meanwhile", async () => {
  const { session, user } = await openPane(await sample("with-errors"));
  await user.click(check());
  await settle();
  await session.explanations.save([theirs]);
  await explainOne(user);
  const kept = await session.explanations.load();
  expect(kept.map(({ text }) => text).sort()).toEqual(["兄弟部门的说明", "口径调整"]);
});
