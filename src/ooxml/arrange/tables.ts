import { formatRange } from "../../workbook";
import { unwritable } from "../patch/errors";
import { escapeAttribute } from "../patch/escape";
import { withAttribute } from "../patch/looks";
import type { PackagePatch } from "../patch/package";
import type { Element, XmlPart } from "../patch/xml-part";
import type { TableArrangement } from "./types";

/** Gives a table another range and other columns. @throws UnwritableEdit where it is not there. */
export async function arrangeTable(
  patch: PackagePatch,
  sheetParts: readonly string[],
  wish: TableArrangement,
): Promise<void> {
  for (const sheet of sheetParts) {
    for (const { type, target } of await patch.pack.relationships(sheet)) {
      if (type !== "table" || !target || !patch.pack.has(target)) continue;
      const part = await patch.part(target);
      const attributes = part.attributesOf(part.root);
      if ((attributes.get("displayName") ?? attributes.get("name")) !== wish.name) continue;
      changeTable(part, wish);
      return;
    }
  }
  throw unwritable("bad-format", { sheet: "", value: wish.name });
}

function changeTable(part: XmlPart, { range, columns }: TableArrangement): void {
  part.setAttribute(part.root, "ref", formatRange(range));
  const totals = Number(part.attributesOf(part.root).get("totalsRowCount") ?? 0);
  const filter = part.child("autoFilter");
  if (filter) {
    const filtered = { ...range, bottom: Math.max(range.top, range.bottom - totals) };
    part.setAttribute(filter, "ref", formatRange(filtered));
  }
  const list = part.child("tableColumns");
  if (!list || !columns) return;
  const old = part.childrenOf(list).filter(({ name }) => name === "tableColumn");
  const ids = old.map((element) => Number(part.attributesOf(element).get("id")) || 0);
  let last = Math.max(0, ...ids);
  const nameOf = (element: Element) => part.attributesOf(element).get("name") ?? "";
  const byName = new Map(old.map((element) => [nameOf(element), element]));
  const names = uniqueNames(columns);
  const markup = names.map((name, at) => {
    // A column that was moved keeps its formula and its total; one in its place was renamed.
    const inPlace = old[at];
    const known = byName.get(name) ?? (inPlace && !names.includes(nameOf(inPlace)) && inPlace);
    if (known) return renamed(part, known, name);
    last += 1;
    return `<${part.prefix}tableColumn id="${last}" name="${escapeAttribute(name)}"/>`;
  });
  if (list.selfClosed) part.append(list, markup.join(""));
  else part.splices.replace(list.openEnd, list.closeStart, markup.join(""));
  part.setAttribute(list, "count", String(markup.length));
}

function renamed(part: XmlPart, column: Element, name: string): string {
  const markup = part.text(column);
  const same = part.attributesOf(column).get("name") === name;
  return same ? markup : withAttribute(markup, "name", escapeAttribute(name));
}

/** Excel refuses a file in which two columns of a table have one name, or one has none. */
function uniqueNames(columns: readonly string[]): string[] {
  const used = new Set<string>();
  return columns.map((column, at) => {
    const stem = column || `列${at + 1}`;
    let name = stem;
    for (let count = 2; used.has(name.toLowerCase()); count++) name = `${stem}${count}`;
    used.add(name.toLowerCase());
    return name;
  });
}
