import type { Look } from "../../workbook";
import { escapeAttribute } from "./escape";

/**
 * All that a file can say about a look but its number format. Words are those of the file
 * (`centerContinuous`, `mediumDashed`); what is left out stays as it is.
 */
export interface FileLook extends Omit<Look, "fill" | "horizontal" | "vertical"> {
  /** `null` takes the fill away. */
  readonly fill?: string | null;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly fontName?: string;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly indent?: number;
  /** 0–90 upwards, 91–180 downwards, 255 for letters under each other. */
  readonly rotation?: number;
  readonly locked?: boolean;
  /** Every edge: one that is left out has no line afterwards. */
  readonly borders?: Readonly<Partial<Record<BorderEdge, BorderLine>>>;
}

export type BorderEdge = "left" | "right" | "top" | "bottom" | "diagonalDown" | "diagonalUp";

export interface BorderLine {
  readonly style: string;
  readonly color: string;
}

const OPENING_TAG = /^<(?:[^>"']|"[^"]*"|'[^']*')*>/;
/** Children of a font in the order Excel insists on. */
const FONT_ORDER = [
  "b",
  "i",
  "strike",
  "condense",
  "extend",
  "outline",
  "shadow",
  "u",
  "vertAlign",
  "sz",
  "color",
  "name",
  "family",
  "charset",
  "scheme",
];

/**
 * A font as `own`, but for what the look says of it.
 * @param own markup of a `<font>`, empty for none.
 * @param prefix of the part's elements, with its colon or empty.
 */
export function fontMarkup(own: string, look: FileLook, prefix: string): string {
  const children = new Map(
    [...innerOf(own).matchAll(/<(?:[\w.-]+:)?(\w+)(?:[^>"']|"[^"]*"|'[^']*')*?\/?>/g)].map(
      ([markup, name = ""]): [string, string] => [name, selfClosed(markup)],
    ),
  );
  const flags = { b: look.bold, i: look.italic, strike: look.strikethrough, u: look.underline };
  for (const [name, on] of Object.entries(flags)) {
    if (on) children.set(name, `<${prefix}${name}/>`);
    else if (on === false) children.delete(name);
  }
  if (look.fontName !== undefined) {
    children.set("name", `<${prefix}name val="${escapeAttribute(look.fontName)}"/>`);
    // These describe the font there was; a scheme would put the theme's in place of the name.
    for (const name of ["family", "charset", "scheme"]) children.delete(name);
  }
  if (look.size !== undefined) children.set("sz", `<${prefix}sz val="${look.size}"/>`);
  if (look.font !== undefined) children.set("color", colour("color", look.font, prefix));
  const rank = (name: string): number => (FONT_ORDER.indexOf(name) + 100) % 100;
  const sorted = [...children].sort(([a], [b]) => rank(a) - rank(b));
  return `<${prefix}font>${sorted.map(([, markup]) => markup).join("")}</${prefix}font>`;
}

/** A child of a font may have been written with a closing tag of its own; none holds anything. */
function selfClosed(markup: string): string {
  return markup.endsWith("/>") ? markup : markup.replace(/\s*>$/, "/>");
}

export function fillMarkup(fill: string | null, p: string): string {
  if (fill === null) return `<${p}fill><${p}patternFill patternType="none"/></${p}fill>`;
  const colours = `${colour("fgColor", fill, p)}<${p}bgColor indexed="64"/>`;
  return `<${p}fill><${p}patternFill patternType="solid">${colours}</${p}patternFill></${p}fill>`;
}

/** Thin lines on all four sides. */
export function borderMarkup(border: string, p: string): string {
  const sides = ["left", "right", "top", "bottom"].map(
    (side) => `<${p}${side} style="thin">${colour("color", border, p)}</${p}${side}>`,
  );
  return `<${p}border>${sides.join("")}<${p}diagonal/></${p}border>`;
}

/** Every edge with a line of its own. */
export function edgesMarkup(edges: NonNullable<FileLook["borders"]>, p: string): string {
  const line = (name: string, edge: BorderLine | undefined) =>
    edge
      ? `<${p}${name} style="${escapeAttribute(edge.style)}">${colour("color", edge.color, p)}</${p}${name}>`
      : `<${p}${name}/>`;
  const { left, right, top, bottom, diagonalUp, diagonalDown } = edges;
  const sides = Object.entries({ left, right, top, bottom, diagonal: diagonalUp ?? diagonalDown });
  const marks = `${diagonalUp ? ' diagonalUp="1"' : ""}${diagonalDown ? ' diagonalDown="1"' : ""}`;
  return `<${p}border${marks}>${sides.map(([name, edge]) => line(name, edge)).join("")}</${p}border>`;
}

const colour = (element: string, rgb: string, prefix: string): string =>
  `<${prefix}${element} rgb="FF${rgb.toUpperCase()}"/>`;

/** A cell style (`<xf>`) with its alignment as the look says. */
export function withAlignment(xf: string, look: FileLook, prefix: string): string {
  const { horizontal, vertical, wrap, indent, rotation } = look;
  const wishes = Object.entries({
    horizontal,
    vertical,
    textRotation: rotation?.toString(),
    wrapText: wrap === undefined ? undefined : wrap ? "1" : "0",
    indent: indent?.toString(),
  }).flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, value]]));
  if (wishes.length === 0) return xf;
  const own = new RegExp(`<${prefix}alignment(?:[^>"']|"[^"]*"|'[^']*')*>`).exec(xf)?.[0];
  const aligned = wishes.reduce(
    (markup, [name, value]) => withAttribute(markup, name, value),
    own ?? `<${prefix}alignment/>`,
  );
  const applied = withAttribute(xf, "applyAlignment", "1");
  if (own) return applied.replace(own, () => aligned);
  const tag = OPENING_TAG.exec(applied)?.[0] ?? "";
  // Alignment comes before protection and extensions.
  return tag.endsWith("/>")
    ? `${tag.replace(/\s*\/>$/, ">")}${aligned}</${prefix}xf>`
    : `${tag}${aligned}${applied.slice(tag.length)}`;
}

/** A cell style with its cells locked, once the sheet is protected, or not. */
export function withProtection(xf: string, look: FileLook, prefix: string): string {
  if (look.locked === undefined) return xf;
  const locked = look.locked ? "1" : "0";
  const applied = withAttribute(xf, "applyProtection", "1");
  const own = new RegExp(`<${prefix}protection(?:[^>"']|"[^"]*"|'[^']*')*>`).exec(applied)?.[0];
  if (own) return applied.replace(own, () => withAttribute(own, "locked", locked));
  const markup = `<${prefix}protection locked="${locked}"/>`;
  const tag = OPENING_TAG.exec(applied)?.[0] ?? "";
  if (tag.endsWith("/>")) return `${tag.replace(/\s*\/>$/, ">")}${markup}</${prefix}xf>`;
  // Protection comes behind alignment and before extensions.
  const extensions = applied.indexOf(`<${prefix}extLst`);
  const at = extensions >= 0 ? extensions : applied.lastIndexOf("</");
  return applied.slice(0, at) + markup + applied.slice(at);
}

function innerOf(markup: string): string {
  return markup.replace(OPENING_TAG, "").replace(/<\/[^>]*>$/, "");
}

/** An attribute of an element's opening tag, `null` where it has none of the name. */
export function attributeOf(markup: string, name: string): string | null {
  const tag = OPENING_TAG.exec(markup)?.[0] ?? "";
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return found ? (found[1] ?? found[2] ?? "") : null;
}

/** An element's markup with an attribute of its opening tag set. */
export function withAttribute(markup: string, name: string, value: string): string {
  const tag = OPENING_TAG.exec(markup)?.[0] ?? "";
  const present = new RegExp(`(\\s${name}\\s*=\\s*)("[^"]*"|'[^']*')`);
  const changed = present.test(tag)
    ? tag.replace(present, `$1"${value}"`)
    : tag.replace(/\s*(\/?>)$/, ` ${name}="${value}"$1`);
  return changed + markup.slice(tag.length);
}
