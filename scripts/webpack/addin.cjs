const path = require("node:path");
const { readOptions } = require("./options.cjs");
const { FixedName, OfficeFiles, PanePage } = require("./pane-page.cjs");

const root = path.join(__dirname, "..", "..");
const output = path.join(root, "dist", "addin");

/** As the command line says; Microsoft's is on the internet, the add-in's own is not. */
const officejsAsked = () => readOptions(process.argv.slice(2)).officejs;

/** The functions' script as the page names it. */
const FUNCTIONS = /^pane\.functions\.\w+\.js$/;

/**
 * The custom functions' script, and the pane: page, scripts and office.js. The pane takes from the
 * functions' script, which the page loads first, whatever both need; the script itself needs nothing
 * else, so that a host can load it alone by the name the manifest gives it, without a page around it.
 * `--env officejs=cdn` takes office.js from Microsoft instead.
 * @returns {import("webpack").Configuration}
 */
module.exports = function addin(shared, typescript, officejs = officejsAsked()) {
  const cdn = officejs === "cdn";
  return {
    ...shared,
    name: "addin",
    target: ["web", "es2020"],
    entry: {
      functions: {
        import: "./src/functions/main.ts",
        filename: "pane.functions.[contenthash:8].js",
      },
      pane: {
        import: ["./src/taskpane/strict.ts", "./src/taskpane/main.tsx"],
        dependOn: "functions",
      },
    },
    // Nothing but the entry does anything on being loaded: what it does not use is left out.
    module: { rules: [{ ...typescript("es2020"), sideEffects: false }] },
    output: {
      path: output,
      // Beside the page: asking the document where the script came from fails without a document.
      publicPath: "",
      globalObject: "globalThis",
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
        cdn,
      }),
      new FixedName(FUNCTIONS, "functions.js"),
      ...(cdn ? [] : [new OfficeFiles(path.join(output, "office"))]),
    ],
  };
};
