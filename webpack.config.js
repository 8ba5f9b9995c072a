// Every bundle of the product is one named configuration in the exported list; scripts/build.mjs
// builds those that are shipped and, apart from them, the workbench.
const path = require("node:path");
const { addin, functions } = require("./scripts/webpack/addin.cjs");
const workbench = require("./scripts/webpack/workbench.cjs");

/** TypeScript through swc: types are checked by `npm run types`, not by the build. */
const typescript = (target) => ({
  test: /\.tsx?$/,
  exclude: /node_modules/,
  use: {
    loader: "swc-loader",
    options: {
      jsc: {
        target,
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
      },
      sourceMaps: true,
    },
  },
});

const shared = {
  mode: "production",
  context: __dirname,
  devtool: "source-map",
  resolve: { extensions: [".ts", ".tsx", ".js"] },
  performance: false,
  stats: "errors-warnings",
};

/** @type {import("webpack").Configuration} */
const cli = {
  ...shared,
  name: "cli",
  target: "node20",
  entry: "./src/cli/main.ts",
  module: { rules: [typescript("es2022")] },
  output: {
    path: path.join(__dirname, "dist", "cli"),
    filename: "plan-ruler.cjs",
    library: { type: "commonjs2" },
  },
  // Read where it stands, so a stack trace should name what was written.
  optimization: { minimize: false, moduleIds: "named" },
};

module.exports = [
  cli,
  functions(shared, typescript),
  addin(shared, typescript),
  workbench(shared, typescript),
];
