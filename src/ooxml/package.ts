import { damaged, unreadable } from "./errors";
import type { Budget } from "./limits";
import { looksLikeZip, refusalOf } from "./sniff";
import { toUtf8 } from "./xml/encoding";
import { OPEN, XmlScanner } from "./xml/scanner";
import { hasDirectory, readDirectory, type ZipEntry } from "./zip/directory";
import { readEntry } from "./zip/inflate";

/** A relationship of a part to another. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type, e.g. `worksheet`: the same in transitional and strict files. */
  readonly type: string;
  /** Name of the part it points at, resolved; `null` where it points outside the package. */
  readonly target: string | null;
}

/** An opened package: parts by name, their content types and relationships. */
export class Package {
  private readonly entries = new Map<string, ZipEntry>();

  private constructor(
    readonly bytes: Uint8Array,
    /** Every entry in directory order, also those shadowed by a later one of the same name. */
    readonly directory: readonly ZipEntry[],
    readonly budget: Budget,
  ) {
    // Of two parts with one name the later is what other programs read.
    for (const entry of directory) this.entries.set(keyOf(entry.name), entry);
  }

  /** @throws UnreadableWorkbook for anything that is not a whole zip. */
  static open(bytes: Uint8Array, budget: Budget): Package {
    budget.source(bytes.length);
    if (!looksLikeZip(bytes) && !(bytes[0] === 0x50 && hasDirectory(bytes))) {
      // Something may stand before the zip; but then it must not be a file of another kind.
      const refusal = refusalOf(bytes);
      const unknown = refusal.code === "not-a-workbook" && isVague(refusal.data);
      if (!unknown || !hasDirectory(bytes)) throw refusal;
    }
    const directory = readDirectory(bytes, (count) => budget.parts(count));
    return new Package(bytes, directory, budget);
  }

  /** The entry of a part whatever the case and slashes of its name; `undefined` if missing. */
  entry(part: string): ZipEntry | undefined {
    return this.entries.get(keyOf(part)) ?? this.entries.get(keyOf(decoded(part)));
  }

  has(part: string): boolean {
    return this.entry(part) !== undefined;
  }

  /** A part's bytes as they are. @throws UnreadableWorkbook `damaged` where it is missing. */
  async raw(part: string): Promise<Uint8Array> {
    const entry = this.entry(part);
    if (!entry) throw damaged(part, "missing-part");
    return readEntry(this.bytes, entry, this.budget);
  }

  /** A scanner at the start of an XML part, its text brought to UTF-8. */
  async scanner(part: string): Promise<XmlScanner> {
    return new XmlScanner(toUtf8(await this.raw(part), part), part);
  }

  /** The relationships of a part (`""` for the package), none where it has no such file. */
  async relationships(part: string): Promise<Relationship[]> {
    const file = relationshipsPart(part);
    if (!this.has(file)) return [];
    const scanner = await this.scanner(file);
    const found: Relationship[] = [];
    for (let token = scanner.next(); token; token = scanner.next()) {
      if (token !== OPEN || !scanner.is("Relationship")) continue;
      const attributes = scanner.attributes();
      const outside = attributes.get("TargetMode")?.toLowerCase() === "external";
      const target = attributes.get("Target");
      found.push({
        id: attributes.get("Id") ?? "",
        type: (attributes.get("Type") ?? "").replace(/^.*\//, ""),
        target: outside || target === undefined ? null : resolveTarget(part, target),
      });
    }
    return found;
  }

  /** Content type of every part that has an own one, by part name in lower case. */
  async contentTypes(): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    if (!this.has(CONTENT_TYPES)) return found;
    const scanner = await this.scanner(CONTENT_TYPES);
    for (let token = scanner.next(); token; token = scanner.next()) {
      if (token !== OPEN || !scanner.is("Override")) continue;
      const attributes = scanner.attributes();
      found.set(keyOf(attributes.get("PartName") ?? ""), attributes.get("ContentType") ?? "");
    }
    return found;
  }
}

export const CONTENT_TYPES = "[Content_Types].xml";

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`. */
export function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf("/") + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** A target as written in the relationships of `part`, as a part name without leading slash. */
export function resolveTarget(part: string, target: string): string {
  const path = target.replaceAll("\\", "/").replace(/#.*$/s, "");
  const base = path.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") base.pop();
    else if (step !== "" && step !== ".") base.push(step);
  }
  return base.join("/");
}

/** Part names are compared without regard to case; some writers use backslashes. */
export function keyOf(part: string): string {
  return part
    .replaceAll("\\", "/")
    .replace(/^(\.?\/)+/, "")
    .toLowerCase();
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function isVague(data: object): boolean {
  return "found" in data && (data.found === "unknown" || data.found === "text");
}

/** The main part and what kind of workbook it is. @throws UnreadableWorkbook for other documents. */
export async function findWorkbookPart(pack: Package): Promise<string> {
  const types = await pack.contentTypes();
  const linked = (await pack.relationships("")).find((link) => link.type === "officeDocument");
  const part = [linked?.target, byContentType(types), "xl/workbook.xml"].find(
    (candidate) => candidate && pack.has(candidate),
  );
  const type = part ? types.get(keyOf(part)) : undefined;
  if (part && (type === undefined || WORKBOOK_TYPE.test(type))) {
    if (type !== undefined || /(^|\/)xl\/|workbook/i.test(part)) {
      if (/\.bin$/i.test(part)) throw unreadable("xlsb", {});
      return part;
    }
  }
  throw await otherDocument(pack, type);
}

const WORKBOOK_TYPE =
  /(spreadsheetml\.(sheet|template)|ms-excel\.(sheet|template|addin)\.macroEnabled)\.main\+xml/i;

function byContentType(types: Map<string, string>): string | undefined {
  for (const [part, type] of types) if (WORKBOOK_TYPE.test(type)) return part;
  return undefined;
}

async function otherDocument(pack: Package, type: string | undefined) {
  const found = (kind: "word" | "presentation" | "drawing" | "opendocument" | "ofd" | "archive") =>
    unreadable("not-a-workbook", { found: kind });
  if (type && /sheet\.binary/i.test(type)) return unreadable("xlsb", {});
  if (pack.has("xl/workbook.bin")) return unreadable("xlsb", {});
  if ((type && /wordprocessingml|ms-word/i.test(type)) || pack.has("word/document.xml")) {
    return found("word");
  }
  if ((type && /presentationml|ms-powerpoint/i.test(type)) || pack.has("ppt/presentation.xml")) {
    return found("presentation");
  }
  if (type && /visio/i.test(type)) return found("drawing");
  if (pack.has("OFD.xml")) return found("ofd");
  if (pack.has("mimetype")) {
    const mime = new TextDecoder().decode(await pack.raw("mimetype"));
    if (mime.includes("opendocument.spreadsheet")) return unreadable("ods", {});
    if (mime.includes("opendocument")) return found("opendocument");
  }
  if (pack.has(CONTENT_TYPES) && pack.has("xl/workbook.xml")) {
    return damaged("xl/workbook.xml", "missing-part");
  }
  return found("archive");
}
