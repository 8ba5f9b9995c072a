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
  readonly locked?: false;
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

/** The parts of a look as Univer's style; `null` takes a part away. */
export function styleOf(look: Partial<Look>): IStyleData {
  const style: IStyleData = {};
  if (look.fill !== undefined) style.bg = look.fill === null ? null : { rgb: look.fill };
  if (look.fontColor !== undefined) style.cl = { rgb: look.fontColor };
  if (look.fontName !== undefined) style.ff = look.fontName;
  if (look.fontSize !== undefined) style.fs = look.fontSize;
  if (look.bold !== undefined) style.bl = flag(look.bold);
  if (look.italic !== undefined) style.it = flag(look.italic);
  if (look.underline !== undefined) style.ul = { s: flag(look.underline) };
  if (look.strikethrough !== undefined) style.st = { s: flag(look.strikethrough) };
  if (look.horizontal !== undefined) {
    style.ht = HORIZONTAL[look.horizontal] ?? APPROXIMATE[look.horizontal] ?? null;
  }
  if (look.vertical !== undefined) style.vt = VERTICAL[look.vertical] ?? VerticalAlign.MIDDLE;
  if (look.wrap !== undefined) style.tb = look.wrap ? WrapStrategy.WRAP : null;
  if (look.indent !== undefined) {
    style.pd = look.indent === 0 ? null : { l: look.indent * INDENT_PIXELS };
  }
  if (look.rotation !== undefined) style.tr = look.rotation === 0 ? null : { a: look.rotation };
  if (look.borders !== undefined) style.bd = bordersOf(look.borders);
  return style;
}

/** What of a look belongs beside the style; `null` where nothing does. */
export function extrasOf(look: Partial<Look>, former: CellExtras | null): CellExtras | null {
  const extras: { locked?: false; horizontal?: string; vertical?: string } = { ...former };
  if (look.locked === false) extras.locked = false;
  else if (look.locked === true) delete extras.locked;
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

export function lookOf(style: Nullable<IStyleData>, extras: CellExtras | null): Look {
  if (!style && !extras) return DEFAULT_LOOK;
  const { bg, cl, ff, fs, bl, it, ul, st, ht, vt, tb, pd, tr, bd } = style ?? {};
  return {
    fill: bg?.rgb ? hex(bg.rgb) : null,
    fontColor: cl?.rgb ? hex(cl.rgb) : DEFAULT_LOOK.fontColor,
    fontName: ff ?? DEFAULT_LOOK.fontName,
    fontSize: fs ?? DEFAULT_LOOK.fontSize,
    bold: bl === BooleanNumber.TRUE,
    italic: it === BooleanNumber.TRUE,
    underline: ul?.s === BooleanNumber.TRUE,
    strikethrough: st?.s === BooleanNumber.TRUE,
    horizontal: extras?.horizontal ?? nameOf(HORIZONTAL, ht) ?? "General",
    vertical: extras?.vertical ?? nameOf(VERTICAL, vt) ?? "Bottom",
    wrap: tb === WrapStrategy.WRAP,
    indent: Math.round((pd?.l ?? 0) / INDENT_PIXELS),
    rotation: tr?.a ?? 0,
    locked: extras?.locked ?? true,
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
