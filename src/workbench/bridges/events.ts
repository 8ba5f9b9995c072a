import { type CellRange, columnName, formatRange, MAX_COLUMNS, MAX_ROWS } from "../../workbook";
import type { Book, BookEvent, ChangedBy } from "../book/book";
import type { EventRegistry } from "../protocol";
import type { RichMessage } from "./channel";

const CATEGORY = 65536;
/** What the client calls the target of an event that is about no single sheet or table. */
const WORKBOOK = "Workbook";

/** Events by the names under which the client registers them, with the client's numbers. */
const SHEET_EVENTS = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  SelectionChanged: 14,
  Calculated: 16,
  FormatChanged: 18,
  RowHiddenChanged: 22,
  NameChanged: 25,
} as const;
const COLLECTION_EVENTS = { ...SHEET_EVENTS, Added: 13, Deleted: 15 } as const;
const TABLE_CHANGED = 101;

const KNOWN: Readonly<Record<string, readonly string[]>> = {
  Worksheet: Object.keys(SHEET_EVENTS),
  WorksheetCollection: Object.keys(COLLECTION_EVENTS),
  Table: ["DataChanged"],
  TableCollection: ["DataChanged"],
};

/** Whether the host tells of an event; registering any other fails by name. */
export function knowsEvent(typeName: string, event: string): boolean {
  return KNOWN[typeName]?.includes(event) ?? false;
}

/** What the events need to know of the book when they are told. */
export type WatchedBook = Pick<Book, "events" | "sheets" | "formats" | "extras">;

/** Turns what happens in a book into the messages an Excel would send for it. */
export class EventTranslator {
  /** By id, to tell what a sheet was called before. */
  #names: Map<string, string>;
  #active: string;

  constructor(
    private readonly book: WatchedBook,
    private readonly registry: EventRegistry,
  ) {
    this.#names = this.#readNames();
    this.#active = book.sheets.active();
  }

  /** Only what was registered is told, as Excel does. */
  translate(event: BookEvent): readonly RichMessage[] {
    // Opening a file is no event: an add-in starts anew beside another workbook.
    if ("by" in event && event.by === "file") return this.#adopt();
    const messages = this.#messages(event);
    const isRemote = "by" in event && event.by === "coauthor";
    return isRemote ? messages.map((message) => ({ ...message, isRemote })) : messages;
  }

