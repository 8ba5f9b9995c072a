import { HostError } from "../protocol/errors";
import { HostCollection } from "../protocol/host-object";
import type { Host } from "./host";
import { freeSheetName, refuseSheetName } from "./sheet-names";
import { Worksheet } from "./worksheet";

/** `workbook.worksheets`: by id or by name. */
export class WorksheetCollection extends HostCollection<Worksheet> {
  readonly typeName = "WorksheetCollection";

  constructor(private readonly host: Host) {
    super();
  }

  items(): readonly Worksheet[] {
    return this.host.book.sheets.list().map(({ id }) => new Worksheet(this.host, id));
  }
  find(key: string | number): Worksheet | null {
    const wanted = String(key);
    const byId = this.host.book.sheets.list().find(({ id }) => id === wanted);
    const found = byId ?? this.host.sheetByName(wanted);
    return found ? new Worksheet(this.host, found.id) : null;
  }

  override GetCount(visibleOnly = false): number {
    return this.shown(visibleOnly).length;
  }
  /** Behind the others; the sheet in front stays there. */
  Add(name?: string | null): Worksheet {
    this.host.refuseStructure();
    const wanted = name === undefined || name === null ? freeSheetName(this.host) : name;
    refuseSheetName(this.host, wanted, null);
    const { sheets } = this.host.book;
    const front = sheets.active();
    const id = this.host.change(() => {
      const added = sheets.add(wanted);
      // The grid brings a new sheet to the front, Excel does not.
      if (sheets.active() !== front) sheets.activate(front);
      return added;
    });
    return new Worksheet(this.host, id);
  }
  GetActiveWorksheet(): Worksheet {
    return new Worksheet(this.host, this.host.book.sheets.active());
  }
  GetFirst(visibleOnly = false): Worksheet {
    return needed(this.shown(visibleOnly)[0]);
  }
  GetLast(visibleOnly = false): Worksheet {
    return needed(this.shown(visibleOnly).at(-1));
  }

  private shown(visibleOnly: boolean): readonly Worksheet[] {
    const sheets = this.items();
    return visibleOnly ? sheets.filter(({ Visibility }) => Visibility === "Visible") : sheets;
  }
}

function needed(sheet: Worksheet | undefined): Worksheet {
  if (!sheet) throw new HostError("ItemNotFound", "there is no such sheet");
  return sheet;
}
