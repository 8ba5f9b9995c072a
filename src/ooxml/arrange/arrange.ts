import { damaged } from "../errors";
import { Budget, type Limits } from "../limits";
import { findWorkbookPart, Package } from "../package";
import { unwritable } from "../patch/errors";
import { PackagePatch } from "../patch/package";
import { isSheetName } from "../patch/patch";
import { WORKBOOK_ORDER } from "../patch/sheet-order";
import { bytesOf, type WorkbookSource } from "../read";
import { readWorkbookPart, type SheetEntry } from "../workbook-part";
import { arrangeNames } from "./names";
import { arrangeNotes } from "./notes";
import { protectStructure } from "./protection";
import { renameReferences } from "./references";
import { arrangeSettings } from "./settings";
import { arrangeSheet, select } from "./sheet";
import { arrangeTable } from "./tables";
import { arrangeTabs, dropSheetParts } from "./tabs";
import type { Arrangement } from "./types";
import { arrangeXmlParts } from "./xml-parts";

export type {
  AddIn,
  Arrangement,
  MovedPlaces,
  NoteChange,
  SheetArrangement,
} from "./types";

/**
 * Changes the frame of a workbook in its own package; parts that nothing is said about keep their
 * bytes. Cells are changed by `patchWorkbook`.
 * @throws UnreadableWorkbook for a file that cannot be read, UnwritableEdit for a sheet or a table
 *   that is not there.
 */
export async function arrangeWorkbook(
  source: WorkbookSource,
  arrangement: Arrangement,
  limits?: Partial<Limits>,
): Promise<Uint8Array> {
  const budget = new Budget(limits);
  const pack = Package.open(await bytesOf(source, budget), budget);
  const name = await findWorkbookPart(pack);
  const patch = new PackagePatch(pack);
  const workbook = await patch.part(name);
  const entries = readWorkbookPart(await pack.scanner(name)).sheets;
  const links = await pack.relationships(name);
  const { removeSheets = [], renameSheets = new Map<string, string>() } = arrangement;
  const partOf = (entry: SheetEntry | undefined, sheet: string): string => {
    const target = links.find(({ id, type }) => id === entry?.link && type === "worksheet")?.target;
    if (!target) throw unwritable("unknown-sheet", { sheet });
    return target;
  };
  const kept = entries.filter((entry) => !removeSheets.includes(entry.name));
  const named = new Map(kept.map((entry) => [renameSheets.get(entry.name) ?? entry.name, entry]));
  for (const [sheet, entry] of named) {
    const isSound = isSheetName(sheet) || sheet === entry.name;
    if (!isSound) throw unwritable("bad-sheet-name", { sheet });
  }
  if (named.size < kept.length) {
    const sheet = [...renameSheets.values()].join();
    throw unwritable("bad-sheet-name", { sheet });
  }

  const tabs = arrangeTabs(workbook, entries, arrangement);
  arrangeNames(workbook, entries, tabs, arrangement);
  if (renameSheets.size > 0) await renameReferences(patch, renameSheets);
  for (const sheet of removeSheets) {
    const entry = entries.find((candidate) => candidate.name === sheet);
    await dropSheetParts(patch, name, partOf(entry, sheet), entry?.link ?? "");
  }
  const chain = links.find(({ type }) => type === "calcChain");
  // An entry for a sheet that is not there makes Excel call the file damaged.
  if (removeSheets.length > 0 && chain?.target) await patch.remove(chain.target, name, chain.id);
  const { active } = arrangement;
  for (const [sheet, { link: own }] of named) {
    const state = arrangement.visibility?.get(sheet) ?? "visible";
    const link = links.find(({ id }) => id === own);
    if (link?.type !== "worksheet" || !link.target) continue;
    if (active === undefined && state === "visible") continue;
    select(await patch.part(link.target), sheet === active && state === "visible");
  }
  for (const [sheet, wishes] of arrangement.sheets ?? []) {
    const part = await patch.part(partOf(named.get(sheet), sheet));
    arrangeSheet(part, wishes, sheet);
    const own = await pack.relationships(partOf(named.get(sheet), sheet));
    if (own.some(({ type }) => type === "pivotTable")) wishes.moved?.left("pivotTable");
  }
  for (const table of arrangement.tables ?? []) {
    const parts = [...named.values()].flatMap(
      ({ link }) => links.find(({ id, type }) => id === link && type === "worksheet")?.target ?? [],
    );
    await arrangeTable(patch, parts, table);
  }
  for (const [sheet, changes] of arrangement.notes ?? []) {
    await arrangeNotes(patch, partOf(named.get(sheet), sheet), changes, sheet);
  }
  if (arrangement.structureProtected !== undefined) {
    protectStructure(workbook, arrangement.structureProtected);
  }
  if (arrangement.settings) await arrangeSettings(patch, arrangement.settings);
  if (arrangement.xmlParts) await arrangeXmlParts(patch, name, arrangement.xmlParts);
  if (arrangement.calculation) {
    const mode = arrangement.calculation === "manual" ? "manual" : "auto";
    const element = workbook.child("calcPr");
    if (element) workbook.setAttribute(element, "calcMode", mode);
    else {
      const markup = `<${workbook.prefix}calcPr calcMode="${mode}"/>`;
      workbook.insertChild("calcPr", WORKBOOK_ORDER, markup);
    }
  }
  if (tabs.length === 0) throw damaged(name, "markup");
  return patch.finish();
}
