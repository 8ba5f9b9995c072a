// `npm run validate [-- FILE]` checks a manifest without any service: manifest.xml and, where it has
// been built, the one in dist/addin with the files beside it. Sentences are in the language of LANG,
// else in Chinese. Exit 0 sound, 1 problems, 2 unusable.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import process from "node:process";
import { OfficeAddinManifest } from "office-addin-manifest";
import { version } from "../package.json";
import { languageOf } from "../src/cli/language";
import { DEVELOPMENT_BASE, expectedOf, readBase } from "./manifest/editions";
import { inFolder, inSources, type Locate } from "./manifest/files";
import { MANIFEST, PAGE } from "./manifest/locations";
import { folderOf, validateManifest } from "./manifest/validate";

const ROOT = join(__dirname, "..");
const BUILT = join(ROOT, "dist", "addin", MANIFEST);
const LANGUAGE = languageOf(process.env);

const say = (chinese: string, english: string): string =>
  LANGUAGE === "zh-CN" ? chinese : english;

/** A manifest among the files of a build is held to these; one that stands alone, to the clone's. */
const locateFor = (file: string): Locate =>
  existsSync(join(dirname(file), PAGE)) ? inFolder(dirname(file)) : inSources(ROOT);

/** The address a manifest was written for, that of development where it cannot be told. */
function baseOf(text: string): string {
  try {
    return readBase(folderOf(text) ?? DEVELOPMENT_BASE);
  } catch {
    return DEVELOPMENT_BASE;
  }
}

function read(file: string): string {
  const name = relative("", file);
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new Error(say(`${name} 读不了：没有这个文件，或它不是文件`, `${name} cannot be read`));
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new Error(say(`${name} 不是 UTF-8 编码，请另存为 UTF-8`, `${name} is not in UTF-8`));
  }
}

/** Prints what is wrong; the number of problems. */
async function validate(file: string): Promise<number> {
  const text = read(file);
  const base = baseOf(text);
  const name = relative("", file);
  const options = { ...expectedOf(base, version), locate: locateFor(file) };
  const problems = validateManifest(text, options);
  for (const { line, message } of problems)
    process.stdout.write(`${name}${line > 0 ? `:${line}` : ""} ${message[LANGUAGE]}\n`);
  const wrong = problems.length;
  const told = wrong > 0 ? say(`✗ ${wrong} 处不对`, `✗ ${wrong} wrong`) : "✓";
  process.stdout.write(`${name}: ${await summary(file)}${base} ${told}\n`);
  return wrong;
}

/** Microsoft's own reader, as a second opinion on what the file says; it takes names in .xml only. */
async function summary(file: string): Promise<string> {
  try {
    const info = await OfficeAddinManifest.readManifestFile(file);
    return `${info.displayName ?? ""} ${info.version ?? ""} ${info.id ?? ""} `;
  } catch {
    return "";
  }
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
