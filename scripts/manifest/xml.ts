import { SaxesParser, type SaxesTagNS } from "saxes";

/** An element with where it stands, for messages. */
export interface Element {
  /** Name without its prefix. */
  readonly name: string;
  readonly namespace: string;
  /** By local name; `xsi:type` is `type`. Namespace declarations are left out. */
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

/** Reads a document; throws with line and column where it is not well-formed. */
export function parseXml(text: string): Element {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const open: OpenElement[] = [];
  let root: Element | null = null;
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const element = elementOf(tag, parser.line);
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else root = element;
    open.push(element);
  });
  parser.on("text", (piece) => {
    const element = open.at(-1);
    if (element) element.text += piece;
  });
  parser.on("closetag", () => {
    const element = open.pop();
    if (element) element.text = element.text.trim();
  });
  parser.write(text).close();
  if (!root) throw new Error("no element");
  return root;
}

function elementOf(tag: SaxesTagNS, line: number): OpenElement {
  const attributes = Object.values(tag.attributes)
    .filter(({ uri, name }) => uri !== XMLNS && name !== "xmlns")
    .map(({ local, value }): [string, string] => [local, value]);
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
