import { deflateRawSync } from "node:zlib";
import { readWorkbook } from "./read";
import { makeWorkbook, makeZip, workbookParts, worksheet, zipOf } from "./testing";

const ROWS = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>6.62</v></c></row>`;
const BOOK = { rows: ROWS, sharedStrings: "<si><t>研发经费</t></si>", sheetAttributes: "" };
const encoder = new TextEncoder();

function parts() {
  return workbookParts(BOOK);
}

/** Every part changed by `change`, a text at a time. */
function changed(change: (xml: string, name: string) => string | Uint8Array) {
  return new Map([...parts()].map(([name, content]) => [name, change(content as string, name)]));
}

function utf16(text: string, littleEndian: boolean, mark = true): Uint8Array {
  const marked = mark ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(marked.length * 2));
  for (let at = 0; at < marked.length; at++) {
    view.setUint16(at * 2, marked.charCodeAt(at), littleEndian);
  }
  return new Uint8Array(view.buffer);
}

/** Gives every element of the main namespace a prefix. */
function prefixed(xml: string): string {
  return xml
    .replace(/<(\/?)(\w)/g, "<$1x:$2")
    .replace(
      'xmlns="http://schemas.openxmlformats.org/s',
      'xmlns:x="http://schemas.openxmlformats.org/s',
    );
}

function strict(xml: string): string {
  return xml
    .replaceAll(
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "http://purl.oclc.org/ooxml/spreadsheetml/main",
    )
    .replaceAll(
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      "http://purl.oclc.org/ooxml/officeDocument/relationships",
    );
}

const isMain = (name: string) => name.startsWith("xl/") && !name.includes("_rels");
const deflate = { deflate: (content: Uint8Array) => new Uint8Array(deflateRawSync(content)) };

const SURVIVED: [string, () => Uint8Array][] = [
  ["deflated parts", () => zipOf(parts(), deflate)],
  ["sizes that claim too little", () => zipOf(parts(), { ...deflate, claimedSize: 3 })],
  ["sizes that claim too much", () => zipOf(parts(), { ...deflate, claimedSize: 0xfffffff0 })],
  ["sizes behind the data", () => zipOf(parts(), { ...deflate, descriptor: true })],
  ["zip64 records", () => zipOf(parts(), { zip64: true }, { zip64: true })],
  [
    "a zip64 file with bytes before it",
    () => zipOf(parts(), {}, { zip64: true, prefix: encoder.encode("#!x\n\0") }),
  ],
  ["bytes before the zip", () => zipOf(parts(), {}, { prefix: encoder.encode("MZ\0\0stub") })],
  ["a comment after the zip", () => zipOf(parts(), {}, { comment: "PK\u0005\u0006 填报" })],
  [
    "backslashes in part names",
    () => zipOf(new Map([...parts()].map(([name, xml]) => [name.replaceAll("/", "\\"), xml]))),
  ],
  [
    "part names in another case",
    () => zipOf(new Map([...parts()].map(([name, xml]) => [name.toUpperCase(), xml]))),
  ],
  [
    "part names with a leading slash",
    () => zipOf(new Map([...parts()].map(([name, xml]) => [`/${name}`, xml]))),
  ],
  ["prefixed XML", () => zipOf(changed((xml, name) => (isMain(name) ? prefixed(xml) : xml)))],
  ["strict OOXML", () => zipOf(changed(strict))],
  ["UTF-16 LE parts", () => zipOf(changed((xml) => utf16(xml, true)))],
  ["UTF-16 BE parts", () => zipOf(changed((xml) => utf16(xml, false)))],
  ["UTF-16 without a mark", () => zipOf(changed((xml) => utf16(xml, true, false)))],
  ["UTF-8 with a mark", () => zipOf(changed((xml) => `\ufeff${xml}`))],
  [
    "a declaration of UTF-16 that is not true",
    () =>
      zipOf(
        changed(
          (xml) => `<?xml version="1.0" encoding="utf-16"?>${xml.replace(/<\?xml.*?\?>/, "")}`,
        ),
      ),
  ],
  [
    "comments and instructions everywhere",
    () =>
      zipOf(
        changed((xml) =>
          xml.replaceAll("><", "><!-- <v>1</v> -- ><?p <c?><").replaceAll("-- >", "-->"),
        ),
      ),
  ],
  ["single quotes", () => zipOf(changed((xml) => xml.replaceAll('"', "'")))],
  [
    "no content types",
    () => zipOf(new Map([...parts()].filter(([name]) => !name.startsWith("[")))),
  ],
  [
    "no package relationships",
    () => zipOf(new Map([...parts()].filter(([name]) => name !== "_rels/.rels"))),
  ],
  [
    "absolute targets",
    () =>
      zipOf(
        changed((xml) =>
          xml
            .replace('Target="xl/', 'Target="/xl/')
            .replace('Target="worksheets', 'Target="/xl/worksheets'),
        ),
      ),
  ],
  [
    "targets with backslashes",
    () => zipOf(changed((xml) => xml.replace('Target="worksheets/', 'Target="worksheets\\'))),
  ],
];

test.each(SURVIVED)("%s", async (_, build) => {
  const expected = await readWorkbook(makeWorkbook(BOOK));
  expect(expected.sheets[0]?.rows[0]?.cells.map((cell) => cell.value)).toEqual(["研发经费", 6.62]);
  expect(await readWorkbook(build())).toEqual(expected);
});

test("of two parts with one name the later counts", async () => {
  const stale = worksheet(`<row><c><v>1</v></c></row>`);
  const bytes = makeZip([
    { name: "xl/worksheets/sheet1.xml", content: stale },
    ...[...parts()].map(([name, content]) => ({ name, content })),
    { name: "XL\\worksheets\\sheet1.xml", content: worksheet("<row><c><v>2</v></c></row>") },
  ]);
  const book = await readWorkbook(bytes);
  expect(book.sheets[0]?.rows[0]?.cells[0]?.value).toBe(2);
});

test("GBK parts are read by their declaration", async () => {
  const name = Uint8Array.from([0xd6, 0xb8, 0xb1, 0xea]);
  const [before, after] = worksheet(`<row><c t="str"><v>@</v></c></row>`)
    .replace("UTF-8", "GBK")
    .split("@") as [string, string];
  const sheet = Uint8Array.from([...encoder.encode(before), ...name, ...encoder.encode(after)]);
  const book = await readWorkbook(makeWorkbook({ parts: { "xl/worksheets/sheet1.xml": sheet } }));
  expect(book.sheets[0]?.rows[0]?.cells[0]?.value).toBe("指标");
});
