const path = require("node:path");
const { readOptions } = require("./options.cjs");
const { OfficeFiles, PanePage } = require("./pane-page.cjs");

const root = path.join(__dirname, "..", "..");
const output = path.join(root, "dist", "addin");

/** As the command line says; Microsoft's is on the internet, the add-in's own is not. */
const officejsAsked = () => readOptions(process.argv.slice(2)).officejs;

/** Nothing but what is named does anything on being loaded: what is not used is left out. */
const rules = (typescript) => [
  { ...typescript("es2020"), sideEffects: false },
  { test: /[\\/]taskpane[\\/]engine[\\/]strict\.ts$/, sideEffects: true },
];

/**
 * The custom functions' script that the manifest names: everything in one file, so that a host can
 * load it alone, without a page around it.
 * @returns {import("webpack").Configuration}
 */
const functions = (shared, typescript) => ({
  ...shared,
  name: "functions",
  target: ["web", "es2020"],
  entry: "./src/functions/main.ts",
  module: { rules: rules(typescript) },
  output: { path: output, filename: "functions.js", globalObject: "globalThis" },
});

/**
 * The pane: page, scripts and office.js. The page tells Excel of the functions first; what computes
 * them and what checks a workbook come in chunks of their own and share what both need.
 * `--env officejs=cdn` takes office.js from Microsoft instead.
 * @returns {import("webpack").Configuration}
 */
const addin = (shared, typescript, officejs = officejsAsked()) => {
  const cdn = officejs === "cdn";
  return {
    ...shared,
    name: "addin",
    target: ["web", "es2020"],
    entry: {
      functions: {
        import: "./src/functions/page.ts",
        filename: "pane.functions.[contenthash:8].js",
      },
      pane: { import: "./src/taskpane/main.tsx", dependOn: "functions" },
    },
    module: { rules: rules(typescript) },
    output: {
      path: output,
      // Beside the page, wherever that is.
      publicPath: "",
      filename: "pane.[contenthash:8].js",
      chunkFilename: "pane.[name].[contenthash:8].js",
      // The folder is shared with the functions' script and the manifest.
      clean: { keep: (name) => !name.startsWith("pane.") },
    },
    optimization: { splitChunks: { chunks: "all", minSize: 8000 }, chunkIds: "named" },
    plugins: [
      new PanePage({
        template: path.join(root, "src", "taskpane", "taskpane.html"),
        file: "taskpane.html",
        cdn,
      }),
      ...(cdn ? [] : [new OfficeFiles(path.join(output, "office"))]),
    ],
  };
};

module.exports = { addin, functions };
