import { damaged, unreadable } from "../errors";
import { parseIndex, parseNumber } from "./numbers";
import { TextReader } from "./text";

/** What {@link XmlScanner.next} found. */
export const END = 0;
export const CLOSE = 1;
export const OPEN = 2;

const LESS = 0x3c;
const GREATER = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const COLON = 0x3a;
const QUESTION = 0x3f;
const EXCLAMATION = 0x21;

/**
 * A forward scanner over the UTF-8 bytes of one part. It knows tags, attributes, comments, CDATA
 * and processing instructions, compares local names only (a prefix never matters), refuses
 * declarations of entities, and builds strings only for what is asked for.
 *
 * `next()` moves to the next tag, skipping text; after OPEN the attributes may be walked with
 * `attribute()` and the text taken with `text()`. All offsets are into `bytes`.
 */
export class XmlScanner {
  /** Where the next byte is read. */
  position = 0;
  /** Start of the current tag's `<`. */
  tagStart = 0;
  /** Local name of the current tag. */
  nameStart = 0;
  nameEnd = 0;
  /** Local name and value of the current attribute. */
  attributeStart = 0;
  attributeEnd = 0;
  valueStart = 0;
  valueEnd = 0;
  /** Content found by `content()`. */
  textStart = 0;
  textEnd = 0;

  /** Open elements; an element that closes itself never counts. */
  depth = 0;
  private inTag = false;
  private selfClosed = false;
  private prefixed = false;
  /** Set where the content was not one plain run of bytes. */
  private pieces: string | null = null;
  readonly reader: TextReader;

  constructor(
    readonly bytes: Uint8Array,
    readonly part: string,
  ) {
    this.reader = new TextReader(bytes);
  }

  /** OPEN, CLOSE or END. @throws UnreadableWorkbook `damaged` or `entity-declaration`. */
  next(): number {
    if (this.inTag) this.finishTag();
    const { bytes } = this;
    for (;;) {
      let at = this.position;
      while (at < bytes.length && bytes[at] !== LESS) at++;
      this.tagStart = at;
      if (at >= bytes.length) return this.atEnd();
      const after = bytes[at + 1] as number;
      if (after === SLASH) return this.closeTag(at + 2);
      if (after === QUESTION || after === EXCLAMATION) {
        this.position = this.skipMarkup(at);
        continue;
      }
      this.readName(at + 1);
      this.inTag = true;
      return OPEN;
    }
  }

  /**
   * Ends the current opening tag, passing over attributes not asked for.
   * @returns true where the element has content, false where it closed itself.
   */
  finishTag(): boolean {
    while (this.inTag) this.attribute();
    return !this.selfClosed;
  }

  /** Moves to the next attribute of the opening tag; false after the last. */
  attribute(): boolean {
    if (!this.inTag) return false;
    const { bytes } = this;
    let at = this.position;
    while ((bytes[at] as number) <= 0x20) at++;
    const byte = bytes[at];
    if (byte === GREATER || (byte === SLASH && bytes[at + 1] === GREATER)) {
      this.inTag = false;
      this.selfClosed = byte === SLASH;
      if (!this.selfClosed) this.depth++;
      this.position = this.selfClosed ? at + 2 : at + 1;
      return false;
    }
    this.readAttribute(at);
    return true;
  }

  /** True where the current tag's local name is `name` (ASCII). */
  is(name: string): boolean {
    return this.matches(name, this.nameStart, this.nameEnd);
  }

  /** True where the current attribute's local name is `name` (ASCII). */
  attributeIs(name: string): boolean {
    return this.matches(name, this.attributeStart, this.attributeEnd);
  }

  /** The local name of the current tag. */
  name(): string {
    return this.reader.raw(this.nameStart, this.nameEnd);
  }

  /** The current attribute's value, resolved. */
  value(): string {
    const text = this.reader.characters(this.valueStart, this.valueEnd);
    return /[\t\n]/.test(text) ? text.replace(/[\t\n]/g, " ") : text;
  }

  /** The current attribute's value as a small non-negative integer, -1 where it is none. */
  valueIndex(): number {
    return parseIndex(this.bytes, this.valueStart, this.valueEnd);
  }

  /** Every attribute of the current tag by local name, one without a prefix before one with. */
  attributes(): Map<string, string> {
    const found = new Map<string, string>();
    while (this.attribute()) {
      const name = this.reader.raw(this.attributeStart, this.attributeEnd);
      if (!this.prefixed || !found.has(name)) found.set(name, this.value());
    }
    return found;
  }

  /** Finds the content of the element just opened and moves past its closing tag. */
  content(): void {
    this.pieces = null;
    if (!this.finishTag()) {
      this.textStart = this.textEnd = this.position;
      return;
    }
    const { bytes } = this;
    let at = this.position;
    this.textStart = at;
    while (at < bytes.length && bytes[at] !== LESS) at++;
    this.textEnd = at;
    if (bytes[at + 1] === SLASH) {
      this.closeTag(at + 2);
      return;
    }
    this.slowContent();
  }

  /** The text of the element just opened: entities resolved, CDATA taken, nested elements left out. */
  text(): string {
    this.content();
    return this.contentText();
  }

  /** The text that `content()` found. */
  contentText(): string {
    return this.pieces ?? this.reader.characters(this.textStart, this.textEnd);
  }

