import { deflateRawSync } from "node:zlib";
import type { UnreadableReason } from "./errors";
import { UnreadableWorkbook } from "./errors";
import { readWorkbook } from "./read";
import { joined, makeWorkbook, makeZip, relationships, workbookParts, zipOf } from "./testing";

const encoder = new TextEncoder();
const SHEET = "xl/worksheets/sheet1.xml";
const deflate = (content: Uint8Array) => new Uint8Array(deflateRawSync(content));

/** An OLE2 file with these streams in its directory. */
function ole(...streams: string[]): Uint8Array {
  const header = new Uint8Array(512);
  header.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  const entries = streams.map((name) => {
    const entry = new Uint8Array(128);
    [...name].forEach((letter, at) => {
      entry[at * 2] = letter.charCodeAt(0);
    });
    entry[64] = name.length * 2 + 2;
    entry[66] = 2;
    return entry;
  });
  return joined(header, ...entries);
}

/** A workbook whose only worksheet part is this. */
const withSheet = (content: string | Uint8Array) => makeWorkbook({ parts: { [SHEET]: content } });
const good = makeWorkbook({ rows: "<row><c><v>1</v></c></row>" });
const text = (content: string) => encoder.encode(content);
const mainType = (type: string) =>
  `<Types><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`;
const withParts = (parts: Record<string, string | null>) => zipOf(workbookParts({ parts }));

