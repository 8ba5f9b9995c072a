import { ToyBook, ToyWorkbook } from "../testing/toy-book";
import { Dispatcher, HostError, HostObject } from ".";
import type { Action, ObjectPath, RequestBody, ResponseBody } from "./wire";

/*
 * Requests as the client library writes them, shortened: `request` numbers actions and paths the way
 * it does, so that a fixture says only what is particular to it.
 */
const ROOT: ObjectPath = { Id: 1, ObjectPathType: 1, Name: "" };
const SHEETS: ObjectPath = { Id: 3, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 };
const sheet = (id: string): ObjectPath => ({
  Id: 6,
  ObjectPathType: 5,
  Name: "",
  ParentObjectPathId: 3,
  ArgumentInfo: { Arguments: [id] },
});
const range = (address: string, Id = 9): ObjectPath => ({
  Id,
  ObjectPathType: 3,
  Name: "GetRange",
  ParentObjectPathId: 6,
  ArgumentInfo: { Arguments: [address] },
});
const missing: ObjectPath = {
  Id: 12,
  ObjectPathType: 3,
  Name: "GetItemOrNullObject",
  ParentObjectPathId: 3,
  ArgumentInfo: { Arguments: ["没有"] },
};

type Step = Omit<Action, "Id">;
const instantiate = (path: number): Step => ({ ActionType: 1, Name: "", ObjectPathId: path });
const query = (path: number, ...select: string[]): Step => ({
  ActionType: 2,
  Name: "",
  ObjectPathId: path,
  QueryInfo: { Select: select },
});
const call = (path: number, name: string, ...args: unknown[]): Step => ({
  ActionType: 3,
  Name: name,
  ObjectPathId: path,
  ArgumentInfo: { Arguments: args },
});
const set = (path: number, name: string, value: unknown): Step => ({
  ActionType: 4,
  Name: name,
  ObjectPathId: path,
  ArgumentInfo: { Arguments: [value] },
});

function request(
  paths: readonly ObjectPath[],
  steps: readonly Step[],
  more: Partial<RequestBody> = {},
): RequestBody {
  return {
    AutoKeepReference: false,
    Actions: steps.map((step, index) => ({ Id: index + 100, ...step })),
    ObjectPaths: Object.fromEntries([ROOT, SHEETS, ...paths].map((path) => [path.Id, path])),
    ...more,
  };
}

let book: ToyBook;
let faults: [unknown, string][];
let dispatcher: Dispatcher;

beforeEach(() => {
  book = new ToyBook();
  faults = [];
  dispatcher = new Dispatcher({
    root: new ToyWorkbook(book),
    settled: () => book.settled(),
    onFault: (error, where) => faults.push([error, where]),
  });
});

const values = ({ Results }: ResponseBody): unknown[] => Results.map(({ Value }) => Value);

async function send(
  paths: readonly ObjectPath[],
  ...steps: readonly Step[]
): Promise<ResponseBody> {
  return dispatcher.process(request(paths, steps));
}

