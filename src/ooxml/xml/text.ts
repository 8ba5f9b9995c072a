import { hostDecoder } from "../host";

/** Turns byte ranges of UTF-8 XML into strings. One per part being read: it keeps scratch space. */
export class TextReader {
  private readonly decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  private readonly units = new Uint16Array(SHORT);

  private readonly hosted: ((start: number, end: number) => string) | undefined;

  constructor(private readonly bytes: Uint8Array) {
    this.hosted = hostDecoder(bytes);
  }

  /** Bytes as they stand: entities and line ends are left alone. */
  raw(start: number, end: number): string {
    const length = end - start;
    if (length <= 0) return "";
    if (this.hosted) return this.hosted(start, end);
    // Calling the platform's decoder costs more than decoding a short text does.
    if (length <= SHORT) {
      const count = this.decodeShort(start, end);
      if (count >= 0) return String.fromCharCode.apply(null, this.view(count));
    }
    return this.decoder.decode(this.bytes.subarray(start, end));
  }

  /** Character data: entities resolved, line ends as XML wants them. */
  characters(start: number, end: number): string {
    return resolve(this.raw(start, end));
  }

  /** `String.fromCharCode.apply` accepts any array-like of numbers; its type asks for an array. */
  private view(count: number): number[] {
    return this.units.subarray(0, count) as unknown as number[];
  }

  /** Number of UTF-16 units written, or -1 where only the full decoder knows what to do. */
  private decodeShort(start: number, end: number): number {
    const { bytes, units } = this;
    let count = 0;
    for (let at = start; at < end; ) {
      const first = bytes[at] as number;
      if (first < 0x80) {
        units[count++] = first;
        at += 1;
        continue;
      }
      const second = bytes[at + 1] as number;
      const third = bytes[at + 2] as number;
      const threeBytes = first >= 0xe1 && first <= 0xec && at + 2 < end;
      if (!threeBytes || (second & 0xc0) !== 0x80 || (third & 0xc0) !== 0x80) return -1;
      units[count++] = ((first & 15) << 12) | ((second & 63) << 6) | (third & 63);
      at += 3;
    }
    return count;
  }
}

const SHORT = 96;

const NAMED: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  amp: "&",
  quot: '"',
  apos: "'",
};

/** Resolves entities and line ends in character data. An unknown entity stays as written. */
export function resolve(text: string): string {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  if (!lines.includes("&")) return lines;
  return lines.replace(/&(?:#x([0-9a-fA-F]{1,8})|#([0-9]{1,8})|(\w{2,4}));/g, entity);
}

function entity(whole: string, hex?: string, decimal?: string, name?: string): string {
  if (name) return NAMED[name] ?? whole;
  const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
  return code > 0x10ffff ? "\ufffd" : String.fromCodePoint(code);
}

/** `_x000D_` stands for the character U+000D in every string of a workbook, `_x005F_` for `_`. */
export function unescapeCharacters(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
