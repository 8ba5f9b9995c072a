import { makeZip, type TestEntry, zipOf } from "../../src/ooxml/testing";
import type { Random } from "./random";

export type Parts = ReadonlyMap<string, string | Uint8Array>;

/** One way to spoil a workbook: from its parts to the bytes of a file. */
export type Mutation = (parts: Parts, random: Random) => Uint8Array;

/** Bytes of the finished file are changed at random. */
const flipBytes: Mutation = (parts, random) => {
  const bytes = zipOf(parts);
  for (let count = 1 + random.below(8); count > 0; count--) {
    bytes[random.below(bytes.length)] = random.below(256);
  }
  return bytes;
};

const truncate: Mutation = (parts, random) => {
  const bytes = zipOf(parts);
  return bytes.subarray(0, random.below(bytes.length));
};

/** A stretch is cut out or repeated, so that every offset behind it is wrong. */
const shiftBytes: Mutation = (parts, random) => {
  const bytes = zipOf(parts);
  const at = random.below(bytes.length);
  const from = random.below(bytes.length);
  return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(from)]);
};

/** Only the zip's own records are hit: the last bytes and the start of the directory. */
const spoilDirectory: Mutation = (parts, random) => {
  const bytes = zipOf(parts, {}, { zip64: random.next() < 0.3 });
  const start = bytes.length - 22 - parts.size * 70;
  for (let count = 1 + random.below(4); count > 0; count--) {
    const at = start + random.below(bytes.length - start);
    bytes[at] = random.pick([0, 1, 255, random.below(256)]);
  }
  return bytes;
};

const dropPart: Mutation = (parts, random) => {
  const gone = random.pick([...parts.keys()]);
  return zipOf(new Map([...parts].filter(([name]) => name !== gone)));
};

/** Headers that lie, one entry twice, contents exchanged. */
const confuseEntries: Mutation = (parts, random) => {
  const entries: TestEntry[] = [...parts].map(([name, content]) => ({ name, content }));
  const at = random.below(entries.length);
  const entry = entries[at] as TestEntry;
  const other = random.pick(entries);
  const lies: TestEntry[] = [
    { ...entry, claimedSize: random.pick([0, 1, 0x7fffffff, 0xffffffff]) },
    { ...entry, claimedCrc: random.below(2 ** 31) },
    { ...entry, flags: random.below(0x10000) },
    { ...entry, method: random.pick([1, 8, 9, 14, 99]) },
    { ...entry, content: other.content },
    { ...entry, name: other.name },
    { ...entry, zip64: true },
  ];
  entries[at] = random.pick(lies);
  return makeZip(entries);
};

const FRAGMENTS = [
  "<",
  ">",
  "</row>",
  "<row>",
  "<c>",
  "</c>",
  "/>",
  "&",
  "&#x110000;",
  "&#0;",
  "<![CDATA[",
  "]]>",
  "<!--",
  "-->",
  "<?",
  "<!DOCTYPE a>",
  '"',
  "'",
  "=",
  "\0",
  "\u{1f600}",
  "99999999999",
  "-1",
  "NaN",
  "1e999",
  "A1:XFD1048576",
  ' r="ZZZZ9"',
  ' s="-1"',
  ' t="s"',
  '<f t="shared" si="0"/>',
  '<f t="array" ref="A1:XFD1048576">A1</f>',
  "<v>",
  "<x:y ",
  'xmlns:r="',
];

/** The text of one part is cut, repeated, or has something put into it; checksums stay right. */
const spoilXml: Mutation = (parts, random) => {
  const name = random.pick([...parts.keys()]);
  let xml = String(parts.get(name));
  for (let count = 1 + random.below(3); count > 0; count--) {
    const at = random.below(xml.length + 1);
    const to = Math.min(xml.length, at + random.below(30));
    const piece = xml.slice(at, to);
    const between = random.pick(["", piece + piece, random.pick(FRAGMENTS) + piece]);
    xml = xml.slice(0, at) + between + xml.slice(to);
  }
  return zipOf(new Map([...parts, [name, xml]]));
};

/** Numbers and names in attributes take other values. */
const spoilAttributes: Mutation = (parts, random) => {
  const name = random.pick([...parts.keys()]);
  const xml = String(parts.get(name));
  const values = ["", "0", "-1", "2147483648", "A0", "B2:A1", "shared", "rId99", "../../x", "真"];
  const spoilt = xml.replace(/="([^"]*)"/g, (whole) =>
    random.next() < 0.1 ? `="${random.pick(values)}"` : whole,
  );
  return zipOf(new Map([...parts, [name, spoilt]]));
};

export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  flipBytes,
  truncate,
  shiftBytes,
  spoilDirectory,
  dropPart,
  confuseEntries,
  spoilXml,
  spoilAttributes,
};
