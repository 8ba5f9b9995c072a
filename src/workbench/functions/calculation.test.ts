import { calculated, closeAll, pause, quiet, scene } from "./testing/scene";

afterEach(closeAll);

describe("calculation", () => {
  it("shows that it is busy, in what depends on it too, and holds up nothing", async () => {
    const made = scene(
      { A1: 1, B1: "=PLAN.DOUBLE(A1)", C1: "=B1+1", D1: "=A1+1", E1: "=PLAN.DOUBLE(C1)" },
      { delay: 400 },
    );
    await made.grid.settled();
    const shown = ["B1", "C1", "D1", "E1"].map((address) => made.grid.get(address));
    expect(shown).toEqual(["#BUSY!", "#BUSY!", 2, "#BUSY!"]);
    await made.functions.idle();
    expect(["B1", "C1", "D1", "E1"].map((address) => made.grid.get(address))).toEqual([2, 3, 2, 6]);
  });

  it("follows a chain of dependent calls", async () => {
    const chain: Record<string, string | number> = { A1: 1 };
    for (let row = 2; row <= 6; row++) chain[`A${row}`] = `=PLAN.DOUBLE(A${row - 1})`;
    const made = await calculated(chain);
    expect(made.grid.get("A6")).toBe(32);
    made.grid.put({ A1: 10 });
    await quiet(made);
    expect(made.grid.get("A6")).toBe(320);
  });

  it("does not ask with what is not known yet", async () => {
    const { invoker } = await calculated({ A1: "=PLAN.DOUBLE(2)", B1: "=PLAN.KEEN(A1)" });
    expect(invoker.calls.map(({ name, args }) => [name, ...args])).toEqual([
      ["DOUBLE", 2],
      ["KEEN", 4],
    ]);
  });

  it("takes the empty text of a formula for a text at once", async () => {
    const { invoker } = await calculated({ A1: '=""', B1: "=PLAN.KEEN(A1)" }, { blankAs: "zero" });
    expect(invoker.calls.map(({ args }) => args)).toEqual([[""]]);
  });

  it("makes the same call once and looks up what is known", async () => {
    const made = await calculated({ A1: 5, B1: "=PLAN.DOUBLE(A1)", B2: "=PLAN.DOUBLE(A1)" });
    made.grid.put({ A1: 6 });
    await quiet(made);
    made.grid.put({ A1: 5 });
    await quiet(made);
    expect(made.grid.get("B2")).toBe(10);
    expect(made.functions.counters).toMatchObject({ calls: 2, messages: 2, pending: 0 });
  });

  it("forgets beyond its limit and asks again", async () => {
    const made = await calculated({ A1: 1, B1: "=PLAN.DOUBLE(A1)" }, { cacheLimit: 1 });
    for (const value of [2, 1]) {
      made.grid.put({ A1: value });
      await quiet(made);
    }
    expect(made.grid.get("B1")).toBe(2);
    expect(made.functions.counters.calls).toBe(3);
  });

  it("works among native functions", async () => {
    const { grid } = await calculated({
      A1: 3,
      C1: '=IF(ISBLANK(B1),"空",PLAN.DOUBLE(B1))',
      C2: "=IFERROR(PLAN.FAIL(1),-1)+SUM(PLAN.DOUBLE(A1),1)",
      C3: '=PLAN.DOUBLE(A1)&"/"&PLAN.DOUBLE(4)',
      C4: "=SUM(C2,PLAN.DOUBLE(C2))",
    });
    expect(["C1", "C2", "C3", "C4"].map((address) => grid.get(address))).toEqual([
      "空",
      6,
      "6/8",
      18,
    ]);
  });

  it("sends 2,000 calls in few messages and calculates every cell that waits", async () => {
    const cells: Record<string, string | number> = {};
    for (let row = 1; row <= 2000; row++) {
      cells[`A${row}`] = row;
      cells[`B${row}`] = `=PLAN.DOUBLE(A${row})`;
      cells[`C${row}`] = `=B${row}+1`;
    }
    const made = await calculated(cells);
    const results = Array.from({ length: 2000 }, (_, at) => made.grid.get(`C${at + 1}`));
    expect(results).toEqual(results.map((__, at) => 2 * at + 3));
    expect(made.functions.counters).toMatchObject({ calls: 2000, pending: 0 });
    expect(made.functions.counters.messages).toBeLessThanOrEqual(10);
  }, 30_000);

  it("loses nothing when somebody types while a long calculation runs", async () => {
    const cells: Record<string, string | number> = {};
    for (let row = 1; row <= 2000; row++) cells[`B${row}`] = `=PLAN.DOUBLE(${row})`;
    const made = scene(cells, { delay: 30 });
    for (let at = 1; at <= 8; at++) {
      await pause(120);
      made.grid.put({ [`Z${at}`]: at });
    }
    await quiet(made);
    const shown = Array.from({ length: 2000 }, (_, at) => made.grid.get(`B${at + 1}`));
    expect(shown).toEqual(shown.map((__, at) => 2 * at + 2));
  }, 30_000);
});
