import { Budget, type Limits } from "./limits";
import { findWorkbookPart, Package } from "./package";
import { escapeAttribute } from "./patch/escape";
import { PackagePatch } from "./patch/package";
import { bytesOf, type WorkbookSource } from "./read";
import { toUtf8 } from "./xml/encoding";

/** A part of our own that travels inside a workbook; Excel keeps it and shows it to nobody. */
export interface CustomXml {
  /** Namespace of its root element: what it is found by. */
  readonly namespace: string;
  /** A GUID in braces that tells the store item from others. */
  readonly itemId: string;
  /** A whole document whose root carries the namespace. */
  readonly xml: string;
}

const STRICT = "http://purl.oclc.org/ooxml";
const TRANSITIONAL = "http://schemas.openxmlformats.org/officeDocument/2006";
const PROPERTIES = `${TRANSITIONAL}/customXml`;
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

/** The document of a namespace in a workbook's custom XML, `null` where it has none. */
export async function readCustomXml(
  source: WorkbookSource,
  namespace: string,
  limits?: Partial<Limits>,
): Promise<string | null> {
  const budget = new Budget(limits);
  const pack = Package.open(await bytesOf(source, budget), budget);
  return (await findPart(pack, await findWorkbookPart(pack), namespace))?.text ?? null;
}

/** The workbook with a document put in, in place of the one of its namespace if there is one. */
export async function writeCustomXml(
  source: WorkbookSource,
  item: CustomXml,
  limits?: Partial<Limits>,
): Promise<Uint8Array> {
  const budget = new Budget(limits);
  const pack = Package.open(await bytesOf(source, budget), budget);
  const workbook = await findWorkbookPart(pack);
  const patch = new PackagePatch(pack);
  const found = await findPart(pack, workbook, item.namespace);
  if (found) {
    const part = await patch.part(found.name);
    part.splices.replace(part.root.start, part.root.end, rootOf(item.xml));
  } else {
    await addPart(patch, workbook, item);
  }
  return patch.finish();
}

async function findPart(
  pack: Package,
  workbook: string,
  namespace: string,
): Promise<{ readonly name: string; readonly text: string } | null> {
  for (const { type, target } of await pack.relationships(workbook)) {
    if (type !== "customXml" || target === null || !pack.has(target)) continue;
    const text = new TextDecoder().decode(toUtf8(await pack.raw(target), target));
    const root = /^[^<]*<(?![?!])[^>]*>/.exec(rootOf(text))?.[0] ?? "";
    if (new RegExp(`\\sxmlns(?::[\\w.-]+)?\\s*=\\s*["']${literal(namespace)}["']`).test(root)) {
      return { name: target, text };
    }
  }
  return null;
}

/** Puts a part in as Excel does, with the part that holds its id. */
export async function addPart(
  patch: PackagePatch,
  workbook: string,
  item: CustomXml,
): Promise<void> {
  const owner = await patch.part(workbook);
  const strict = owner.splices.text(owner.root.start, owner.root.openEnd).includes(STRICT);
  const links = `${strict ? `${STRICT}/officeDocument` : TRANSITIONAL}/relationships`;
  const name = patch.freeName("customXml/item");
  const properties = patch.freeName("customXml/itemProps");
  const store = strict ? `${STRICT}/officeDocument/customXml` : PROPERTIES;
  await patch.add(name, item.xml, "application/xml");
  await patch.add(
    properties,
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<ds:datastoreItem ds:itemID="${escapeAttribute(item.itemId)}" xmlns:ds="${store}"><ds:schemaRefs><ds:schemaRef ds:uri="${escapeAttribute(item.namespace)}"/></ds:schemaRefs></ds:datastoreItem>`,
    PROPERTIES_TYPE,
  );
  await patch.link(workbook, `${links}/customXml`, `/${name}`);
  await patch.link(name, `${links}/customXmlProps`, properties.replace("customXml/", ""));
}

/** The document without its declaration. */
export function rootOf(xml: string): string {
  return xml.replace(/^\uFEFF?\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*)*/, "");
}

function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
