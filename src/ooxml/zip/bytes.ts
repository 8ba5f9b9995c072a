/** Little-endian fields of a zip or OLE2 file. Callers check bounds: a field past the end is 0. */

export function u16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8);
}

export function u32(bytes: Uint8Array, at: number): number {
  return (u16(bytes, at) | (u16(bytes, at + 2) << 16)) >>> 0;
}

/** Above 2^53 the result is inexact, but still far past any limit. */
export function u64(bytes: Uint8Array, at: number): number {
  return u32(bytes, at) + u32(bytes, at + 4) * 0x1_0000_0000;
}

export function startsWith(bytes: Uint8Array, signature: readonly number[], at = 0): boolean {
  return signature.every((byte, index) => bytes[at + index] === byte);
}

/** Fits in a byte range that really exists in `bytes`. */
export function within(bytes: Uint8Array, start: number, length: number): boolean {
  return start >= 0 && length >= 0 && start + length <= bytes.length;
}
