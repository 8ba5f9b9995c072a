import type { Sheet } from "../../workbook";
import { damaged } from "../errors";
import { keyOf, relationshipsPart } from "../package";
import { escapeAttribute } from "../patch/escape";
import { withAttribute } from "../patch/looks";
import type { PackagePatch } from "../patch/package";
import { WORKBOOK_ORDER } from "../patch/sheet-order";
import type { XmlPart } from "../patch/xml-part";
import type { SheetEntry } from "../workbook-part";
import type { Arrangement } from "./types";

/**
 * Writes the list of tabs again where it changes.
 * @returns where each tab there is afterwards stood before.
 */
export function arrangeTabs(
  workbook: XmlPart,
  entries: readonly SheetEntry[],
  { removeSheets = [], renameSheets, order, visibility, active }: Arrangement,
): number[] {
  const list = workbook.child("sheets");
  if (!list) throw damaged(workbook.name, "markup");
  const elements = workbook.childrenOf(list).filter(({ name }) => name === "sheet");
  const nameAt = (at: number): string => {
    const name = entries[at]?.name ?? "";
    return renameSheets?.get(name) ?? name;
  };
  const tabs = entries
    .map((_, at) => at)
    .filter((at) => !removeSheets.includes(entries[at]?.name ?? ""));
  const rank = (at: number): number => {
    const place = order?.indexOf(nameAt(at)) ?? -1;
    return place < 0 ? entries.length + at : place;
  };
  if (order) tabs.sort((a, b) => rank(a) - rank(b));
  const markup = tabs.map((at) => {
    const element = elements[at];
    if (!element) throw damaged(workbook.name, "markup");
    let tab = workbook.text(element);
    const name = nameAt(at);
    if (name !== entries[at]?.name) tab = withAttribute(tab, "name", escapeAttribute(name));
    const state = visibility?.get(name);
    return state ? withState(tab, state) : tab;
  });
  const stateAt = (at: number) => visibility?.get(nameAt(at)) ?? entries[at]?.visibility;
  const front = entries.findIndex((_, at) => nameAt(at) === active);
  moveView(workbook, tabs, (at) => stateAt(at) === "visible", front);
  const isSame = tabs.length === elements.length && tabs.every((tab, at) => tab === at);
  if (isSame) {
    tabs.forEach((at) => {
      const { start, end } = elements[at] as (typeof elements)[number];
      workbook.splices.replace(start, end, markup[at] as string);
    });
    return tabs;
  }
  workbook.splices.replace(list.openEnd, list.closeStart, markup.join(""));
  return tabs;
}

function withState(tab: string, state: Sheet["visibility"]): string {
  return state === "visible"
    ? tab.replace(/\sstate\s*=\s*("[^"]*"|'[^']*')/, "")
    : withAttribute(tab, "state", state);
}

/** The windows of the workbook show tabs by their places; a hidden tab cannot be in front. */
function moveView(
  workbook: XmlPart,
  tabs: readonly number[],
  isVisible: (at: number) => boolean,
  front: number,
): void {
  const views = workbook.child("bookViews");
  if (!views && front >= 0 && isVisible(front)) {
    const { prefix: p } = workbook;
    const view = `<${p}workbookView activeTab="${tabs.indexOf(front)}"/>`;
    workbook.insertChild("bookViews", WORKBOOK_ORDER, `<${p}bookViews>${view}</${p}bookViews>`);
  }
  const firstVisible = Math.max(0, tabs.findIndex(isVisible));
  for (const view of views ? workbook.childrenOf(views) : []) {
    const attributes = workbook.attributesOf(view);
    const move = (name: string, placeOf: (before: number) => number) => {
      const before = Number(attributes.get(name) ?? 0);
      const now = placeOf(before);
      if (now !== before) workbook.setAttribute(view, name, String(now));
    };
    move("activeTab", (before) => {
      const wanted = front >= 0 && isVisible(front) ? front : before;
      const now = isVisible(wanted) ? tabs.indexOf(wanted) : -1;
      return now < 0 ? firstVisible : now;
    });
    move("firstSheet", (before) => Math.max(0, tabs.indexOf(before)));
  }
}

/** Takes out a sheet's part and all that only it led to: drawings, notes, tables. */
export async function dropSheetParts(
  patch: PackagePatch,
  workbook: string,
  sheet: string,
  link: string,
): Promise<void> {
  const owners = await ownersOfParts(patch);
  const gone = new Set([keyOf(sheet)]);
  const waiting = [sheet];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    for (const { target } of await patch.pack.relationships(part)) {
      if (!target || gone.has(keyOf(target)) || !patch.pack.has(target)) continue;
      const others = [...(owners.get(keyOf(target)) ?? [])].filter((owner) => !gone.has(owner));
      if (others.length > 0) continue;
      gone.add(keyOf(target));
      waiting.push(target);
      await patch.drop(target);
    }
  }
  await patch.remove(sheet, workbook, link);
}

/** The parts that lead to each part. */
async function ownersOfParts({ pack }: PackagePatch): Promise<Map<string, Set<string>>> {
  const owners = new Map<string, Set<string>>();
  for (const { name } of pack.directory) {
    if (!pack.has(relationshipsPart(name))) continue;
    for (const { target } of await pack.relationships(name)) {
      if (!target) continue;
      const known = owners.get(keyOf(target)) ?? new Set();
      owners.set(keyOf(target), known.add(keyOf(name)));
    }
  }
  return owners;
}
