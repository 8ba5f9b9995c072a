import type { BookName } from "../book/book";
import { HostError } from "../protocol/errors";
import { HostCollection, HostObject, NullObject } from "../protocol/host-object";
import { type Area, formatFixed, parseArea } from "./addresses";
import { ERROR_TEXTS } from "./entry";
import type { Host } from "./host";
import { refuseName } from "./names";
import { Range } from "./range";
import { Worksheet } from "./worksheet";

/** Names of the whole workbook, or those local to a sheet. */
export class NamedItemCollection extends HostCollection<NamedItem> {
  readonly typeName = "NamedItemCollection";

  constructor(
    private readonly host: Host,
    private readonly sheet: string | null,
  ) {
    super();
  }

  items(): readonly NamedItem[] {
    if (this.sheet !== null) this.host.sheet(this.sheet);
    return this.host.book.extras.names
      .filter(({ sheet }) => sheet === this.sheet)
      .map((name) => new NamedItem(this.host, name));
  }
  find(key: string | number): NamedItem | null {
    const wanted = String(key).toLowerCase();
    return this.items().find((item) => item.Name.toLowerCase() === wanted) ?? null;
  }

  /** For a range, or for a formula or a constant as a text. */
  Add(name: string, reference: Range | string): NamedItem {
    refuseName(this.host, name, this.sheet);
    const item: BookName = {
      name,
      refersTo: this.refersTo(reference),
      sheet: this.sheet,
      visible: true,
    };
    this.host.change(() => void this.host.book.extras.names.push(item));
    return new NamedItem(this.host, item);
  }
  AddFormulaLocal(name: string, formula: string): NamedItem {
    return this.Add(name, formula);
  }

  private refersTo(reference: Range | string): string {
    if (typeof reference === "string") return refersToOf(reference);
    return formatFixed(this.host.sheet(reference.sheetId).name, reference.rect);
  }
}

/** A text with `=` is a formula; without it a number stays one and everything else is a text. */
function refersToOf(reference: unknown): string {
  if (typeof reference !== "string" || reference === "")
    throw new HostError("InvalidArgument", "a reference is expected");
  if (reference.startsWith("=")) return reference.slice(1);
  if (parseArea(reference) || /^-?\d+(?:\.\d+)?$/.test(reference)) return reference;
  return `"${reference.replaceAll('"', '""')}"`;
}

/** `Excel.NamedItem`. */
export class NamedItem extends HostObject {
  readonly typeName = "NamedItem";

  constructor(
    private readonly host: Host,
    private readonly item: BookName,
  ) {
    super();
  }

  get Name(): string {
    return this.item.name;
  }
  get Formula(): string {
    return `=${this.item.refersTo}`;
  }
  set Formula(formula: string) {
    const refersTo = refersToOf(formula);
    this.host.change(() => {
      this.item.refersTo = refersTo;
    });
  }
  get Visible(): boolean {
    return this.item.visible;
  }
  set Visible(visible: boolean) {
    this.host.change(() => {
      this.item.visible = visible;
    });
  }
  get Scope(): string {
    return this.item.sheet === null ? "Workbook" : "Worksheet";
  }
  /** `Range`, or the type of the constant; anything else that has to be calculated is `Error`. */
  get Type(): string {
    if (this.area()) return "Range";
    const value = constantOf(this.item.refersTo);
    if (typeof value === "string") return value.startsWith("#") ? "Error" : "String";
    if (typeof value === "boolean") return "Boolean";
    return Number.isInteger(value) ? "Integer" : "Double";
  }
  /** The address of a range, the value of a constant. */
  get Value(): string | number | boolean {
    const area = this.area();
    if (area) return new Range(this.host, area.sheetId, area.rect).Address;
    return constantOf(this.item.refersTo);
  }
  get Worksheet(): Worksheet | NullObject {
    return this.item.sheet === null ? new NullObject() : new Worksheet(this.host, this.item.sheet);
  }
  get WorksheetOrNullObject(): Worksheet | NullObject {
    return this.Worksheet;
  }

  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (range instanceof NullObject) throw new HostError("InvalidOperation", "no name of a range");
    return range;
  }
  GetRangeOrNullObject(): Range | NullObject {
    const area = this.area();
    return area ? new Range(this.host, area.sheetId, area.rect) : new NullObject();
  }
  Delete(): void {
    const { names } = this.host.book.extras;
    const at = names.indexOf(this.item);
    if (at < 0) throw new HostError("ItemNotFound", this.item.name);
    this.host.change(() => void names.splice(at, 1));
  }

  private area(): (Area & { readonly sheetId: string }) | null {
    const area = parseArea(this.item.refersTo);
    if (!area) return null;
    const own = this.item.sheet ?? this.host.book.sheets.list()[0]?.id;
    const sheetId = area.sheet === null ? own : this.host.sheetByName(area.sheet)?.id;
    return sheetId === undefined ? null : { ...area, sheetId };
  }
}

/** A constant as it is written into a name; what is no constant cannot be told without calculating. */
function constantOf(refersTo: string): string | number | boolean {
  const text = /^"((?:[^"]|"")*)"$/.exec(refersTo);
  if (text) return (text[1] ?? "").replaceAll('""', '"');
  if (/^(?:true|false)$/i.test(refersTo)) return /^t/i.test(refersTo);
  const error = ERROR_TEXTS.find((one) => refersTo.includes(one));
  if (error) return error;
  const number = Number(refersTo);
  if (refersTo !== "" && Number.isFinite(number)) return number;
  return "#VALUE!";
}

/** The range a name stands for on a sheet: its own names first, then the workbook's, then tables. */
export function findNamedRange(host: Host, sheet: string, name: string): Range | null {
  for (const scope of [sheet, null]) {
    const range = new NamedItemCollection(host, scope).find(name)?.GetRangeOrNullObject();
    if (range instanceof Range) return range;
  }
  const table = host.book.extras.tables.find(
    (one) => one.name.toLowerCase() === name.toLowerCase(),
  );
  if (!table) return null;
  const { range, hasHeaders, hasTotals } = table;
  const top = range.top + (hasHeaders ? 1 : 0);
  const bottom = Math.max(top, range.bottom - (hasTotals ? 1 : 0));
  return new Range(host, table.sheet, { ...range, top, bottom });
}
