import type { ListObject } from "../../workbook";
import { damaged } from "../errors";
import { Budget, type Limits } from "../limits";
import { findWorkbookPart, Package, type Relationship } from "../package";
import { bytesOf, type WorkbookSource } from "../read";
import { readTable } from "../tables";
import { readWorkbookPart, type SheetEntry } from "../workbook-part";
import { unwritable } from "./errors";
import { escapeAttribute } from "./escape";
import { holdsFormula } from "./formula-search";
import { PackagePatch } from "./package";
import { type FileEdit, sortEdits } from "./sheet-edits";
import { WORKBOOK_ORDER } from "./sheet-order";
import { patchSheet, type SheetOutcome } from "./sheet-patch";
import { emptyStyleSheet, StyleSheet } from "./style-sheet";
import { XmlPart } from "./xml-part";

export interface PatchOptions {
  readonly limits?: Partial<Limits>;
  /**
   * Headers of tables may be edited like other cells: whoever asks for it renames the columns of
   * those tables too.
   */
  readonly tableHeaders?: boolean;
  /** Tables about to be put elsewhere: where their totals are now, anything may be written. */
  readonly movedTables?: ReadonlySet<string>;
}

/**
 * Carries out edits in a workbook's own package. Only the cells and parts that an edit names are
 * changed; every other part keeps its bytes, compressed ones included, and its place.
 *
 * Either all edits are carried out or none: the bytes given are never changed.
 * @throws UnreadableWorkbook for a file that cannot be read, UnwritableEdit for an edit that
 *   would break the workbook.
 */
export async function patchWorkbook(
  source: WorkbookSource,
  edits: readonly FileEdit[],
  options: PatchOptions = {},
): Promise<Uint8Array> {
  const budget = new Budget(options.limits);
  const pack = Package.open(await bytesOf(source, budget), budget);
  return new WorkbookPatch(new PackagePatch(pack), await findWorkbookPart(pack), options).run(
    edits,
  );
}

class WorkbookPatch {
  private sheets: SheetEntry[] = [];
  private links: Relationship[] = [];
  private readonly patched = new Set<string>();

  constructor(
    private readonly patch: PackagePatch,
    /** Name of the workbook part. */
    private readonly workbook: string,
    private readonly options: PatchOptions,
  ) {}

  async run(edits: readonly FileEdit[]): Promise<Uint8Array> {
    const { pack } = this.patch;
    this.sheets = [...readWorkbookPart(await pack.scanner(this.workbook)).sheets];
    this.links = await pack.relationships(this.workbook);
    for (const edit of edits) if (edit.kind === "add-sheet") await this.addSheet(edit.sheet);
    const stylesPart = await this.stylesPart();
    const styles = new StyleSheet(stylesPart);
    const outcomes: SheetOutcome[] = [];
    for (const own of sortEdits(edits).values()) {
      const part = this.partOf(own.sheet);
      this.patched.add(part);
      const tables = await this.tablesOf(part);
      outcomes.push(patchSheet(await this.patch.part(part), own, tables, styles, this.options));
    }
    styles.finish();
    await this.keepStyles(stylesPart);
    if (outcomes.some((outcome) => outcome.formulasChanged)) await this.dropCalculationChain();
    if (outcomes.some((outcome) => outcome.inputsChanged) && (await this.hasFormulas(outcomes))) {
      await this.recalculateOnLoad();
    }
    return this.patch.finish();
  }

  /** An empty sheet behind the others; cell edits of the same run then find it. */
  private async addSheet(sheet: string): Promise<void> {
    if (this.sheets.some(({ name }) => name === sheet)) return;
    requireSheetName(sheet, this.sheets);
    const folder = this.workbook.replace(/[^/]*$/, "");
    const name = this.patch.freeName(`${folder}worksheets/sheet`, this.sheets.length + 1);
    const xml = `${XML_HEAD}<worksheet xmlns="${await this.mainNamespace()}"><sheetData/></worksheet>`;
    await this.patch.add(name, xml, WORKSHEET_TYPE);
    const target = name.slice(folder.length);
    const link = await this.patch.link(this.workbook, await this.linkType("worksheet"), target);
    await this.listSheet(sheet, link);
    this.sheets.push({ name: sheet, visibility: "visible", link });
    this.links.push({ id: link, type: "worksheet", target: name });
  }

