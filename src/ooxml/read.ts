import type { ListObject, OtherSheet, Sheet, Workbook } from "../workbook";
import { damaged } from "./errors";
import { Budget, type Limits } from "./limits";
import { pacer } from "./pace";
import { findWorkbookPart, keyOf, Package, type Relationship } from "./package";
import { readSharedStrings } from "./shared-strings";
import type { SheetContext } from "./sheet/cells";
import { readWorksheet } from "./sheet/worksheet";
import { readFormats } from "./styles";
import { readTable } from "./tables";
import { readWorkbookPart, type SheetEntry } from "./workbook-part";

/** How far a reading has come. */
export interface ReadProgress {
  /** Name of the sheet being read. */
  readonly sheet: string;
  /** Share of the whole workbook read so far, 0–1. */
  readonly share: number;
}

export interface ReadOptions {
  /** Replaces single limits; the others keep their defaults. */
  readonly limits?: Partial<Limits>;
  /** Stops the reading, which then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: ReadProgress) => void;
}

export type WorkbookSource = Uint8Array | ArrayBuffer | Blob;

/**
 * Reads .xlsx, .xlsm, .xltx and .xltm files, in Node and in a browser alike.
 * @throws UnreadableWorkbook with a code and data for every file that cannot be read.
 */
export async function readWorkbook(
  source: WorkbookSource,
  options: ReadOptions = {},
): Promise<Workbook> {
  const budget = new Budget(options.limits);
  const pack = Package.open(await bytesOf(source, budget), budget);
  const part = await findWorkbookPart(pack);
  const content = readWorkbookPart(await pack.scanner(part));
  const links = await pack.relationships(part);
  const context: SheetContext = {
    sharedStrings: await readLinked(pack, links, "sharedStrings", readSharedStrings),
    formats: await readLinked(pack, links, "styles", readFormats),
    date1904: content.date1904,
    budget,
  };
  const sheets: Sheet[] = [];
  const otherSheets: OtherSheet[] = [];
  const pace = pacer(options.signal);
  for (const [index, entry] of content.sheets.entries()) {
    const link = linkOf(entry, links);
    if (!isWorksheet(link)) {
      otherSheets.push({ name: entry.name, type: link?.type ?? "missing" });
      continue;
    }
    const report = (share: number) => {
      const total = (index + share) / content.sheets.length;
      options.onProgress?.({ sheet: entry.name, share: total });
      return pace();
    };
    await report(0);
    sheets.push(await readSheet(pack, entry, link.target, context, report));
  }
  return { sheets, definedNames: content.definedNames, date1904: content.date1904, otherSheets };
}

/** The bytes of a source; its size is checked before it is loaded. */
export async function bytesOf(source: WorkbookSource, budget: Budget): Promise<Uint8Array> {
  if (source instanceof Uint8Array) return source;
  if (source instanceof ArrayBuffer) return new Uint8Array(source);
  budget.source(source.size);
  return new Uint8Array(await source.arrayBuffer());
}

async function readLinked<T>(
  pack: Package,
  links: readonly Relationship[],
  type: string,
  read: (scanner: Awaited<ReturnType<Package["scanner"]>>) => T[],
): Promise<T[]> {
  const target = links.find((link) => link.type === type)?.target;
  return target && pack.has(target) ? read(await pack.scanner(target)) : [];
}

function linkOf(entry: SheetEntry, links: readonly Relationship[]): Relationship | undefined {
  return links.find((link) => link.id === entry.link);
}

function isWorksheet(
  link: Relationship | undefined,
): link is Relationship & { readonly target: string } {
  return link?.type === "worksheet" && link.target !== null;
}

async function readSheet(
  pack: Package,
  entry: SheetEntry,
  part: string,
  context: SheetContext,
  report: (share: number) => Promise<void> | undefined,
): Promise<Sheet> {
  if (!pack.has(part)) throw damaged(part, "missing-part");
  const content = await readWorksheet(await pack.scanner(part), context, report);
  return {
    name: entry.name,
    visibility: entry.visibility,
    rows: content.rows,
    merges: content.merges,
    hiddenColumns: content.hiddenColumns,
    listObjects: await readTables(pack, part, content.tableLinks),
  };
}

async function readTables(
  pack: Package,
  part: string,
  tableLinks: readonly string[],
): Promise<ListObject[]> {
  if (tableLinks.length === 0) return [];
  const links = await pack.relationships(part);
  const tables: ListObject[] = [];
  const seen = new Set<string>();
  for (const id of tableLinks) {
    const target = links.find((link) => link.id === id)?.target;
    if (!target) throw damaged(part, "missing-part");
    if (seen.has(keyOf(target))) continue;
    seen.add(keyOf(target));
    tables.push(readTable(await pack.scanner(target)));
  }
  return tables;
}
