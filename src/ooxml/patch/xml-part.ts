import { damaged } from "../errors";
import { toUtf8 } from "../xml/encoding";
import { OPEN, XmlScanner } from "../xml/scanner";
import { join, Splices } from "./splices";

/** An element at a known place: all offsets are into the part's UTF-8 bytes. */
export interface Element {
  /** Local name. */
  readonly name: string;
  readonly start: number;
  /** After the opening tag. */
  readonly openEnd: number;
  /** Where the closing tag starts; equal to `end` where the element closes itself. */
  readonly closeStart: number;
  readonly end: number;
  readonly selfClosed: boolean;
}

const UTF8_BOM = Uint8Array.of(0xef, 0xbb, 0xbf);

/** An XML part being changed: its bytes as UTF-8, its root and the root's children. */
export class XmlPart {
  readonly splices: Splices;
  readonly root: Element;
  /** Prefix of the root with its colon, e.g. `x:`; the same goes on every element put in. */
  readonly prefix: string;
  readonly children: readonly Element[];
  private readonly hadMark: boolean;
  private readonly wasUtf8: boolean;

  constructor(
    readonly name: string,
    original: Uint8Array,
  ) {
    const bytes = toUtf8(original, name);
    this.wasUtf8 = bytes.buffer === original.buffer;
    this.hadMark = this.wasUtf8 && bytes.length < original.length;
    this.splices = new Splices(bytes);
    const scanner = new XmlScanner(bytes, name);
    if (scanner.next() !== OPEN) throw damaged(name, "markup");
    const start = scanner.tagStart;
    this.prefix = this.splices.text(start + 1, scanner.nameStart);
    const rootName = scanner.name();
    const selfClosed = !scanner.finishTag();
    const openEnd = scanner.position;
    const children: Element[] = [];
    let closeStart = openEnd;
    if (!selfClosed) {
      while (scanner.next() === OPEN) children.push(passElement(scanner));
      closeStart = scanner.tagStart;
    }
    this.root = { name: rootName, start, openEnd, closeStart, end: scanner.position, selfClosed };
    this.children = children;
  }

  get bytes(): Uint8Array {
    return this.splices.bytes;
  }

  child(name: string): Element | undefined {
    return this.children.find((element) => element.name === name);
  }

  /** The elements directly inside another. */
  childrenOf(parent: Element): Element[] {
    const found: Element[] = [];
    if (parent.selfClosed) return found;
    const scanner = this.scannerAt(parent.openEnd);
    while (scanner.next() === OPEN) found.push(passElement(scanner));
    return found;
  }

  /** A scanner at an offset inside the part, where one element is open. */
  scannerAt(position: number): XmlScanner {
    const scanner = new XmlScanner(this.bytes, this.name);
    scanner.position = position;
    scanner.depth = 1;
    return scanner;
  }

  attributesOf(element: Element): Map<string, string> {
    const scanner = this.scannerAt(element.start);
    scanner.next();
    return scanner.attributes();
  }

  text(element: Element): string {
    return this.splices.text(element.start, element.end);
  }

  /** Sets an attribute of an element, which must not be set twice. */
  setAttribute(element: Element, name: string, value: string): void {
    const scanner = this.scannerAt(element.start);
    scanner.next();
    while (scanner.attribute()) {
      if (scanner.attributeIs(name)) {
        this.splices.replace(scanner.valueStart, scanner.valueEnd, value);
        return;
      }
    }
    const at = element.openEnd - (element.selfClosed ? 2 : 1);
    this.splices.insert(at, ` ${name}="${value}"`);
  }

  removeAttribute(element: Element, name: string): void {
    const scanner = this.scannerAt(element.start);
    scanner.next();
    for (let from = scanner.position; scanner.attribute(); from = scanner.position) {
      if (scanner.attributeIs(name)) this.splices.remove(from, scanner.position);
    }
  }

  /** The element that starts at an offset. */
  elementAt(start: number): Element {
    const scanner = this.scannerAt(start);
    if (scanner.next() !== OPEN) throw damaged(this.name, "markup");
    return passElement(scanner);
  }

  /** Puts markup at the end of an element, opening it up where it closes itself. */
  append(element: Element, markup: string): void {
    if (!element.selfClosed) {
      this.splices.insert(element.closeStart, markup);
      return;
    }
    const tag = this.qualifiedName(element);
    this.splices.replace(element.openEnd - 2, element.openEnd, `>${markup}</${tag}>`);
  }

  /** Puts a child of the root where the schema's order of names wants it. */
  insertChild(name: string, order: readonly string[], markup: string): void {
    const rank = order.indexOf(name);
    const after = this.children.find((element) => order.indexOf(element.name) > rank);
    if (after) this.splices.insert(after.start, markup);
    else this.append(this.root, markup);
  }

  /** The part as it is to be stored: the original bytes where nothing was changed. */
  finish(): Uint8Array {
    if (!this.wasUtf8) this.declareUtf8();
    const changed = this.splices.apply();
    return this.hadMark ? join([UTF8_BOM, changed]) : changed;
  }

  /** Name with prefix, as written. */
  private qualifiedName(element: Element): string {
    const scanner = this.scannerAt(element.start);
    scanner.next();
    return this.splices.text(element.start + 1, scanner.nameEnd);
  }

  private declareUtf8(): void {
    const head = this.splices.text(0, this.root.start);
    const declared = /^(<\?xml[^>]*?\sencoding\s*=\s*["'])([\w.:-]+)/.exec(head);
    if (!declared) return;
    const at = (declared[1] as string).length;
    this.splices.replace(at, at + (declared[2] as string).length, "UTF-8");
  }
}

/** The element whose opening tag the scanner has just met; the scanner moves past it. */
export function passElement(scanner: XmlScanner): Element {
  const start = scanner.tagStart;
  const name = scanner.name();
  const selfClosed = !scanner.finishTag();
  const openEnd = scanner.position;
  if (selfClosed) {
    return { name, start, openEnd, closeStart: openEnd, end: openEnd, selfClosed };
  }
  const outside = scanner.depth - 1;
  while (scanner.depth > outside) if (scanner.next() === OPEN) scanner.finishTag();
  return { name, start, openEnd, closeStart: scanner.tagStart, end: scanner.position, selfClosed };
}
