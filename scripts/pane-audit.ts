// Audits the pane in a real browser: axe with colour contrast in every view, language and theme, and
// a walk that reaches every action by keyboard. `npm run pane-audit`; ends with `N passed, N failed`.
import process from "node:process";
import axe from "axe-core";
import { viewIds } from "../src/taskpane/app/views";
import { type DemoSite, type Look, openView, withDemoSite } from "./lib/demo-site";

const looks: readonly Look[] = ["zh-CN", "en-US"].flatMap((language) =>
  ["light", "dark", "high-contrast"].flatMap((theme) =>
    viewIds.map((view) => ({ view, language, theme, width: 320 })),
  ),
);

async function violations({ page }: DemoSite): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({
      // Fluent's own catchers of focus: they hand it on at once.
      exclude: ["[data-tabster-dummy]"],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ""}`),
    );
  });
}

/** Names what stands in the page. A text, because the compiler's helpers are not known over there. */
const STOP_OF = `window.stopOf = (element) => {
  if (element.closest("[role=tablist]")) return "tabs";
  if (element.type === "radio") return element.name;
  const finding = element.closest("[data-finding]")?.dataset.finding ?? "";
  const name = element.getAttribute("aria-label") ?? element.textContent;
  return [element.tagName, name, element.id, finding].join(" ");
}`;

/** Actions that the tab key does not reach; a group that arrow keys walk is one stop. */
async function unreached({ page }: DemoSite): Promise<string[]> {
  await page.evaluate(STOP_OF);
  const stops = (selector: string): Promise<string[]> =>
    page.evaluate((chosen) => {
      const { stopOf } = window as unknown as { stopOf: (element: Element) => string };
      return [...document.querySelectorAll(chosen)]
        .filter((element) => element.checkVisibility())
        .map(stopOf);
    }, selector);
  const wanted = new Set(
    await stops("#pane :is(button, a[href], input, select, textarea, summary)"),
  );
  for (let step = 0; step < 300 && wanted.size > 0; step++) {
    await page.keyboard.press("Tab");
    for (const stop of await stops(":focus")) wanted.delete(stop);
  }
  return [...wanted];
}

async function main(): Promise<void> {
  let passed = 0;
  let failed = 0;
  const tell = (name: string, faults: readonly string[]): void => {
    if (faults.length === 0) passed++;
    else failed++;
    process.stdout.write(`${faults.length === 0 ? "✓" : "✗"} ${name}\n`);
    for (const fault of faults.slice(0, 5)) process.stdout.write(`    ${fault}\n`);
  };
  await withDemoSite(async (site) => {
    for (const look of looks) {
      await openView(site, look);
      tell(`axe ${look.view} ${look.language} ${look.theme}`, await violations(site));
    }
    for (const view of viewIds) {
      await openView(site, { view, language: "zh-CN", theme: "light", width: 320 });
      tell(`keyboard ${view}`, await unreached(site));
    }
    tell("nothing refused by the policy, no errors", [...site.problems]);
  });
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  if (failed > 0) process.exitCode = 1;
}

void main();
