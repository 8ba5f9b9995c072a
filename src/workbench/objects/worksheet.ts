import type { Visibility } from "../book/book";
import { HostError } from "../protocol/errors";
import { HostObject, NullObject } from "../protocol/host-object";
import { parseArea, parseAreas } from "./addresses";
import { ChartCollection } from "./charts";
import { CommentCollection } from "./comments";
import { type FindCriteria, findCells, replaceAll } from "./find";
import { WorksheetFreezePanes } from "./freeze-panes";
import type { Host } from "./host";
import { colourOf } from "./look-records";
import { findNamedRange, NamedItemCollection } from "./named-items";
import { WorksheetProtection } from "./protection";
import { Range } from "./range";
import { RangeAreas } from "./range-areas";
import { cellRect, inSheet, WHOLE_SHEET } from "./rects";
import { refuseSheetName } from "./sheet-names";
import { joinCells } from "./special-cells";
import { TableCollection } from "./tables";
import { usedWithin } from "./used";

export const VISIBILITIES: Readonly<Record<Visibility, string>> = {
  visible: "Visible",
  hidden: "Hidden",
  veryHidden: "VeryHidden",
};

/** `Excel.Worksheet`, found anew by its id whenever it is asked. */
export class Worksheet extends HostObject {
  readonly typeName = "Worksheet";

  constructor(
    readonly host: Host,
    readonly id: string,
  ) {
    super();
  }

  private get sheet() {
    return this.host.sheet(this.id);
  }

