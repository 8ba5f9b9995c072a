import { crc32 } from "../zip/crc32";

export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** 1 January 1980, the earliest a zip can say: the same input gives the same bytes on any day. */
const DOS_DATE = 0x0021;
const DEFLATED = 8;
const STORED = 0;
/** Names and comments are UTF-8. */
const FLAGS = 0x0800;
const VERSION = 20;

async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new CompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** What local and central headers share: version needed to the length of the extra field. */
function commonHeader(entry: ZipEntry, method: number, packed: number, name: number): Uint8Array {
  const header = new Uint8Array(26);
  const view = new DataView(header.buffer);
  view.setUint16(0, VERSION, true);
  view.setUint16(2, FLAGS, true);
  view.setUint16(4, method, true);
  view.setUint16(8, DOS_DATE, true);
  view.setUint32(10, crc32(entry.bytes), true);
  view.setUint32(14, packed, true);
  view.setUint32(18, entry.bytes.length, true);
  view.setUint16(22, name, true);
  return header;
}

function signed(signature: number, length: number): { bytes: Uint8Array; view: DataView } {
  const bytes = new Uint8Array(length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  return { bytes, view };
}

/** A zip without extra fields, data descriptors or 64-bit records: what every reader understands. */
export async function writeZip(
  entries: readonly ZipEntry[],
  compress: boolean,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const data = compress ? await deflate(entry.bytes) : entry.bytes;
    const name = new TextEncoder().encode(entry.name);
    const common = commonHeader(entry, compress ? DEFLATED : STORED, data.length, name.length);
    const local = [signed(0x04034b50, 4).bytes, common, name, data];
    parts.push(...local);

    const start = signed(0x02014b50, 6);
    start.view.setUint16(4, VERSION, true);
    const rest = new Uint8Array(14);
    new DataView(rest.buffer).setUint32(10, offset, true);
    central.push(start.bytes, common, rest, name);
    offset += lengthOf(local);
  }
  const end = signed(0x06054b50, 22);
  end.view.setUint16(8, entries.length, true);
  end.view.setUint16(10, entries.length, true);
  end.view.setUint32(12, lengthOf(central), true);
  end.view.setUint32(16, offset, true);
  return concatenate([...parts, ...central, end.bytes]);
}

function lengthOf(chunks: readonly Uint8Array[]): number {
  return chunks.reduce((sum, chunk) => sum + chunk.length, 0);
}

function concatenate(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(lengthOf(chunks));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
