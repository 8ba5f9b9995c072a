import { damaged, unreadable } from "../errors";
import { u16, u32, u64, within } from "./bytes";

/** One entry of a zip's central directory. Sizes are what the file claims, not what is true. */
export interface ZipEntry {
  /** As stored. */
  readonly name: string;
  readonly flags: number;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where the local header starts in the file. */
  readonly localOffset: number;
  /** Where this directory record starts and ends in the file. */
  readonly recordStart: number;
  readonly recordEnd: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const RECORD = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const RECORD_SIZE = 46;
const LOCAL_SIZE = 30;
const UNKNOWN_32 = 0xffffffff;

interface DirectoryEnd {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
  /** Where the directory must have ended. */
  readonly at: number;
}

/**
 * The entries of a zip in directory order.
 * @param refuseCount called with the number of entries so far; throws when there are too many.
 * @throws UnreadableWorkbook `truncated` without a directory, `damaged` with an impossible one.
 */
export function readDirectory(
  bytes: Uint8Array,
  refuseCount: (count: number) => void = () => {},
): ZipEntry[] {
  const end = findEnd(bytes);
  if (!end) throw unreadable("truncated", { part: null });
  const shift = shiftOf(bytes, end);
  const entries: ZipEntry[] = [];
  let at = end.offset + shift;
  while (at + RECORD_SIZE <= end.at && u32(bytes, at) === RECORD) {
    const entry = readRecord(bytes, at, shift);
    if (entry.recordEnd > end.at) throw damaged(null, "directory");
    entries.push(entry);
    refuseCount(entries.length);
    at = entry.recordEnd;
  }
  // The count is a 16-bit field that some writers let overflow: only its low bits are compared.
  if ((entries.length & 0xffff) !== (end.count & 0xffff) && entries.length < end.count) {
    throw damaged(null, "directory");
  }
  return entries;
}

/** Where the package's data is in the file. @throws UnreadableWorkbook `truncated` or `damaged`. */
export function entryData(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const header = entry.localOffset;
  if (!within(bytes, header, LOCAL_SIZE)) throw unreadable("truncated", { part: entry.name });
  if (u32(bytes, header) !== LOCAL) throw damaged(entry.name, "local-header");
  const start = header + LOCAL_SIZE + u16(bytes, header + 26) + u16(bytes, header + 28);
  if (!within(bytes, start, entry.compressedSize)) {
    throw unreadable("truncated", { part: entry.name });
  }
  return bytes.subarray(start, start + entry.compressedSize);
}

/** True where an end-of-directory record is present, wherever the zip starts. */
export function hasDirectory(bytes: Uint8Array): boolean {
  return findEnd(bytes) !== null;
}

function findEnd(bytes: Uint8Array): DirectoryEnd | null {
  const lowest = Math.max(0, bytes.length - END_SIZE - 0xffff);
  for (let at = bytes.length - END_SIZE; at >= lowest; at--) {
    if (bytes[at] !== 0x50 || u32(bytes, at) !== END) continue;
    const plain = {
      count: u16(bytes, at + 10),
      size: u32(bytes, at + 12),
      offset: u32(bytes, at + 16),
      at,
    };
    const found = readEnd64(bytes, at) ?? plain;
    if (found.size <= found.at) return found;
  }
  return null;
}

function readEnd64(bytes: Uint8Array, endAt: number): DirectoryEnd | null {
  const locator = endAt - 20;
  if (locator < 0 || u32(bytes, locator) !== LOCATOR_64) return null;
  // The record normally sits right before its locator, also where data was put before the zip.
  const at = [u64(bytes, locator + 8), locator - 56].find(
    (candidate) => within(bytes, candidate, 56) && u32(bytes, candidate) === END_64,
  );
  if (at === undefined) return null;
  return {
    count: u64(bytes, at + 32),
    size: u64(bytes, at + 40),
    offset: u64(bytes, at + 48),
    at,
  };
}

/** How many bytes stand before the zip: offsets inside it count from its own start. */
function shiftOf(bytes: Uint8Array, end: DirectoryEnd): number {
  if (end.count === 0) return 0;
  if (within(bytes, end.offset, RECORD_SIZE) && u32(bytes, end.offset) === RECORD) return 0;
  const start = end.at - end.size;
  if (start >= 0 && u32(bytes, start) === RECORD) return start - end.offset;
  throw end.offset > bytes.length
    ? unreadable("truncated", { part: null })
    : damaged(null, "directory");
}

function readRecord(bytes: Uint8Array, at: number, shift: number): ZipEntry {
  const nameLength = u16(bytes, at + 28);
  const extraLength = u16(bytes, at + 30);
  const extraStart = at + RECORD_SIZE + nameLength;
  const recordEnd = extraStart + extraLength + u16(bytes, at + 32);
  let size = u32(bytes, at + 24);
  let compressedSize = u32(bytes, at + 20);
  let offset = u32(bytes, at + 42);
  let wide = findExtra(bytes, extraStart, extraStart + extraLength, 1);
  // A zip64 extra holds, in this order, only the fields that did not fit.
  if (wide !== null) {
    if (size === UNKNOWN_32) {
      size = u64(bytes, wide);
      wide += 8;
    }
    if (compressedSize === UNKNOWN_32) {
      compressedSize = u64(bytes, wide);
      wide += 8;
    }
    if (offset === UNKNOWN_32) offset = u64(bytes, wide);
  }
  return {
    name: new TextDecoder().decode(bytes.subarray(at + RECORD_SIZE, extraStart)),
    flags: u16(bytes, at + 8),
    method: u16(bytes, at + 10),
    crc: u32(bytes, at + 16),
    compressedSize,
    size,
    localOffset: offset + shift,
    recordStart: at,
    recordEnd,
  };
}

/** Start of the data of the extra field with this id, `null` where there is none. */
function findExtra(bytes: Uint8Array, start: number, end: number, id: number): number | null {
  for (let at = start; at + 4 <= end; at += 4 + u16(bytes, at + 2)) {
    if (u16(bytes, at) === id) return at + 4;
  }
  return null;
}
