import type { Put } from "./testing/headless";
import { calculated, close, closeAll, type Scene, scenes } from "./testing/scene";

afterEach(closeAll);

describe("arguments", () => {
  const cells: Put = { A1: 1, C1: "x", D1: true, E1: 45000, F1: '=""', G1: "TRUE", H1: "007" };
  type Echo = readonly [formula: string, asNull: unknown, asZero?: unknown];
  const echoes: readonly Echo[] = [
    ["PLAN.ECHO(A1)", [1, null]],
    ["plan.echo(A1)", [1, null]],
    ["PLAN.ECHO(B1)", [null, null], [0, null]],
    ["PLAN.ECHO(B1,B1)", [null, null], [0, 0]],
    ["PLAN.ECHO(1,)", [1, null]],
    ["PLAN.ECHO(F1)", ["", null]],
    ["PLAN.ECHO(C1,D1)", ["x", true]],
    ["PLAN.ECHO(G1,H1)", ["TRUE", "007"]],
    ["PLAN.ECHO(E1)", [45000, null]],
    ['PLAN.ECHO("5%","1e3")', ["5%", "1e3"]],
    ['PLAN.ECHO("60","{1,2}")', ["60", "{1,2}"]],
    ['PLAN.ECHO("a""b",-A1)', ['a"b', -1]],
    ['PLAN.ECHO(IF(B1="","",B1))', ["", null]],
    ["PLAN.SHOW(A1:C1)", [[[1, null, "x"]], null], [[[1, 0, "x"]], null]],
    ["PLAN.SHOW(E1:F1)", [[[45000, ""]], null]],
    ["PLAN.SHOW(A1)", [[[1]], null]],
    ["PLAN.SHOW(A1,A1:A1)", [[[1]], 1]],
    [
      'PLAN.SHOW({1,"a";TRUE,2},3)',
      [
        [
          [1, "a"],
          [true, 2],
        ],
        3,
      ],
    ],
    ["PLAN.SHOW('表 2'!A1:B1)", [[[null, null]], null], [[[0, 0]], null]],
    ["PLAN.REST(1)", [1, []]],
    ["PLAN.REST(1,A1,C1)", [1, [1, "x"]]],
  ];

  describe.each(["null", "zero"] as const)("blanks as %s", (blankAs) => {
    let made: Scene;
    beforeAll(async () => {
      const formulas = echoes.map(([formula], at) => [`J${at + 1}`, `=${formula}`]);
      made = await calculated({ ...cells, ...Object.fromEntries(formulas) }, { blankAs });
      scenes.splice(0);
    });
    afterAll(() => close(made));

    it.each(echoes)("%s", (formula, asNull, asZero = asNull) => {
      const at = echoes.findIndex(([each]) => each === formula);
      const shown = JSON.parse(String(made.grid.get(`J${at + 1}`))) as unknown;
      expect(shown).toEqual(blankAs === "zero" ? asZero : asNull);
    });
  });

  it("answers an error with itself and does not call", async () => {
    const { grid, invoker } = await calculated({
      A1: "=1/0",
      B1: "=PLAN.ECHO(A1)",
      B2: "=PLAN.SHOW(A1:A3)",
      B3: "=PLAN.KEEN(A1)",
    });
    expect([grid.get("B1"), grid.get("B2")]).toEqual(["#DIV/0!", "#DIV/0!"]);
    expect(grid.get("B3")).toBe('{"error":"#DIV/0!"}');
    expect(invoker.calls.map(({ name }) => name)).toEqual(["KEEN"]);
  });

  it("calls once for each cell of a range where one cell is meant", async () => {
    const { grid } = await calculated({ A1: 1, A2: 2, A3: 3, C1: "=PLAN.DOUBLE(A1:A3)" });
    expect([grid.get("C1"), grid.get("C2"), grid.get("C3")]).toEqual([2, 4, 6]);
  });

  it("tells the cell to a function that asks for it", async () => {
    const { invoker } = await calculated({ A1: "=PLAN.WHERE()", B2: "=PLAN.WHERE()" });
    expect(invoker.calls.map(({ address }) => address).toSorted()).toEqual(["监测!A1", "监测!B2"]);
  });
});
