const path = require("node:path");
const { OfficeFiles, PanePage } = require("./pane-page.cjs");

const root = path.join(__dirname, "..", "..");
const output = path.join(root, "dist", "addin");

/**
 * The pane: page, scripts and office.js. `--env officejs=cdn` takes office.js from Microsoft instead.
 * @returns {import("webpack").Configuration}
 */
module.exports = function addin(shared, typescript) {
  const cdn = process.argv.includes("officejs=cdn");
  return {
    ...shared,
    name: "addin",
    target: ["web", "es2020"],
    entry: { pane: "./src/taskpane/main.tsx" },
    // Nothing but the entry does anything on being loaded: what it does not use is left out.
    module: { rules: [{ ...typescript("es2020"), sideEffects: false }] },
    output: {
      path: output,
      publicPath: "auto",
      filename: "pane.[contenthash:8].js",
      chunkFilename: "pane.[name].[contenthash:8].js",
      // The folder is shared with the functions' script and the manifest.
      clean: { keep: (name) => !name.startsWith("pane.") },
    },
    optimization: { splitChunks: { minSize: 8000 }, chunkIds: "named" },
    plugins: [
      new PanePage({
        template: path.join(root, "src", "taskpane", "taskpane.html"),
        file: "taskpane.html",
        before: ["functions.js"],
        cdn,
      }),
      ...(cdn ? [] : [new OfficeFiles(path.join(output, "office"))]),
    ],
  };
};