describe("naming objects", () => {
  test("answers ids; references only for what is kept", async () => {
    const paths = [sheet("S1"), range("A1")];
    const before = await send(paths, instantiate(1), instantiate(6), instantiate(9));
    expect(values(before)).toEqual([{}, { Id: "S1" }, {}]);
    const kept = await send(paths, instantiate(9), call(9, "_KeepReference"), instantiate(9));
    expect(values(kept)).toEqual([{}, null, { _ReferenceId: "reference-1" }]);
    const byReference: ObjectPath = { Id: 20, ObjectPathType: 6, Name: "reference-1" };
    expect(values(await send([byReference], query(20, "values")))).toEqual([
      { Values: [[1]], _ReferenceId: "reference-1" },
    ]);
    await send([], call(1, "_RemoveReference", "reference-1"));
    expect(await send([byReference], query(20, "values"))).toMatchObject({
      Error: { Code: "InvalidReference" },
    });
  });

  test("keeps references by itself where the request asks, but not of untracked paths", async () => {
    const untracked = { ...range("B1", 15), D: true };
    const body = request([sheet("S1"), range("A1"), untracked], [instantiate(9), instantiate(15)], {
      AutoKeepReference: true,
    });
    expect(values(await dispatcher.process(body))).toEqual([{ _ReferenceId: "reference-1" }, {}]);
    expect(dispatcher.references.size).toBe(1);
  });

  test("puts objects in the place of the paths that arguments refer to", async () => {
    const rectangle: ObjectPath = {
      Id: 18,
      ObjectPathType: 3,
      Name: "GetBoundingRect",
      ParentObjectPathId: 9,
      ArgumentInfo: { Arguments: [15], ReferencedObjectPathIds: [15] },
    };
    const paths = [sheet("S1"), range("A1"), range("C1", 15), rectangle];
    expect(values(await send(paths, query(18, "address")))).toEqual([{ Address: "监测!C1" }]);
  });

  test("answers a service by its name and lacks others by theirs", async () => {
    class Clock extends HostObject {
      readonly typeName = "Clock";
      GetHour(): number {
        return 9;
      }
    }
    dispatcher = new Dispatcher({
      root: new ToyWorkbook(book),
      services: { "Test.Clock": new Clock() },
      settled: () => book.settled(),
      onFault: () => undefined,
    });
    const service = (Name: string): ObjectPath => ({ Id: 30, ObjectPathType: 2, Name });
    expect(values(await send([service("Test.Clock")], call(30, "GetHour")))).toEqual([9]);
    expect(await send([service("Test.Other")], call(30, "GetHour"))).toMatchObject({
      Error: { Code: "NotImplemented", Message: "service Test.Other" },
    });
    expect(dispatcher.traffic.counts).toEqual({ document: 0, cleanup: 0, service: 2 });
  });
});

describe("queries", () => {
  const cases: [string, Step, unknown][] = [
    ["one property, in any case", query(6, "NAME"), { Id: "S1", Name: "监测" }],
    ["all scalars where nothing is named", query(6), { Id: "S1", Name: "监测", Position: 0 }],
    ["all scalars by $all", query(6, "$all"), { Id: "S1", Name: "监测", Position: 0 }],
    [
      "what hangs on an object",
      query(9, "values", "format/fill/color"),
      { Values: [[1]], Format: { Fill: { Color: "#FFFFFF" } } },
    ],
    ["an object by its name alone", query(9, "format"), { Format: { ColumnWidth: 48 } }],
    [
      "an expanded object with what is selected of it",
      {
        ...query(9, "values", "worksheet/name"),
        QueryInfo: { Select: ["values", "worksheet/name"], Expand: ["worksheet"] },
      },
      { Values: [[1]], Worksheet: { Id: "S1", Name: "监测" } },
    ],
    [
      "items of a collection",
      query(3, "items/name"),
      {
        _Items: [
          { Id: "S1", Name: "监测", _Index: 0 },
          { Id: "S2", Name: "任务", _Index: 1 },
        ],
      },
    ],
    [
      "a collection's own property",
      query(3, "count"),
      {
        Count: 2,
        _Items: [
          { Id: "S1", _Index: 0 },
          { Id: "S2", _Index: 1 },
        ],
      },
    ],
    [
      "a page of a collection",
      { ...query(3), QueryInfo: { Select: ["name"], Skip: 1, Top: 1 } },
      { _Items: [{ Id: "S2", Name: "任务", _Index: 1 }] },
    ],
    [
      "JSON in the client's spelling",
      { ...query(3, "name", "position"), ActionType: 7 },
      {
        items: [
          { Id: "S1", name: "监测", position: 0, _Index: 0 },
          { Id: "S2", name: "任务", position: 1, _Index: 1 },
        ],
      },
    ],
  ];
  test.each(cases)("%s", async (_name, step, expected) => {
    expect(values(await send([sheet("S1"), range("A1")], step))).toEqual([expected]);
  });

  test.each([
    ["a property", query(9, "numberFormat"), "Range.NumberFormat"],
    ["a property further down", query(9, "format/fill/pattern"), "RangeFill.Pattern"],
    ["a property of items", query(3, "items/tabColor"), "Worksheet.TabColor"],
    ["a method", call(9, "GetRow", 0), "Range.GetRow()"],
    ["setting what can only be read", set(9, "Address", "B2"), "Range.Address (set)"],
    ["setting what is not there", set(9, "Formulas", [[1]]), "Range.Formulas (set)"],
    ["members of the host's own", query(6, "book"), "Worksheet.Book"],
    ["methods of the host's own", call(3, "items"), "WorksheetCollection.items()"],
    ["a kind of action", { ...query(6), ActionType: 6 }, "action of type 6"],
  ])("what the host lacks fails by name: %s", async (_name, step, message) => {
    const response = await send([sheet("S1"), range("A1")], step);
    expect(response.Error).toMatchObject({ Code: "NotImplemented", Message: message });
    expect(faults).toEqual([]);
  });
});

