import type { BookConditionalFormat, Border, Edge, Look } from "../../book/book";
import { borderOf, HORIZONTAL, rotationOf, VERTICAL } from "../look-words";
import type { ColourReader } from "./colours";
import { attributeOf, childOf, childrenOf, isOn, type XmlTree } from "./xml-tree";

/** The looks of a styles part by the indices that cells and conditional formats carry. */
export interface LookTable {
  /** One object for each cell style; equal styles share it. */
  readonly looks: readonly Partial<Look>[];
  readonly differential: readonly BookConditionalFormat["look"][];
}

export function readLooks(styles: XmlTree | undefined, colour: ColourReader): LookTable {
  const list = (name: string, item: string) => childrenOf(childOf(styles, name), item);
  const fonts = list("fonts", "font").map((font) => fontLook(font, colour));
  const fills = list("fills", "fill").map((fill) => fillColour(fill, colour));
  const borders = list("borders", "border").map((border) => borderLook(border, colour));
  const known = new Map<string, Partial<Look>>();
  const looks = list("cellXfs", "xf").map((format) => {
    const at = (name: string) => Number(attributeOf(format, name) ?? 0);
    const fill = fills[at("fillId")] ?? null;
    const edges = borders[at("borderId")];
    const look: Partial<Look> = {
      ...fonts[at("fontId")],
      ...(fill && { fill }),
      ...alignmentLook(childOf(format, "alignment")),
      ...(attributeOf(childOf(format, "protection"), "locked") === "0" && { locked: false }),
      ...(edges && Object.keys(edges).length > 0 && { borders: edges }),
    };
    const key = JSON.stringify(look);
    const same = known.get(key);
    if (!same) known.set(key, look);
    return same ?? look;
  });
  const differential = list("dxfs", "dxf").map((format) => differentialLook(format, colour));
  return { looks, differential };
}

function fontLook(font: XmlTree, colour: ColourReader): Partial<Look> {
  const name = attributeOf(childOf(font, "name"), "val");
  const size = Number(attributeOf(childOf(font, "sz"), "val"));
  const fontColor = colour(childOf(font, "color"));
  const underline = childOf(font, "u");
  return {
    ...(name && { fontName: name }),
    ...(size > 0 && { fontSize: size }),
    ...(fontColor && { fontColor }),
    ...(isOn(childOf(font, "b")) && { bold: true }),
    ...(isOn(childOf(font, "i")) && { italic: true }),
    ...(underline && attributeOf(underline, "val") !== "none" && { underline: true }),
    ...(isOn(childOf(font, "strike")) && { strikethrough: true }),
  };
}

/** One colour must do for patterns and gradients: the one that covers most. */
function fillColour(fill: XmlTree, colour: ColourReader): string | null {
  const stop = childOf(childOf(fill, "gradientFill"), "stop");
  if (stop) return colour(childOf(stop, "color"));
  const pattern = childOf(fill, "patternFill");
  const type = attributeOf(pattern, "patternType") ?? "none";
  if (type === "none") return null;
  return colour(childOf(pattern, type === "solid" ? "fgColor" : "bgColor"));
}

const SIDES = { left: "left", right: "right", top: "top", bottom: "bottom" } as const;

function borderLook(border: XmlTree, colour: ColourReader): Partial<Record<Edge, Border>> {
  const edges: Partial<Record<Edge, Border>> = {};
  const edge = (name: string): Border | null => {
    const line = childOf(border, name);
    return borderOf(attributeOf(line, "style"), colour(childOf(line, "color")) ?? "#000000");
  };
  for (const [name, side] of Object.entries(SIDES)) {
    const line = edge(name);
    if (line) edges[side] = line;
  }
  const diagonal = edge("diagonal");
  if (diagonal && isOn(border, "diagonalDown")) edges.diagonalDown = diagonal;
  if (diagonal && isOn(border, "diagonalUp")) edges.diagonalUp = diagonal;
  return edges;
}

function alignmentLook(alignment: XmlTree | undefined): Partial<Look> {
  const horizontal = HORIZONTAL[attributeOf(alignment, "horizontal") ?? ""];
  const vertical = VERTICAL[attributeOf(alignment, "vertical") ?? ""];
  const indent = Number(attributeOf(alignment, "indent") ?? 0);
  const rotation = rotationOf(Number(attributeOf(alignment, "textRotation") ?? 0));
  return {
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(isOn(alignment, "wrapText") && { wrap: true }),
    ...(indent > 0 && { indent }),
    ...(rotation !== 0 && { rotation }),
  };
}

function differentialLook(format: XmlTree, colour: ColourReader): BookConditionalFormat["look"] {
  const font = childOf(format, "font");
  const pattern = childOf(childOf(format, "fill"), "patternFill");
  // Here, unlike in a cell, a solid fill has its colour in the background.
  const fill = colour(childOf(pattern, "bgColor")) ?? colour(childOf(pattern, "fgColor"));
  const fontColour = colour(childOf(font, "color"));
  const numberFormat = attributeOf(childOf(format, "numFmt"), "formatCode");
  const flag = (name: string) => (childOf(font, name) ? isOn(childOf(font, name)) : undefined);
  const bold = flag("b");
  const italic = flag("i");
  const strikethrough = flag("strike");
  return {
    ...(fill && { fill: fill.slice(1) }),
    ...(fontColour && { font: fontColour.slice(1) }),
    ...(bold !== undefined && { bold }),
    ...(italic !== undefined && { italic }),
    ...(strikethrough !== undefined && { strikethrough }),
    ...(numberFormat && { numberFormat }),
  };
}
