import * as zlib from "node:zlib";
import { deflateRawSync } from "node:zlib";
import { UnreadableWorkbook } from "../errors";
import { Budget } from "../limits";
import { makeZip } from "../testing";
import { crc32 } from "./crc32";
import { deflate } from "./deflate";
import { readDirectory, type ZipEntry } from "./directory";
import { inflateAtOnce, inflateStream } from "./inflate";

const CONTENT = new TextEncoder().encode("研发经费 2021 ".repeat(5_000));

function entryOf(claimedSize: number): ZipEntry {
  const [entry] = readDirectory(makeZip([{ name: "a", content: "x", claimedSize }]));
  return entry as ZipEntry;
}

const ways: [string, typeof inflateStream][] = [
  ["node:zlib", async (data, entry, budget) => inflateAtOnce(zlib, data, entry, budget)],
  ["the platform's stream", inflateStream],
];

describe.each(ways)("%s", (_, inflate) => {
  test.each([0, 1, CONTENT.length, 0x7fffffff])("claimed size %i", async (size) => {
    const data = new Uint8Array(deflateRawSync(CONTENT));
    const inflated = await inflate(data, entryOf(size), new Budget());
    expect(Buffer.compare(inflated, CONTENT)).toBe(0);
  });

  test("nothing inflates to nothing", async () => {
    const data = new Uint8Array(deflateRawSync(new Uint8Array(0)));
    expect(await inflate(data, entryOf(0), new Budget())).toHaveLength(0);
  });

  test.each<[string, Uint8Array]>([
    ["no deflate", Uint8Array.of(255, 255, 255)],
    ["half of it", new Uint8Array(deflateRawSync(CONTENT)).subarray(0, 40)],
    ["none of it", new Uint8Array(0)],
  ])("%s is damage", async (_name, data) => {
    const failed = inflate(data, entryOf(10), new Budget());
    await expect(failed).rejects.toMatchObject({ code: "damaged", data: { part: "a" } });
  });

  test("the limit stops it", async () => {
    const data = new Uint8Array(deflateRawSync(new Uint8Array(5_000_000)));
    const failed = inflate(data, entryOf(10), new Budget({ partBytes: 1_000_000 }));
    await expect(failed).rejects.toBeInstanceOf(UnreadableWorkbook);
    await expect(failed).rejects.toMatchObject({
      code: "too-large",
      data: { limit: "partBytes", part: "a" },
    });
  });
});

test("deflate is undone by inflate, with and without the host's zlib", async () => {
  const host = process as { getBuiltinModule?: unknown };
  const original = host.getBuiltinModule;
  const hosted = await deflate(CONTENT);
  try {
    host.getBuiltinModule = undefined;
    const streamed = await deflate(CONTENT);
    for (const packed of [hosted, streamed]) {
      expect(packed.length).toBeLessThan(CONTENT.length / 10);
      const inflated = await inflateStream(packed, entryOf(0), new Budget());
      expect(Buffer.compare(inflated, CONTENT)).toBe(0);
    }
  } finally {
    host.getBuiltinModule = original;
  }
});

test.each([0, 1, 7, 8, 9, 64, 1_000])("the checksum of %i bytes is zlib's", (length) => {
  const bytes = Uint8Array.from({ length }, (_, at) => (at * 31) % 256);
  const known = (zlib as { crc32?: (data: Uint8Array) => number }).crc32;
  if (!known) throw new Error("needs the crc32 of Node 20.15");
  expect(crc32(bytes)).toBe(known(bytes));
});
