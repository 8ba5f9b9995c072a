/** Powers of ten that a double holds exactly. */
const POWERS = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/** Digits of a mantissa that a double is sure to hold exactly. */
const EXACT_DIGITS = 15;

/**
 * The number written in a byte range, correctly rounded; NaN where the range holds none.
 * A mantissa of up to 15 digits and a power of ten up to 22 are both exact, so one division or
 * multiplication rounds correctly (Clinger's fast path); anything longer goes through `Number`.
 */
export function parseNumber(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const negative = bytes[at] === 0x2d;
  if (negative) at++;
  let mantissa = 0;
  let digits = 0;
  let scale = 0;
  let seenPoint = false;
  for (; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte >= 0x30 && byte <= 0x39) {
      mantissa = mantissa * 10 + (byte - 0x30);
      digits++;
      if (seenPoint) scale++;
    } else if (byte === 0x2e && !seenPoint) {
      seenPoint = true;
    } else {
      return slowNumber(bytes, start, end);
    }
  }
  if (digits === 0 || digits > EXACT_DIGITS) return slowNumber(bytes, start, end);
  const value = scale === 0 ? mantissa : mantissa / (POWERS[scale] as number);
  return negative ? -value : value;
}

/** Long mantissas, exponents, surrounding blanks. Infinity is no number of a workbook. */
function slowNumber(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > 400) return Number.NaN;
  const units = bytes.subarray(start, end) as unknown as number[];
  const text = String.fromCharCode.apply(null, units).trim();
  if (!/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text)) return Number.NaN;
  const value = Number(text);
  return Number.isFinite(value) ? value : Number.NaN;
}

/** A plain non-negative integer below 2^31, -1 for anything else. */
export function parseIndex(bytes: Uint8Array, start: number, end: number): number {
  if (end <= start || end - start > 9) return -1;
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = (bytes[at] as number) - 0x30;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}
