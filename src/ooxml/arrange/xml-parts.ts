import { addPart, rootOf } from "../custom-xml";
import type { PackagePatch } from "../patch/package";
import type { XmlPartsArrangement } from "./types";

interface Item {
  readonly id: string;
  readonly part: string;
  readonly properties: string | null;
  /** Relationship from the workbook. */
  readonly link: string;
}

/** Puts XML parts in, in place of those of the same ids, and takes others out. */
export async function arrangeXmlParts(
  patch: PackagePatch,
  workbook: string,
  { set, remove }: XmlPartsArrangement,
): Promise<void> {
  const items = await listItems(patch, workbook);
  for (const { id, xml } of set) {
    const known = items.find((item) => item.id === id);
    if (known) {
      const part = await patch.part(known.part);
      part.splices.replace(part.root.start, part.root.end, rootOf(xml));
    } else await addPart(patch, workbook, { namespace: namespaceOf(xml), itemId: id, xml });
  }
  for (const item of items) {
    if (!remove.includes(item.id)) continue;
    await patch.remove(item.part, workbook, item.link);
    if (item.properties) await patch.drop(item.properties);
  }
}

async function listItems({ pack }: PackagePatch, workbook: string): Promise<Item[]> {
  const items: Item[] = [];
  for (const { id: link, type, target } of await pack.relationships(workbook)) {
    if (type !== "customXml" || !target || !pack.has(target)) continue;
    const own = await pack.relationships(target);
    const properties = own.find((item) => item.type === "customXmlProps")?.target ?? null;
    let id: string | undefined;
    if (properties && pack.has(properties)) {
      const scanner = await pack.scanner(properties);
      scanner.next();
      id = scanner.attributes().get("itemID");
    }
    items.push({ id: id || `{${target}}`, part: target, properties, link });
  }
  return items;
}

/** The namespace of the root element, empty where it has none. */
function namespaceOf(xml: string): string {
  const [, prefix = ""] = /^<(?:([\w.-]+):)?/.exec(rootOf(xml)) ?? [];
  const declared = prefix ? `xmlns:${prefix}` : "xmlns";
  const root = /^<[^>]*>/.exec(rootOf(xml))?.[0] ?? "";
  return new RegExp(`\\s${declared}\\s*=\\s*["']([^"']*)["']`).exec(root)?.[1] ?? "";
}
