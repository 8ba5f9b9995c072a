import type { FunctionMetadata } from "./metadata";
import { registerFunctions } from "./register";
import { HeadlessGrid } from "./testing/headless";
import { PlainInvoker } from "./testing/plain-invoker";
import {
  closeAll,
  define,
  FUNCTIONS,
  fail,
  METADATA,
  pause,
  quiet,
  scalar,
  scene,
  scenes,
} from "./testing/scene";

afterEach(closeAll);

describe("the add-in comes and goes", () => {
  it("is busy before it is ready, and calculated when it is", async () => {
    const made = scene({ A1: "=PLAN.DOUBLE(4)", B1: "=A1+1" }, { ready: false });
    await made.grid.settled();
    await pause(50);
    expect([made.grid.get("A1"), made.invoker.messages.length]).toEqual(["#BUSY!", 0]);
    made.invoker.load();
    await quiet(made);
    expect([made.grid.get("A1"), made.grid.get("B1")]).toEqual([8, 9]);
    expect(made.invoker.messages).toHaveLength(1);
  });

  it("asks again what the page took with it, and forgets what the former one said", async () => {
    const made = scene({ A1: 4, B1: "=PLAN.DOUBLE(A1)" }, { delay: 200 });
    await made.grid.settled();
    await pause(20);
    made.invoker.load();
    await quiet(made);
    expect(made.grid.get("B1")).toBe(8);
    expect(made.invoker.calls.map(({ id }) => id)).toEqual([1, 2]);
    made.functions.recalculate();
    await quiet(made);
    expect(made.functions.counters.calls).toBe(3);
  });

  it("knows cells that were #NAME? before", async () => {
    const grid = new HeadlessGrid({ A1: "=PLAN.DOUBLE(4)" });
    await grid.settled();
    expect(grid.get("A1")).toBe("#NAME?");
    const invoker = new PlainInvoker({ functions: FUNCTIONS });
    const injector = grid.book.univer.__getInjector();
    const functions = registerFunctions({
      injector,
      functions: METADATA,
      namespace: "PLAN",
      invoker,
      blankAs: "null",
      onFault: fail,
    });
    scenes.push({ grid, invoker, functions });
    await quiet({ grid, invoker, functions });
    expect(grid.get("A1")).toBe(8);
  });
});

describe("cancelling", () => {
  it("cancels what no cell asks for any more", async () => {
    const made = scene(
      { A1: 1, B1: "=PLAN.DOUBLE(A1)", C1: "=PLAN.DOUBLE(7)", D1: "=PLAN.DOUBLE(7)" },
      { delay: 600 },
    );
    await made.grid.settled();
    await pause(20);
    made.grid.put({ B1: "written", C1: null });
    await made.grid.settled();
    expect(made.invoker.cancelled).toHaveLength(1);
    await made.functions.idle();
    expect([made.grid.get("B1"), made.grid.get("C1"), made.grid.get("D1")]).toEqual([
      "written",
      null,
      14,
    ]);
  });

  it("cancels the call of former arguments", async () => {
    const made = scene({ A1: 1, B1: "=PLAN.DOUBLE(A1)" }, { delay: 500 });
    await made.grid.settled();
    await pause(20);
    made.grid.put({ A1: 2 });
    await quiet(made);
    expect([made.invoker.cancelled, made.grid.get("B1")]).toEqual([[1], 4]);
  });

  it("cancels everything when the workbook is closed", async () => {
    const made = scene({ A1: "=PLAN.DOUBLE(1)", A2: "=PLAN.DOUBLE(2)" }, { delay: 500 });
    await made.grid.settled();
    await pause(20);
    made.functions.dispose();
    expect(made.invoker.cancelled).toEqual([1, 2]);
  });

  it("cancels with the sheet", async () => {
    const made = scene({ A1: 1, B1: "=A1" }, { delay: 500 });
    made.grid.put({ A1: "=PLAN.DOUBLE(1)" }, "two");
    await made.grid.settled();
    await pause(20);
    made.grid.removeSheet("two");
    made.grid.put({ A1: 2 });
    await made.grid.settled();
    expect(made.invoker.cancelled).toEqual([1]);
  });
});

it("finds a waiting cell again after rows were inserted above it", async () => {
  const made = scene({ A5: 4, B5: "=PLAN.DOUBLE(A5)", B6: "=PLAN.FAIL(3)" }, { delay: 400 });
  await made.grid.settled();
  await pause(20);
  made.grid.insertRow(0);
  made.grid.insertRow(0);
  await quiet(made);
  expect(made.grid.get("B7")).toBe(8);
  expect(made.functions.reasonOf(made.grid.idOf("one"), 7, 1)).toBe("没有 3 的数");
  expect(made.functions.reasonOf(made.grid.idOf("one"), 5, 1)).toBeNull();
});

it("refuses what it has not by name", () => {
  const streaming = define("LIVE", [], { options: { stream: true } });
  const register = (functions: FunctionMetadata[]) => () =>
    registerFunctions({ functions: { functions }, namespace: "PLAN" } as never);
  expect(register([streaming])).toThrow("LIVE: option stream");
  expect(register([define("N", [{ ...scalar, type: "number" }])])).toThrow("x of type number");
});
