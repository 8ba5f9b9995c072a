import type { BorderEdge, FileLook } from "../../../ooxml/parts";
import { EDGES, type Look } from "../../book/book";
import { HORIZONTAL, lineOf, VERTICAL, wordOf, writtenRotation } from "../look-words";

/** What a file must be told to turn one look into the other; `null` where they are the same. */
export function lookChange(before: Look, after: Look): FileLook | null {
  const changed = <Part extends keyof Look>(part: Part): boolean =>
    JSON.stringify(before[part]) !== JSON.stringify(after[part]);
  const horizontal = changed("horizontal") && wordOf(HORIZONTAL, after.horizontal);
  const vertical = changed("vertical") && wordOf(VERTICAL, after.vertical);
  const change: FileLook = {
    ...(changed("fill") && { fill: after.fill && digits(after.fill) }),
    ...(changed("fontColor") && { font: digits(after.fontColor) }),
    ...(changed("fontName") && { fontName: after.fontName }),
    ...(changed("fontSize") && { size: after.fontSize }),
    ...(changed("bold") && { bold: after.bold }),
    ...(changed("italic") && { italic: after.italic }),
    ...(changed("underline") && { underline: after.underline }),
    ...(changed("strikethrough") && { strikethrough: after.strikethrough }),
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(changed("wrap") && { wrap: after.wrap }),
    ...(changed("indent") && { indent: after.indent }),
    ...(changed("rotation") && { rotation: writtenRotation(after.rotation) }),
    ...(changed("locked") && { locked: after.locked }),
    ...(edges(before) !== edges(after) && { borders: fileBorders(after.borders) }),
  };
  return Object.keys(change).length > 0 ? change : null;
}

/** Edges in one order, whatever the order in which they were set. */
function edges({ borders }: Look): string {
  return JSON.stringify(EDGES.map((edge) => borders[edge] ?? null));
}

function fileBorders(borders: Look["borders"]): NonNullable<FileLook["borders"]> {
  return Object.fromEntries(
    EDGES.flatMap((edge): [BorderEdge, { style: string; color: string }][] => {
      const border = borders[edge];
      return border ? [[edge, { style: lineOf(border), color: digits(border.color) }]] : [];
    }),
  );
}

const digits = (color: string): string => color.replace(/^#/, "").toUpperCase();
