import { u16, u32 } from "./bytes";
import { crc32 } from "./crc32";
import { deflate } from "./deflate";
import { entryData, type ZipEntry } from "./directory";

/** What becomes of a zip: entries not mentioned are kept with their compressed bytes as they are. */
export interface ZipChanges {
  readonly replaced: ReadonlyMap<ZipEntry, Uint8Array>;
  readonly removed: ReadonlySet<ZipEntry>;
  readonly added: readonly { readonly name: string; readonly content: Uint8Array }[];
}

/** An entry on its way into the new zip. */
interface Record {
  readonly name: Uint8Array;
  readonly flags: number;
  readonly method: number;
  /** Date and time, packed as the format has them. */
  readonly time: number;
  readonly crc: number;
  readonly size: number;
  readonly data: Uint8Array;
  readonly localExtra: Uint8Array;
  readonly directoryExtra: Uint8Array;
  readonly comment: Uint8Array;
  /** Version made by, and internal and external attributes. */
  readonly madeBy: number;
  readonly internal: number;
  readonly external: number;
}

const STORED = 0;
const DEFLATED = 8;
const DESCRIPTOR = 8;
const UTF8_NAME = 0x800;
const VERSION = 20;
/** 1 January 1980, the zero of the format: the same input gives the same bytes. */
const NO_TIME = 0x00210000;
const NONE = new Uint8Array(0);

/**
 * Writes a zip again with some entries changed. Order is kept, added entries come last, the
 * file's comment stays; sizes after the data and zip64 fields are put into plain headers.
 */
export async function rewriteZip(
  file: Uint8Array,
  directory: readonly ZipEntry[],
  changes: ZipChanges,
): Promise<Uint8Array> {
  const records: Record[] = [];
  for (const entry of directory) {
    if (changes.removed.has(entry)) continue;
    const content = changes.replaced.get(entry);
    records.push(content ? await replacedRecord(file, entry, content) : keptRecord(file, entry));
  }
  for (const { name, content } of changes.added) records.push(await newRecord(name, content));
  return assemble(records, fileComment(file));
}

function keptRecord(file: Uint8Array, entry: ZipEntry): Record {
  const { localOffset, recordStart } = entry;
  const nameEnd = recordStart + 46 + u16(file, recordStart + 28);
  const extraEnd = nameEnd + u16(file, recordStart + 30);
  const localExtra = localOffset + 30 + u16(file, localOffset + 26);
  return {
    name: file.subarray(recordStart + 46, nameEnd),
    flags: entry.flags & ~DESCRIPTOR,
    method: entry.method,
    time: u32(file, recordStart + 12),
    crc: entry.crc,
    size: entry.size,
    data: entryData(file, entry),
    localExtra: withoutZip64(file, localExtra, localExtra + u16(file, localOffset + 28)),
    directoryExtra: withoutZip64(file, nameEnd, extraEnd),
    comment: file.subarray(extraEnd, entry.recordEnd),
    madeBy: u16(file, recordStart + 4),
    internal: u16(file, recordStart + 36),
    external: u32(file, recordStart + 38),
  };
}

async function replacedRecord(file: Uint8Array, entry: ZipEntry, content: Uint8Array) {
  return { ...keptRecord(file, entry), ...(await packed(content, entry.method)) };
}

async function newRecord(name: string, content: Uint8Array): Promise<Record> {
  return {
    name: new TextEncoder().encode(name),
    flags: UTF8_NAME,
    time: NO_TIME,
    localExtra: NONE,
    directoryExtra: NONE,
    comment: NONE,
    madeBy: VERSION,
    internal: 0,
    external: 0,
    ...(await packed(content, DEFLATED)),
  };
}

/** A part that was stored stays stored: its writer had a reason. */
async function packed(content: Uint8Array, method: number) {
  const data = method === STORED ? content : await deflate(content);
  return { method, data, crc: crc32(content), size: content.length };
}

/** Extra fields but the one that holds 64-bit sizes, which no longer are needed. */
function withoutZip64(file: Uint8Array, start: number, end: number): Uint8Array {
  for (let at = start; at + 4 <= end; at += 4 + u16(file, at + 2)) {
    if (u16(file, at) !== 1) continue;
    const after = Math.min(end, at + 4 + u16(file, at + 2));
    return Uint8Array.from([...file.subarray(start, at), ...file.subarray(after, end)]);
  }
  return file.subarray(start, end);
}

function fileComment(file: Uint8Array): Uint8Array {
  for (let at = file.length - 22; at >= Math.max(0, file.length - 22 - 0xffff); at--) {
    if (u32(file, at) === 0x06054b50) return file.subarray(at + 22, at + 22 + u16(file, at + 20));
  }
  return NONE;
}

function assemble(records: readonly Record[], comment: Uint8Array): Uint8Array {
  const local = records.reduce(
    (sum, { name, localExtra, data }) => sum + 30 + name.length + localExtra.length + data.length,
    0,
  );
  const central = records.reduce(
    (sum, { name, directoryExtra, comment: note }) =>
      sum + 46 + name.length + directoryExtra.length + note.length,
    0,
  );
  const writer = new ZipWriter(local + central + 22 + comment.length);
  const offsets = records.map((record) => writer.localRecord(record));
  records.forEach((record, at) => {
    writer.directoryRecord(record, offsets[at] as number);
  });
  writer.end(records.length, local, central, comment);
  return writer.bytes;
}

class ZipWriter {
  readonly bytes: Uint8Array;
  private readonly view: DataView;
  private at = 0;

  constructor(size: number) {
    this.bytes = new Uint8Array(size);
    this.view = new DataView(this.bytes.buffer);
  }

  /** Returns where the record starts. */
  localRecord(record: Record): number {
    const offset = this.at;
    this.long(0x04034b50);
    this.common(record);
    this.short(record.localExtra.length);
    this.put(record.name, record.localExtra, record.data);
    return offset;
  }

  directoryRecord(record: Record, offset: number): void {
    this.long(0x02014b50);
    this.short(record.madeBy);
    this.common(record);
    this.short(record.directoryExtra.length);
    this.short(record.comment.length);
    this.short(0);
    this.short(record.internal);
    this.long(record.external);
    this.long(offset);
    this.put(record.name, record.directoryExtra, record.comment);
  }

  end(count: number, offset: number, size: number, comment: Uint8Array): void {
    this.long(0x06054b50);
    this.long(0);
    this.short(count);
    this.short(count);
    this.long(size);
    this.long(offset);
    this.short(comment.length);
    this.put(comment);
  }

  /** The fields that both kinds of record share, from the version to the length of the name. */
  private common(record: Record): void {
    this.short(VERSION);
    this.short(record.flags);
    this.short(record.method);
    this.long(record.time);
    this.long(record.crc);
    this.long(record.data.length);
    this.long(record.size);
    this.short(record.name.length);
  }

  private short(value: number): void {
    this.view.setUint16(this.at, value, true);
    this.at += 2;
  }

  private long(value: number): void {
    this.view.setUint32(this.at, value, true);
    this.at += 4;
  }

  private put(...pieces: readonly Uint8Array[]): void {
    for (const piece of pieces) {
      this.bytes.set(piece, this.at);
      this.at += piece.length;
    }
  }
}
