import type { ConditionalFormat } from "../../workbook";
import { BUILT_IN_FORMATS, FIRST_CUSTOM_FORMAT } from "../number-formats";
import { unescapeCharacters } from "../xml/text";
import { escapeAttribute } from "./escape";
import {
  attributeOf,
  borderMarkup,
  edgesMarkup,
  type FileLook,
  fillMarkup,
  fontMarkup,
  withAlignment,
  withAttribute,
  withProtection,
} from "./looks";
import type { Element, XmlPart } from "./xml-part";

/** Order of the root's children in styles.xml. */
const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];

/** Built-in formats that read the same in every language version of Excel. */
const LAST_NEUTRAL_FORMAT = 4;
const NEUTRAL_FORMATS = [9, 10, 11, 12, 13, 45, 46, 47, 48, 49];

const MOST_STYLES = 64_000;

/** Wishes that make another font. */
const FONT_WISHES = [
  "bold",
  "italic",
  "underline",
  "strikethrough",
  "size",
  "font",
  "fontName",
] as const;

/** Lists of a style sheet that a style refers into. */
type Piece = "fonts" | "fills" | "borders";

/** What a conditional format can change; what is left out stays. Colours are RGB hex without `#`. */
export interface DifferentialLook {
  readonly fill?: string;
  readonly font?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  /** Code of a number format. */
  readonly numberFormat?: string;
}

/** What a cell's style must have on top of the style it starts from. */
export interface StyleWish {
  readonly numberFormat?: string;
  readonly look?: FileLook;
  /** Excel shows a leading `'`: editing the cell by hand then keeps the text a text. */
  readonly quoted?: boolean;
}

/** The workbook's styles while edits add to them. Equal styles are found again, never repeated. */
export class StyleSheet {
  private readonly cellStyles: string[];
  private readonly formats: string[];
  /** What looks are put together from, by the list it stands in. */
  private readonly pieces: Readonly<
    Record<Piece, { readonly old: number; readonly all: string[] }>
  >;
  /** Answers given, by what was asked: a column of a thousand cells asks the same each time. */
  private readonly known = new Map<string, number | null>();
  private readonly codes = new Map<string, number>();
  private readonly newCodes: [number, string][] = [];
  private readonly oldStyles: number;
  private readonly oldFormats: number;
  /** Highest number of a number format; those of differential styles count with the others. */
  private lastCode: number;