type Refusal = [string, Uint8Array, UnreadableReason["code"], object];
const REFUSED: Refusal[] = [
  ["a password", ole("EncryptionInfo", "EncryptedPackage"), "password-protected", {}],
  ["an old workbook", ole("Workbook"), "old-xls", {}],
  ["a workbook of Excel 5", ole("Book"), "old-xls", {}],
  ["a workbook of Excel 4", Uint8Array.of(9, 4, 6, 0, 0, 0, 16, 0), "old-xls", {}],
  ["an old Word file", ole("WordDocument"), "not-a-workbook", { found: "word" }],
  ["an installer", ole("Binary"), "not-a-workbook", { found: "ole-document" }],
  ["an empty file", new Uint8Array(0), "not-a-workbook", { found: "empty" }],
  ["csv", text("指标,2021\n研发,1"), "not-a-workbook", { found: "text" }],
  [
    "a page saved as .xls",
    text("<html xmlns:x='urn:x'><table>"),
    "not-a-workbook",
    { found: "html" },
  ],
  [
    "a page with a mark",
    text("\ufeff\n<!-- x -->\n<!DOCTYPE html>"),
    "not-a-workbook",
    { found: "html" },
  ],
  [
    "XML 2003",
    text(`<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">`),
    "not-a-workbook",
    { found: "spreadsheet-xml-2003" },
  ],
  ["other XML", text("<?xml version='1.0'?><a/>"), "not-a-workbook", { found: "xml" }],
  ["pdf", text("%PDF-1.7"), "not-a-workbook", { found: "pdf" }],
  ["a picture", Uint8Array.of(0x89, 0x50, 0x4e, 0x47), "not-a-workbook", { found: "image" }],
  ["noise", Uint8Array.of(1, 0, 2, 0, 3), "not-a-workbook", { found: "unknown" }],
  [
    "a plain zip",
    makeZip([{ name: "readme.txt", content: "hello" }]),
    "not-a-workbook",
    { found: "archive" },
  ],
  ["an empty zip", makeZip([]), "not-a-workbook", { found: "archive" }],
  [
    "a Word file",
    makeZip([{ name: "word/document.xml", content: "<a/>" }]),
    "not-a-workbook",
    { found: "word" },
  ],
  [
    "an OFD file",
    makeZip([{ name: "OFD.xml", content: "<a/>" }]),
    "not-a-workbook",
    { found: "ofd" },
  ],
  [
    "an .ods",
    makeZip([{ name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet" }]),
    "ods",
    {},
  ],
  [
    "an .odt",
    makeZip([{ name: "mimetype", content: "application/vnd.oasis.opendocument.text" }]),
    "not-a-workbook",
    { found: "opendocument" },
  ],
  ["an .xlsb", makeZip([{ name: "xl/workbook.bin", content: "" }]), "xlsb", {}],
  [
    "an .xlsb by its type",
    withParts({
      "[Content_Types].xml": mainType("application/vnd.ms-excel.sheet.binary.macroEnabled.main"),
    }),
    "xlsb",
    {},
  ],
  [
    "a presentation by its type",
    withParts({
      "[Content_Types].xml": mainType(
        "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml",
      ),
    }),
    "not-a-workbook",
    { found: "presentation" },
  ],
  ["half a file", good.subarray(0, good.length / 2), "truncated", { part: null }],
  ["a file without its last byte", good.subarray(0, good.length - 1), "truncated", { part: null }],
  [
    "a file cut at the front",
    joined(text("PK\u0003\u0004"), good.subarray(good.length - 40)),
    "truncated",
    { part: null },
  ],
  ["an encrypted part", zipOf(workbookParts({}), { flags: 1 }), "password-protected", {}],
  [
    "a part compressed otherwise",
    zipOf(workbookParts({}), { method: 14 }),
    "unsupported-compression",
    { part: "[Content_Types].xml", method: 14 },
  ],
  [
    "a wrong checksum",
    zipOf(workbookParts({}), { claimedCrc: 1 }),
    "damaged",
    { part: "[Content_Types].xml", reason: "checksum" },
  ],
  [
    "data that is not deflate",
    zipOf(workbookParts({}), { deflate: () => text("oops, not deflate") }),
    "damaged",
    { part: "[Content_Types].xml", reason: "compression" },
  ],
  [
    "deflate that stops",
    zipOf(workbookParts({}), { deflate: (content) => deflate(content).subarray(0, 20) }),
    "damaged",
    { part: "[Content_Types].xml", reason: "compression" },
  ],
  [
    "entities",
    withSheet(`<!DOCTYPE a [<!ENTITY b "c">]><worksheet/>`),
    "entity-declaration",
    { part: SHEET },
  ],
  [
    "a document type",
    withSheet(`<!DOCTYPE worksheet SYSTEM "file:///x"><worksheet/>`),
    "entity-declaration",
    { part: SHEET },
  ],
  [
    "an encoding nobody knows",
    withSheet(`<?xml version="1.0" encoding="klingon"?><worksheet/>`),
    "unsupported-encoding",
    { part: SHEET, encoding: "klingon" },
  ],
  [
    "a part that stops",
    withSheet("<worksheet><sheetData><row>"),
    "damaged",
    { part: SHEET, reason: "markup" },
  ],
  [
    "a tag that stops",
    withSheet("<worksheet><sheetData><row r="),
    "damaged",
    { part: SHEET, reason: "markup" },
  ],
  [
    "a comment that stops",
    withSheet("<worksheet><!-- "),
    "damaged",
    { part: SHEET, reason: "markup" },
  ],
  [
    "one tag too many",
    withSheet("<worksheet></worksheet></worksheet>"),
    "damaged",
    { part: SHEET, reason: "markup" },
  ],
  [
    "a part of another kind",
    withSheet("<chartsheet/>"),
    "damaged",
    { part: SHEET, reason: "markup" },
  ],
  ["an empty part", withSheet(""), "damaged", { part: SHEET, reason: "markup" }],
  [
    "a missing worksheet",
    withParts({ [SHEET]: null }),
    "damaged",
    { part: SHEET, reason: "missing-part" },
  ],
  [
    "a missing string",
    makeWorkbook({ rows: `<row><c t="s"><v>0</v></c></row>` }),
    "damaged",
    { part: SHEET, reason: "shared-string" },
  ],
  [
    "a merge of nothing",
    makeWorkbook({ after: `<mergeCells><mergeCell ref="A1:"/></mergeCells>` }),
    "damaged",
    { part: SHEET, reason: "address" },
  ],
];

test.each(REFUSED)("%s", async (_, bytes, code, data) => {
  const error = await readWorkbook(bytes).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(UnreadableWorkbook);
  expect(error).toMatchObject({ code, data });
});

test("a missing workbook part is no workbook", async () => {
  const bytes = withParts({ "xl/workbook.xml": null });
  await expect(readWorkbook(bytes)).rejects.toMatchObject({ code: "not-a-workbook" });
});

describe("limits", () => {
  const rows = Array.from({ length: 100 }, () => "<row><c><f>A1</f><v>1</v></c></row>").join("");
  const merges = `<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/></mergeCells>`;
  const bytes = zipOf(workbookParts({ rows, after: merges }), { deflate });

  test.each([
    ["sourceBytes", 100, null],
    ["parts", 3, null],
    ["partBytes", 2_000, SHEET],
    ["totalBytes", 2_000, SHEET],
    ["cells", 150, SHEET],
    ["merges", 1, SHEET],
    ["formulaCharacters", 199, SHEET],
  ])("%s", async (limit, allowed, part) => {
    await expect(readWorkbook(bytes, { limits: { [limit]: allowed } })).rejects.toMatchObject({
      code: "too-large",
      data: { limit, allowed, part },
    });
    await readWorkbook(bytes, { limits: { [limit]: 10_000_000 } });
  });

  test("a bomb is refused within a moment, whatever size it claims", async () => {
    const bomb = new Uint8Array(80 * 1024 * 1024);
    const entries = [...workbookParts({})].map(([name, content]) => ({ name, content }));
    const sheet = { name: SHEET, content: bomb, deflate, claimedSize: 10 };
    const packed = makeZip([...entries.filter(({ name }) => name !== SHEET), sheet]);
    const start = performance.now();
    await expect(readWorkbook(packed)).rejects.toMatchObject({
      code: "too-large",
      data: { limit: "expansion", part: SHEET },
    });
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  test("a shared formula cannot grow without bounds", async () => {
    const long = `${"A1+".repeat(2_000)}1`;
    const members = Array.from({ length: 500 }, () => `<row><c><f t="shared" si="0"/></c></row>`);
    const first = `<row><c><f t="shared" ref="A1:A501" si="0">${long}</f></c></row>`;
    const book = makeWorkbook({ rows: first + members.join("") });
    await expect(
      readWorkbook(book, { limits: { formulaCharacters: 1_000_000 } }),
    ).rejects.toMatchObject({ code: "too-large", data: { limit: "formulaCharacters" } });
  });
});

test("relationships that point outside are never followed", async () => {
  const link = relationships(["worksheet", "http://example.org/sheet.xml"]);
  const outside = link.replace("/>", ` TargetMode="External"/>`);
  const book = await readWorkbook(withParts({ "xl/_rels/workbook.xml.rels": outside }));
  expect(book.sheets).toEqual([]);
  expect(book.otherSheets).toEqual([{ name: "Sheet1", type: "worksheet" }]);
});
