/** @jest-environment <rootDir>/test/pane/environment.ts */
import { act, screen } from "@testing-library/react";
import { supplyBrowser } from "../../test/pane/browser";
import { type OpenOptions, openPane, sample, settle } from "../../test/pane/open";
import { type Progress, type RibbonCommand, usualSettings } from "../excel";
import { type CommandHost, registerCommands } from "../excel/commands";

jest.setTimeout(30_000);
beforeAll(supplyBrowser);

/** The ribbon as Office gives it to an add-in: buttons by id, and what shows the pane. */
function ribbon() {
  const buttons = new Map<string, Parameters<CommandHost["actions"]["associate"]>[1]>();
  let shown = 0;
  const commands = registerCommands({
    actions: { associate: (id, run) => void buttons.set(id, run) },
    showPane: async () => {
      shown += 1;
    },
  });
  /** Resolves when Excel is told that the command is over. */
  const press = (command: RibbonCommand): Promise<void> =>
    new Promise((completed) => buttons.get(command)?.({ completed: () => completed() }));
  return { commands, press, shown: () => shown };
}

/** A pane, its ribbon, and how often the workbook was read from beginning to end. */
async function opened(book: string, options: OpenOptions = {}) {
  const { commands, press, shown } = ribbon();
  let reads = 0;
  const onTurn = (progress: Progress): void | Promise<void> => {
    if (progress.stage === "listing") reads += 1;
    return options.onTurn?.(progress);
  };
  const pane = await openPane(await sample(book), { ...options, onTurn, commands });
  const pressed = async (command: RibbonCommand): Promise<void> => {
    await act(() => press(command));
    await settle();
  };
  return { ...pane, press, pressed, shown, reads: () => reads };
}

/** Its chunk is loaded when first needed; in jsdom it may count as hidden until focus has settled. */
const dialog = (): Promise<HTMLElement> =>
  screen.findByRole("dialog", { hidden: true }, { timeout: 10_000 });

const view = (): string | null => screen.getByRole("tab", { selected: true }).textContent;

test.each<[RibbonCommand, string, string | RegExp]>([
  ["recognise", "总览", /张规划表/],
  ["check", "校验", "问题列表"],
  ["warn", "预警", /项指标有预警/],
  ["submit", "报送", "报送清单"],
])("%s opens its view and checks", async (command, name, text) => {
  const { pressed, shown, reads } = await opened("with-errors", { view: "settings" });
  expect(reads()).toBe(1);
  await pressed(command);
  expect(view()).toBe(name);
  expect(reads()).toBe(2);
  expect(shown()).toBe(1);
  const regions = [...document.querySelectorAll("[aria-label]")].map((one) =>
    one.getAttribute("aria-label"),
  );
  const told = `${document.body.textContent} ${regions.join(" ")}`;
  if (typeof text === "string") expect(told).toContain(text);
  else expect(told).toMatch(text);
});

test("fill opens the overview and shows what it would write, writing nothing", async () => {
  const { session, pressed } = await opened("monitoring-2021-2023", { view: "check" });
  const before = session.workbook();
  await pressed("fill");
  expect(view()).toBe("总览");
  expect((await dialog()).textContent).toContain("填充计算列");
  expect(session.workbook()).toBe(before);
  expect(await session.journal()).toEqual([]);
});

test("pane only shows the pane, whatever view it is in", async () => {
  const { pressed, shown, reads } = await opened("with-errors", { view: "alerts" });
  await pressed("pane");
  expect([view(), shown(), reads()]).toEqual(["预警", 1, 1]);
});

test("a command that comes before the pane waits for its first look, settings and all", async () => {
  const { commands, press } = ribbon();
  await press("fill");
  await press("check");
  await press("check");
  let listings = 0;
  await openPane(await sample("monitoring-2021-2023"), {
    view: "settings",
    commands,
    settings: { ...usualSettings, language: "en-US", fillMode: "values" },
    onTurn: ({ stage }) => {
      if (stage === "listing") listings += 1;
    },
  });
  await settle();
  // The language and the way of filling are those that are kept in the workbook.
  expect((await dialog()).textContent).toContain("Values (do not change any more)");
  // The first look, what filling needs to know, and one check for the two that were asked for.
  expect(listings).toBe(3);
  expect(screen.getByRole("tab", { selected: true, hidden: true }).textContent).toBe("Check");
});

test("a command that comes while something is under way is carried out after it", async () => {
  let held = true;
  let release: () => void = () => undefined;
  let busy = false;
  const { pressed, press, reads } = await opened("monitoring-2021-2023", {
    view: "overview",
    onTurn: ({ stage }) =>
      busy && held && stage === "reading"
        ? new Promise<void>((resolve) => {
            release = resolve;
          })
        : undefined,
  });
  busy = true;
  await act(() => press("check"));
  await act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  expect(screen.getByText(/正在读取/)).toBeTruthy();
  await act(() => press("warn"));
  await act(() => press("fill"));
  // Its view is shown at once; nothing else has begun.
  expect(view()).toBe("总览");
  expect(reads()).toBe(2);
  held = false;
  release();
  await settle();
  expect((await dialog()).textContent).toContain("填充计算列");
  expect(reads()).toBe(3);
  await pressed("pane");
});

test("a first look that is cancelled or fails keeps no command from its work", async () => {
  const { commands, press } = ribbon();
  await press("check");
  let first = true;
  await openPane(await sample("with-errors"), {
    commands,
    onTurn: () => {
      if (first) {
        first = false;
        throw new Error("busy");
      }
    },
  });
  await settle();
  expect(screen.getByRole("region", { name: "结论" })).toBeTruthy();
});
