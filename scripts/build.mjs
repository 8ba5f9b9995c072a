// Builds what is shipped into dist/. `buildIfNeeded` leaves a fresh build alone.
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import process from "node:process";
import { isMain, Refusal, runMain, say } from "./lib/console.mjs";
import { withLock } from "./lib/lock.mjs";
import { inRoot } from "./lib/paths.mjs";
import { setUp } from "./setup.mjs";

/** Files the command line needs from a build. */
const OUTPUTS = [inRoot("dist", "cli", "plan-ruler.cjs")];
/** What the outputs are made of. */
const INPUTS = ["src", "seeds/plans", "webpack.config.js", "package-lock.json"];
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

if (isMain(import.meta.url)) {
  runMain(async () => {
    await setUp();
    await withLock("build", build);
  });
}