describe("null objects", () => {
  const onNull: ObjectPath = {
    Id: 13,
    ObjectPathType: 3,
    Name: "GetRange",
    ParentObjectPathId: 12,
    ArgumentInfo: { Arguments: ["A1"] },
  };
  test("are null to the client, with all that would hang on them", async () => {
    const steps = [instantiate(12), query(12, "name"), instantiate(13), query(13, "values")];
    expect(values(await send([missing, onNull], ...steps))).toEqual([null, null, null, null]);
  });

  test("nothing happens to what is not there", async () => {
    const response = await send([missing], call(12, "Delete"), set(12, "Name", "x"));
    expect(response.Error).toBeUndefined();
    expect(values(response)).toEqual([{ _IsNull: true }]);
    expect(book.sheets).toHaveLength(2);
  });
});

describe("writing", () => {
  test("sets and updates, whatever the case of names", async () => {
    const update: Step = { ActionType: 9, ObjectPathId: 6, ObjectState: { name: "改名" } };
    const response = await send([sheet("S1"), range("A1")], update, set(9, "values", [["新"]]));
    expect(response).toEqual({ Results: [], TraceIds: [] });
    expect([book.sheets[0]?.Name, book.sheets[0]?.cells[0]]).toEqual(["改名", "新"]);
  });

  test("a state that must not have changed fails the request where it did", async () => {
    const state = (name: string): Step => ({
      ActionType: 8,
      ObjectPathId: 6,
      ObjectState: { name },
    });
    expect((await send([sheet("S1")], state("监测"))).Error).toBeUndefined();
    expect((await send([sheet("S1")], state("别的"))).Error).toMatchObject({
      Code: "ConflictingChange",
    });
  });

  test("is calculated before anything is read, once", async () => {
    const paths = [sheet("S1"), range("A1"), range("B1", 15)];
    await send(paths, set(9, "Values", [[5]]), set(15, "Values", [[6]]));
    expect(book.settledCount).toBe(0);
    await send(paths, query(9, "values"), query(15, "values"), call(9, "GetCount"));
    expect(book.settledCount).toBe(1);
    const steps = [
      query(9, "values"),
      set(9, "Values", [[7]]),
      instantiate(15),
      query(15, "values"),
    ];
    await send(paths, ...steps);
    expect(book.settledCount).toBe(3);
  });
});

