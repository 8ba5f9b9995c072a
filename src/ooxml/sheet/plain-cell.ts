import { longQuotient, parseNumber } from "../xml/numbers";

/** What a plain cell holds. */
export const NUMBER = 0;
export const SHARED_STRING = 1;
export const BLANK = 2;
/** Only the opening tag was plain: the content is left to the general reader. */
export const OPENED = 3;
/** Not even the opening tag was plain: nothing was read. */
export const OTHER = 4;

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const SPACE = 0x20;
const POINT = 0x2e;
const MINUS = 0x2d;
const ZERO = 0x30;
const AMPERSAND = 0x26;
const RETURN = 0x0d;
const UNDERSCORE = 0x5f;
const LETTER_C = 0x63;
const LETTER_F = 0x66;
const LETTER_R = 0x72;
const LETTER_S = 0x73;
const LETTER_T = 0x74;
const LETTER_V = 0x76;
const LETTER_N = 0x6e;

/** Mantissas of up to this many digits are exact in a double, up to the lower in 32 bits. */
const EXACT_DIGITS = 15;
const INTEGER_DIGITS = 9;
const POWERS = Array.from({ length: 19 }, (_, exponent) => Number(`1e${exponent}`));

/** How Excel writes a cell that shares a formula: this, the number of the group, and `"/>`. */
const SHARED_MEMBER = Array.from('<f t="shared" si="', (letter) => letter.charCodeAt(0));

/**
 * Reads `<c r="B7" s="3"><v>1.5</v></c>`: the way nearly every program writes nearly every cell.
 * It does in one pass what {@link CellReader} does through the scanner, many times faster, and
 * gives way to it as soon as a byte is not the expected one. A million cells go through here, so
 * this file calls nothing and keeps its constants to itself.
 */
export class PlainCell {
  /** Zero-based place named by `r`, -1 where there was none. */
  column = -1;
  row = -1;
  style = 0;
  /** The number, or the index of the shared string. */
  value = 0;
  /** Range of the value of `t`, empty where there was none. */
  typeStart = 0;
  typeEnd = 0;
  /** Range of a formula that needs no resolving, empty where there was none. */
  formulaStart = 0;
  formulaEnd = 0;
  /** Group of a shared formula that is defined elsewhere, -1 for none, and its whole element. */
  group = -1;
  memberStart = 0;
  memberEnd = 0;
  /** Where reading goes on. */
  end = 0;

  constructor(private readonly bytes: Uint8Array) {}

  /** One of the constants above. `start` is where the next tag begins if this is a plain cell. */
  read(start: number): number {
    const { bytes } = this;
    const plain =
      bytes[start] === LESS && bytes[start + 1] === LETTER_C && bytes[start + 2] === SPACE;
    if (!plain) return OTHER;
    const after = this.readAttributes(start + 3);
    if (after === 0) return OTHER;
    this.end = after;
    if (bytes[after - 2] === SLASH) return BLANK;
    const value = this.readFormula(after);
    const isValue =
      bytes[value] === LESS && bytes[value + 1] === LETTER_V && bytes[value + 2] === GREATER;
    if (!isValue) return OPENED;
    if (this.typeStart === this.typeEnd) return this.readNumber(value + 3);
    if (this.typeEnd - this.typeStart !== 1) return OPENED;
    const type = bytes[this.typeStart];
    if (type === LETTER_S) return this.readIndex(value + 3);
    return type === LETTER_N ? this.readNumber(value + 3) : OPENED;
  }

  /** Position after a formula that needs no resolving, `start` itself where there is none. */
  private readFormula(start: number): number {
    const { bytes } = this;
    this.formulaStart = this.formulaEnd = 0;
    this.group = -1;
    if (bytes[start] !== LESS || bytes[start + 1] !== LETTER_F) return start;
    return bytes[start + 2] === GREATER ? this.readOwnFormula(start) : this.readMember(start);
  }

  private readOwnFormula(start: number): number {
    const { bytes } = this;
    let at = start + 3;
    let byte = bytes[at] as number;
    for (; at < bytes.length && byte !== LESS; byte = bytes[++at] as number) {
      // Entities, line ends and `_x000D_` are for the general reader to resolve.
      if (byte === AMPERSAND || byte === UNDERSCORE || byte === RETURN) return start;
    }
    const closes =
      bytes[at + 1] === SLASH && bytes[at + 2] === LETTER_F && bytes[at + 3] === GREATER;
    if (!closes || at === start + 3) return start;
    this.formulaStart = start + 3;
    this.formulaEnd = at;
    return at + 4;
  }

  private readMember(start: number): number {
    const { bytes } = this;
    let at = start;
    for (let index = 0; index < SHARED_MEMBER.length; index++) {
      if (bytes[at++] !== SHARED_MEMBER[index]) return start;
    }
    const digits = at;
    let group = 0;
    let byte = bytes[at] as number;
    for (; byte >= ZERO && byte <= 0x39; byte = bytes[++at] as number) {
      group = group * 10 + byte - ZERO;
    }
    const closes =
      byte === QUOTE && bytes[at + 1] === SLASH && bytes[at + 2] === GREATER && at > digits;
    if (!closes || at - digits > 8) return start;
    this.group = group;
    this.memberStart = start;
    this.memberEnd = at + 3;
    return this.memberEnd;
  }

