import { unreadable } from "../errors";
import { startsWith } from "../zip/bytes";

/**
 * A part's bytes as UTF-8 without a byte order mark, whatever it was written in. Parts that are
 * UTF-8 already, nearly all, are returned as a view without copying.
 * @throws UnreadableWorkbook `unsupported-encoding`.
 */
export function toUtf8(bytes: Uint8Array, part: string): Uint8Array {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return bytes.subarray(3);
  const encoding = wideEncoding(bytes) ?? declaredEncoding(bytes);
  if (encoding === "utf-8" || encoding === "us-ascii") return bytes;
  return new TextEncoder().encode(decoderFor(encoding, part).decode(bytes));
}

/** UTF-16 by its mark or by how `<` and the next character look without one. */
function wideEncoding(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first === 0x3c && second === 0) return "utf-16le";
  if (first === 0 && second === 0x3c && third === 0) return "utf-16be";
  return null;
}

function declaredEncoding(bytes: Uint8Array): string {
  if (!startsWith(bytes, [0x3c, 0x3f])) return "utf-8";
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const declared = /^<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/.exec(head);
  const name = declared?.[1]?.toLowerCase() ?? "utf-8";
  // Declared wide but written in single bytes: the declaration is wrong, the bytes are right.
  return name === "utf8" || name.startsWith("utf-16") ? "utf-8" : name;
}

function decoderFor(encoding: string, part: string): TextDecoder {
  try {
    return new TextDecoder(encoding);
  } catch {
    throw unreadable("unsupported-encoding", { part, encoding });
  }
}
