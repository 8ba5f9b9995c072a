import { attribute, DECLARATION } from "./xml";

/** Looks a cell can have. Each is also a named style in Excel's gallery, so it can be restyled. */
export type StyleName =
  | "plain"
  | "title"
  | "subtitle"
  | "header"
  | "section"
  | "text"
  | "centre"
  | "number"
  | "percent"
  | "note"
  | "input";

interface Style {
  /** Name in Excel's style gallery. */
  readonly label: string;
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly format: string;
  readonly horizontal: "general" | "left" | "center" | "right";
  readonly wrap: boolean;
}

const HEADING = "微软雅黑";
const BODY = "等线";

const FONTS = [
  font(BODY, 11, "FF1F1F1F"),
  font(HEADING, 16, "FF1F3864", true),
  font(HEADING, 11, "FFFFFFFF", true),
  font(BODY, 10, "FF595959"),
  font(HEADING, 11, "FF1F3864", true),
  font(BODY, 11, "FF0B3D91"),
];
/** The first two are fixed by the format: Excel takes them for none and grey whatever they say. */
const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  solid("FF2F5597"),
  solid("FFDDE6F3"),
  solid("FFFFF9E5"),
];
const BORDERS = [
  "<border><left/><right/><top/><bottom/><diagonal/></border>",
  `<border>${["left", "right", "top", "bottom"]
    .map((side) => `<${side} style="thin"><color rgb="FFB4BFCF"/></${side}>`)
    .join("")}<diagonal/></border>`,
];

const GENERAL = "General";
const STYLES: Readonly<Record<StyleName, Style>> = {
  plain: style("常规", 0, 0, 0, GENERAL, "general", false),
  title: style("规划 标题", 1, 0, 0, GENERAL, "center", false),
  subtitle: style("规划 副题", 3, 0, 0, GENERAL, "right", false),
  header: style("规划 表头", 2, 2, 1, GENERAL, "center", true),
  section: style("规划 分组", 4, 3, 1, GENERAL, "left", false),
  text: style("规划 文字", 0, 0, 1, GENERAL, "left", true),
  centre: style("规划 居中", 0, 0, 1, GENERAL, "center", true),
  number: style("规划 数值", 0, 0, 1, GENERAL, "right", false),
  percent: style("规划 百分比", 0, 0, 1, "0.0%", "right", false),
  note: style("规划 注释", 3, 0, 0, GENERAL, "left", true),
  input: style("规划 填报", 5, 4, 1, GENERAL, "right", false),
};
const STYLE_NAMES = Object.keys(STYLES) as StyleName[];

/** Codes every version of Excel shows alike under these ids; all others get an id of their own. */
const BUILT_IN: Readonly<Record<string, number>> = {
  General: 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  "0.00%": 10,
  "@": 49,
};
const FIRST_OWN_FORMAT = 164;

/** Collects the looks that occur; `index` gives what `<c s="…">` wants. */
export class StyleSheet {
  private readonly looks: { readonly name: StyleName; readonly format: string }[] = [];
  private readonly indices = new Map<string, number>();
  private readonly formats = new Map<string, number>();

  constructor() {
    this.index("plain", undefined);
  }

  index(name: StyleName, format: string | undefined): number {
    const code = format ?? STYLES[name].format;
    const key = `${name}\n${code}`;
    const known = this.indices.get(key);
    if (known !== undefined) return known;
    this.indices.set(key, this.looks.length);
    this.looks.push({ name, format: code });
    return this.looks.length - 1;
  }

  xml(): string {
    const named = STYLE_NAMES.map((name) => this.format(name, STYLES[name].format, null)).join("");
    const used = this.looks
      .map((look) => this.format(look.name, look.format, STYLE_NAMES.indexOf(look.name)))
      .join("");
    const gallery = STYLE_NAMES.map((name, index) => {
      const builtIn = name === "plain" ? ' builtinId="0"' : "";
      const label = name === "plain" ? "Normal" : STYLES[name].label;
      return `<cellStyle name="${attribute(label)}" xfId="${index}"${builtIn}/>`;
    }).join("");
    const own = [...this.formats].map(
      ([code, id]) => `<numFmt numFmtId="${id}" formatCode="${attribute(code)}"/>`,
    );
    const numberFormats =
      own.length > 0 ? `<numFmts count="${own.length}">${own.join("")}</numFmts>` : "";
    return (
      `${DECLARATION}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
      numberFormats +
      counted("fonts", FONTS) +
      counted("fills", FILLS) +
      counted("borders", BORDERS) +
      `<cellStyleXfs count="${STYLE_NAMES.length}">${named}</cellStyleXfs>` +
      `<cellXfs count="${this.looks.length}">${used}</cellXfs>` +
      `<cellStyles count="${STYLE_NAMES.length}">${gallery}</cellStyles>` +
      '<dxfs count="0"/>' +
      '<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>' +
      "</styleSheet>"
    );
  }

  private format(name: StyleName, code: string, parent: number | null): string {
    const look = STYLES[name];
    const wrap = look.wrap ? ' wrapText="1"' : "";
    const horizontal = look.horizontal === "general" ? "" : ` horizontal="${look.horizontal}"`;
    // Text against a border is hard to read; only left and right alignment can be indented.
    const sided = look.horizontal === "left" || look.horizontal === "right";
    const indent = sided && look.border > 0 ? ' indent="1"' : "";
    return (
      `<xf numFmtId="${this.formatId(code)}" fontId="${look.font}" fillId="${look.fill}"` +
      ` borderId="${look.border}"${parent === null ? "" : ` xfId="${parent}"`}` +
      ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">' +
      `<alignment${horizontal} vertical="center"${wrap}${indent}/></xf>`
    );
  }

  private formatId(code: string): number {
    const known = BUILT_IN[code] ?? this.formats.get(code);
    if (known !== undefined) return known;
    const id = FIRST_OWN_FORMAT + this.formats.size;
    this.formats.set(code, id);
    return id;
  }
}

function counted(element: string, items: readonly string[]): string {
  return `<${element} count="${items.length}">${items.join("")}</${element}>`;
}

function font(name: string, size: number, colour: string, bold = false): string {
  return (
    `<font>${bold ? "<b/>" : ""}<sz val="${size}"/><color rgb="${colour}"/>` +
    `<name val="${name}"/><family val="2"/><charset val="134"/></font>`
  );
}

function solid(colour: string): string {
  return (
    `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/>` +
    '<bgColor indexed="64"/></patternFill></fill>'
  );
}

function style(
  label: string,
  fontIndex: number,
  fill: number,
  border: number,
  format: string,
  horizontal: Style["horizontal"],
  wrap: boolean,
): Style {
  return { label, font: fontIndex, fill, border, format, horizontal, wrap };
}
