/** The parts of node:zlib and Buffer used here. */
export interface Zlib {
  inflateRawSync(
    data: Uint8Array,
    options: { readonly maxOutputLength: number; readonly chunkSize: number },
  ): Uint8Array;
  deflateRawSync(data: Uint8Array): Uint8Array;
  /** Since Node 20.15. */
  crc32?(data: Uint8Array): number;
}

interface HostBuffer {
  toString(encoding: "utf8", start: number, end: number): string;
}

interface Host {
  readonly process?: { getBuiltinModule?: (name: string) => unknown };
  readonly Buffer?: {
    from(buffer: ArrayBufferLike, offset: number, length: number): HostBuffer;
  };
}

/**
 * Node hands out its zlib without an import, so that the same file runs in a browser, which has
 * none. It inflates in a third of the time of the stream that browsers have.
 */
export function hostZlib(): Zlib | undefined {
  return (globalThis as Host).process?.getBuiltinModule?.("node:zlib") as Zlib | undefined;
}

/**
 * Decodes byte ranges of UTF-8 three times as fast as a TextDecoder does, where the host is Node.
 * `undefined` elsewhere.
 */
export function hostDecoder(
  bytes: Uint8Array,
): ((start: number, end: number) => string) | undefined {
  const buffer = (globalThis as Host).Buffer?.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return buffer && ((start, end) => buffer.toString("utf8", start, end));
}