  constructor(private readonly part: XmlPart) {
    this.cellStyles = this.textsIn("cellXfs", "xf");
    this.formats = this.textsIn("dxfs", "dxf");
    this.pieces = {
      fonts: this.listOf("fonts", "font"),
      fills: this.listOf("fills", "fill"),
      borders: this.listOf("borders", "border"),
    };
    this.oldStyles = this.cellStyles.length;
    this.oldFormats = this.formats.length;
    const custom = part.child("numFmts");
    for (const element of custom ? part.childrenOf(custom) : []) {
      const attributes = part.attributesOf(element);
      const code = unescapeCharacters(attributes.get("formatCode") ?? "");
      const id = Number(attributes.get("numFmtId"));
      if (Number.isInteger(id)) this.codes.set(code, id);
    }
    this.lastCode = Math.max(
      FIRST_CUSTOM_FORMAT - 1,
      ...this.codes.values(),
      ...this.formats.map((markup) => Number(/\bnumFmtId\s*=\s*["'](\d+)/.exec(markup)?.[1] ?? 0)),
    );
  }

  /** Index of the style that is `base` with the wishes met; `null` where there is no room left. */
  cellStyle(base: number, wish: StyleWish): number | null {
    const look = wish.look ? JSON.stringify(wish.look) : "";
    const key = `${base} ${wish.quoted ?? false} ${look} ${wish.numberFormat ?? ""}`;
    let style = this.known.get(key);
    if (style === undefined) {
      style = this.findStyle(base, wish);
      this.known.set(key, style);
    }
    return style;
  }

  private findStyle(base: number, wish: StyleWish): number | null {
    let markup = this.cellStyles[base] ?? this.cellStyles[0] ?? `<${this.part.prefix}xf/>`;
    if (wish.numberFormat !== undefined) {
      const number = String(this.formatNumber(wish.numberFormat));
      markup = withAttribute(markup, "numFmtId", number);
      markup = withAttribute(markup, "applyNumberFormat", "1");
    }
    if (wish.look) markup = this.withLook(markup, wish.look);
    if (wish.quoted) markup = withAttribute(markup, "quotePrefix", "1");
    if (markup === this.cellStyles[base]) return base;
    return indexOf(this.cellStyles, markup, MOST_STYLES);
  }

  /** The style `markup` with a font, a fill and a border that differ from its own as the look says. */
  private withLook(markup: string, look: FileLook): string {
    const p = this.part.prefix;
    let styled = markup;
    const use = (list: Piece, id: string, applied: string, make: (own: string) => string) => {
      const at = Number(attributeOf(styled, id) ?? 0);
      const { all } = this.pieces[list];
      const found = indexOf(all, make(all[at] ?? ""), Number.POSITIVE_INFINITY) ?? 0;
      styled = withAttribute(withAttribute(styled, id, String(found)), applied, "1");
    };
    if (FONT_WISHES.some((wish) => look[wish] !== undefined))
      use("fonts", "fontId", "applyFont", (own) => fontMarkup(own, look, p));
    const { fill, border, borders } = look;
    if (fill !== undefined) {
      this.reserveFills();
      use("fills", "fillId", "applyFill", () => fillMarkup(fill, p));
    }
    if (border !== undefined)
      use("borders", "borderId", "applyBorder", () => borderMarkup(border, p));
    if (borders) use("borders", "borderId", "applyBorder", () => edgesMarkup(borders, p));
    return withProtection(withAlignment(styled, look, p), look, p);
  }

  /** The first two fills are the format's own, whatever a file says about them. */
  private reserveFills(): void {
    const { all } = this.pieces.fills;
    const p = this.part.prefix;
    if (all.length === 0) all.push(fillMarkup(null, p));
    if (all.length === 1) {
      all.push(`<${p}fill><${p}patternFill patternType="gray125"/></${p}fill>`);
    }
  }

  /** Index of the differential style a conditional format shows. */
  differentialStyle({ fill, font, bold, numberFormat }: ConditionalFormat): number {
    return this.lookStyle({
      fill,
      font,
      ...(bold && { bold }),
      ...(numberFormat && { numberFormat }),
    });
  }

  /** Index of the differential style of a look. */
  lookStyle({ fill, font, numberFormat, ...flags }: DifferentialLook): number {
    const p = this.part.prefix;
    const marks = [
      ["b", flags.bold],
      ["i", flags.italic],
      ["strike", flags.strikethrough],
    ] as const;
    const on = marks.map(([name, set]) =>
      set === undefined ? "" : `<${p}${name}${set ? "" : ' val="0"'}/>`,
    );
    const colour = font ? `<${p}color rgb="FF${font.toUpperCase()}"/>` : "";
    const fontParts = on.join("") + colour;
    const fontMarkup = fontParts && `<${p}font>${fontParts}</${p}font>`;
    const numberMarkup = numberFormat
      ? numFmtMarkup(this.formatNumber(numberFormat), numberFormat, p)
      : "";
    const fillMarkup =
      fill &&
      `<${p}fill><${p}patternFill patternType="solid"><${p}bgColor rgb="FF${fill.toUpperCase()}"/></${p}patternFill></${p}fill>`;
    const markup = `<${p}dxf>${fontMarkup}${numberMarkup}${fillMarkup ?? ""}</${p}dxf>`;
    return indexOf(this.formats, markup, Number.POSITIVE_INFINITY) ?? 0;
  }

  /** Puts what was added into the part. Call once, after the last style was asked for. */
  finish(): void {
    const p = this.part.prefix;
    const codes = this.newCodes.map(([id, code]) => numFmtMarkup(id, code, p));
    this.add("numFmts", codes);
    for (const [name, { old, all }] of Object.entries(this.pieces)) this.add(name, all.slice(old));
    this.add("cellXfs", this.cellStyles.slice(this.oldStyles));
    this.add("dxfs", this.formats.slice(this.oldFormats));
  }

  private add(name: string, added: readonly string[]): void {
    if (added.length === 0) return;
    const { part } = this;
    const list = part.child(name);
    const tag = part.prefix + name;
    const count = (list ? part.childrenOf(list).length : 0) + added.length;
    if (!list) {
      part.insertChild(name, ORDER, `<${tag} count="${count}">${added.join("")}</${tag}>`);
      return;
    }
    if (part.attributesOf(list).has("count")) part.setAttribute(list, "count", String(count));
    part.append(list, added.join(""));
  }

  private formatNumber(code: string): number {
    const builtIn = Object.entries(BUILT_IN_FORMATS).find(
      ([id, known]) =>
        known === code &&
        (Number(id) <= LAST_NEUTRAL_FORMAT || NEUTRAL_FORMATS.includes(Number(id))),
    );
    if (builtIn) return Number(builtIn[0]);
    const known = this.codes.get(code);
    if (known !== undefined) return known;
    const id = ++this.lastCode;
    this.codes.set(code, id);
    this.newCodes.push([id, code]);
    return id;
  }

  private listOf(listName: Piece, itemName: string) {
    const all = this.textsIn(listName, itemName);
    return { old: all.length, all };
  }

  private textsIn(listName: string, itemName: string): string[] {
    const list = this.part.child(listName);
    if (!list) return [];
    return this.part
      .childrenOf(list)
      .filter((element: Element) => element.name === itemName)
      .map((element) => this.part.text(element));
  }
}

function numFmtMarkup(id: number, code: string, prefix: string): string {
  return `<${prefix}numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`;
}

/** Index of an item in a list, added at the end where it is new; `null` where the list is full. */
function indexOf(list: string[], item: string, most: number): number | null {
  const known = list.indexOf(item);
  if (known >= 0) return known;
  return list.length >= most ? null : list.push(item) - 1;
}

/** A complete styles.xml for a workbook that has none. `namespace` is that of its other parts. */
export function emptyStyleSheet(namespace: string, font = "Calibri"): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}">` +
    `<fonts count="1"><font><sz val="11"/><name val="${font}"/><family val="2"/></font></fonts>` +
    `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
    `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
    `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>` +
    `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
  );
}
