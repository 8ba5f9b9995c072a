import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  type IBorderData,
  type IBorderStyleData,
  type IStyleData,
  type Nullable,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import { type Border, EDGES, type Edge, type Look } from "./book";

/** Of a cell nobody has formatted, in Excel of China. */
export const DEFAULT_LOOK: Look = {
  fill: null,
  fontColor: "#000000",
  fontName: "等线",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  rotation: 0,
  locked: true,
  borders: {},
};

/** What Univer's style has no place for stands beside it, in the cell's own custom data. */
export interface CellExtras {
  readonly locked?: boolean;
  readonly horizontal?: string;
  readonly vertical?: string;
}

/** Three spaces of the usual font. */
const INDENT_PIXELS = 9;

const HORIZONTAL: Readonly<Record<string, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};
const VERTICAL: Readonly<Record<string, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};
/** The nearest Univer can draw. */
const APPROXIMATE: Readonly<Record<string, HorizontalAlign>> = {
  Fill: HorizontalAlign.LEFT,
  CenterAcrossSelection: HorizontalAlign.CENTER,
};

const EDGE_KEYS: Readonly<Record<Edge, keyof IBorderData>> = {
  top: "t",
  bottom: "b",
  left: "l",
  right: "r",
  diagonalDown: "tl_br",
  diagonalUp: "bl_tr",
};

const BORDERS: readonly (readonly [BorderStyleTypes, string, string])[] = [
  [BorderStyleTypes.HAIR, "Continuous", "Hairline"],
  [BorderStyleTypes.THIN, "Continuous", "Thin"],
  [BorderStyleTypes.MEDIUM, "Continuous", "Medium"],
  [BorderStyleTypes.THICK, "Continuous", "Thick"],
  [BorderStyleTypes.DASHED, "Dash", "Thin"],
  [BorderStyleTypes.MEDIUM_DASHED, "Dash", "Medium"],
  [BorderStyleTypes.DOTTED, "Dot", "Thin"],
  [BorderStyleTypes.DASH_DOT, "DashDot", "Thin"],
  [BorderStyleTypes.MEDIUM_DASH_DOT, "DashDot", "Medium"],
  [BorderStyleTypes.DASH_DOT_DOT, "DashDotDot", "Thin"],
  [BorderStyleTypes.MEDIUM_DASH_DOT_DOT, "DashDotDot", "Medium"],
  [BorderStyleTypes.DOUBLE, "Double", "Thick"],
  [BorderStyleTypes.SLANT_DASH_DOT, "SlantDashDot", "Medium"],
];

/** What a workbook's cells look like of which nothing else is said. */
export function plainLook(look: Partial<Look> | undefined): Look {
  // Univer takes all edges or none from below: lines of each single cell stay each cell's own.
  return { ...DEFAULT_LOOK, ...look, borders: {} };
}

/** The parts of a look that are not as they would be anyway. */
export function partsApart(look: Partial<Look>, plain: Look): Partial<Look> {
  const whole = { ...DEFAULT_LOOK, ...look };
  const isApart = (part: string) => {
    const [own, usual] = [whole[part as keyof Look], plain[part as keyof Look]];
    return own !== usual && JSON.stringify(own) !== JSON.stringify(usual);
  };
  return Object.fromEntries(Object.entries(whole).filter(([part]) => isApart(part)));
}

/** A fill that hides the usual one. */
const NO_FILL = "transparent";

/**
 * The parts of a look as Univer's style; `null` takes a part away.
 * @param plain what shows where a part is taken away.
 */
export function styleOf(look: Partial<Look>, plain: Look = DEFAULT_LOOK): IStyleData {
  const style: IStyleData = {};
  if (look.fill) style.bg = { rgb: look.fill };
  else if (look.fill === null) style.bg = plain.fill === null ? null : { rgb: NO_FILL };
  if (look.fontColor !== undefined) style.cl = { rgb: look.fontColor };
  if (look.fontName !== undefined) style.ff = look.fontName;
  if (look.fontSize !== undefined) style.fs = look.fontSize;
  if (look.bold !== undefined) style.bl = flag(look.bold);
  if (look.italic !== undefined) style.it = flag(look.italic);
  if (look.underline !== undefined) style.ul = { s: flag(look.underline) };
  if (look.strikethrough !== undefined) style.st = { s: flag(look.strikethrough) };
  if (look.horizontal !== undefined) {
    const general = plain.horizontal === "General" ? null : HorizontalAlign.UNSPECIFIED;
    style.ht = HORIZONTAL[look.horizontal] ?? APPROXIMATE[look.horizontal] ?? general;
  }
  if (look.vertical !== undefined) style.vt = VERTICAL[look.vertical] ?? VerticalAlign.MIDDLE;
  if (look.wrap !== undefined) {
    style.tb = look.wrap ? WrapStrategy.WRAP : plain.wrap ? WrapStrategy.UNSPECIFIED : null;
  }
  if (look.indent !== undefined) {
    const isUsual = look.indent === 0 && plain.indent === 0;
    style.pd = isUsual ? null : { l: look.indent * INDENT_PIXELS };
  }
  if (look.rotation !== undefined) {
    style.tr = look.rotation === 0 && plain.rotation === 0 ? null : { a: look.rotation };
  }
  if (look.borders !== undefined) style.bd = bordersOf(look.borders);
  return style;
}