describe("refusals", () => {
  test("stop the request where they happen and keep what was answered", async () => {
    const paths = [sheet("S1"), range("A1")];
    const steps = [query(6, "name"), set(6, "Name", ""), set(9, "Values", [[9]])];
    const response = await send(paths, ...steps);
    expect(response).toEqual({
      Results: [{ ActionId: 100, Value: { Id: "S1", Name: "监测" } }],
      TraceIds: [],
      Error: {
        Code: "InvalidArgument",
        Message: "a sheet needs a name",
        Location: "Worksheets.Name",
        ActionIndex: 1,
        HttpStatusCode: 400,
      },
    });
    expect(book.sheets[0]?.cells[0]).toBe(1);
  });

  test("faults of the host are told to it and are a GeneralException to the client", async () => {
    const application: ObjectPath = {
      Id: 40,
      ObjectPathType: 4,
      Name: "Application",
      ParentObjectPathId: 1,
    };
    const response = await send([application], query(40, "calculationMode"));
    expect(response.Error).toMatchObject({ Code: "GeneralException", HttpStatusCode: 500 });
    expect(faults).toEqual([[expect.any(TypeError), "Application"]]);
  });

  test("can be called for before a request, any of its steps and its answer", async () => {
    const paths = [sheet("S1"), range("A1"), range("B1", 15)];
    const steps = [set(9, "Values", [[10]]), set(15, "Values", [[20]])];
    dispatcher.hooks = {
      beforeBatch: async (_body, purpose) => {
        await Promise.resolve();
        throw new HostError("ServiceNotAvailable", purpose);
      },
    };
    expect((await send(paths, ...steps)).Error).toMatchObject({
      Code: "ServiceNotAvailable",
      Message: "document",
      ActionIndex: -1,
    });
    for (const failing of [0, 1]) {
      dispatcher.hooks = {
        beforeAction: (_action, index) => {
          if (index === failing) throw new HostError("GeneralException", "asked for");
        },
      };
      expect((await send(paths, ...steps)).Error).toMatchObject({ ActionIndex: failing });
      expect(book.sheets[0]?.cells).toEqual(failing === 0 ? [1, 2, 3] : [10, 2, 3]);
    }
    const lost = new HostError("GeneralException", "lost");
    dispatcher.hooks = { beforeAnswer: () => Promise.reject(lost) };
    expect(await send(paths, ...steps)).toMatchObject({ Results: [], Error: { ActionIndex: -1 } });
    expect(book.sheets[0]?.cells).toEqual([10, 20, 3]);
    expect(dispatcher.traffic.counts.document).toBe(4);
  });
});

describe("events", () => {
  test("registrations go to a registry, with the trace the client waits for", async () => {
    const trace: Step = { ActionType: 5, Name: "Trace", ObjectPathId: 0 };
    const response = await send([sheet("S1")], call(6, "_RegisterDataChangedEvent"), trace);
    expect(response).toEqual({
      Results: [
        { ActionId: 100, Value: null },
        { ActionId: 101, Value: null },
      ],
      TraceIds: [101],
    });
    await send([], call(3, "_RegisterEventNameChanged"));
    const { events } = dispatcher;
    expect(events.has("Worksheet", "S1", "DataChanged")).toBe(true);
    expect(events.has("Worksheet", "S2", "DataChanged")).toBe(false);
    expect(events.has("WorksheetCollection", null, "NameChanged")).toBe(true);
    await send([sheet("S1")], call(6, "_UnregisterDataChangedEvent"));
    expect(events.list()).toEqual([
      { typeName: "WorksheetCollection", id: null, event: "NameChanged" },
    ]);
  });
});

test("requests are carried out in turn, services without waiting for them", async () => {
  let release = (): void => undefined;
  const waiting = new Promise<void>((resolve) => {
    release = resolve;
  });
  const order: string[] = [];
  class Log extends HostObject {
    readonly typeName = "Log";
    Write(line: string): void {
      order.push(line);
    }
  }
  dispatcher = new Dispatcher({
    root: new ToyWorkbook(book),
    services: { "Test.Log": new Log() },
    settled: () => waiting,
    onFault: () => undefined,
    hooks: { afterBatch: (_body, _response, purpose) => order.push(purpose) },
  });
  const service: ObjectPath = { Id: 30, ObjectPathType: 2, Name: "Test.Log" };
  const first = send([sheet("S1")], query(6, "name"));
  const second = send([sheet("S1")], set(6, "Name", "后"));
  await send([service], call(30, "Write", "service"));
  expect(order).toEqual(["service", "service"]);
  expect(book.sheets[0]?.Name).toBe("监测");
  release();
  expect(values(await first)).toEqual([{ Id: "S1", Name: "监测" }]);
  await second;
  expect(book.sheets[0]?.Name).toBe("后");
});
