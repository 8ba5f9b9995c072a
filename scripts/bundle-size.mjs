// What the pane's page makes a reader load, compressed. `node scripts/bundle-size.mjs` after a build;
// part of `npm run check`.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import process from "node:process";
import { gzipSync } from "node:zlib";
import { buildIfNeeded } from "./build.mjs";
import { Refusal, runMain } from "./lib/console.mjs";
import { inRoot } from "./lib/paths.mjs";

/** Kilobytes of the scripts the page itself names, without office.js and the functions' script. */
const FIRST_LOAD = 260;

const folder = inRoot("dist", "addin");
const kilobytes = (name) => gzipSync(readFileSync(`${folder}/${name}`), { level: 9 }).length / 1024;
const shown = (size) => `${size.toFixed(1).padStart(7)} KB`;

await runMain(async () => {
  await buildIfNeeded();
  const page = `${folder}/taskpane.html`;
  if (!existsSync(page)) throw new Refusal("没有面板的页面。", "The pane's page was not built.");
  const named = [...readFileSync(page, "utf8").matchAll(/src=["']?([^"'\s>]+\.js)/g)].map(
    ([, name]) => name,
  );
  const functions = named.find((name) => name.startsWith("pane.functions."));
  const first = named.filter((name) => name.startsWith("pane.") && name !== functions);
  if (first.length === 0) throw new Refusal("页面没有加载脚本。", "The page loads no script.");
  const later = readdirSync(folder).filter(
    (name) => /^pane\..*\.js$/.test(name) && !named.includes(name),
  );
  const total = first.reduce((sum, name) => sum + kilobytes(name), 0);
  for (const name of first) process.stdout.write(`${shown(kilobytes(name))}  first  ${name}\n`);
  for (const name of later) process.stdout.write(`${shown(kilobytes(name))}  later  ${name}\n`);
  if (functions) process.stdout.write(`${shown(kilobytes(functions))}  cells  ${functions}\n`);
  process.stdout.write(`${shown(total)}  first load, of ${FIRST_LOAD} KB\n`);
  return total > FIRST_LOAD ? 1 : 0;
});
