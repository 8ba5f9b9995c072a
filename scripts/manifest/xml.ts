import { SaxesParser, type SaxesTagNS } from "saxes";

/** An element with where it stands, for messages. */
export interface Element {
  /** Name without its prefix. */
  readonly name: string;
  readonly namespace: string;
  /** By local name, those of XMLSchema-instance as `xsi:…`, of other namespaces as `{namespace}…`. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly Element[];
  /** Own text, blanks at its ends removed. */
  readonly text: string;
  /** From 1. */
  readonly line: number;
}

interface OpenElement extends Element {
  readonly children: Element[];
  text: string;
}

const XMLNS = "http://www.w3.org/2000/xmlns/";
const ATTRIBUTE_PREFIXES: Readonly<Record<string, string>> = {
  "": "",
  "http://www.w3.org/2001/XMLSchema-instance": "xsi:",
  "http://www.w3.org/XML/1998/namespace": "xml:",
};

/** Why a document cannot be read. */
export class XmlError extends Error {
  /** @param line from 1 */
  constructor(
    readonly line: number,
    message: string,
  ) {
    super(message);
    this.name = "XmlError";
  }
}

/** Reads a document; throws an {@link XmlError} where it is not well-formed or has a DOCTYPE. */
export function parseXml(text: string): Element {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: OpenElement[] = [];
  let root: Element | null = null;
  const refuse = (message: string) => {
    // The parser puts line and column before its sentence.
    throw new XmlError(parser.line, message.replace(/^(?:\d+:\d+: )+/, ""));
  };
  parser.on("error", ({ message }) => refuse(message));
  parser.on("xmldecl", ({ encoding }) => {
    if (encoding && !/^utf-8$/i.test(encoding)) refuse(`the encoding is ${encoding}, not UTF-8`);
  });
  // Office reads manifests with document type declarations switched off.
  parser.on("doctype", () => refuse("a document type declaration (DOCTYPE) is not allowed"));
  parser.on("opentag", (tag) => {
    const element = elementOf(tag, parser.line);
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else root = element;
    open.push(element);
  });
  const addText = (piece: string) => {
    const element = open.at(-1);
    if (element) element.text += piece;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => {
    const element = open.pop();
    if (element) element.text = element.text.trim();
  });
  parser.write(text).close();
  if (!root) throw new XmlError(1, "there is no element");
  return root;
}

function elementOf(tag: SaxesTagNS, line: number): OpenElement {
  const attributes = Object.values(tag.attributes)
    .filter(({ uri, name }) => uri !== XMLNS && name !== "xmlns")
    .map(({ local, uri, value }): [string, string] => [
      `${ATTRIBUTE_PREFIXES[uri] ?? `{${uri}}`}${local}`,
      value,
    ]);
  return {
    name: tag.local,
    namespace: tag.uri,
    attributes: new Map(attributes),
    children: [],
    text: "",
    line,
  };
}

/** The first child of a name. */
export function child(of: Element, name: string): Element | undefined {
  return of.children.find((each) => each.name === name);
}

/** The element at a path of names, `undefined` where one is missing. */
export function at(of: Element, ...path: string[]): Element | undefined {
  return path.reduce<Element | undefined>((element, name) => element && child(element, name), of);
}

/** The element and everything below it, in the order of the document. */
export function* everything(of: Element): Iterable<Element> {
  yield of;
  for (const each of of.children) yield* everything(each);
}
