import { type Package, type Relationship, toUtf8 } from "../../../ooxml/parts";
import { parseAddress, parseRange } from "../../../workbook";
import type { BookChart, BookContents, BookNote, BookTable } from "../../book/book";
import { attributeOf, childOf, childrenOf, descendants, readRoot, type XmlTree } from "./xml-tree";

/* What hangs on a sheet or on the workbook by a relationship. A broken link hides one thing only. */

export interface SheetBelongings {
  readonly tables: Omit<BookTable, "id">[];
  readonly notes: Omit<BookNote, "id">[];
  readonly charts: Omit<BookChart, "id">[];
}

export async function readBelongings(
  pack: Package,
  part: string,
  sheet: string,
): Promise<SheetBelongings> {
  const links = await pack.relationships(part);
  const belongings: SheetBelongings = { tables: [], notes: [], charts: [] };
  for (const target of targetsOf(pack, links, "table")) {
    belongings.tables.push(...tableOf(readRoot(await pack.scanner(target)), sheet));
  }
  for (const target of targetsOf(pack, links, "comments")) {
    belongings.notes.push(...(await notesOf(pack, target, sheet)));
  }
  for (const target of targetsOf(pack, links, "drawing")) {
    belongings.charts.push(...(await chartsOf(pack, target, sheet)));
  }
  return belongings;
}

function targetsOf(pack: Package, links: readonly Relationship[], type: string): string[] {
  return links.flatMap((link) =>
    link.type === type && link.target && pack.has(link.target) ? [link.target] : [],
  );
}

function tableOf(table: XmlTree, sheet: string): Omit<BookTable, "id">[] {
  const range = parseRange(attributeOf(table, "ref") ?? "");
  const name = attributeOf(table, "displayName") ?? attributeOf(table, "name");
  if (!range || !name) return [];
  const style = attributeOf(childOf(table, "tableStyleInfo"), "name") ?? "";
  const hasHeaders = attributeOf(table, "headerRowCount") !== "0";
  const hasTotals = Number(attributeOf(table, "totalsRowCount") ?? 0) > 0;
  return [{ name, sheet, range, style, hasHeaders, hasTotals }];
}

async function notesOf(pack: Package, part: string, sheet: string) {
  const root = readRoot(await pack.scanner(part));
  const authors = childrenOf(childOf(root, "authors"), "author").map(({ text }) => text);
  return childrenOf(childOf(root, "commentList"), "comment").flatMap((comment) => {
    const at = parseAddress(attributeOf(comment, "ref") ?? "");
    const text = runsOf(childOf(comment, "text"));
    const author = authors[Number(attributeOf(comment, "authorId") ?? -1)] ?? "";
    return at ? [{ sheet, ...at, text, author }] : [];
  });
}

/** Text of a rich text: phonetic runs are no part of it. */
function runsOf(text: XmlTree | undefined): string {
  const pieces = text?.children.flatMap((child) =>
    child.name === "r" ? childrenOf(child, "t") : child.name === "t" ? [child] : [],
  );
  return (pieces ?? []).map((piece) => piece.text).join("");
}

async function chartsOf(pack: Package, part: string, sheet: string) {
  const links = await pack.relationships(part);
  const charts: Omit<BookChart, "id">[] = [];
  for (const frame of descendants(readRoot(await pack.scanner(part)), "graphicFrame")) {
    const [chart] = descendants(frame, "chart");
    if (!chart) continue;
    const name = attributeOf(descendants(frame, "cNvPr")[0], "name") ?? "";
    const target = links.find(({ id }) => id === attributeOf(chart, "id"))?.target;
    const title = target && pack.has(target) ? titleOf(readRoot(await pack.scanner(target))) : "";
    charts.push({ sheet, name, title });
  }
  return charts;
}

function titleOf(chartSpace: XmlTree): string {
  const title = childOf(childOf(chartSpace, "chart"), "title");
  return title
    ? descendants(title, "t")
        .map(({ text }) => text)
        .join("")
    : "";
}

/** The workbook's own XML parts; an id is the GUID Excel names one by. */
export async function readXmlParts(
  pack: Package,
  links: readonly Relationship[],
): Promise<BookContents["extras"]["xmlParts"]> {
  const parts: { id: string; xml: string }[] = [];
  for (const target of targetsOf(pack, links, "customXml")) {
    const xml = new TextDecoder().decode(toUtf8(await pack.raw(target), target));
    const own = await pack.relationships(target);
    const [properties] = targetsOf(pack, own, "customXmlProps");
    const root = properties && readRoot(await pack.scanner(properties));
    const id = root ? attributeOf(root, "itemID") : undefined;
    parts.push({ id: id || `{${target}}`, xml });
  }
  return parts;
}

/** What an add-in stored with `document.settings`: properties of the add-in's own part. */
export async function readSettings(pack: Package): Promise<Map<string, string>> {
  const settings = new Map<string, string>();
  for (const { type, target } of await pack.relationships("")) {
    if (type !== "webextensiontaskpanes" || !target || !pack.has(target)) continue;
    const own = await pack.relationships(target);
    for (const extension of targetsOf(pack, own, "webextension")) {
      for (const item of descendants(readRoot(await pack.scanner(extension)), "property")) {
        const name = attributeOf(item, "name");
        if (name) settings.set(name, attributeOf(item, "value") ?? "");
      }
    }
  }
  return settings;
}