  #messages(event: BookEvent): readonly RichMessage[] {
    switch (event.kind) {
      case "changed":
        return [
          ...this.#sheet("DataChanged", event.sheet, changeOf(event)),
          ...this.#tables(event),
        ];
      case "calculated":
        return this.#sheet("Calculated", event.sheet, { address: "" });
      case "formatted":
        return this.#sheet("FormatChanged", event.sheet, {
          address: addressOf(event.range),
          source: sourceOf(event),
          referenceId: referenceOf(event),
        });
      case "selected":
        return this.#sheet("SelectionChanged", event.sheet, { address: addressOf(event.range) });
      case "activated":
        return this.#activate(event.sheet);
      case "rows-hidden":
        return this.#sheet("RowHiddenChanged", event.sheet, this.#rowsHidden(event));
      case "added":
      case "deleted":
        this.#names = this.#readNames();
        return this.#collection(event.kind === "added" ? "Added" : "Deleted", event.sheet, {
          source: sourceOf(event),
        });
      case "renamed":
        return this.#rename(event);
    }
  }

  #adopt(): readonly RichMessage[] {
    this.#names = this.#readNames();
    this.#active = this.book.sheets.active();
    return [];
  }

  #activate(sheet: string): readonly RichMessage[] {
    const before = this.#active;
    this.#active = sheet;
    if (before === sheet) return [];
    return [...this.#sheet("Deactivated", before, {}), ...this.#sheet("Activated", sheet, {})];
  }

  #rename(event: Made & { readonly sheet: string }): readonly RichMessage[] {
    const { sheet } = event;
    const nameBefore = this.#names.get(sheet);
    this.#names = this.#readNames();
    const nameAfter = this.#names.get(sheet);
    return this.#sheet("NameChanged", sheet, {
      nameBefore,
      nameAfter,
      source: sourceOf(event),
    });
  }

  #rowsHidden(event: Place & Made): object {
    const { sheet, range } = event;
    const isHidden = this.book.formats.isRowHidden(sheet, range.top);
    return {
      address: `${range.top + 1}:${range.bottom + 1}`,
      changeType: isHidden ? "Hidden" : "Unhidden",
      source: sourceOf(event),
    };
  }

  /** To whoever listens to the sheet, and to whoever listens to all of them. */
  #sheet(event: keyof typeof SHEET_EVENTS, sheet: string, content: object): RichMessage[] {
    const type = SHEET_EVENTS[event];
    const message = { ...content, worksheetId: sheet };
    const own = this.registry.has("Worksheet", sheet, event)
      ? [{ category: CATEGORY, type, target: sheet, message }]
      : [];
    return [...own, ...this.#collection(event, sheet, content)];
  }

  #collection(
    event: keyof typeof COLLECTION_EVENTS,
    sheet: string,
    content: object,
  ): RichMessage[] {
    if (!this.registry.has("WorksheetCollection", null, event)) return [];
    const type = COLLECTION_EVENTS[event];
    const message = { ...content, worksheetId: sheet };
    return [{ category: CATEGORY, type, target: WORKBOOK, message }];
  }

  #tables(event: Place & Made): RichMessage[] {
    const { sheet, range } = event;
    const touched = this.book.extras.tables.filter(
      (table) => table.sheet === sheet && overlap(table.range, range),
    );
    return touched.flatMap((table) => {
      const message = {
        address: addressOf(range),
        changeType: "RangeEdited",
        source: sourceOf(event),
        referenceId: referenceOf(event),
        tableId: table.id,
        worksheetId: sheet,
      };
      // A collection of tables has no id of its own; that of a sheet goes by the sheet's.
      const targets = [
        { target: table.id, listens: this.registry.has("Table", table.id, "DataChanged") },
        { target: WORKBOOK, listens: this.registry.has("TableCollection", null, "DataChanged") },
        { target: sheet, listens: this.registry.has("TableCollection", sheet, "DataChanged") },
      ];
      return targets
        .filter(({ listens }) => listens)
        .map(({ target }) => ({ category: CATEGORY, type: TABLE_CHANGED, target, message }));
    });
  }

  #readNames(): Map<string, string> {
    return new Map(this.book.sheets.list().map(({ id, name }) => [id, name]));
  }
}

interface Place {
  readonly sheet: string;
  readonly range: CellRange;
}

interface Made {
  readonly by: ChangedBy;
}

function sourceOf({ by }: Made): "Local" | "Remote" {
  return by === "coauthor" ? "Remote" : "Local";
}

/** By which an event's `getRange` asks for its range; the workbook's object takes it apart. */
function referenceOf({ sheet, range }: Place): string {
  return `${sheet}!${addressOf(range)}`;
}

/** Whole rows and columns as Excel writes them: `2:3`, `B:C`. */
function addressOf(range: CellRange): string {
  if (range.left === 0 && range.right === MAX_COLUMNS - 1)
    return `${range.top + 1}:${range.bottom + 1}`;
  if (range.top === 0 && range.bottom === MAX_ROWS - 1)
    return `${columnName(range.left)}:${columnName(range.right)}`;
  return formatRange(range);
}

function changeOf(event: Place & Made): object {
  return {
    address: addressOf(event.range),
    referenceId: referenceOf(event),
    changeType: "RangeEdited",
    source: sourceOf(event),
    triggerSource: event.by === "addin" ? "ThisLocalAddin" : "Unknown",
    // Left out, the client would report a shift in no direction.
    shiftDirection: "None",
  };
}

function overlap(one: CellRange, other: CellRange): boolean {
  return (
    one.top <= other.bottom &&
    other.top <= one.bottom &&
    one.left <= other.right &&
    other.left <= one.right
  );
}
