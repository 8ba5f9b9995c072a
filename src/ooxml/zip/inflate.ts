import { damaged, unreadable } from "../errors";
import type { Budget } from "../limits";
import { crc32 } from "./crc32";
import { entryData, type ZipEntry } from "./directory";

const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;

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
  if (crc32(content) !== entry.crc) throw damaged(entry.name, "checksum");
  return content;
}

async function inflate(data: Uint8Array, entry: ZipEntry, budget: Budget): Promise<Uint8Array> {
  const stream = new DecompressionStream("deflate-raw");
  const writer = stream.writable.getWriter();
  // A fault in the data fails the write, the close and the read alike: the read reports it.
  writer.write(data as Uint8Array<ArrayBuffer>).catch(() => {});
  writer.close().catch(() => {});
  const reader = stream.readable.getReader();
  // The declared size only saves copying: it is believed as far as deflate could ever reach.
  const likely = Math.min(entry.size, data.length * 1032, budget.limits.partBytes);
  let output = new Uint8Array(likely);
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw damaged(entry.name, "compression");
    });
    if (done) break;
    const needed = length + value.length;
    try {
      budget.part(entry.name, needed, data.length);
    } catch (refusal) {
      await reader.cancel().catch(() => {});
      throw refusal;
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
