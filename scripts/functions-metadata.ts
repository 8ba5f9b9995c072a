// `npm run functions-metadata` writes what Excel is told of the custom functions, in each language,
// and docs/functions.md; with `--check` it only says which are out of date, and fails if any is.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import process from "node:process";
import { functionsMetadata } from "../src/functions";
import { LANGUAGES } from "../src/messages";
import { functionsPage } from "./manifest/functions-page";
import { FUNCTIONS_FOLDER, functionsFile } from "./manifest/locations";

const ROOT = join(__dirname, "..");

const FILES = new Map<string, string>([
  ...LANGUAGES.map((language): [string, string] => [
    join(FUNCTIONS_FOLDER, functionsFile(language)),
    `${JSON.stringify(functionsMetadata(language), null, 2)}\n`,
  ]),
  [join("docs", "functions.md"), functionsPage()],
]);

function main(): number {
  const check = process.argv.includes("--check");
  const stale = [...FILES].filter(([name, text]) => {
    const path = join(ROOT, name);
    return !existsSync(path) || readFileSync(path, "utf8") !== text;
  });
  for (const [name, text] of stale) {
    process.stdout.write(`${check ? "out of date" : "written"}: ${relative("", name)}\n`);
    if (check) continue;
    mkdirSync(dirname(join(ROOT, name)), { recursive: true });
    writeFileSync(join(ROOT, name), text);
  }
  return check && stale.length > 0 ? 1 : 0;
}

process.exitCode = main();
