/** Both languages, three themes: no fault that axe finds, and the whole journey by keyboard alone. */
import axe from "axe-core";
import type { Frame } from "playwright-core";
import { type Drive, idle, openWorkbench, pressRibbon, wholeBook } from "./drive";
import { openStage, type Seam, type Stage, seams } from "./stage";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.close());

const languages = ["zh-CN", "en-US"] as const;
const themes = ["light", "dark", "high-contrast"] as const;
const looks = seams.flatMap((seam) =>
  languages.flatMap((language) => themes.map((theme) => [seam, language, theme] as const)),
);
const CHECK = { "zh-CN": "校验", "en-US": "Check" };

function paneFrame({ page }: Drive): Frame {
  const found = page.frames().find((frame) => frame.parentFrame() !== null);
  if (!found) throw new Error("the pane is not open");
  return found;
}

async function violations(frame: Frame): Promise<string[]> {
  await frame.evaluate(axe.source);
  return frame.evaluate(async () => {
    const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run({
      // Fluent's own catchers of focus: they hand it on at once.
      exclude: ["[data-tabster-dummy]"],
    });
    return found.flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    );
  });
}

test.each(looks)(
  "axe finds nothing in any view: %s, %s, %s",
  async (seam, language, theme) => {
    const drive = await openWorkbench(stage, {
      seam,
      book: "with-errors",
      language,
      theme,
    });
    await pressRibbon(drive, CHECK[language]);
    const tabs = drive.pane.getByRole("tab");
    for (let at = 0; at < (await tabs.count()); at += 1) {
      await tabs.nth(at).click();
      await idle(drive.pane);
      expect(await violations(paneFrame(drive))).toEqual([]);
    }
    expect(drive.complaints).toEqual([]);
    await drive.close();
  },
  180_000,
);

/** Presses Tab until something of this name has the focus. */
async function tabTo(drive: Drive, name: RegExp, key = "Tab", most = 80): Promise<void> {
  const frame = paneFrame(drive);
  for (let step = 0; step < most; step += 1) {
    const focused = await frame.evaluate(() => {
      const { activeElement: at } = document;
      return at?.getAttribute("aria-label") ?? at?.textContent ?? "";
    });
    if (name.test(focused)) return;
    await drive.page.keyboard.press(key);
  }
  throw new Error(`the keyboard does not reach ${name}`);
}

test.each<Seam>([...seams])(
  "checked, fixed and taken back by keyboard alone: %s",
  async (seam) => {
    const drive = await openWorkbench(stage, { seam, book: "with-errors" });
    const before = await wholeBook(drive);
    const { keyboard } = drive.page;
    // As F6 does in Excel, which hands the focus to the first of the pane's elements.
    await drive.pane.getByRole("button").first().focus();
    await tabTo(drive, /^校验$/);
    await keyboard.press("Enter");
    await drive.pane.getByText("不通过").waitFor();
    await idle(drive.pane);
    await tabTo(drive, /^一键修复/);
    await keyboard.press("Enter");
    await drive.pane.getByRole("dialog").waitFor();
    await tabTo(drive, /^写入$/);
    await keyboard.press("Enter");
    await drive.pane.getByText(/已写入 \d+ 格/).waitFor();
    await idle(drive.pane);
    expect(await wholeBook(drive)).not.toEqual(before);
    // The button is gone with the last fix: the focus is in the view, below the notice.
    await tabTo(drive, /^撤销$/, "Shift+Tab");
    await keyboard.press("Enter");
    await drive.pane.getByText(/^已撤销/).waitFor();
    await idle(drive.pane);
    expect(await wholeBook(drive)).toEqual(before);
    await drive.close();
  },
  120_000,
);
