import { crc32 } from "./zip/crc32";

/**
 * Builds packages in memory for tests, quirks included. Never imported by the product: the zips it
 * writes are stored uncompressed unless a test brings a deflater.
 */

export interface TestEntry {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Raw deflate, e.g. `zlib.deflateRawSync`. */
  readonly deflate?: (content: Uint8Array) => Uint8Array;
  readonly flags?: number;
  readonly method?: number;
  /** What the headers claim instead of the truth. */
  readonly claimedSize?: number;
  readonly claimedCrc?: number;
  /** Sizes and checksum follow the data; the local header holds zeros. */
  readonly descriptor?: boolean;
  readonly zip64?: boolean;
}

export interface TestZipOptions {
  readonly prefix?: Uint8Array;
  readonly comment?: string;
  readonly zip64?: boolean;
}

const encoder = new TextEncoder();

class Writer {
  private readonly chunks: Uint8Array[] = [];
  length = 0;

  fields(...fields: readonly (readonly [size: number, value: number])[]): void {
    const bytes: number[] = [];
    for (const [size, value] of fields) {
      for (let at = 0; at < size; at++) bytes.push(Math.floor(value / 256 ** at) % 256);
    }
    this.bytes(Uint8Array.from(bytes));
  }

  bytes(bytes: Uint8Array): void {
    this.chunks.push(bytes);
    this.length += bytes.length;
  }

  done(): Uint8Array {
    return joined(...this.chunks);
  }
}

export function makeZip(entries: readonly TestEntry[], options: TestZipOptions = {}): Uint8Array {
  const zip = new Writer();
  const directory = new Writer();
  for (const entry of entries) writeEntry(zip, directory, entry);
  const start = zip.length;
  const size = directory.length;
  zip.bytes(directory.done());
  const comment = encoder.encode(options.comment ?? "");
  if (options.zip64) writeEnd64(zip, entries.length, size, start);
  zip.fields([4, 0x06054b50], [4, 0]);
  if (options.zip64) zip.fields([2, 0xffff], [2, 0xffff], [4, 0xffffffff], [4, 0xffffffff]);
  else zip.fields([2, entries.length], [2, entries.length], [4, size], [4, start]);
  zip.fields([2, comment.length]);
  zip.bytes(comment);
  return joined(options.prefix ?? new Uint8Array(0), zip.done());
}

function writeEntry(zip: Writer, directory: Writer, entry: TestEntry): void {
  const name = encoder.encode(entry.name);
  const content = typeof entry.content === "string" ? encoder.encode(entry.content) : entry.content;
  const data = entry.deflate ? entry.deflate(content) : content;
  const method = entry.method ?? (entry.deflate ? 8 : 0);
  const flags = (entry.flags ?? 0x800) | (entry.descriptor ? 8 : 0);
  const crc = entry.claimedCrc ?? crc32(content);
  const size = entry.claimedSize ?? content.length;
  const offset = zip.length;
  zip.fields([4, 0x04034b50], [2, 20], [2, flags], [2, method], [4, 0]);
  if (entry.descriptor) zip.fields([4, 0], [4, 0], [4, 0]);
  else zip.fields([4, crc], [4, data.length], [4, size]);
  zip.fields([2, name.length], [2, 0]);
  zip.bytes(name);
  zip.bytes(data);
  if (entry.descriptor) zip.fields([4, 0x08074b50], [4, crc], [4, data.length], [4, size]);

  directory.fields([4, 0x02014b50], [2, 45], [2, 45], [2, flags], [2, method], [4, 0], [4, crc]);
  if (entry.zip64) directory.fields([4, 0xffffffff], [4, 0xffffffff]);
  else directory.fields([4, data.length], [4, size]);
  directory.fields([2, name.length], [2, entry.zip64 ? 28 : 0], [2, 0], [2, 0], [2, 0], [4, 0]);
  directory.fields([4, entry.zip64 ? 0xffffffff : offset]);
  directory.bytes(name);
  if (entry.zip64) directory.fields([2, 1], [2, 24], [8, size], [8, data.length], [8, offset]);
}

function writeEnd64(zip: Writer, count: number, size: number, start: number): void {
  const at = zip.length;
  zip.fields([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0]);
  zip.fields([8, count], [8, count], [8, size], [8, start]);
  zip.fields([4, 0x07064b50], [4, 0], [8, at], [4, 1]);
}

