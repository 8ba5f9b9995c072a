import type { Element, XmlPart } from "../patch/xml-part";
import type { NoteChange } from "./types";

/* The boxes notes are shown in: shapes of the drawing language Excel had before 2007. */

/** A drawing without shapes; Excel counts shapes in blocks of 1024, one block a drawing. */
export const EMPTY_BOXES =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="{number}"/></o:shapelayout></xml>';

const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

interface Box {
  readonly shape: Element;
  readonly row: Element;
  readonly column: Element;
  readonly anchor: Element | undefined;
  readonly place: string;
}

/** Takes boxes out, moves them with their cells and puts new ones in. */
export function changeBoxes(part: XmlPart, changes: readonly NoteChange[]): void {
  const boxes = new Map(boxesOf(part).map((box) => [box.place, box]));
  const added: string[] = [];
  let last = lastId(part);
  for (const { before, after } of changes) {
    const box = before ? boxes.get(`${before.row},${before.column}`) : undefined;
    if (!after) {
      if (box) part.splices.remove(box.shape.start, box.shape.end);
    } else if (!box) {
      last += 1;
      added.push(boxMarkup(last, after.row, after.column));
    } else if (before && (before.row !== after.row || before.column !== after.column)) {
      setText(part, box.row, String(after.row));
      setText(part, box.column, String(after.column));
      if (box.anchor) {
        const [down, across] = [after.row - before.row, after.column - before.column];
        setText(part, box.anchor, moved(textIn(part, box.anchor), across, down));
      }
    }
  }
  if (added.length === 0) return;
  const whole = part.splices.text(part.root.start, part.root.end);
  part.append(part.root, `${whole.includes("_x0000_t202") ? "" : SHAPE_TYPE}${added.join("")}`);
}

function boxesOf(part: XmlPart): Box[] {
  return part.children.flatMap((shape): Box[] => {
    if (shape.name !== "shape") return [];
    const data = part.childrenOf(shape).find(({ name }) => name === "ClientData");
    if (!data || part.attributesOf(data).get("ObjectType") !== "Note") return [];
    const inside = part.childrenOf(data);
    const named = (wanted: string) => inside.find(({ name }) => name === wanted);
    const [row, column] = [named("Row"), named("Column")];
    if (!row || !column) return [];
    const place = `${Number(textIn(part, row))},${Number(textIn(part, column))}`;
    return [{ shape, row, column, anchor: named("Anchor"), place }];
  });
}

function lastId(part: XmlPart): number {
  const whole = part.splices.text(part.root.start, part.root.end);
  const block = Number(/idmap\b[^>]*\sdata="(\d+)/.exec(whole)?.[1] ?? 1);
  const ids = [...whole.matchAll(/_x0000_s(\d+)/g)].map(([, id]) => Number(id));
  return ids.reduce((most, id) => Math.max(most, id), block * 1024);
}

const textIn = (part: XmlPart, { openEnd, closeStart }: Element): string =>
  part.splices.text(openEnd, closeStart);

function setText(part: XmlPart, element: Element, text: string): void {
  part.splices.replace(element.openEnd, element.closeStart, text);
}

/** Column, offset, row, offset of two corners. */
function moved(anchor: string, across: number, down: number): string {
  const numbers = anchor.split(",").map(Number);
  if (numbers.length !== 8 || numbers.some(Number.isNaN)) return anchor;
  const by = [across, 0, down, 0, across, 0, down, 0];
  return numbers.map((number, at) => Math.max(0, number + (by[at] ?? 0))).join(", ");
}

/** Beside its cell and as large as Excel makes a new one. */
function boxMarkup(id: number, row: number, column: number): string {
  const top = Math.max(0, row - 1);
  const anchor = [column + 1, 15, top, 10, column + 3, 15, top + 4, 4].join(", ");
  return `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;margin-top:1.5pt;width:108pt;height:60pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
}
