// `npm run validate [-- FILE]` checks a manifest without any service: manifest.xml and, where it has
// been built, the one in dist/addin with the files beside it. Exit 0 sound, 1 problems, 2 unusable.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import process from "node:process";
import { OfficeAddinManifest } from "office-addin-manifest";
import { version } from "../package.json";
import { expectedOf, readBase } from "./manifest/editions";
import { inFolder, inSources, type Locate } from "./manifest/files";
import { MANIFEST } from "./manifest/locations";
import { sourceLocation, validateManifest } from "./manifest/validate";

const ROOT = join(__dirname, "..");
const BUILT = join(ROOT, "dist", "addin", MANIFEST);

/** The files of the manifest at the top are those of the clone; any other stands among its own. */
const locateFor = (file: string): Locate =>
  file === join(ROOT, MANIFEST) ? inSources(ROOT) : inFolder(dirname(file));

/** Prints what is wrong; the number of problems. */
async function validate(file: string): Promise<number> {
  const text = readFileSync(file, "utf8");
  const base = readBase(dirname(sourceLocation(text)));
  const problems = validateManifest(text, {
    ...expectedOf(base, version),
    locate: locateFor(file),
  });
  const name = relative("", file);
  for (const { line, message } of problems) process.stdout.write(`${name}:${line} ${message}\n`);
  // Microsoft's own reader, as a second opinion on what the file says.
  const info = await OfficeAddinManifest.readManifestFile(file);
  process.stdout.write(
    `${name}: ${info.displayName ?? ""} ${info.version ?? ""} ${info.id ?? ""} ${base} ${problems.length === 0 ? "✓" : `${problems.length} ✗`}\n`,
  );
  return problems.length;
}

async function main(given: readonly string[]): Promise<number> {
  const files =
    given.length > 0
      ? given.map((file) => resolve(file))
      : [join(ROOT, MANIFEST), ...(existsSync(BUILT) ? [BUILT] : [])];
  let problems = 0;
  for (const file of files) problems += await validate(file);
  return problems > 0 ? 1 : 0;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = 2;
  },
);
