// The workbench: a page that plays Excel for the built add-in, for development and end-to-end tests.
// Never part of what is deployed: `npm run build` leaves it out, `npm run build:workbench` makes it.
const path = require("node:path");
const { sources, Compilation } = require("webpack");

const root = path.join(__dirname, "..", "..");
const output = path.join(root, "dist", "workbench");

/** Writes the page: the template with the names of the bundle's files. */
class HostPage {
  apply(compiler) {
    const template = path.join(root, "src", "workbench", "workbench.html");
    const { readFileSync } = require("node:fs");
    compiler.hooks.thisCompilation.tap("HostPage", (compilation) => {
      compilation.fileDependencies.add(template);
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONS + 1;
      compilation.hooks.processAssets.tap({ name: "HostPage", stage }, () => {
        const files = compilation.entrypoints.get("workbench").getFiles();
        const tags = [
          ...files
            .filter((name) => name.endsWith(".css"))
            .map((name) => `<link rel="stylesheet" href="${name}" />`),
          ...files
            .filter((name) => name.endsWith(".js"))
            .map((name) => `<script defer src="${name}"></script>`),
        ];
        const html = readFileSync(template, "utf8").replace("{{files}}", tags.join("\n    "));
        compilation.emitAsset("index.html", new sources.RawSource(html));
      });
    });
  }
}

/** @returns {import("webpack").Configuration} */
module.exports = function workbench(shared, typescript) {
  return {
    ...shared,
    name: "workbench",
    target: ["web", "es2022"],
    entry: {
      workbench: "./src/workbench/main.tsx",
      inject: "./src/workbench/bridges/inject.ts",
    },
    module: {
      rules: [typescript("es2022"), { test: /\.css$/, type: "css" }],
    },
    experiments: { css: true },
    // The grid's packages come compressed already and no network lies between this page and its
    // reader: compressing and mapping 11 MB again costs a minute and saves milliseconds.
    devtool: false,
    optimization: { minimize: false, splitChunks: false },
    cache: {
      type: "filesystem",
      cacheDirectory: path.join(root, ".cache", "webpack"),
      name: "workbench",
      buildDependencies: { config: [__filename, path.join(root, "webpack.config.js")] },
    },
    output: {
      path: output,
      publicPath: "auto",
      filename: "[name].js",
      cssFilename: "[name].css",
      clean: true,
    },
    plugins: [new HostPage()],
  };
};
