// The pane on sample workbooks, without Excel: for development and pictures, never shipped. Not in
// webpack.config.js's list, so `npm run build` leaves it alone; `npm run pane-pictures` builds it.
const fs = require("node:fs");
const path = require("node:path");
const { PanePage } = require("./pane-page.cjs");

const root = path.join(__dirname, "..", "..");

class Workbooks {
  constructor(target) {
    this.target = target;
  }

  apply(compiler) {
    compiler.hooks.afterEmit.tap("Workbooks", () =>
      fs.cpSync(path.join(root, "seeds", "workbooks"), this.target, { recursive: true }),
    );
  }
}

module.exports = function demo(addin) {
  const output = path.join(root, "dist", "demo");
  return {
    ...addin,
    name: "demo",
    entry: { demo: "./src/taskpane/demo.tsx" },
    module: {
      rules: [
        ...addin.module.rules,
        { test: /\.css$/, type: "css" },
        { test: /\.woff2?$/, type: "asset/resource" },
      ],
    },
    experiments: { css: true },
    devtool: false,
    output: { path: output, filename: "demo.js", cssFilename: "demo.css", clean: true },
    optimization: { minimize: false, splitChunks: false },
    plugins: [
      new PanePage({
        template: path.join(root, "src", "taskpane", "taskpane.html"),
        file: "demo.html",
        office: false,
      }),
      new Workbooks(path.join(output, "workbooks")),
    ],
  };
};
