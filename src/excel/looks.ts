import type { Look } from "../workbook";
import type { CellLook } from "./session";

/** What makes up the look of a cell. Number formats are content, widths belong to columns. */
export const LOOK: Excel.CellPropertiesLoadOptions = {
  format: {
    fill: { color: true, pattern: true, patternColor: true },
    font: {
      bold: true,
      color: true,
      italic: true,
      name: true,
      size: true,
      strikethrough: true,
      underline: true,
    },
    borders: { color: true, style: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    indentLevel: true,
    shrinkToFit: true,
    textOrientation: true,
    wrapText: true,
  },
};

const EDGES = ["top", "bottom", "left", "right", "diagonalDown", "diagonalUp"] as const;

/** The look as it can be given back: a fill or a border that is not there has no colour. */
export function lookOf({ format = {} }: Excel.CellProperties): CellLook {
  const { fill, borders, ...rest } = format;
  const lines = EDGES.flatMap((edge) => {
    const border = borders?.[edge];
    if (!border) return [];
    return [[edge, border.style === "None" ? { style: "None" } : withoutNulls(border)]];
  });
  return {
    ...withoutNulls(rest),
    fill: !fill || fill.pattern === "None" ? null : withoutNulls(fill),
    borders: Object.fromEntries(lines),
  };
}

const SIDES = ["top", "bottom", "left", "right"] as const;
const CAPITALISED = {
  left: "Left",
  center: "Center",
  right: "Right",
  top: "Top",
  bottom: "Bottom",
};

/** A look with what an edit wants of it; `undefined` where it is not known. */
export function withLook(known: CellLook | null | undefined, wish: Look): CellLook | undefined {
  if (!known) return undefined;
  const { bold, size, font, fill, border, horizontal, vertical, wrap } = wish;
  const text = defined({ bold, size, color: font && `#${font}` });
  const line = { style: "Continuous", weight: "Thin", color: `#${border}` };
  const lines = border ? Object.fromEntries(SIDES.map((side) => [side, line])) : {};
  return {
    ...known,
    ...(Object.keys(text).length > 0 && { font: { ...recordOf(known.font), ...text } }),
    ...(fill && { fill: { color: `#${fill}` } }),
    ...(border && { borders: { ...recordOf(known.borders), ...lines } }),
    ...defined({
      horizontalAlignment: horizontal && CAPITALISED[horizontal],
      verticalAlignment: vertical && CAPITALISED[vertical],
      wrapText: wrap,
    }),
  };
}

const recordOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null ? { ...value } : {};

const defined = (record: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));

function withoutNulls(record: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record)
      .filter(([, value]) => value !== null && value !== undefined)
      .map(([key, value]) => [key, typeof value === "object" ? withoutNulls(value) : value]),
  );
}

/** Gives cells of a range their looks; `null` leaves a cell as it is. */
export function queueLooks(range: Excel.Range, looks: readonly (readonly (CellLook | null)[])[]) {
  if (looks.every((row) => row.every((look) => look === null))) return;
  range.setCellProperties(
    looks.map((row) =>
      row.map((look): Excel.SettableCellProperties => {
        if (!look) return {};
        const { fill, ...format } = look;
        return { format: fill ? { ...format, fill } : format };
      }),
    ),
  );
  looks.forEach((row, at) => {
    row.forEach((look, column) => {
      // White is a colour; no fill is the want of one.
      if (look && look.fill === null) range.getCell(at, column).format.fill.clear();
    });
  });
}