  /** The content as a number, NaN where it is none. Call after `content()`. */
  contentNumber(): number {
    if (this.pieces === null) return parseNumber(this.bytes, this.textStart, this.textEnd);
    const bytes = new TextEncoder().encode(this.pieces);
    return parseNumber(bytes, 0, bytes.length);
  }

  /** The content as a small non-negative integer, -1 where it is none. */
  contentIndex(): number {
    if (this.pieces === null) {
      const index = parseIndex(this.bytes, this.textStart, this.textEnd);
      if (index >= 0) return index;
    }
    const text = this.contentText().trim();
    return /^\d{1,9}$/.test(text) ? Number(text) : -1;
  }

  /** True where the content is empty. Call after `content()`. */
  contentIsEmpty(): boolean {
    return this.pieces === null ? this.textStart === this.textEnd : this.pieces === "";
  }

  /** Passes over the element just opened with everything in it. */
  skip(): void {
    if (!this.finishTag()) return;
    const outside = this.depth - 1;
    while (this.depth > outside) {
      if (this.next() === OPEN) this.finishTag();
    }
  }

  private matches(name: string, start: number, end: number): boolean {
    if (end - start !== name.length) return false;
    for (let index = 0; index < name.length; index++) {
      if (this.bytes[start + index] !== name.charCodeAt(index)) return false;
    }
    return true;
  }

  private atEnd(): number {
    if (this.depth > 0) throw damaged(this.part, "markup");
    this.position = this.bytes.length;
    return END;
  }

  private closeTag(start: number): number {
    const { bytes } = this;
    this.readName(start);
    let at = this.position;
    while (at < bytes.length && bytes[at] !== GREATER) at++;
    if (at >= bytes.length || this.depth === 0) throw damaged(this.part, "markup");
    this.position = at + 1;
    this.depth--;
    return CLOSE;
  }

  private readName(start: number): void {
    const { bytes } = this;
    let at = start;
    this.nameStart = start;
    for (; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (byte <= 0x20 || byte === GREATER || byte === SLASH) break;
      if (byte === COLON) this.nameStart = at + 1;
    }
    this.nameEnd = at;
    this.position = at;
    if (this.nameStart === at || at >= bytes.length) throw damaged(this.part, "markup");
  }

  private readAttribute(start: number): void {
    const { bytes } = this;
    let at = start;
    this.prefixed = false;
    this.attributeStart = start;
    for (; at < bytes.length; at++) {
      const byte = bytes[at] as number;
      if (byte === EQUALS || byte <= 0x20) break;
      if (byte === GREATER || byte === LESS) throw damaged(this.part, "markup");
      // A namespace declaration keeps its whole name, so that `xmlns:r` is never taken for `r`.
      if (byte === COLON && !this.matches("xmlns", start, at)) {
        this.attributeStart = at + 1;
        this.prefixed = true;
      }
    }
    this.attributeEnd = at;
    while ((bytes[at] as number) <= 0x20) at++;
    if (bytes[at] !== EQUALS) throw damaged(this.part, "markup");
    at++;
    while ((bytes[at] as number) <= 0x20) at++;
    const quote = bytes[at];
    if (quote !== 0x22 && quote !== 0x27) throw damaged(this.part, "markup");
    this.valueStart = ++at;
    while (at < bytes.length && bytes[at] !== quote) at++;
    if (at >= bytes.length) throw damaged(this.part, "markup");
    this.valueEnd = at;
    this.position = at + 1;
  }

  /** Position after a comment, CDATA section or processing instruction starting at `at`. */
  private skipMarkup(at: number): number {
    if (this.bytes[at + 1] === QUESTION) return this.after("?>", at + 2);
    if (this.startsWith("<!--", at)) return this.after("-->", at + 4);
    if (this.startsWith("<![CDATA[", at)) return this.after("]]>", at + 9);
    if (this.startsWith("<!DOCTYPE", at) || this.startsWith("<!ENTITY", at)) {
      throw unreadable("entity-declaration", { part: this.part });
    }
    throw damaged(this.part, "markup");
  }

  private startsWith(text: string, at: number): boolean {
    return this.matches(text, at, Math.min(at + text.length, this.bytes.length));
  }

  private after(text: string, from: number): number {
    const last = this.bytes.length - text.length;
    for (let at = from; at <= last; at++) {
      if (this.matches(text, at, at + text.length)) return at + text.length;
    }
    throw damaged(this.part, "markup");
  }

  /** Content with comments, CDATA or nested elements in it. */
  private slowContent(): void {
    const outside = this.depth - 1;
    let pieces = this.reader.characters(this.textStart, this.textEnd);
    this.position = this.textEnd;
    while (this.depth > outside) {
      const from = this.position;
      const at = this.indexOfLess(from);
      pieces += this.reader.characters(from, at);
      this.position = at;
      if (this.startsWith("<![CDATA[", at)) {
        this.position = this.after("]]>", at + 9);
        pieces += this.reader.raw(at + 9, this.position - 3).replace(/\r\n?/g, "\n");
      } else if (this.bytes[at + 1] === QUESTION || this.bytes[at + 1] === EXCLAMATION) {
        this.position = this.skipMarkup(at);
      } else if (this.next() === OPEN) {
        this.skip();
      }
    }
    this.pieces = pieces;
  }

  private indexOfLess(from: number): number {
    let at = from;
    while (at < this.bytes.length && this.bytes[at] !== LESS) at++;
    if (at >= this.bytes.length) throw damaged(this.part, "markup");
    return at;
  }
}
