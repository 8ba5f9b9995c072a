import { createRequire } from "node:module";
import { join } from "node:path";
import type { Configuration } from "webpack";

type MakeConfiguration = (
  shared: object,
  typescript: () => object,
  officejs?: "own" | "cdn",
) => Configuration;
const load = createRequire(__filename);
const { addin, functions } = load("./addin.cjs") as {
  addin: MakeConfiguration;
  functions: MakeConfiguration;
};
const { policyOf } = load("./pane-page.cjs") as { policyOf: (cdn: boolean) => string };

const made = (officejs?: "own" | "cdn"): Configuration => addin({}, () => ({}), officejs);
const plugins = (configuration: Configuration): string[] =>
  (configuration.plugins ?? []).map((plugin) => plugin?.constructor.name ?? "");
const page = (configuration: Configuration): { readonly cdn: boolean } | undefined =>
  (configuration.plugins ?? [])
    .map((plugin) => plugin as { readonly options?: { readonly cdn: boolean } })
    .find(({ options }) => options)?.options;

test("office.js is the add-in's own unless the network's is asked for", () => {
  expect(plugins(made())).toContain("OfficeFiles");
  expect(page(made())).toMatchObject({ cdn: false });
  expect(plugins(made("cdn"))).not.toContain("OfficeFiles");
  expect(page(made("cdn"))).toMatchObject({ cdn: true });
});

test("the policy lets scripts in from Microsoft only where office.js comes from there", () => {
  const cdn = "https://appsforoffice.microsoft.com";
  expect(policyOf(false)).toContain("script-src 'self';");
  expect(policyOf(true)).toContain(`script-src 'self' ${cdn};`);
  expect(policyOf(true).replace(` ${cdn}`, "")).toBe(policyOf(false));
});

const path = join(__dirname, "..", "..", "dist", "addin");

test("the page tells Excel of the functions before it builds the pane", () => {
  const { entry, output } = made();
  expect(Object.keys(entry as object)).toEqual(["functions", "pane"]);
  expect(entry).toMatchObject({ pane: { dependOn: "functions" } });
  expect(output).toMatchObject({ path, publicPath: "" });
});

test("the functions' script that the manifest names asks for no document", () => {
  const { output, optimization } = functions({}, () => ({}));
  expect(output).toMatchObject({ path, filename: "functions.js", globalObject: "globalThis" });
  expect(optimization).toBeUndefined();
});
