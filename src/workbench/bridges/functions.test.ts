import type { InvocationResult } from "../functions/invoker";
import { type OpenedOffice, openOffice } from "../testing/office-in-node";
import { ToyBook, ToyWorkbook } from "../testing/toy-book";
import { createHost, type ExcelHost } from "./host";
import { hostProfile } from "./profile";

let host: ExcelHost;
let office: OpenedOffice;

beforeEach(async () => {
  const book = new ToyBook();
  host = createHost({
    root: new ToyWorkbook(book),
    book: book.watched(),
    profile: hostProfile(),
    onFault: (error) => {
      throw error;
    },
  });
  office = await openOffice(host);
});
afterEach(() => {
  office.close();
  host.dispose();
});

/** Calls a function and waits for as many results as calls. */
function call(
  ...calls: readonly { name: string; args: readonly unknown[]; cancelable?: boolean }[]
): Promise<InvocationResult[]> {
  return new Promise((resolve) => {
    const got: InvocationResult[] = [];
    const stop = host.functions.onResults((results) => {
      got.push(...results);
      if (got.length < calls.length) return;
      stop();
      resolve(got.sort((one, other) => one.id - other.id));
    });
    host.functions.invoke(calls.map((one, index) => ({ ...one, id: index + 1, address: "S1!A1" })));
  });
}

test("values, spills, errors with reasons and unknown functions come back", async () => {
  const { CustomFunctions } = office;
  const refuse = (code: CustomFunctions.ErrorCode, reason?: string): never => {
    // The library's own error, which its types do not call one.
    // eslint-disable-next-line @typescript-eslint/only-throw-error
    throw new CustomFunctions.Error(code, reason);
  };
  CustomFunctions.associate("ADD", (a: number, b: number) => a + b);
  CustomFunctions.associate("SPILL", () => [
    ["一", 2],
    [new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable), null],
  ]);
  CustomFunctions.associate("NA", () =>
    refuse(CustomFunctions.ErrorCode.notAvailable, "尚无实际值"),
  );
  CustomFunctions.associate("VALUE", () =>
    refuse(CustomFunctions.ErrorCode.invalidValue, "不是数"),
  );
  CustomFunctions.associate("NUM", () => refuse(CustomFunctions.ErrorCode.invalidNumber, "reason"));
  CustomFunctions.associate("DIV", () => refuse(CustomFunctions.ErrorCode.divisionByZero));
  CustomFunctions.associate(
    "ANSWERED",
    () => new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "答"),
  );
  CustomFunctions.associate("REJECTED", () =>
    Promise.reject(new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "later")),
  );
  CustomFunctions.associate("THROWN", () => {
    throw new Error("a slip of the function");
  });
  const names = ["SPILL", "NA", "VALUE", "NUM", "DIV", "ANSWERED", "REJECTED", "THROWN", "NOWHERE"];
  const results = await call(
    { name: "ADD", args: [2, 3] },
    ...names.map((name) => ({ name, args: [] })),
  );
  expect(results.map(({ id: _, ...result }) => result)).toEqual([
    { ok: true, value: 5 },
    {
      ok: true,
      value: [
        ["一", 2],
        [{ error: "#N/A" }, null],
      ],
    },
    { ok: false, error: "#N/A", reason: "尚无实际值" },
    { ok: false, error: "#VALUE!", reason: "不是数" },
    { ok: false, error: "#NUM!", reason: "reason" },
    { ok: false, error: "#DIV/0!", reason: null },
    { ok: false, error: "#N/A", reason: "答" },
    { ok: false, error: "#N/A", reason: "later" },
    { ok: false, error: "#VALUE!", reason: null },
    // The client looks for no function before it calls it: one that is not there "throws".
    { ok: false, error: "#VALUE!", reason: null },
  ]);
});

test("arguments arrive as given: matrices, blanks and errors", async () => {
  const seen: unknown[] = [];
  office.CustomFunctions.associate("SEE", (...args: unknown[]) => {
    seen.push(...args.slice(0, -1));
    return (args.at(-1) as CustomFunctions.Invocation).address;
  });
  const [result] = await call({ name: "SEE", args: [1, null, [["a", { error: "#N/A" }]]] });
  expect(result).toMatchObject({ ok: true, value: "S1!A1" });
  expect(seen.slice(0, 2)).toEqual([1, null]);
  expect(seen[2]).toMatchObject([["a", { code: "#N/A" }]]);
  const error = (seen[2] as unknown[][])[0]?.[1];
  expect(error).toBeInstanceOf(office.CustomFunctions.Error);
});

test("two thousand calls go in one message and come back in one request", async () => {
  office.CustomFunctions.associate("SAME", (value: number) => value);
  const calls = Array.from({ length: 2000 }, (_, index) => ({ name: "SAME", args: [index] }));
  const results = await call(...calls);
  expect(results.at(-1)).toMatchObject({ ok: true, value: 1999 });
  expect(host.dispatcher.traffic.counts).toMatchObject({ service: 1, document: 0 });
});

test("a cancelled call is told to the function and its result is not wanted any more", async () => {
  let cancelled = false;
  let finish = (): void => undefined;
  office.CustomFunctions.associate(
    "SLOW",
    (invocation: CustomFunctions.CancelableInvocation) =>
      new Promise((resolve) => {
        finish = () => resolve("too late");
        invocation.onCanceled = () => {
          cancelled = true;
        };
      }),
  );
  const results: InvocationResult[] = [];
  host.functions.onResults((some) => results.push(...some));
  host.functions.invoke([{ id: 7, name: "SLOW", args: [], address: "S1!A1", cancelable: true }]);
  await new Promise((resolve) => setTimeout(resolve, 20));
  host.functions.cancel(7);
  await new Promise((resolve) => setTimeout(resolve, 20));
  finish();
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(cancelled).toBe(true);
  expect(results).toEqual([]);
  expect(host.dispatcher.traffic.counts.service).toBe(1);
});

test("calls made before the page is there wait for it", async () => {
  office.close();
  const other = new ToyBook();
  host = createHost({
    root: new ToyWorkbook(other),
    book: other.watched(),
    profile: hostProfile(),
    onFault: () => undefined,
  });
  const results = new Promise((resolve) => host.functions.onResults(resolve));
  expect(host.functions.ready).toBe(false);
  office = await openOffice(host);
  office.CustomFunctions.associate("ADD", (a: number, b: number) => a + b);
  host.functions.invoke([{ id: 1, name: "ADD", args: [1, 1], address: "S1!A1" }]);
  expect(await results).toEqual([{ id: 1, ok: true, value: 2 }]);
});
