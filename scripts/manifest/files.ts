import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { addresses, pathBelow } from "./addresses";
import { sameFunctions, validateFunctionsJson } from "./functions-json";
import { PAGE, SCRIPT } from "./locations";
import { resourcesOf } from "./resources";
import { textsOf } from "./settings";
import { type Problem, problem } from "./structure";
import { at, type Element, everything } from "./xml";

/** The files a manifest names. */

/** Finds the file behind an address below the base; `null` where it is only made by the build. */
export type Locate = (path: string) => string | null;

export interface FileChecks {
  readonly base: string;
  readonly locate: Locate;
  /** Namespace of the functions. */
  readonly namespace: string;
  readonly defaultLocale: string;
  readonly otherLocales: readonly string[];
}

const SIZES: Readonly<Record<string, number>> = { IconUrl: 32, HighResolutionIconUrl: 64 };

export function fileProblems(root: Element, checks: FileChecks): Problem[] {
  return [
    ...existenceProblems(root, checks),
    ...imageProblems(root, checks),
    ...functionsProblems(root, checks),
  ];
}

/** The file of an address, `null` where it is outside the base or made by the build. */
function fileOf(url: string, { base, locate }: FileChecks): string | null {
  const path = pathBelow(url, base);
  return path === null ? null : locate(path);
}

function existenceProblems(root: Element, checks: FileChecks): Problem[] {
  return [...addresses(root)].flatMap(({ element, url }) => {
    const file = fileOf(url, checks);
    if (file === null || existsSync(file)) return [];
    return [problem(element, `没有这个文件：${url}`, `${url} does not exist`)];
  });
}

/** Every image at the size it is asked for. */
function imageProblems(root: Element, checks: FileChecks): Problem[] {
  const resources = resourcesOf(root);
  return [...everything(root)].flatMap((element) => {
    const size = Number(element.attributes.get("size") ?? SIZES[element.name]);
    if (Number.isNaN(size)) return [];
    const target = resources.get(element.attributes.get("resid") ?? "")?.element ?? element;
    return textsOf(target)
      .filter((url) => url !== "")
      .flatMap((url) => sizeProblems(element, url, size, checks));
  });
}

function sizeProblems(element: Element, url: string, size: number, checks: FileChecks): Problem[] {
  const file = fileOf(url, checks);
  if (file === null || !existsSync(file)) return [];
  const found = pngSize(readFileSync(file));
  if (found === null) return [problem(element, `${url} 不是 PNG 图片`, `${url} is not a PNG`)];
  if (found.width === size && found.height === size) return [];
  const is = `${found.width} × ${found.height}`;
  return [
    problem(
      element,
      `${url} 是 ${is} 像素，应是 ${size} × ${size}`,
      `${url} is ${is}, not ${size} × ${size}`,
    ),
  ];
}

const SIGNATURE = "89504e470d0a1a0a";

/** Width and height out of a PNG's first chunk. */
function pngSize(bytes: Buffer): { width: number; height: number } | null {
  if (bytes.length < 24 || bytes.subarray(0, 8).toString("hex") !== SIGNATURE) return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

function functionsProblems(root: Element, checks: FileChecks): Problem[] {
  const host = at(root, "VersionOverrides", "Hosts", "Host", "AllFormFactors", "ExtensionPoint");
  if (!host) return [problem({ line: 0 }, "没有自定义函数", "there are no custom functions")];
  const resources = resourcesOf(root);
  const follow = (...path: string[]): Element | undefined =>
    resources.get(at(host, ...path)?.attributes.get("resid") ?? "")?.element;
  const metadata = follow("Metadata", "SourceLocation");
  return [
    ...namespaceProblems(follow("Namespace") ?? host, checks.namespace),
    ...scriptProblems(follow("Script", "SourceLocation"), checks),
    ...(metadata
      ? [...languageProblems(metadata, checks), ...metadataProblems(metadata, checks)]
      : [problem(host, "自定义函数没有说明文件 <Metadata>", "the functions have no metadata")]),
  ];
}

/** Formulas name it, so it is the same in every language. */
function namespaceProblems(element: Element, wanted: string): Problem[] {
  const given = textsOf(element).filter((text) => text !== "");
  if (given.length > 0 && given.every((text) => text === wanted)) return [];
  return [problem(element, `函数的命名空间不是 ${wanted}`, `the namespace is not ${wanted}`)];
}

function scriptProblems(script: Element | undefined, { base }: FileChecks): Problem[] {
  if (!script) return [];
  return textsOf(script)
    .filter((url) => ![SCRIPT, null].includes(pathBelow(url, base)))
    .map((url) =>
      problem(
        script,
        `${url} 不是函数的脚本 ${SCRIPT}`,
        `${url} is not the functions' script ${SCRIPT}`,
      ),
    );
}

/** The metadata of each language are that language's. */
function languageProblems(metadata: Element, checks: FileChecks): Problem[] {
  const { defaultLocale, otherLocales } = checks;
  const given = new Map([[defaultLocale.toLowerCase(), metadata.attributes.get("DefaultValue")]]);
  for (const { attributes } of metadata.children)
    given.set(attributes.get("Locale")?.toLowerCase() ?? "", attributes.get("Value"));
  return [defaultLocale, ...otherLocales].flatMap((locale) => {
    const url = given.get(locale.toLowerCase()) ?? "";
    const wanted = `functions.${locale}.json`;
    if (url !== "" && [wanted, null].includes(pathBelow(url, checks.base))) return [];
    return [
      problem(
        metadata,
        `函数的说明里，${locale} 的应是 ${wanted}${url && `，不是 ${url}`}`,
        `the functions' metadata lack ${wanted} for ${locale}${url && `, and name ${url}`}`,
      ),
    ];
  });
}

/** functions.json of each language: sound, and the same but for its words. */
function metadataProblems(metadata: Element, checks: FileChecks): Problem[] {
  const urls = textsOf(metadata).filter((url) => url !== "");
  const read = urls.flatMap((url) => {
    const file = fileOf(url, checks);
    return file !== null && existsSync(file) ? [{ url, json: readJson(file) }] : [];
  });
  const [first] = read;
  return read.flatMap(({ url, json }) => [
    ...validateFunctionsJson(json).map((text) =>
      problem(
        metadata,
        `${url} 不合 Excel 对函数说明的要求，请用 npm run functions-metadata 重新生成：${text}`,
        `${url}: ${text}`,
      ),
    ),
    ...(first && !sameFunctions(first.json, json)
      ? [
          problem(
            metadata,
            `${url} 说的函数与 ${first.url} 不同`,
            `${url} tells of other functions than ${first.url}`,
          ),
        ]
      : []),
  ]);
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}

/** Files only the build makes. */
const BUILT = [PAGE, SCRIPT];

/** Where the files of a manifest stand in the clone, before anything is built. */
export function inSources(root: string): Locate {
  return (path) => {
    if (/^functions\.[\w-]+\.json$/.test(path)) return join(root, "assets", "functions", path);
    if (path === "help.html") return join(root, "assets", path);
    return BUILT.includes(path) ? null : join(root, path);
  };
}

/** Where they stand in a folder that is to be served. */
export const inFolder =
  (folder: string): Locate =>
  (path) =>
    join(folder, path);
