import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sameFunctions, validateFunctionsJson } from "./functions-json";
import { resourcesOf } from "./resources";
import { addresses, textsOf } from "./settings";
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
  return url.startsWith(`${base}/`) ? locate(url.slice(base.length + 1)) : null;
}

function existenceProblems(root: Element, checks: FileChecks): Problem[] {
  return [...addresses(root)].flatMap(({ element, url }) => {
    const file = fileOf(url, checks);
    return file === null || existsSync(file) ? [] : [problem(element, `${url} does not exist`)];
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
  if (found === null) return [problem(element, `${url} is not a PNG`)];
  return found.width === size && found.height === size
    ? []
    : [problem(element, `${url} is ${found.width} × ${found.height}, not ${size} × ${size}`)];
}

const SIGNATURE = "89504e470d0a1a0a";

/** Width and height out of a PNG's first chunk. */
function pngSize(bytes: Buffer): { width: number; height: number } | null {
  if (bytes.length < 24 || bytes.subarray(0, 8).toString("hex") !== SIGNATURE) return null;
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

function functionsProblems(root: Element, checks: FileChecks): Problem[] {
  const host = at(root, "VersionOverrides", "Hosts", "Host", "AllFormFactors", "ExtensionPoint");
  if (!host) return [problem({ line: 0 }, "there are no custom functions")];
  const resources = resourcesOf(root);
  const follow = (...path: string[]): Element | undefined =>
    resources.get(at(host, ...path)?.attributes.get("resid") ?? "")?.element;
  const namespace = follow("Namespace");
  const metadata = follow("Metadata", "SourceLocation");
  const wrong = namespace?.attributes.get("DefaultValue") !== checks.namespace;
  return [
    ...(wrong ? [problem(namespace ?? host, `the namespace is not ${checks.namespace}`)] : []),
    ...(metadata
      ? metadataProblems(metadata, checks)
      : [problem(host, "the functions have no metadata")]),
  ];
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
    ...validateFunctionsJson(json).map((text) => problem(metadata, `${url}: ${text}`)),
    ...(first && !sameFunctions(first.json, json)
      ? [problem(metadata, `${url} tells of other functions than ${first.url}`)]
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

/** Where the files of a manifest stand in the clone, before anything is built. */
export function inSources(root: string): Locate {
  return (path) => {
    if (/^functions\.[\w-]+\.json$/.test(path)) return join(root, "assets", "functions", path);
    if (path === "help.html") return join(root, "assets", path);
    return path.startsWith("assets/") ? join(root, path) : null;
  };
}

/** Where they stand in a folder that is to be served. */
export const inFolder =
  (folder: string): Locate =>
  (path) =>
    join(folder, path);
