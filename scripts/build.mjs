// Builds what is shipped into dist/, and the workbench, which is not. `buildIfNeeded` and
// `buildWorkbenchIfNeeded` leave a fresh build alone. As a command it takes
// `--env base=https://host/path`, the address the add-in will be served from, and `--env officejs=cdn`;
// `--workbench` builds the workbench instead.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import process from "node:process";
import { isMain, Refusal, runMain, say } from "./lib/console.mjs";
import { withLock } from "./lib/lock.mjs";
import { inRoot } from "./lib/paths.mjs";
import { runNode } from "./lib/run.mjs";
import { setUp } from "./setup.mjs";

const TSX = "node_modules/tsx/dist/cli.mjs";

/**
 * What is built together. `stamp` is a file whose time is when the build began, so that an edit made
 * meanwhile counts as newer.
 */
const SHIPPED = {
  bundles: ["cli", "functions", "addin"],
  outputs: [inRoot("dist", "cli", "plan-ruler.cjs"), inRoot("dist", "addin", "taskpane.html")],
  inputs: ["src", "seeds/plans", "scripts/webpack", "webpack.config.js", "package-lock.json"],
  without: [inRoot("src", "workbench")],
  stamp: inRoot("dist", ".built"),
};
const WORKBENCH = {
  bundles: ["workbench"],
  outputs: [inRoot("dist", "workbench", "index.html")],
  inputs: ["src/workbench", "src/ooxml", "src/workbook"].concat([
    "scripts/webpack",
    "webpack.config.js",
    "package-lock.json",
  ]),
  without: [],
  stamp: inRoot("dist", ".built-workbench"),
};
/** What `addin-files.ts` copies and writes beside the bundles. */
const ADDIN_FILES = ["manifest.xml", "assets", "scripts/manifest", "scripts/addin-files.ts"];

function newest(path, without = []) {
  const info = statSync(path, { throwIfNoEntry: false });
  if (!info || without.includes(path)) return 0;
  if (!info.isDirectory()) return info.mtimeMs;
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !/\.test\.tsx?$/.test(entry.name))
    .reduce((latest, entry) => Math.max(latest, newest(join(path, entry.name), without)), 0);
}

/** Whether dist/ holds the present sources. Knows nothing of deleted files: they do no harm. */
function isFresh({ outputs, inputs, without, stamp }) {
  if (!existsSync(stamp) || !outputs.every((path) => existsSync(path))) return false;
  const latest = Math.max(...inputs.map((path) => newest(inRoot(path), without)));
  return latest <= statSync(stamp).mtimeMs;
}

async function bundle(names) {
  const require = createRequire(import.meta.url);
  const webpack = require("webpack");
  const configurations = require("../webpack.config.js");
  const compiler = webpack(configurations.filter(({ name }) => names.includes(name)));
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, result) => (error ? reject(error) : resolve(result)));
  });
  await new Promise((resolve) => compiler.close(resolve));
  if (stats.hasErrors() || stats.hasWarnings()) {
    process.stderr.write(`${stats.toString({ preset: "errors-warnings", colors: false })}\n`);
  }
  if (stats.hasErrors()) throw new Refusal("构建失败，原因见上。", "The build failed; see above.");
}

async function build({ bundles, stamp }) {
  const began = new Date();
  await bundle(bundles);
  mkdirSync(inRoot("dist"), { recursive: true });
  writeFileSync(stamp, "");
  utimesSync(stamp, began, began);
}

async function buildShipped() {
  say("正在构建……", "building");
  await build(SHIPPED);
}

async function buildWorkbench() {
  say("正在构建工作台……", "building the workbench");
  await build(WORKBENCH);
}

/** Sets up, then builds unless the build is up to date. Throws a {@link Refusal}. */
export async function buildIfNeeded() {
  await setUp();
  if (isFresh(SHIPPED)) return;
  await withLock("build", async () => {
    if (!isFresh(SHIPPED)) await buildShipped();
  });
}

/** Everything the workbench serves: the add-in with its manifest, and the workbench itself. */
export async function buildWorkbenchIfNeeded() {
  await buildIfNeeded();
  const manifest = inRoot("dist", "addin", "manifest.xml");
  const filesAreFresh = () =>
    Math.max(...ADDIN_FILES.map((path) => newest(inRoot(path)))) <= newest(manifest);
  if (filesAreFresh() && isFresh(WORKBENCH)) return;
  await withLock("build", async () => {
    if (!filesAreFresh()) await addinFiles(builtBase(manifest));
    if (!isFresh(WORKBENCH)) await buildWorkbench();
  });
}

/** The address an earlier build wrote its manifest for: it stays until another is asked for. */
function builtBase(manifest) {
  if (!existsSync(manifest)) return [];
  const page = /<SourceLocation DefaultValue="([^"]+)\/[^/"]*"/.exec(
    readFileSync(manifest, "utf8"),
  );
  return page ? [page[1]] : [];
}

/** The manifest and what else is served as it is, for the address in `base`, if there is one. */
async function addinFiles(base) {
  const code = await runNode(TSX, ["scripts/addin-files.ts", ...base]);
  if (code !== 0) throw new Refusal("清单没有写出，原因见上。", "No manifest written; see above.");
}

/** As the command line says; a word that is not understood would build for the wrong address. */
function givenOptions() {
  const { readOptions } = createRequire(import.meta.url)("./webpack/options.cjs");
  const options = readOptions(process.argv.slice(2));
  if (options.unknown.length === 0) return options;
  throw new Refusal(
    `看不懂 ${options.unknown.join(" ")}。可以写：--env base=https://主机/路径、--env officejs=cdn。`,
    `${options.unknown.join(" ")} is not understood. There are --env base=https://host/path and --env officejs=cdn.`,
  );
}

if (isMain(import.meta.url)) {
  runMain(async () => {
    const { base, workbench } = givenOptions();
    await setUp();
    await withLock("build", async () => {
      if (workbench) return buildWorkbench();
      // First: an address that cannot be is told before anything is built.
      await addinFiles(base === null ? [] : [base]);
      return buildShipped();
    });
  });
}
