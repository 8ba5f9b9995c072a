// `tsx scripts/addin-files.ts [BASE]` puts what the add-in serves beside its bundles into dist/addin:
// the manifest for the address BASE, the functions' metadata, icons and the help page.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { DEVELOPMENT_BASE, manifestFor, readBase } from "./manifest/editions";
import { FUNCTIONS_FOLDER, MANIFEST } from "./manifest/locations";

const ROOT = join(__dirname, "..");
const OUT = join(ROOT, "dist", "addin");

/** Pictures for readers of the repository and sources of drawings are not served; help stands above. */
const isServed = (path: string): boolean =>
  !/[\\/](?:readme|functions|help\.html)$|\.svg$/.test(path);

function main(base: string): void {
  mkdirSync(OUT, { recursive: true });
  // What an earlier build put there and this one does not is not to be served any more.
  rmSync(join(OUT, "assets"), { recursive: true, force: true });
  cpSync(join(ROOT, "assets"), join(OUT, "assets"), { recursive: true, filter: isServed });
  cpSync(join(ROOT, FUNCTIONS_FOLDER), OUT, { recursive: true });
  cpSync(join(ROOT, "assets", "help.html"), join(OUT, "help.html"));
  const template = readFileSync(join(ROOT, MANIFEST), "utf8");
  writeFileSync(join(OUT, "manifest.xml"), manifestFor(template, base));
}

try {
  main(readBase(process.argv[2] ?? DEVELOPMENT_BASE));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 2;
}
