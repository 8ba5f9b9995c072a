// What the pane's page makes a reader load, compressed, and how soon the custom functions can be called.
// `node scripts/bundle-size.mjs` after a build; part of `npm run check`.
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import process from "node:process";
import { gzipSync } from "node:zlib";
import { buildIfNeeded } from "./build.mjs";
import { Refusal, runMain } from "./lib/console.mjs";
import { inRoot } from "./lib/paths.mjs";

/** Kilobytes of the scripts the page itself names, without office.js. */
const FIRST_LOAD = 260;

/** Milliseconds from the start of the functions' script to the answer of the first call. */
const FUNCTIONS_START = 150;
/** The best of so many: what else the machine does is not the script's fault. */
const STARTS = 7;

const folder = inRoot("dist", "addin");
const kilobytes = (name) => gzipSync(readFileSync(`${folder}/${name}`), { level: 9 }).length / 1024;
const shown = (size) => `${size.toFixed(1).padStart(7)} KB`;

/** Runs the script as Excel does, with nothing compiled yet and no document around it. */
const START = `
const { createContext, runInContext } = require("node:vm");
const source = require("node:fs").readFileSync(process.argv[1], "utf8");
const calls = new Map();
const CustomFunctions = { associate: (id, call) => calls.set(id, call), Error, ErrorCode: {} };
const began = performance.now();
runInContext(source, createContext({ CustomFunctions }));
if (typeof calls.get("PROGRESS")(52.9, 57, "60以上") !== "number") throw new Error("no answer");
process.stdout.write(String(performance.now() - began));
`;

function functionsStart() {
  const once = () =>
    Number(
      execFileSync(process.execPath, ["-e", START, `${folder}/functions.js`], { encoding: "utf8" }),
    );
  return Math.min(...Array.from({ length: STARTS }, once));
}

await runMain(async () => {
  await buildIfNeeded();
  const page = `${folder}/taskpane.html`;
  if (!existsSync(page)) throw new Refusal("没有面板的页面。", "The pane's page was not built.");
  const named = [...readFileSync(page, "utf8").matchAll(/src=["']?([^"'\s>]+\.js)/g)].map(
    ([, name]) => name,
  );
  const first = named.filter((name) => name.startsWith("pane."));
  if (first.length === 0) throw new Refusal("页面没有加载脚本。", "The page loads no script.");
  const later = readdirSync(folder).filter(
    (name) => /^pane\..*\.js$/.test(name) && !named.includes(name),
  );
  const total = first.reduce((sum, name) => sum + kilobytes(name), 0);
  for (const name of first) process.stdout.write(`${shown(kilobytes(name))}  first  ${name}\n`);
  for (const name of later) process.stdout.write(`${shown(kilobytes(name))}  later  ${name}\n`);
  process.stdout.write(`${shown(kilobytes("functions.js"))}  alone  functions.js\n`);
  process.stdout.write(`${shown(total)}  first load, of ${FIRST_LOAD} KB\n`);
  const start = functionsStart();
  process.stdout.write(
    `${start.toFixed(1).padStart(7)} ms  functions usable after script start, of ${FUNCTIONS_START} ms\n`,
  );
  return total > FIRST_LOAD || start > FUNCTIONS_START ? 1 : 0;
});