/** What of a look belongs beside the style; `null` where nothing does. */
export function extrasOf(
  look: Partial<Look>,
  former: CellExtras | null,
  plain: Look = DEFAULT_LOOK,
): CellExtras | null {
  const extras: { locked?: boolean; horizontal?: string; vertical?: string } = { ...former };
  if (look.locked === plain.locked) delete extras.locked;
  else if (look.locked !== undefined) extras.locked = look.locked;
  if (look.horizontal !== undefined) {
    if (look.horizontal in HORIZONTAL || look.horizontal === "General") delete extras.horizontal;
    else extras.horizontal = look.horizontal;
  }
  if (look.vertical !== undefined) {
    if (look.vertical in VERTICAL) delete extras.vertical;
    else extras.vertical = look.vertical;
  }
  return Object.keys(extras).length > 0 ? extras : null;
}

export function lookOf(
  style: Nullable<IStyleData>,
  extras: CellExtras | null,
  plain: Look = DEFAULT_LOOK,
): Look {
  if (!style && !extras) return plain;
  const { bg, cl, ff, fs, bl, it, ul, st, ht, vt, tb, pd, tr, bd } = style ?? {};
  return {
    fill: bg?.rgb ? (bg.rgb === NO_FILL ? null : hex(bg.rgb)) : plain.fill,
    fontColor: cl?.rgb ? hex(cl.rgb) : plain.fontColor,
    fontName: ff ?? plain.fontName,
    fontSize: fs ?? plain.fontSize,
    bold: isOn(bl, plain.bold),
    italic: isOn(it, plain.italic),
    underline: isOn(ul?.s, plain.underline),
    strikethrough: isOn(st?.s, plain.strikethrough),
    horizontal:
      extras?.horizontal ?? (isSet(ht) ? (nameOf(HORIZONTAL, ht) ?? "General") : plain.horizontal),
    vertical: extras?.vertical ?? nameOf(VERTICAL, vt) ?? plain.vertical,
    wrap: isSet(tb) ? tb === WrapStrategy.WRAP : plain.wrap,
    indent: isSet(pd?.l) ? Math.round(pd.l / INDENT_PIXELS) : plain.indent,
    rotation: tr?.a ?? plain.rotation,
    locked: extras?.locked ?? plain.locked,
    borders: bd ? edgesOf(bd) : {},
  };
}

function bordersOf(borders: Look["borders"]): IBorderData {
  const data: IBorderData = {};
  for (const edge of EDGES) {
    // An edge that is named and undefined, or `None`, is taken away.
    if (!(edge in borders)) continue;
    const border = borders[edge];
    data[EDGE_KEYS[edge]] = border && border.style !== "None" ? borderData(border) : null;
  }
  return data;
}

function borderData(border: Border): IBorderStyleData {
  const match =
    BORDERS.find(([, style, weight]) => style === border.style && weight === border.weight) ??
    BORDERS.find(([, style]) => style === border.style);
  return { s: match?.[0] ?? BorderStyleTypes.THIN, cl: { rgb: border.color } };
}

function edgesOf(data: IBorderData): Look["borders"] {
  const edges: Partial<Record<Edge, Border>> = {};
  for (const edge of EDGES) {
    const border = data[EDGE_KEYS[edge]];
    const match = border && BORDERS.find(([type]) => type === border.s);
    if (!match) continue;
    edges[edge] = {
      style: match[1],
      weight: match[2],
      color: border.cl?.rgb ? hex(border.cl.rgb) : "#000000",
    };
  }
  return edges;
}

function nameOf<T>(
  names: Readonly<Record<string, T>>,
  wanted: T | null | undefined,
): string | null {
  return Object.keys(names).find((name) => names[name] === wanted) ?? null;
}

function isSet<T>(value: T | null | undefined): value is T {
  return value !== null && value !== undefined;
}

function isOn(value: Nullable<BooleanNumber>, usual: boolean): boolean {
  return isSet(value) ? value === BooleanNumber.TRUE : usual;
}

function flag(value: boolean): BooleanNumber {
  return value ? BooleanNumber.TRUE : BooleanNumber.FALSE;
}

/** The grid's own menus write `rgb(1,2,3)` now and then. */
function hex(color: string): string {
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color);
  if (!parts) return color.toUpperCase();
  const digits = parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, "0"));
  return `#${digits.join("").toUpperCase()}`;
}
