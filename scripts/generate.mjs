// `npm run generate` writes every file of the repository that a program makes; with `--check` it
// only says which of them are out of date, leaves them as they were and fails.
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { runMain } from "./lib/console.mjs";
import { inRoot } from "./lib/paths.mjs";
import { runNode } from "./lib/run.mjs";
import { setUp } from "./setup.mjs";

const TSX = "node_modules/tsx/dist/cli.mjs";

/** What is generated, by which command, into which folders or files. */
const GENERATORS = [
  { name: "samples", args: [TSX, "scripts/samples.ts"], outputs: ["seeds/workbooks"] },
  { name: "rule-docs", args: [TSX, "scripts/rule-docs.ts"], outputs: ["docs/rules"] },
  {
    name: "discrepancies",
    args: [TSX, "scripts/discrepancies-doc.ts"],
    outputs: ["docs/discrepancies.md"],
  },
  {
    name: "functions-metadata",
    args: [TSX, "scripts/functions-metadata.ts"],
    outputs: ["assets/functions", "docs/functions.md"],
  },
  {
    name: "host-coverage",
    args: [TSX, "scripts/host-coverage.ts"],
    outputs: ["docs/excel-host-coverage.md"],
  },
  { name: "icons", args: [TSX, "scripts/icons.ts"], outputs: ["assets"] },
  { name: "pictures", args: ["scripts/terminal-picture.mjs"], outputs: ["assets/readme"] },
].filter(({ args }) => statSync(inRoot(args.at(-1)), { throwIfNoEntry: false }));

/** Every file below a path of the clone with its bytes. */
function snapshot(path, files = new Map()) {
  const info = statSync(inRoot(path), { throwIfNoEntry: false });
  if (info?.isFile()) files.set(path, readFileSync(inRoot(path)));
  if (info?.isDirectory()) {
    for (const name of readdirSync(inRoot(path))) snapshot(join(path, name), files);
  }
  return files;
}

function restore(before, after) {
  for (const path of after.keys()) if (!before.has(path)) rmSync(inRoot(path));
  for (const [path, bytes] of before) {
    if (after.get(path)?.equals(bytes)) continue;
    mkdirSync(dirname(inRoot(path)), { recursive: true });
    writeFileSync(inRoot(path), bytes);
  }
}

function changed(before, after) {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return [...paths].filter((path) => {
    const old = before.get(path);
    const now = after.get(path);
    return !old || !now || !old.equals(now);
  });
}

async function generate({ name, args, outputs }, onlyCheck) {
  const all = () => outputs.reduce((files, path) => snapshot(path, files), new Map());
  const before = all();
  const [script, ...rest] = args;
  const code = await runNode(script, rest, { stdio: ["ignore", 2, 2] });
  const after = all();
  const stale = changed(before, after);
  if (onlyCheck) restore(before, after);
  for (const path of stale) {
    process.stdout.write(`${onlyCheck ? "out of date" : "written"}: ${path} (${name})\n`);
  }
  return code === 0 && !(onlyCheck && stale.length > 0);
}

await runMain(async () => {
  await setUp();
  const onlyCheck = process.argv.includes("--check");
  let failed = false;
  for (const generator of GENERATORS) {
    if (!(await generate(generator, onlyCheck))) failed = true;
  }
  return failed ? 1 : 0;
});
