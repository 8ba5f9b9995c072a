import { Budget } from "./limits";
import { Package } from "./package";
import { toUtf8 } from "./xml/encoding";
import { entryData } from "./zip/directory";

/** Every part of a package as text, by name. For tests. */
export async function partsOf(bytes: Uint8Array): Promise<Map<string, string>> {
  const pack = Package.open(bytes, new Budget());
  const parts = new Map<string, string>();
  for (const { name } of pack.directory) {
    const content = await pack.raw(name);
    const isMarked = content[0] === 0xef && content[1] === 0xbb;
    const text = new TextDecoder("utf-8", { ignoreBOM: true });
    parts.set(name, text.decode(isMarked ? content : toUtf8(content, name)));
  }
  return parts;
}

/** The compressed bytes of every part as they stand in the file, by name. For tests. */
export function packedPartsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const pack = Package.open(bytes, new Budget());
  return new Map(pack.directory.map((entry) => [entry.name, entryData(bytes, entry)]));
}
