import { damaged, unreadable } from "../errors";
import { hostZlib, type Zlib } from "../host";
import type { Budget } from "../limits";
import { crc32 } from "./crc32";
import { entryData, type ZipEntry } from "./directory";

const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

/** Deflate never makes more of one byte than this. */
const MOST_EXPANSION = 1032;

/**
 * The content of one entry, counted against the budget while it arrives and held against its
 * checksum.
 * @throws UnreadableWorkbook `too-large`, `truncated`, `damaged`, `password-protected`,
 *   `unsupported-compression`.
 */
export async function readEntry(
  file: Uint8Array,
  entry: ZipEntry,
  budget: Budget,
): Promise<Uint8Array> {
  if (entry.flags & ENCRYPTED) throw unreadable("password-protected", {});
  if (entry.method !== STORED && entry.method !== DEFLATED) {
    throw unreadable("unsupported-compression", { part: entry.name, method: entry.method });
  }
  const data = entryData(file, entry);
  const content = entry.method === STORED ? data : await inflate(data, entry, budget);
  budget.part(entry.name, content.length, data.length);
  budget.partDone(content.length);
  const checksum = hostZlib()?.crc32 ?? crc32;
  if (checksum(content) !== entry.crc) throw damaged(entry.name, "checksum");
  return content;
}

async function inflate(data: Uint8Array, entry: ZipEntry, budget: Budget): Promise<Uint8Array> {
  const zlib = hostZlib();
  return zlib ? inflateAtOnce(zlib, data, entry, budget) : inflateStream(data, entry, budget);
}

/** The declared size only saves copying: it is believed as far as deflate could ever reach. */
function likelySize(data: Uint8Array, entry: ZipEntry, allowed: number): number {
  return Math.min(entry.size, data.length * MOST_EXPANSION, allowed);
}

export function inflateAtOnce(
  zlib: Zlib,
  data: Uint8Array,
  entry: ZipEntry,
  budget: Budget,
): Uint8Array {
  const allowed = budget.allowance(data.length);
  // One chunk for a size that may be true; fair ones where it cannot be, to keep their number low.
  const likely = likelySize(data, entry, allowed) + 1;
  const chunkSize = Math.max(1024, likely < data.length ? data.length * 8 : likely);
  try {
    return zlib.inflateRawSync(data, { maxOutputLength: allowed, chunkSize });
  } catch (error) {
    const tooLarge = (error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE";
    if (tooLarge) budget.part(entry.name, allowed + 1, data.length);
    throw damaged(entry.name, "compression");
  }
}

export async function inflateStream(
  data: Uint8Array,
  entry: ZipEntry,
  budget: Budget,
): Promise<Uint8Array> {
  const stream = new DecompressionStream("deflate-raw");
  const writer = stream.writable.getWriter();
  // A fault in the data fails the write, the close and the read alike: the read reports it.
  writer.write(data as Uint8Array<ArrayBuffer>).catch(() => {});
  writer.close().catch(() => {});
  const reader = stream.readable.getReader();
  const allowed = budget.allowance(data.length);
  let output = new Uint8Array(likelySize(data, entry, allowed));
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw damaged(entry.name, "compression");
    });
    if (done) break;
    const needed = length + value.length;
    if (needed > allowed) {
      await reader.cancel().catch(() => {});
      budget.part(entry.name, needed, data.length);
    }
    if (needed > output.length) output = grown(output, needed);
    output.set(value, length);
    length = needed;
  }
  return output.subarray(0, length);
}

function grown(output: Uint8Array, needed: number): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(Math.max(needed, output.length * 2));
  larger.set(output);
  return larger;
}