export function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** What a test says about a workbook; the rest is filled in. */
export interface TestWorkbook {
  /** Content of `<sheetData>` of the only sheet, or whole worksheet parts by sheet name. */
  readonly rows?: string;
  readonly sheets?: Readonly<Record<string, string>>;
  /** Attributes of each `<sheet>`, e.g. `state="hidden"`. */
  readonly sheetAttributes?: string;
  /** Put before and after `<sheetData>` of the only sheet. */
  readonly before?: string;
  readonly after?: string;
  readonly sharedStrings?: string;
  readonly styles?: string;
  /** Put into workbook.xml before and after `<sheets>`. */
  readonly workbookBefore?: string;
  readonly workbookAfter?: string;
  /** Further parts, or replacements for those above; `null` leaves one out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

/** A worksheet part around rows. */
export function worksheet(rows: string, before = "", after = ""): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="${MAIN}" xmlns:r="${LINK}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;
}

/** The relationships part that links `rId1` … to targets, by type. */
export function relationships(...links: readonly (readonly [type: string, target: string])[]) {
  const items = links.map(
    ([type, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${LINK}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${RELS}">${items.join("")}</Relationships>`;
}

/** The parts of a small workbook by name, in a usual order. */
export function workbookParts(book: TestWorkbook): Map<string, string | Uint8Array> {
  const sheets = book.sheets ?? { Sheet1: worksheet(book.rows ?? "", book.before, book.after) };
  const names = Object.keys(sheets);
  const links: [string, string][] = names.map((_, at) => [
    "worksheet",
    `worksheets/sheet${at + 1}.xml`,
  ]);
  const tabs = names.map(
    (name, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" ${book.sheetAttributes ?? ""} r:id="rId${at + 1}"/>`,
  );
  const parts = new Map<string, string | Uint8Array>();
  parts.set("[Content_Types].xml", contentTypes(names.length, book));
  parts.set("_rels/.rels", relationships(["officeDocument", "xl/workbook.xml"]));
  parts.set(
    "xl/workbook.xml",
    `<workbook xmlns="${MAIN}" xmlns:r="${LINK}">${book.workbookBefore ?? ""}<sheets>${tabs.join("")}</sheets>${book.workbookAfter ?? ""}</workbook>`,
  );
  if (book.styles !== undefined) {
    links.push(["styles", "styles.xml"]);
    parts.set("xl/styles.xml", `<styleSheet xmlns="${MAIN}">${book.styles}</styleSheet>`);
  }
  if (book.sharedStrings !== undefined) {
    links.push(["sharedStrings", "sharedStrings.xml"]);
    parts.set("xl/sharedStrings.xml", `<sst xmlns="${MAIN}">${book.sharedStrings}</sst>`);
  }
  parts.set("xl/_rels/workbook.xml.rels", relationships(...links));
  names.forEach((name, at) => {
    parts.set(`xl/worksheets/sheet${at + 1}.xml`, sheets[name] as string);
  });
  for (const [name, content] of Object.entries(book.parts ?? {})) {
    if (content === null) parts.delete(name);
    else parts.set(name, content);
  }
  return parts;
}

function contentTypes(sheets: number, book: TestWorkbook): string {
  const type = (part: string, kind: string) =>
    `<Override PartName="/xl/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const overrides = [type("workbook", "sheet.main")];
  for (let at = 1; at <= sheets; at++) overrides.push(type(`worksheets/sheet${at}`, "worksheet"));
  if (book.styles !== undefined) overrides.push(type("styles", "styles"));
  if (book.sharedStrings !== undefined) overrides.push(type("sharedStrings", "sharedStrings"));
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;
}

/** A small workbook as a zip. */
export function makeWorkbook(book: TestWorkbook, zip: TestZipOptions = {}): Uint8Array {
  return zipOf(workbookParts(book), {}, zip);
}

/** Parts as a zip; `entry` adds the same quirk to every entry. */
export function zipOf(
  parts: ReadonlyMap<string, string | Uint8Array>,
  entry: Partial<TestEntry> = {},
  zip: TestZipOptions = {},
): Uint8Array {
  return makeZip(
    [...parts].map(([name, content]) => ({ ...entry, name, content })),
    zip,
  );
}
