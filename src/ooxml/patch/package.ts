import { damaged } from "../errors";
import { CONTENT_TYPES, keyOf, type Package, relationshipsPart } from "../package";
import type { ZipEntry } from "../zip/directory";
import { rewriteZip } from "../zip/rewrite";
import { escapeAttribute } from "./escape";
import { XmlPart } from "./xml-part";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** A package being changed: parts are loaded when first needed and stored only if they changed. */
export class PackagePatch {
  private readonly parts = new Map<string, XmlPart>();
  private readonly removed = new Set<ZipEntry>();
  private readonly added = new Map<string, XmlPart>();

  constructor(readonly pack: Package) {}

  async part(name: string): Promise<XmlPart> {
    const key = keyOf(name);
    const known = this.parts.get(key) ?? this.added.get(key);
    if (known) return known;
    const part = new XmlPart(name, await this.pack.raw(name));
    this.parts.set(key, part);
    return part;
  }

  /** Adds a part that the package lacks, with the content type it is to have. */
  async add(name: string, xml: string, type: string): Promise<XmlPart> {
    const part = new XmlPart(name, new TextEncoder().encode(xml));
    this.added.set(keyOf(name), part);
    const types = await this.part(CONTENT_TYPES);
    const override = `${types.prefix}Override`;
    types.append(
      types.root,
      `<${override} PartName="/${escapeAttribute(name)}" ContentType="${type}"/>`,
    );
    return part;
  }

  /** A part name that is free, counting from a number; 0 stands for a name without one. */
  freeName(stem: string, first = 0, extension = "xml"): string {
    for (let count = first; ; count++) {
      const name = `${stem}${count || ""}.${extension}`;
      if (!this.pack.has(name) && !this.added.has(keyOf(name))) return name;
    }
  }

  /** Takes a part out, with its content type and the relationship from `owner` that leads to it. */
  async remove(name: string, owner: string, relationship: string): Promise<void> {
    await this.drop(name);
    const links = await this.part(relationshipsPart(owner));
    const link = links.children.find(
      (element) => links.attributesOf(element).get("Id") === relationship,
    );
    if (link) links.splices.remove(link.start, link.end);
  }

  /** Takes a part out that nothing leads to any more, with its content type and relationships. */
  async drop(name: string): Promise<void> {
    for (const part of [name, relationshipsPart(name)]) {
      const entry = this.pack.entry(part);
      if (entry) this.removed.add(entry);
    }
    if (this.pack.has(CONTENT_TYPES)) {
      const types = await this.part(CONTENT_TYPES);
      const own = types.children.filter(
        (element) => keyOf(types.attributesOf(element).get("PartName") ?? "") === keyOf(name),
      );
      for (const element of own) types.splices.remove(element.start, element.end);
    }
  }

  /** Links `owner` to a part; `target` is relative to its folder. Returns the relationship's id. */
  async link(owner: string, type: string, target: string): Promise<string> {
    const name = relationshipsPart(owner);
    if (!this.pack.has(name) && !this.added.has(keyOf(name))) {
      const empty = `<Relationships xmlns="${RELATIONSHIPS}"></Relationships>`;
      this.added.set(keyOf(name), new XmlPart(name, new TextEncoder().encode(empty)));
    }
    const links = await this.part(name);
    const id = `rId${this.nextLink(links)}`;
    const tag = `${links.prefix}Relationship`;
    links.append(
      links.root,
      `<${tag} Id="${id}" Type="${escapeAttribute(type)}" Target="${escapeAttribute(target)}"/>`,
    );
    return id;
  }

  private readonly lastLinks = new Map<XmlPart, number>();

  private nextLink(links: XmlPart): number {
    const used = links.children.map((element) =>
      Number(/^rId(\d+)$/i.exec(links.attributesOf(element).get("Id") ?? "")?.[1] ?? 0),
    );
    const next = Math.max(this.lastLinks.get(links) ?? 0, ...used) + 1;
    this.lastLinks.set(links, next);
    return next;
  }

  /** The package as bytes; the original ones where nothing changed. */
  async finish(): Promise<Uint8Array> {
    const replaced = new Map<ZipEntry, Uint8Array>();
    for (const part of this.parts.values()) {
      if (part.splices.isEmpty) continue;
      const entry = this.pack.entry(part.name);
      if (entry && this.removed.has(entry)) continue;
      if (!entry) throw damaged(part.name, "missing-part");
      replaced.set(entry, part.finish());
    }
    const added = [...this.added.values()].map((part) => ({
      name: part.name,
      content: part.finish(),
    }));
    if (replaced.size === 0 && added.length === 0 && this.removed.size === 0) {
      return this.pack.bytes;
    }
    return rewriteZip(this.pack.bytes, this.pack.directory, {
      replaced,
      removed: this.removed,
      added,
    });
  }
}
