// Pictures of the pane: every view at two widths, light and dark, in both languages.
// `npm run pane-pictures -- [folder] [--only text]`
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { viewIds } from "../src/taskpane/app/views";
import { type Look, openView, withDemoSite } from "./lib/demo-site";

const nameOf = ({ view, language, theme, width }: Look): string =>
  [view, language, theme, width].join("-");

const looks: readonly Look[] = ["zh-CN", "en-US"].flatMap((language) =>
  ["light", "dark", "high-contrast"].flatMap((theme) =>
    [320, 400].flatMap((width) => viewIds.map((view) => ({ view, language, theme, width }))),
  ),
);

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const at = args.indexOf("--only");
  const only = at < 0 ? "" : (args[at + 1] ?? "");
  const folder = at === 0 || !args[0] ? join(__dirname, "..", "dist", "pictures") : args[0];
  mkdirSync(folder, { recursive: true });
  await withDemoSite(async (site) => {
    for (const look of looks.filter((look) => nameOf(look).includes(only))) {
      await openView(site, look);
      await site.page.screenshot({ path: join(folder, `${nameOf(look)}.png`) });
    }
    for (const problem of site.problems) process.stdout.write(`! ${problem}\n`);
    if (site.problems.size > 0) process.exitCode = 1;
  });
  process.stdout.write(`${folder}\n`);
}

void main();
