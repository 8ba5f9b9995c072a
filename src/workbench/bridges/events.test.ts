import { EventRegistry, HostCollection, type HostObject } from "../protocol";
import { ToyBook, ToyWorkbook } from "../testing/toy-book";
import { messageEntry } from "./channel";
import { EventTranslator, knowsEvent } from "./events";

let book: ToyBook;
let registry: EventRegistry;
let translator: EventTranslator;

beforeEach(() => {
  book = new ToyBook();
  registry = new EventRegistry();
  translator = new EventTranslator(book.watched(), registry);
});

const range = (top: number, left: number, bottom: number, right: number) => ({
  top,
  left,
  bottom,
  right,
});
const sheets = (): HostObject => new ToyWorkbook(book).Worksheets;
const sheet = (index: number): HostObject => book.sheets[index] as HostObject;

class Tables extends HostCollection {
  readonly typeName = "TableCollection";
  override items(): readonly HostObject[] {
    return [];
  }
  override find(): null {
    return null;
  }
}

test("nothing is told that nobody registered, and nothing for opening a file", () => {
  const changed = { kind: "changed", sheet: "S1", range: range(0, 0, 0, 0) } as const;
  expect(translator.translate({ ...changed, by: "user" })).toEqual([]);
  registry.add(sheets(), "DataChanged");
  expect(translator.translate({ ...changed, by: "user" })).toHaveLength(1);
  expect(translator.translate({ ...changed, by: "file" })).toEqual([]);
  registry.remove(sheets(), "DataChanged");
  expect(translator.translate({ ...changed, by: "user" })).toEqual([]);
});

test.each([
  ["addin", "ThisLocalAddin"],
  ["user", "Unknown"],
  ["undo", "Unknown"],
] as const)("a change by %s is triggered by %s", (by, triggerSource) => {
  registry.add(sheet(0), "DataChanged");
  const event = { kind: "changed", sheet: "S1", range: range(0, 1, 1, 2), by } as const;
  expect(translator.translate(event)).toEqual([
    {
      category: 65536,
      type: 10,
      target: "S1",
      message: {
        address: "B1:C2",
        referenceId: "S1!B1:C2",
        changeType: "RangeEdited",
        source: "Local",
        triggerSource,
        shiftDirection: "None",
        worksheetId: "S1",
      },
    },
  ]);
  expect(translator.translate({ ...event, sheet: "S2" })).toEqual([]);
});

test("what a co-author does is told as remote", () => {
  for (const event of ["DataChanged", "Added", "NameChanged"]) registry.add(sheets(), event);
  const by = "coauthor";
  const told = [
    ...translator.translate({ kind: "changed", sheet: "S1", range: range(0, 0, 0, 0), by }),
    ...translator.translate({ kind: "added", sheet: "S2", by }),
    ...translator.translate({ kind: "renamed", sheet: "S2", by }),
  ];
  expect(told.map((entry) => messageEntry(entry).at(-1))).toEqual([true, true, true]);
  for (const { message } of told) expect(message).toMatchObject({ source: "Remote" });
  const [own] = translator.translate({ kind: "added", sheet: "S2", by: "user" });
  expect(own && messageEntry(own).at(-1)).toBe(false);
});

test("whole rows and columns are named as Excel names them", () => {
  registry.add(sheets(), "SelectionChanged");
  const addressOf = (...corners: [number, number, number, number]): unknown =>
    translator.translate({ kind: "selected", sheet: "S1", range: range(...corners) })[0]?.message;
  expect(addressOf(1, 0, 2, 16_383)).toMatchObject({ address: "2:3" });
  expect(addressOf(0, 1, 1_048_575, 2)).toMatchObject({ address: "B:C" });
  expect(addressOf(4, 1, 4, 1)).toMatchObject({ address: "B5" });
});

test("going to another sheet deactivates the one before", () => {
  for (const event of ["Activated", "Deactivated"]) registry.add(sheets(), event);
  const told = translator.translate({ kind: "activated", sheet: "S2" });
  expect(told.map(({ type, message }) => [type, message])).toEqual([
    [12, { worksheetId: "S1" }],
    [11, { worksheetId: "S2" }],
  ]);
  expect(translator.translate({ kind: "activated", sheet: "S2" })).toEqual([]);
});

test("sheets come, go and are renamed", () => {
  for (const event of ["Added", "Deleted", "NameChanged"]) registry.add(sheets(), event);
  const types = (kind: "added" | "deleted"): unknown =>
    translator.translate({ kind, sheet: "S2", by: "user" });
  const message = { worksheetId: "S2", source: "Local" };
  const base = { category: 65536, target: "Workbook" };
  expect(types("added")).toEqual([{ ...base, type: 13, message }]);
  expect(types("deleted")).toEqual([{ ...base, type: 15, message }]);
  (book.sheets[1] as { Name: string }).Name = "项目";
  expect(translator.translate({ kind: "renamed", sheet: "S2", by: "user" })).toEqual([
    { ...base, type: 25, message: { ...message, nameBefore: "任务", nameAfter: "项目" } },
  ]);
});

test("a change inside a table is told to its listeners, one beside it is not", () => {
  registry.add(new Tables(), "DataChanged");
  const at = (row: number) =>
    translator.translate({
      kind: "changed",
      sheet: "S1",
      range: range(row, 1, row, 3),
      by: "user",
    });
  expect(at(0)).toMatchObject([
    { type: 101, target: "Workbook", message: { tableId: "T1", address: "B1:D1" } },
  ]);
  expect(at(1)).toEqual([]);
});

test("events the host tells of are known, others are not", () => {
  expect(knowsEvent("WorksheetCollection", "Added")).toBe(true);
  expect(knowsEvent("Worksheet", "Added")).toBe(false);
  expect(knowsEvent("ChartCollection", "Added")).toBe(false);
});
