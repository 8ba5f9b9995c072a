/** Powers of ten that a double holds exactly. */
const POWERS = Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/** Digits of a mantissa that a double is sure to hold exactly, and that two doubles do. */
const EXACT_DIGITS = 15;
const LONG_DIGITS = 19;

/** A run of spaces round a number is tolerated up to this length of text. */
const LONGEST = 400;

/**
 * The number written in a byte range, correctly rounded; NaN where the range holds none.
 * A mantissa of up to 15 digits and a power of ten up to 22 are both exact, so one division rounds
 * correctly (Clinger's fast path). The 16 to 19 digits with which Excel writes most fractions take
 * a division in double-double arithmetic; whatever is longer or has an exponent goes to `Number`.
 */
export function parseNumber(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  const negative = bytes[at] === 0x2d;
  if (negative) at++;
  let high = 0;
  let low = 0;
  let digits = 0;
  let scale = 0;
  let seenPoint = false;
  for (; at < end; at++) {
    const byte = bytes[at] as number;
    if (byte >= 0x30 && byte <= 0x39) {
      if (digits < EXACT_DIGITS) high = high * 10 + (byte - 0x30);
      else low = low * 10 + (byte - 0x30);
      digits++;
      if (seenPoint) scale++;
    } else if (byte === 0x2e && !seenPoint) {
      seenPoint = true;
    } else {
      return slowNumber(bytes, start, end);
    }
  }
  if (digits === 0 || digits > LONG_DIGITS) return slowNumber(bytes, start, end);
  const power = POWERS[scale] as number;
  const value =
    digits <= EXACT_DIGITS
      ? high / power
      : longQuotient(high, POWERS[digits - EXACT_DIGITS] as number, low, power);
  if (Number.isNaN(value)) return slowNumber(bytes, start, end);
  return negative ? -value : value;
}

/** Slightly more than the relative error that the two quotients below can have together. */
const DOUBT = 2 ** -50;

/**
 * (high × shift + low) / divisor correctly rounded, NaN in the rare case where this arithmetic
 * cannot tell which way to round. All four are exact; high × shift + low has at most 19 digits.
 */
export function longQuotient(high: number, shift: number, low: number, divisor: number): number {
  // The mantissa as an exact sum of two doubles.
  const product = high * shift;
  const sum = product + low;
  const rest = productError(high, shift, product) + (low - (sum - product));
  const quotient = sum / divisor;
  const back = quotient * divisor;
  // The remainder of a division is itself a double, so this difference is exact.
  const remainder = sum - back - productError(quotient, divisor, back);
  const correction = (remainder + rest) / divisor;
  const value = quotient + correction * (1 + DOUBT);
  return value === quotient + correction * (1 - DOUBT) ? value : Number.NaN;
}

/** What `product`, the rounded a × b, lacks (Dekker). */
function productError(a: number, b: number, product: number): number {
  const splitA = a * 134_217_729;
  const highA = splitA - (splitA - a);
  const lowA = a - highA;
  const splitB = b * 134_217_729;
  const highB = splitB - (splitB - b);
  const lowB = b - highB;
  return lowA * lowB - (product - highA * highB - lowA * highB - highA * lowB);
}

/** Exponents, very long mantissas, surrounding blanks. Infinity is no number of a workbook. */
function slowNumber(bytes: Uint8Array, start: number, end: number): number {
  if (end - start > LONGEST) return Number.NaN;
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
