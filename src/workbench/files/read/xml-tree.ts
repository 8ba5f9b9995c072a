import { CLOSE, OPEN, unescapeCharacters, type XmlScanner } from "../../../ooxml/parts";

/** An element with everything in it, by local names. For small parts and small pieces of large ones. */
export interface XmlTree {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlTree[];
  /** Of elements that hold nothing but text; empty elsewhere. */
  readonly text: string;
}

/** Elements whose text counts. Blanks between other elements do not. */
const TEXTS = new Set(["formula", "t", "f", "v", "definedName", "author"]);

/** The element whose opening tag the scanner has just met; the scanner moves past it. */
export function readTree(scanner: XmlScanner): XmlTree {
  const name = scanner.name();
  const attributes = scanner.attributes();
  if (TEXTS.has(name)) {
    return { name, attributes, children: [], text: unescapeCharacters(scanner.text()) };
  }
  const children: XmlTree[] = [];
  if (scanner.finishTag()) {
    for (let token = scanner.next(); token === OPEN; token = scanner.next()) {
      children.push(readTree(scanner));
    }
  }
  return { name, attributes, children, text: "" };
}

/** The root of a part. */
export function readRoot(scanner: XmlScanner): XmlTree {
  for (let token = scanner.next(); token; token = scanner.next()) {
    if (token !== CLOSE) return readTree(scanner);
  }
  return { name: "", attributes: new Map(), children: [], text: "" };
}

export function childOf(tree: XmlTree | undefined, name: string): XmlTree | undefined {
  return tree?.children.find((child) => child.name === name);
}

export function childrenOf(tree: XmlTree | undefined, name: string): readonly XmlTree[] {
  return tree?.children.filter((child) => child.name === name) ?? [];
}

/** Every element of a name at any depth, in the order of the document. */
export function descendants(tree: XmlTree, name: string): XmlTree[] {
  return tree.children.flatMap((child) =>
    child.name === name ? [child] : descendants(child, name),
  );
}

export function attributeOf(tree: XmlTree | undefined, name: string): string | undefined {
  return tree?.attributes.get(name);
}

/** An XML boolean; an element that merely stands there means yes. */
export function isOn(tree: XmlTree | undefined, attribute = "val"): boolean {
  if (!tree) return false;
  const value = tree.attributes.get(attribute);
  return value === undefined ? attribute === "val" : value === "1" || value === "true";
}
