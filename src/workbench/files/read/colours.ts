import { attributeOf, childOf, childrenOf, type XmlTree } from "./xml-tree";

/** Resolves the ways in which a file names a colour to `#RRGGBB`; `null` where none is named. */
export type ColourReader = (colour: XmlTree | undefined) => string | null;

/** Office's own theme, for a file without one: in the order in which cells count them. */
const OFFICE_THEME = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
];

const BASIC = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF".split(" ");
/** The palette of the format, 0 to 63, then the colours of the window. */
const PALETTE = [
  ...BASIC,
  ...BASIC,
  ..."800000 008000 000080 808000 800080 008080 C0C0C0 808080".split(" "),
  ..."9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF".split(" "),
  ..."000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF".split(" "),
  ..."00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99".split(" "),
  ..."3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696".split(" "),
  ..."003366 339966 003300 333300 993300 993366 333399 333333".split(" "),
  "000000",
  "FFFFFF",
];

/** @param theme root of the theme part. @param styles root of the styles part. */
export function colourReader(
  theme: XmlTree | undefined,
  styles: XmlTree | undefined,
): ColourReader {
  const themed = themeColours(theme);
  const own = childrenOf(childOf(childOf(styles, "colors"), "indexedColors"), "rgbColor");
  const palette = PALETTE.map((usual, at) => lastSix(attributeOf(own[at], "rgb")) ?? usual);
  return (colour) => {
    if (!colour) return null;
    const tint = Number(attributeOf(colour, "tint") ?? 0) || 0;
    const plain = named(colour, themed, palette);
    return plain && `#${tinted(plain, tint)}`;
  };
}

function named(
  colour: XmlTree,
  theme: readonly string[],
  palette: readonly string[],
): string | null {
  const rgb = lastSix(attributeOf(colour, "rgb"));
  if (rgb) return rgb;
  const inTheme = attributeOf(colour, "theme");
  if (inTheme !== undefined) return theme[Number(inTheme)] ?? null;
  const index = attributeOf(colour, "indexed");
  return index === undefined ? null : (palette[Number(index)] ?? null);
}

/** Alpha, which Excel ignores, is left out. */
function lastSix(rgb: string | undefined): string | null {
  return rgb && /^(?:[0-9a-f]{2})?[0-9a-f]{6}$/i.test(rgb) ? rgb.slice(-6).toUpperCase() : null;
}

/** A theme lists dark before light, cells count light before dark. */
function themeColours(theme: XmlTree | undefined): string[] {
  const scheme = childOf(childOf(theme, "themeElements"), "clrScheme");
  if (!scheme) return OFFICE_THEME;
  const listed = scheme.children.map(
    (slot, at) =>
      lastSix(attributeOf(childOf(slot, "srgbClr"), "val")) ??
      lastSix(attributeOf(childOf(slot, "sysClr"), "lastClr")) ??
      OFFICE_THEME[at] ??
      "000000",
  );
  const [dark1 = "000000", light1 = "FFFFFF", dark2 = "000000", light2 = "FFFFFF"] = listed;
  return [light1, dark1, light2, dark2, ...listed.slice(4)];
}

/** Darker below 0, lighter above: the share by which luminance goes to black or to white. */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const channels = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255);
  const [red = 0, green = 0, blue = 0] = channels;
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const light = (most + least) / 2;
  const spread = most - least;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * light - 1));
  const changed = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * changed - 1)) * saturation;
  const floor = changed - chroma / 2;
  // Hue stays: each channel keeps its place between the least and the most.
  const place = (channel: number) => (spread === 0 ? 0 : (channel - least) / spread);
  return channels.map((channel) => hex(floor + chroma * place(channel))).join("");
}

function hex(share: number): string {
  const byte = Math.min(255, Math.max(0, Math.round(share * 255)));
  return byte.toString(16).padStart(2, "0").toUpperCase();
}
