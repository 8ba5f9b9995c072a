import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** Where a rule is explained, from the root of the product. */
export function pageOf(rule: string): string {
  return `docs/rules/${rule}.md`;
}

/** The page's own text, `null` where the product was installed without its docs. */
export function readPage(rule: string): string | null {
  const file = locate(pageOf(rule));
  return file === null ? null : readFileSync(file, "utf8");
}

/** The page as an address that a viewer can open; relative where it is not on this machine. */
export function pageAddress(rule: string): string {
  const file = locate(pageOf(rule));
  return file === null ? pageOf(rule) : pathToFileURL(file).href;
}

/** The bundle and the sources stand at different depths below the root. */
function locate(path: string): string | null {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const file = join(folder, path);
    if (existsSync(file)) return file;
    if (folder === dirname(folder)) return null;
  }
}
