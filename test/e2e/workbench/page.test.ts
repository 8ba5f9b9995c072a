/** The host's own page: files in and out, the guard of unsaved changes, undo of a person's edits. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../../../src/ooxml";
import { cellState } from "../../../src/workbook";
import { cells, type Drive, openWorkbench, ready, typeInto } from "./drive";
import { openStage, type Stage } from "./stage";

const SAMPLES = join(__dirname, "..", "..", "..", "seeds", "workbooks");
const SHEET = "年度监测";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(["win32"]);
}, 60_000);
afterAll(() => stage.close());

let drive: Drive;
beforeEach(async () => {
  drive = await openWorkbench(stage, { seam: "win32", book: "monitoring-2021-2023" });
}, 60_000);
afterEach(() => drive.close());

/** Drops a file on the page as from a folder. */
async function drop(name: string, bytes: Uint8Array): Promise<void> {
  await drive.page.evaluate(
    ([file, base64]) => {
      const given = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([given], file));
      const where = document.elementFromPoint(400, 400) ?? document.body;
      for (const kind of ["dragover", "drop"])
        where.dispatchEvent(
          new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true, composed: true }),
        );
    },
    [name, Buffer.from(bytes).toString("base64")] as const,
  );
}

const title = (): Promise<string> =>
  drive.page
    .getByRole("heading", { level: 1 })
    .textContent()
    .then((text) => text ?? "");
const appears = (text: string | RegExp): Promise<void> =>
  drive.page.getByText(text).first().waitFor();
const valueOf = async (row: number, column: number): Promise<unknown> =>
  (await cells(drive, SHEET, [row, column, row, column]))[0]?.[0]?.value;

test("a dropped workbook is opened, the add-in with it", async () => {
  await drop("部门.xlsx", readFileSync(join(SAMPLES, "department-part.xlsx")));
  await drive.page.getByRole("heading", { name: "部门.xlsx" }).waitFor();
  await ready(drive);
  await drive.pane.getByText(/^1 张规划表/).waitFor();
}, 60_000);

test("a file that cannot be read leaves the open workbook and says why", async () => {
  await drop("坏.xlsx", new TextEncoder().encode("这不是工作簿"));
  await appears("打不开“坏.xlsx”：它不是 Excel 工作簿。");
  expect(await title()).toBe("monitoring-2021-2023.xlsx");
  expect(await valueOf(10, 6)).toBe(198);
}, 60_000);

test("an edit is saved to a file and nothing else is", async () => {
  await typeInto(drive, SHEET, [10, 6], "201");
  expect(await title()).toContain("未保存");
  const [download] = await Promise.all([
    drive.page.waitForEvent("download"),
    drive.page.getByRole("button", { name: "保存", exact: true }).click(),
  ]);
  const saved = await readWorkbook(readFileSync(await download.path()));
  expect(cellState(saved, SHEET, "G11").value).toBe(201);
  const before = await readWorkbook(readFileSync(join(SAMPLES, "monitoring-2021-2023.xlsx")));
  expect(cellState(saved, SHEET, "G12")).toEqual(cellState(before, SHEET, "G12"));
  await appears(/^已保存为/);
  expect(await title()).not.toContain("未保存");
}, 60_000);

test("changes are not lost without asking", async () => {
  const openSample = async (): Promise<void> => {
    await drive.page.getByRole("button", { name: "文件", exact: true }).click();
    await drive.page.getByRole("menuitem", { name: "示例" }).click();
    await drive.page.getByRole("menuitem", { name: "埋有错误的监测表" }).click();
  };
  await typeInto(drive, SHEET, [10, 6], "201");
  await openSample();
  await drive.page.getByRole("button", { name: "取消", exact: true }).click();
  expect(await valueOf(10, 6)).toBe(201);
  await openSample();
  await drive.page.getByRole("button", { name: "不保存" }).click();
  await drive.page.getByRole("heading", { name: "with-errors.xlsx" }).waitFor();
}, 60_000);

test("what the add-in keeps in the workbook counts as a change", async () => {
  await drive.pane.getByRole("tab", { name: "设置" }).click();
  await drive.pane.getByLabel("报告年度").fill("2022");
  await drive.pane.getByRole("button", { name: "保存设置" }).click();
  await drive.pane.getByText("设置已随工作簿保存。").waitFor();
  expect(await title()).toContain("未保存");
}, 60_000);

test("a person's edit is taken back and done again", async () => {
  await typeInto(drive, SHEET, [10, 6], "201");
  await drive.page.getByRole("button", { name: "撤销", exact: true }).first().click();
  expect(await valueOf(10, 6)).toBe(198);
  await drive.page.getByRole("button", { name: "恢复", exact: true }).click();
  expect(await valueOf(10, 6)).toBe(201);
}, 60_000);

test("the pane is closed by its button and opened from the ribbon", async () => {
  const pane = drive.page.getByRole("region", { name: /规划一把尺/ });
  await drive.page.getByRole("button", { name: "关闭面板" }).click();
  await pane.waitFor({ state: "hidden" });
  await drive.page.getByRole("button", { name: "面板", exact: true }).click();
  await drive.pane.getByRole("tablist").waitFor();
}, 60_000);