  /** Adds the tab to workbook.xml. */
  private async listSheet(sheet: string, link: string): Promise<void> {
    const part = await this.patch.part(this.workbook);
    const list = part.child("sheets");
    if (!list) throw damaged(part.name, "markup");
    const used = part.childrenOf(list).map((tab) => Number(part.attributesOf(tab).get("sheetId")));
    // The numbers of sheets added earlier in this run are not in the part yet.
    this.lastSheetId = Math.max(this.lastSheetId, ...used.filter(Number.isInteger)) + 1;
    const namespace = (await this.linkType("")).replace(/\/$/, "");
    const tag = `${part.prefix}sheet`;
    part.append(
      list,
      `<${tag} name="${escapeAttribute(sheet)}" sheetId="${this.lastSheetId}" r:id="${link}" xmlns:r="${namespace}"/>`,
    );
  }

  private lastSheetId = 0;

  private partOf(sheet: string): string {
    const entry = this.sheets.find(({ name }) => name === sheet);
    const link = entry && this.links.find(({ id }) => id === entry.link);
    if (link?.type !== "worksheet" || link.target === null) {
      throw unwritable("unknown-sheet", { sheet });
    }
    return link.target;
  }

  private async tablesOf(part: string): Promise<ListObject[]> {
    const tables: ListObject[] = [];
    for (const { type, target } of await this.patch.pack.relationships(part)) {
      if (type === "table" && target) tables.push(readTable(await this.patch.pack.scanner(target)));
    }
    return tables;
  }

  private linkOf(type: string): Relationship | undefined {
    return this.links.find((link) => link.type === type);
  }

  /** The workbook's styles, or an empty sheet of styles that becomes a part only if it is used. */
  private async stylesPart(): Promise<XmlPart> {
    const target = this.linkOf("styles")?.target;
    if (target && this.patch.pack.has(target)) return this.patch.part(target);
    const xml = emptyStyleSheet(await this.mainNamespace());
    return new XmlPart("", new TextEncoder().encode(xml));
  }

  private async keepStyles(part: XmlPart): Promise<void> {
    if (part.name !== "" || part.splices.isEmpty) return;
    const folder = this.workbook.replace(/[^/]*$/, "");
    const name = this.patch.freeName(`${folder}styles`);
    const xml = new TextDecoder().decode(part.finish());
    await this.patch.add(name, xml, STYLES_TYPE);
    await this.patch.link(this.workbook, await this.linkType("styles"), name.slice(folder.length));
  }

  private async mainNamespace(): Promise<string> {
    const part = await this.patch.part(this.workbook);
    const head = part.splices.text(part.root.start, part.root.openEnd);
    return head.includes(STRICT) ? `${STRICT}/spreadsheetml/main` : MAIN;
  }

  private async linkType(name: string): Promise<string> {
    const strict = (await this.mainNamespace()).startsWith(STRICT);
    return `${strict ? `${STRICT}/officeDocument` : OFFICE_DOCUMENT}/relationships/${name}`;
  }

  /**
   * The order in which Excel last calculated. An entry for a cell that lost its formula makes Excel
   * call the file damaged; a missing part makes it work the order out again, silently.
   */
  private async dropCalculationChain(): Promise<void> {
    const link = this.linkOf("calcChain");
    if (link?.target) await this.patch.remove(link.target, this.workbook, link.id);
  }

  /** Results that depend on a changed cell are stale: Excel is asked to calculate when it opens. */
  private async recalculateOnLoad(): Promise<void> {
    const part = await this.patch.part(this.workbook);
    const element = part.child("calcPr");
    if (element) part.setAttribute(element, "fullCalcOnLoad", "1");
    else part.insertChild("calcPr", WORKBOOK_ORDER, `<${part.prefix}calcPr fullCalcOnLoad="1"/>`);
  }

  private async hasFormulas(outcomes: readonly SheetOutcome[]): Promise<boolean> {
    if (this.linkOf("calcChain") || outcomes.some((outcome) => outcome.hasFormulas)) return true;
    for (const { type, target } of this.links) {
      if (type !== "worksheet" || !target || this.patched.has(target)) continue;
      if (this.patch.pack.has(target) && holdsFormula(await this.patch.pack.scanner(target))) {
        return true;
      }
    }
    return false;
  }
}

function requireSheetName(sheet: string, others: readonly SheetEntry[]): void {
  const taken = others.some(({ name }) => name.toLowerCase() === sheet.toLowerCase());
  if (taken || !isSheetName(sheet)) throw unwritable("bad-sheet-name", { sheet });
}

/** Excel's own rules for the name of a tab. */
export function isSheetName(name: string): boolean {
  return name.length >= 1 && name.length <= 31 && !/[:\\/?*[\]]|^'|'$/.test(name);
}

const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORKSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const STRICT = "http://purl.oclc.org/ooxml";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006";
const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
