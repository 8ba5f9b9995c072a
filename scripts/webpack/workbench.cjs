// The workbench: a page that plays Excel for the built add-in, for development and end-to-end tests.
// Never part of what is deployed: `npm run build` leaves it out, `npm run build:workbench` makes it.
const { readdirSync, readFileSync } = require("node:fs");
const path = require("node:path");
const swc = require("@swc/core");
const { sources, Compilation } = require("webpack");

const root = path.join(__dirname, "..", "..");
const output = path.join(root, "dist", "workbench");

/** A text a module of the host exports; the module imports nothing that it needs for it. */
function exportedText(file, name) {
  const { code } = swc.transformFileSync(file, {
    jsc: { parser: { syntax: "typescript" } },
    module: { type: "commonjs" },
  });
  const made = { exports: {} };
  new Function("module", "exports", "require", code)(made, made.exports, () => ({}));
  return made.exports[name];
}

/** Writes the page, which is the template with the names of the bundle's files, and the door's script. */
class HostPage {
  apply(compiler) {
    const template = path.join(root, "src", "workbench", "workbench.html");
    const door = path.join(root, "src", "workbench", "bridges", "door.ts");
    compiler.hooks.thisCompilation.tap("HostPage", (compilation) => {
      compilation.fileDependencies.addAll([template, door]);
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
        // What the server puts before office.js into the add-in's page.
        const script = exportedText(door, "DOOR_SCRIPT");
        compilation.emitAsset("inject.js", new sources.RawSource(script));
      });
    });
  }
}

/** A Chinese font for machines without one, in small parts: a page loads those it has characters of. */
class ChineseFont {
  apply(compiler) {
    const font = path.dirname(require.resolve("@fontsource/noto-sans-sc/400.css"));
    const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
    compiler.hooks.thisCompilation.tap("ChineseFont", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "ChineseFont", stage }, () => {
        const parts = readdirSync(path.join(font, "files")).filter((name) =>
          name.endsWith("-400-normal.woff2"),
        );
        for (const name of ["400.css", ...parts.map((part) => `files/${part}`)]) {
          const bytes = readFileSync(path.join(font, name));
          compilation.emitAsset(`fonts/${name}`, new sources.RawSource(bytes));
        }
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
    entry: { workbench: "./src/workbench/main.tsx" },
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
      buildDependencies: {
        config: ["webpack.config.js", "scripts/webpack/workbench.cjs"].map((file) =>
          path.join(root, file),
        ),
      },
    },
    output: {
      path: output,
      publicPath: "auto",
      filename: "[name].js",
      cssFilename: "[name].css",
      clean: true,
    },
    plugins: [new HostPage(), new ChineseFont()],
  };
};