  override get Id(): string {
    return this.id;
  }
  get Name(): string {
    return this.sheet.name;
  }
  set Name(name: string) {
    const { sheet } = this;
    if (name === sheet.name) return;
    this.host.refuseStructure();
    refuseSheetName(this.host, name, this.id);
    this.host.change(() => this.host.book.sheets.rename(this.id, name));
  }
  /** Zero-based, hidden sheets counted. */
  get Position(): number {
    const { id } = this.sheet;
    return this.host.book.sheets.list().findIndex((one) => one.id === id);
  }
  set Position(position: number) {
    const count = this.host.book.sheets.list().length;
    if (!Number.isInteger(position) || position < 0 || position >= count)
      throw new HostError("InvalidArgument", `position ${position}`);
    this.host.refuseStructure();
    this.host.change(() => this.host.book.sheets.move(this.sheet.id, position));
  }
  get Visibility(): string {
    return VISIBILITIES[this.sheet.visibility];
  }
  set Visibility(visibility: string) {
    const { sheet } = this;
    const wanted = (Object.keys(VISIBILITIES) as Visibility[]).find(
      (one) => VISIBILITIES[one] === visibility,
    );
    if (!wanted) throw new HostError("InvalidArgument", `not a visibility: ${visibility}`);
    if (wanted === sheet.visibility) return;
    this.host.refuseStructure();
    if (wanted !== "visible") this.refuseLastVisible();
    this.host.change(() => this.host.book.sheets.setVisibility(this.id, wanted));
  }
  /** `""` for none. */
  get TabColor(): string {
    return this.sheet.tabColor ?? "";
  }
  set TabColor(color: string) {
    this.host.refuseStructure();
    const wanted = color === "" ? null : colourOf(color);
    this.host.change(() => this.host.book.sheets.setTabColor(this.sheet.id, wanted));
  }

  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.host, this.id);
  }
  get Tables(): TableCollection {
    return new TableCollection(this.host, this.id);
  }
  get Charts(): ChartCollection {
    return new ChartCollection(this.host, this.id);
  }
  get Comments(): CommentCollection {
    return new CommentCollection(this.host, this.id);
  }
  get Protection(): WorksheetProtection {
    return new WorksheetProtection(this.host, this.id);
  }
  get FreezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.host, this.id);
  }

  Activate(): void {
    if (this.sheet.visibility !== "visible")
      throw new HostError("InvalidOperation", "a hidden sheet cannot be activated");
    if (this.host.book.sheets.active() !== this.id) this.host.book.sheets.activate(this.id);
  }
  /** Everything is calculated as it is written. */
  Calculate(): void {
    this.host.sheet(this.id);
  }
  /** With its tables, names, comments and charts. The last visible sheet stays. */
  Delete(): void {
    const { visibility } = this.sheet;
    this.host.refuseStructure();
    if (visibility === "veryHidden")
      throw new HostError("InvalidOperation", "a very hidden sheet cannot be deleted");
    this.refuseLastVisible();
    const { sheets, extras } = this.host.book;
    this.host.change(() => {
      sheets.remove(this.id);
      dropOf(this.id, extras.tables, extras.names, extras.notes, extras.charts);
      extras.protectedSheets.delete(this.id);
    });
    this.host.locks.delete(this.id);
  }
  private refuseLastVisible(): void {
    const others = this.host.book.sheets
      .list()
      .filter(({ id, visibility }) => id !== this.id && visibility === "visible");
    if (others.length === 0)
      throw new HostError("InvalidOperation", "a workbook must contain a visible worksheet");
  }

  /** An address in A1 notation, whole columns or rows, a name, or nothing for the whole sheet. */
  GetRange(address?: string | null): Range {
    this.host.sheet(this.id);
    if (address === undefined || address === null || address === "") return this.at(WHOLE_SHEET);
    const area = parseArea(address);
    if (area && (area.sheet === null || this.host.sheetByName(area.sheet)?.id === this.id))
      return this.at(area.rect);
    const named = area ? null : findNamedRange(this.host, this.id, address);
    if (named?.sheetId === this.id) return named;
    throw new HostError("InvalidArgument", `not an address of this sheet: ${address}`);
  }
  GetRanges(address?: string | null): RangeAreas {
    if (!address) return new RangeAreas(this.host, this.id, [WHOLE_SHEET]);
    const areas = parseAreas(address);
    if (!areas) return new RangeAreas(this.host, this.id, [this.GetRange(address).rect]);
    const isOwn = areas.every(
      ({ sheet }) => sheet === null || this.host.sheetByName(sheet)?.id === this.id,
    );
    if (!isOwn) throw new HostError("InvalidArgument", `not addresses of this sheet: ${address}`);
    return new RangeAreas(
      this.host,
      this.id,
      areas.map(({ rect }) => rect),
    );
  }
  GetCell(row: number, column: number): Range {
    return this.at(inSheet(cellRect(row, column)));
  }
  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return this.at(
      inSheet({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 }),
    );
  }
  /** The first cell where the sheet is empty. */
  GetUsedRange(valuesOnly = false): Range {
    return this.at(this.used(valuesOnly) ?? cellRect(0, 0));
  }
  GetUsedRangeOrNullObject(valuesOnly = false): Range | NullObject {
    const used = this.used(valuesOnly);
    return used ? this.at(used) : new NullObject();
  }

  FindAll(text: string, criteria: FindCriteria = {}): RangeAreas {
    const found = this.FindAllOrNullObject(text, criteria);
    if (found instanceof NullObject) throw new HostError("ItemNotFound", text);
    return found;
  }
  FindAllOrNullObject(text: string, criteria: FindCriteria = {}): RangeAreas | NullObject {
    const cells = findCells(this.at(WHOLE_SHEET).place, text, criteria);
    const keys = new Set(cells.map(({ top, left }) => `${top}:${left}`));
    const used = this.used(true);
    if (!used || cells.length === 0) return new NullObject();
    const rects = joinCells(used, (row, column) => keys.has(`${row}:${column}`));
    return new RangeAreas(this.host, this.id, rects);
  }
  ReplaceAll(text: string, replacement: string, criteria: FindCriteria = {}): number {
    this.host.refuseUnless(this.id, "");
    return replaceAll(this.at(WHOLE_SHEET).place, text, replacement, criteria);
  }

  GetNext(visibleOnly = false): Worksheet {
    return needed(this.GetNextOrNullObject(visibleOnly));
  }
  GetNextOrNullObject(visibleOnly = false): Worksheet | NullObject {
    return this.neighbour(visibleOnly, 1);
  }
  GetPrevious(visibleOnly = false): Worksheet {
    return needed(this.GetPreviousOrNullObject(visibleOnly));
  }
  GetPreviousOrNullObject(visibleOnly = false): Worksheet | NullObject {
    return this.neighbour(visibleOnly, -1);
  }

  private neighbour(visibleOnly: boolean, step: 1 | -1): Worksheet | NullObject {
    const sheets = this.host.book.sheets.list();
    for (let at = this.Position + step; at >= 0 && at < sheets.length; at += step) {
      const sheet = sheets[at];
      if (sheet && (!visibleOnly || sheet.visibility === "visible"))
        return new Worksheet(this.host, sheet.id);
    }
    return new NullObject();
  }
  private used(valuesOnly: boolean) {
    return usedWithin({ host: this.host, sheet: this.id, rect: WHOLE_SHEET }, valuesOnly);
  }
  private at(rect: Range["rect"]): Range {
    return new Range(this.host, this.id, rect);
  }
}

function needed(sheet: Worksheet | NullObject): Worksheet {
  if (sheet instanceof NullObject) throw new HostError("ItemNotFound", "there is no other sheet");
  return sheet;
}

type Located = { readonly sheet: string | null };

/** Takes out of lists what belongs to a sheet. */
function dropOf(sheet: string, ...lists: readonly Located[][]): void {
  for (const list of lists)
    for (let at = list.length - 1; at >= 0; at -= 1)
      if (list[at]?.sheet === sheet) list.splice(at, 1);
}