  /** Position after the opening tag, 0 where it is not plain. */
  private readAttributes(start: number): number {
    const { bytes } = this;
    this.column = this.row = -1;
    this.style = this.typeStart = this.typeEnd = 0;
    let at = start;
    for (;;) {
      const name = bytes[at];
      if (bytes[at + 1] !== EQUALS || bytes[at + 2] !== QUOTE) return 0;
      if (name === LETTER_R) at = this.readReference(at + 3);
      else if (name === LETTER_S) at = this.readStyle(at + 3);
      else if (name === LETTER_T) at = this.readType(at + 3);
      else return 0;
      if (at === 0) return 0;
      const next = bytes[at];
      if (next === GREATER) return at + 1;
      if (next === SLASH && bytes[at + 1] === GREATER) return at + 2;
      if (next !== SPACE) return 0;
      at++;
    }
  }

  /** Each reads a value and returns the position after its closing quote, 0 where it is not plain. */
  readReference(start: number): number {
    const { bytes } = this;
    let at = start;
    let column = 0;
    let byte = bytes[at] as number;
    for (; byte >= 0x41 && byte <= 0x5a; byte = bytes[++at] as number) {
      column = column * 26 + byte - 0x40;
    }
    const letters = at - start;
    let row = 0;
    for (; byte >= ZERO && byte <= 0x39; byte = bytes[++at] as number) {
      row = row * 10 + byte - ZERO;
    }
    const digits = at - start - letters;
    if (byte !== QUOTE || letters < 1 || letters > 3 || digits < 1 || digits > 7) return 0;
    this.column = column - 1;
    this.row = row - 1;
    return at + 1;
  }

  private readStyle(start: number): number {
    const { bytes } = this;
    let at = start;
    let style = 0;
    let byte = bytes[at] as number;
    for (; byte >= ZERO && byte <= 0x39; byte = bytes[++at] as number) {
      style = style * 10 + byte - ZERO;
    }
    if (byte !== QUOTE || at - start > 6) return 0;
    this.style = style;
    return at + 1;
  }

  private readType(start: number): number {
    const { bytes } = this;
    let at = start;
    while (bytes[at] !== QUOTE && at - start < 12) at++;
    if (bytes[at] !== QUOTE) return 0;
    this.typeStart = start;
    this.typeEnd = at;
    return at + 1;
  }

  private readIndex(start: number): number {
    const { bytes } = this;
    let at = start;
    let index = 0;
    let byte = bytes[at] as number;
    for (; byte >= ZERO && byte <= 0x39; byte = bytes[++at] as number) {
      index = index * 10 + byte - ZERO;
    }
    if (at === start || at - start > 9 || !this.closes(at)) return OPENED;
    this.value = index;
    return SHARED_STRING;
  }

  /**
   * The digits are gathered in two integers of up to nine, which is much faster than in one
   * floating-point number: `first` × 10^(digits of `rest`) + `rest` is the mantissa.
   */
  private readNumber(start: number): number {
    const { bytes } = this;
    let at = start;
    let byte = bytes[at] as number;
    const negative = byte === MINUS;
    if (negative) byte = bytes[++at] as number;
    let first = 0;
    let rest = 0;
    let digits = 0;
    let point = -1;
    for (;;) {
      if (byte >= ZERO && byte <= 0x39) {
        if (digits < INTEGER_DIGITS) first = (Math.imul(first, 10) + byte - ZERO) | 0;
        else rest = (Math.imul(rest, 10) + byte - ZERO) | 0;
        digits++;
      } else if (byte === POINT && point < 0) point = at;
      else break;
      byte = bytes[++at] as number;
    }
    if (digits === 0 || digits > 2 * INTEGER_DIGITS || !this.closes(at)) {
      return this.readOtherNumber(start);
    }
    const scale = POWERS[point < 0 ? 0 : at - point - 1] as number;
    const value =
      digits <= INTEGER_DIGITS ? first / scale : this.longValue(first, rest, digits, scale);
    // NaN: the arithmetic could not tell which way to round.
    if (value !== value) return this.readOtherNumber(start);
    this.value = negative ? -value : value;
    return NUMBER;
  }

  private longValue(first: number, rest: number, digits: number, scale: number): number {
    const shift = POWERS[digits - INTEGER_DIGITS] as number;
    if (digits <= EXACT_DIGITS) return (first * shift + rest) / scale;
    return longQuotient(first, shift, rest, scale);
  }

  /** Exponents, more digits, and what is no number at all. */
  private readOtherNumber(start: number): number {
    const { bytes } = this;
    let at = start;
    while (at < bytes.length && bytes[at] !== LESS) at++;
    const value = parseNumber(bytes, start, at);
    if (Number.isNaN(value) || !this.closes(at)) return OPENED;
    this.value = value;
    return NUMBER;
  }

  /** `</v></c>` follows: then reading goes on behind it. */
  private closes(at: number): boolean {
    const { bytes } = this;
    const closes =
      bytes[at] === LESS &&
      bytes[at + 1] === SLASH &&
      bytes[at + 2] === LETTER_V &&
      bytes[at + 3] === GREATER &&
      bytes[at + 4] === LESS &&
      bytes[at + 5] === SLASH &&
      bytes[at + 6] === LETTER_C &&
      bytes[at + 7] === GREATER;
    if (closes) this.end = at + 8;
    return closes;
  }
}
