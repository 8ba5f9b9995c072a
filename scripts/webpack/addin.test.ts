import { createRequire } from "node:module";
import { join } from "node:path";
import type { Configuration } from "webpack";

type MakeConfiguration = (
  shared: object,
  typescript: () => object,
  officejs?: "own" | "cdn",
) => Configuration;
const load = createRequire(__filename);
const addin: MakeConfiguration = load("./addin.cjs");
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

test("the pane stands on the functions' script, which asks for no document", () => {
  const { entry, output } = made();
  expect(entry).toMatchObject({ pane: { dependOn: "functions" } });
  expect(output).toMatchObject({
    path: join(__dirname, "..", "..", "dist", "addin"),
    publicPath: "",
    globalObject: "globalThis",
  });
});
