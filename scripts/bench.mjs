// Bundles the benchmarks as the product is bundled and runs them: a loader between the modules
// would be measured with them.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import process from "node:process";
import { buildIfNeeded } from "./build.mjs";
import { Refusal, runMain } from "./lib/console.mjs";
import { inRoot } from "./lib/paths.mjs";

const require = createRequire(import.meta.url);
const OUTPUT = inRoot("dist", "bench");

/** @returns {import("webpack").Configuration} */
function configuration() {
  const [cli] = require("../webpack.config.js");
  return {
    ...cli,
    name: "bench",
    entry: {
      run: "./test/bench/run.ts",
      "read-once": "./test/bench/read-once.ts",
      "functions-once": "./test/bench/functions-once.ts",
    },
    output: { path: OUTPUT, filename: "[name].cjs" },
    // __dirname is where the bundle stands, and the comparison engine stays as its makers built it.
    node: { __dirname: false },
    externals: { hyperformula: "commonjs hyperformula" },
  };
}

async function bundle() {
  const webpack = require("webpack");
  const compiler = webpack(configuration());
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, result) => (error ? reject(error) : resolve(result)));
  });
  await new Promise((resolve) => compiler.close(resolve));
  if (stats.hasErrors()) {
    process.stderr.write(`${stats.toString("errors-only")}\n`);
    throw new Refusal(
      "测速程序构建失败，原因见上。",
      "The benchmarks could not be built; see above.",
    );
  }
}

runMain(async () => {
  await buildIfNeeded();
  await bundle();
  const { status } = spawnSync(
    process.execPath,
    ["--expose-gc", inRoot("dist", "bench", "run.cjs")],
    {
      stdio: "inherit",
    },
  );
  process.exitCode = status ?? 1;
});
