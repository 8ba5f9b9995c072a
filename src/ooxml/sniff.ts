import { type FoundKind, type UnreadableWorkbook, unreadable } from "./errors";
import { startsWith, u16 } from "./zip/bytes";

const ZIP = [0x50, 0x4b];
const OLE2 = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const UTF8_BOM = [0xef, 0xbb, 0xbf];

/** First bytes of files that people try to open as workbooks. */
const SIGNATURES: readonly (readonly [readonly number[], FoundKind])[] = [
  [[0x25, 0x50, 0x44, 0x46], "pdf"],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], "rtf"],
  [[0x89, 0x50, 0x4e, 0x47], "image"],
  [[0xff, 0xd8, 0xff], "image"],
  [[0x47, 0x49, 0x46, 0x38], "image"],
  [[0x42, 0x4d], "image"],
  [[0x52, 0x61, 0x72, 0x21], "archive"],
  [[0x37, 0x7a, 0xbc, 0xaf], "archive"],
  [[0x1f, 0x8b], "archive"],
];

/** True where the bytes are worth opening as a zip. */
export function looksLikeZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, ZIP) && (bytes[2] === 3 || bytes[2] === 5 || bytes[2] === 7);
}

/** Says what a file is that does not start as a zip. */
export function refusalOf(bytes: Uint8Array): UnreadableWorkbook {
  if (startsWith(bytes, OLE2)) return oleRefusal(bytes);
  if (isBareBiff(bytes)) return unreadable("old-xls", {});
  return unreadable("not-a-workbook", { found: kindOf(bytes) });
}

/** Excel 2 to 4 wrote the record stream without a container: a BOF record comes first. */
function isBareBiff(bytes: Uint8Array): boolean {
  return (
    bytes[0] === 0x09 &&
    [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) &&
    (u16(bytes, 2) === 4 || u16(bytes, 2) === 6 || u16(bytes, 2) === 8)
  );
}

function kindOf(bytes: Uint8Array): FoundKind {
  if (bytes.length === 0) return "empty";
  const known = SIGNATURES.find(([signature]) => startsWith(bytes, signature));
  if (known) return known[1];
  const head = decodeHead(bytes).trimStart();
  if (head.includes("\0")) return "unknown";
  if (/^(<!--.*?-->\s*)*<(!doctype html|html|head|body|table|meta|style)\b/is.test(head)) {
    return "html";
  }
  if (/^<\?xml|^<[a-z_]/i.test(head)) return xmlKind(head);
  return "text";
}

function xmlKind(head: string): FoundKind {
  if (head.includes("urn:schemas-microsoft-com:office:spreadsheet")) return "spreadsheet-xml-2003";
  if (/xmlns(:\w+)?=["']http:\/\/www\.w3\.org\/(1999\/xhtml|TR\/REC-html40)/i.test(head)) {
    return "html";
  }
  return head.includes("opendocument") ? "opendocument" : "xml";
}

function decodeHead(bytes: Uint8Array): string {
  const head = bytes.subarray(0, 4096);
  if (head[0] === 0xff && head[1] === 0xfe) return new TextDecoder("utf-16le").decode(head);
  if (head[0] === 0xfe && head[1] === 0xff) return new TextDecoder("utf-16be").decode(head);
  return new TextDecoder().decode(startsWith(head, UTF8_BOM) ? head.subarray(3) : head);
}

/** The streams that tell the kinds of OLE2 file apart, by the name in the file's own directory. */
const OLE_STREAMS: readonly (readonly [string, () => UnreadableWorkbook])[] = [
  ["EncryptedPackage", () => unreadable("password-protected", {})],
  ["Workbook", () => unreadable("old-xls", {})],
  ["Book", () => unreadable("old-xls", {})],
  ["WordDocument", () => unreadable("not-a-workbook", { found: "word" })],
  ["PowerPoint Document", () => unreadable("not-a-workbook", { found: "presentation" })],
];

/**
 * Directory entries are 128 bytes and aligned to 128, wherever their sector lies, so they are found
 * without following the sector chains, which a damaged file may have wrong.
 */
function oleRefusal(bytes: Uint8Array): UnreadableWorkbook {
  const names = new Set<string>();
  for (let at = 512; at + 128 <= bytes.length; at += 128) {
    const length = u16(bytes, at + 64);
    const type = bytes[at + 66];
    if (type !== 2 || length < 4 || length > 64) continue;
    const name = new TextDecoder("utf-16le").decode(bytes.subarray(at, at + length - 2));
    if (/^[\w ]+$/.test(name)) names.add(name);
  }
  for (const [name, refusal] of OLE_STREAMS) if (names.has(name)) return refusal();
  return unreadable("not-a-workbook", { found: "ole-document" });
}
