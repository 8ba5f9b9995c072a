import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "..", "..");

/** [file inside src/, code, ids of the messages expected] */
const CASES: readonly (readonly [string, string, readonly string[]])[] = [
  ["plan/probe.ts", `export { x } from "../notation";`, []],
  ["plan/probe.ts", `export { x } from "../notation/units";`, []],
  ["plan/probe.ts", `import pack from "../../seeds/plans/a.json"; export { pack };`, []],
  ["rules/S01/rule.ts", `export { x } from "../../recognise";`, []],
  ["taskpane/views/probe.ts", `export { x } from "../check"; export * from "react";`, []],
  ["cli/probe.ts", `export { x } from "node:fs";`, []],
  ["plan/probe.test.ts", `export { x } from "../check"; export * from "node:fs";`, []],
  ["functions/probe.ts", `CustomFunctions.associate("A", () => 1);`, []],
  ["messages/probe.ts", `export type { x } from "../ruler";`, []],
  ["messages/probe.ts", `export { x } from "../ruler";`, ["direction"]],
  ["workbook/probe.ts", `export { x } from "../notation";`, ["direction"]],
  ["notation/probe.ts", `export type { x } from "../plan";`, ["direction"]],
  ["plan/probe.ts", `export * from "../recognise";`, ["direction"]],
  ["recognise/deep/probe.ts", `import { x } from "../../ruler"; export { x };`, ["direction"]],
  ["ruler/probe.ts", `export { x } from "../recognise";`, ["direction"]],
  ["check/probe.ts", `export const x = import("../compose");`, ["direction"]],
  ["check/probe.ts", `export type X = import("../cli").X;`, ["direction"]],
  ["messages/probe.ts", `export { x } from "../notation";`, ["direction"]],
  ["ooxml/probe.ts", `export { x } from "node:zlib";`, ["node"]],
  ["ooxml/probe.ts", `export { x } from "zlib";`, ["node"]],
  ["cli/probe.ts", `export * from "react";`, ["react"]],
  ["compose/probe.ts", `export const x = Excel.run;`, ["office"]],
  ["cli/probe.ts", `export { x } from "../../scripts/x";`, ["outside"]],
  ["cli/asOf.ts", "export const x = 1;", ["name"]],
  ["cli/AsOf.ts", "export const x = 1;", ["name"]],
  ["cli/as-of.test.ts", "export const x = 1;", []],
  ["taskpane/views/Probe.tsx", "export const x = 1;", []],
  ["unheard-of/probe.ts", `export { x } from "../plan";`, ["direction"]],
];

/** Lints all snippets with the repository's configuration in one process of its own. */
const LINT = `
import { ESLint } from "eslint";
import tseslint from "typescript-eslint";
const untyped = [tseslint.configs.disableTypeChecked, { languageOptions: { parserOptions: { projectService: false } } }];
const eslint = new ESLint({ overrideConfig: untyped });
const answers = [];
for (const [file, code] of JSON.parse(process.argv[1])) {
  const [result] = await eslint.lintText(code, { filePath: "src/" + file });
  answers.push(result.messages.filter((m) => m.ruleId?.startsWith("plan-ruler/") || m.fatal).map((m) => m.messageId ?? m.message));
}
console.log(JSON.stringify(answers));
`;

test("imports against the arrows and odd file names are reported, others are not", () => {
  const args = ["--input-type=module", "-e", LINT, JSON.stringify(CASES)];
  const answers: unknown = JSON.parse(
    execFileSync(process.execPath, args, { cwd: ROOT, encoding: "utf8" }),
  );
  expect(answers).toEqual(CASES.map(([, , expected]) => expected));
}, 30_000);

test("no package that reports usage is installed with the linter", () => {
  const lock = readFileSync(join(ROOT, "package-lock.json"), "utf8");
  expect(lock).not.toContain("node_modules/office-addin-lint");
  const manifest = readFileSync(
    join(ROOT, "node_modules/eslint-plugin-office-addins/package.json"),
    "utf8",
  );
  expect(manifest).not.toContain("usage-data");
});
