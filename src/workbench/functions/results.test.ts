import { calculated, closeAll, FUNCTIONS, quiet } from "./testing/scene";

afterEach(closeAll);

describe("results", () => {
  it("keeps the reason of an error for the cell that shows it", async () => {
    const made = await calculated({
      A1: "=PLAN.FAIL(7)",
      B1: "=A1",
      C1: "=IFERROR(PLAN.FAIL(8),0)",
    });
    const { grid, functions } = made;
    expect(grid.get("A1")).toBe("#N/A");
    expect(functions.reasonOf(grid.idOf("one"), 0, 0)).toBe("没有 7 的数");
    expect([
      functions.reasonOf(grid.idOf("one"), 0, 1),
      functions.reasonOf(grid.idOf("one"), 0, 2),
    ]).toEqual([null, null]);
    grid.put({ A1: "#N/A" });
    await quiet(made);
    expect(functions.reasonOf(grid.idOf("one"), 0, 0)).toBeNull();
  });

  it("spills, and says so where cells are in the way", async () => {
    const made = await calculated({ A1: "=PLAN.TABLE(3)", D1: "=PLAN.TABLE(2)", E2: "here" });
    const { grid } = made;
    expect(["A1", "B1", "A3", "B3"].map((address) => grid.get(address))).toEqual([0, 1, 20, 21]);
    expect([grid.get("D1"), grid.get("E2")]).toEqual(["#SPILL!", "here"]);
    grid.put({ E2: null });
    await quiet(made);
    expect([grid.get("D1"), grid.get("E2")]).toEqual([0, 11]);
  });

  it.each([
    ["an empty array", [], "#CALC!"],
    ["an array of unequal rows", [[1, 2], [3]], "#VALUE!"],
    ["no number", Number.POSITIVE_INFINITY, "#NUM!"],
    ["an error inside an array", [[{ code: "#N/A" }]], "#N/A"],
    ["a rich value", { type: "FormattedNumber", basicValue: 3 }, 3],
    ["a text like an error", "#later", "#later"],
    ["a truth value", true, true],
    ["a text of a truth value", "TRUE", "TRUE"],
    ["a text of digits", "007", "007"],
  ])("%s", async (_, answer, shown) => {
    const { grid } = await calculated(
      { A1: "=PLAN.TABLE(1)" },
      { functions: { TABLE: () => answer } },
    );
    expect(grid.get("A1")).toBe(shown);
  });

  it("goes on where a function throws", async () => {
    const functions = {
      ...FUNCTIONS,
      DOUBLE: () => {
        throw new TypeError("no");
      },
    };
    const { grid } = await calculated({ A1: "=PLAN.DOUBLE(1)", B1: "=1+1" }, { functions });
    expect([grid.get("A1"), grid.get("B1")]).toEqual(["#VALUE!", 2]);
  });
});
