import type { Look } from "../../workbook";

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
export function fontMarkup(own: string, look: Look, prefix: string): string {
  const children = new Map(
    [...innerOf(own).matchAll(/<(?:[\w.-]+:)?(\w+)(?:[^>"']|"[^"]*"|'[^']*')*?\/?>/g)].map(
      ([markup, name = ""]): [string, string] => [name, selfClosed(markup)],
    ),
  );
  if (look.bold !== undefined) {
    if (look.bold) children.set("b", `<${prefix}b/>`);
    else children.delete("b");
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

export function fillMarkup(fill: string, p: string): string {
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

const colour = (element: string, rgb: string, prefix: string): string =>
  `<${prefix}${element} rgb="FF${rgb.toUpperCase()}"/>`;

/** A cell style (`<xf>`) with its alignment as the look says. */
export function withAlignment(xf: string, look: Look, prefix: string): string {
  const { horizontal, vertical, wrap } = look;
  const wishes = Object.entries({
    horizontal,
    vertical,
    wrapText: wrap === undefined ? undefined : wrap ? "1" : "0",
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
