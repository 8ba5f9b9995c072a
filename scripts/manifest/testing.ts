import { readFileSync } from "node:fs";
import { join } from "node:path";
import { version } from "../../package.json";
import { DEVELOPMENT_BASE, expectedOf } from "./editions";
import { inSources } from "./files";
import type { Problem } from "./structure";
import { validateManifest } from "./validate";

/** The development manifest, for tests that change something in it. */

const ROOT = join(__dirname, "..", "..");
export const SOUND = readFileSync(join(ROOT, "manifest.xml"), "utf8");

/** Replaces what must be there. */
export type Change = readonly [
  from: string | RegExp,
  to: string | ((whole: string, ...groups: string[]) => string),
];

/** The manifest with one thing changed; throws where there is nothing to change. */
export function changed([from, to]: Change): string {
  const text = SOUND.replace(from, to as string);
  if (text === SOUND) throw new Error(`manifest.xml lacks ${String(from)}`);
  return text;
}

/** What the validator says of a text as the development manifest. */
export function problemsOf(text: string): Problem[] {
  return validateManifest(text, {
    ...expectedOf(DEVELOPMENT_BASE, version),
    locate: inSources(ROOT),
  });
}
