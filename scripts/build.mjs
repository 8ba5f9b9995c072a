// Builds what is shipped into dist/. `buildIfNeeded` leaves a fresh build alone. As a command it takes
// `--env base=https://host/path`, the address the add-in will be served from.
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import process from "node:process";
import { isMain, Refusal, runMain, say } from "./lib/console.mjs";
import { withLock } from "./lib/lock.mjs";
import { inRoot } from "./lib/paths.mjs";
import { runNode } from "./lib/run.mjs";
import { setUp } from "./setup.mjs";

/** Files the command line needs from a build. */
const OUTPUTS = [inRoot("dist", "cli", "plan-ruler.cjs"), inRoot("dist", "addin", "taskpane.html")];
const TSX = "node_modules/tsx/dist/cli.mjs";
/** What the outputs are made of. */
const INPUTS = ["src", "seeds/plans", "scripts/webpack", "webpack.config.js", "package-lock.json"];
/** Its time is when the build began, so that an edit made meanwhile counts as newer. */
const STAMP = inRoot("dist", ".built");

function newest(path) {
  const info = statSync(path, { throwIfNoEntry: false });
  if (!info) return 0;
  if (!info.isDirectory()) return info.mtimeMs;
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !/\.test\.tsx?$/.test(entry.name))
    .reduce((latest, entry) => Math.max(latest, newest(join(path, entry.name))), 0);
}

/** Whether dist/ holds the present sources. Knows nothing of deleted files: they do no harm. */
export function isBuilt() {
  if (!existsSync(STAMP) || !OUTPUTS.every((path) => existsSync(path))) return false;
  return Math.max(...INPUTS.map((path) => newest(inRoot(path)))) <= statSync(STAMP).mtimeMs;
}

async function bundle() {
  const require = createRequire(import.meta.url);
  const webpack = require("webpack");
  const compiler = webpack(require("../webpack.config.js"));
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, result) => (error ? reject(error) : resolve(result)));
  });
  await new Promise((resolve) => compiler.close(resolve));
  if (stats.hasErrors() || stats.hasWarnings()) {
    process.stderr.write(`${stats.toString({ preset: "errors-warnings", colors: false })}\n`);
  }
  if (stats.hasErrors()) throw new Refusal("构建失败，原因见上。", "The build failed; see above.");
}

async function build() {
  const began = new Date();
  say("正在构建……", "building");
  await bundle();
  mkdirSync(inRoot("dist"), { recursive: true });
  writeFileSync(STAMP, "");
  utimesSync(STAMP, began, began);
}

/** Sets up, then builds unless the build is up to date. Throws a {@link Refusal}. */
export async function buildIfNeeded() {
  await setUp();
  if (isBuilt()) return;
  await withLock("build", async () => {
    if (!isBuilt()) await build();
  });
}

/** The address given as `--env base=…`; none means that of a development machine. */
function givenBase() {
  const at = process.argv.findIndex((word) => /^(?:--env=)?base=/.test(word));
  if (at < 0) return [];
  return [process.argv[at].replace(/^(?:--env=)?base=/, "")];
}

/** The manifest and what else is served as it is. A manifest once written for a server stays until asked for. */
async function addinFiles() {
  const code = await runNode(TSX, ["scripts/addin-files.ts", ...givenBase()]);
  if (code !== 0) throw new Refusal("清单没有写出，原因见上。", "No manifest written; see above.");
}

if (isMain(import.meta.url)) {
  runMain(async () => {
    await setUp();
    await withLock("build", async () => {
      await build();
      await addinFiles();
    });
  });
}
