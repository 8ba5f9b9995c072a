import { type Border, EDGES, type Edge, type Look } from "../book/book";
import { HostError } from "../protocol/errors";

type Bag = Readonly<Record<string, unknown>>;

export const UNDERLINES = { none: "None", single: "Single" } as const;

/** A look as `getCellProperties` spells it. */
export function recordOf(look: Look): Bag {
  const { fill } = look;
  return {
    fill: {
      color: fill ?? "#FFFFFF",
      pattern: fill === null ? "None" : "Solid",
      // Patterns there are none, so that none has a colour.
      patternColor: null,
    },
    font: {
      bold: look.bold,
      color: look.fontColor,
      italic: look.italic,
      name: look.fontName,
      size: look.fontSize,
      strikethrough: look.strikethrough,
      subscript: false,
      superscript: false,
      underline: look.underline ? UNDERLINES.single : UNDERLINES.none,
    },
    borders: Object.fromEntries(EDGES.map((edge) => [edge, borderRecord(look.borders[edge])])),
    protection: { locked: look.locked, formulaHidden: false },
    horizontalAlignment: look.horizontal,
    verticalAlignment: look.vertical,
    indentLevel: look.indent,
    shrinkToFit: false,
    textOrientation: look.rotation,
    wrapText: look.wrap,
  };
}

export const NO_BORDER: Border = { style: "None", color: "#000000", weight: "Thin" };

function borderRecord(border: Border | undefined): Bag {
  return { ...(border ?? NO_BORDER) };
}

type Setter = (value: never, look: Look) => Partial<Look>;

/** What each property given to `setCellProperties` makes of a look. */
const FORMAT: Readonly<Record<string, Setter>> = {
  fill: (value: Bag) => fillOf(value),
  font: (value: Bag) => partsOf(FONT, value, "font"),
  borders: (value: Bag, look) => ({ borders: bordersOf(value, look.borders) }),
  protection: (value: Bag) => partsOf(PROTECTION, value, "protection"),
  horizontalAlignment: (horizontal: string) => ({ horizontal }),
  verticalAlignment: (vertical: string) => ({ vertical }),
  indentLevel: (indent: number) => ({ indent }),
  shrinkToFit: only(false, "shrinkToFit"),
  textOrientation: (rotation: number) => ({ rotation }),
  wrapText: (wrap: boolean) => ({ wrap }),
};

const FONT: Readonly<Record<string, Setter>> = {
  bold: (bold: boolean) => ({ bold }),
  color: (color: string) => ({ fontColor: colourOf(color) }),
  italic: (italic: boolean) => ({ italic }),
  name: (fontName: string) => ({ fontName }),
  size: (fontSize: number) => ({ fontSize }),
  strikethrough: (strikethrough: boolean) => ({ strikethrough }),
  subscript: only(false, "subscript"),
  superscript: only(false, "superscript"),
  tintAndShade: only(0, "tintAndShade"),
  underline: (underline: string) => ({ underline: underline !== UNDERLINES.none }),
};

const PROTECTION: Readonly<Record<string, Setter>> = {
  locked: (locked: boolean) => ({ locked }),
  formulaHidden: only(false, "formulaHidden"),
};

/** Nothing but what the grid has anyway. */
function only(usual: unknown, name: string): Setter {
  return (value) => {
    if (value === usual) return {};
    throw new HostError("NotImplemented", `RangeFormat.${name} = ${String(value)}`);
  };
}

/**
 * What becomes of a look when properties are given to it; `null` and `undefined` leave it as it is.
 * @throws HostError `NotImplemented` with the name of a property that the grid has not
 */
export function lookFrom(given: Bag, look: Look): Partial<Look> {
  return partsOf(FORMAT, given, "format", look);
}

function partsOf(known: Readonly<Record<string, Setter>>, given: Bag, of: string, look?: Look) {
  const parts: Partial<Look>[] = Object.entries(given).map(([name, value]) => {
    if (value === null || value === undefined) return {};
    const set = known[name];
    if (!set) throw new HostError("NotImplemented", `${of}.${name}`);
    return set(value as never, look as Look);
  });
  return Object.assign({}, ...parts) as Partial<Look>;
}

function fillOf({ color, pattern }: Bag): Partial<Look> {
  if (pattern === "None") return { fill: null };
  if (pattern && pattern !== "Solid")
    throw new HostError("NotImplemented", `RangeFill.Pattern = ${String(pattern)}`);
  if (typeof color === "string") return { fill: colourOf(color) };
  return pattern ? { fill: "#FFFFFF" } : {};
}

/** Lines of cells; across and between cells there are none in a single one. */
function bordersOf(given: Bag, before: Look["borders"]): Look["borders"] {
  const after: Partial<Record<Edge, Border>> = { ...before };
  for (const edge of EDGES) {
    const part = given[edge] as Partial<Border> | null | undefined;
    if (part) changeBorder(after, edge, part);
  }
  return after;
}

/** A line without a style is none; a colour or weight makes one where there was none. */
export function changeBorder(
  borders: Partial<Record<Edge, Border>>,
  edge: Edge,
  part: Partial<Border>,
): void {
  if (part.style === "None") {
    // Named as none: an edge that is left out would stay as it is.
    borders[edge] = NO_BORDER;
    return;
  }
  const { style, color, weight } = borders[edge] ?? { ...NO_BORDER, style: "Continuous" };
  borders[edge] = {
    style: part.style ?? style,
    color: part.color === undefined ? color : colourOf(part.color),
    weight: part.weight ?? weight,
  };
}

const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
  purple: "#800080",
};

/**
 * `#abc123`, `ABC123` or a name → `#ABC123`.
 * @throws HostError `InvalidArgument`
 */
export function colourOf(text: unknown): string {
  const named = NAMED[String(text).toLowerCase()];
  if (named) return named;
  const match = /^#?([\da-f]{6})$/i.exec(String(text));
  if (!match) throw new HostError("InvalidArgument", `not a colour: ${String(text)}`);
  return `#${(match[1] as string).toUpperCase()}`;
}
