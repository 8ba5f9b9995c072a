import { NumberValueObject } from "@univerjs/engine-formula";
import { AddInFunction, type ExecutorOptions } from "./executor";

const make = (options: Partial<ExecutorOptions>): AddInFunction =>
  new AddInFunction({
    formulaName: "PLAN.X",
    id: "X",
    rules: {
      parameters: [{ name: "a" }, { name: "b", optional: true }],
      blankAs: "null",
      takesErrors: false,
    },
    byAddress: false,
    cancelable: false,
    spills: false,
    ask: () => ({ ok: true, value: 1 }),
    visited: () => {},
    failed: () => {},
    holdsFormula: () => () => false,
    onFault: () => {},
    ...options,
  });

it("answers an error where anything throws, and tells of it: the workbook goes on calculating", () => {
  const faults: string[] = [];
  const broken = make({
    ask: () => {
      throw new Error("broken");
    },
    onFault: (error, where) => faults.push(`${where}: ${(error as Error).message}`),
  });
  broken.setRefInfo("unit", "sheet", 0, 0);
  expect(broken.calculate(NumberValueObject.create(1)).getValue()).toBe("#VALUE!");
  expect(faults).toEqual(["PLAN.X: broken"]);
});

it("is unknown outside cells, in conditional formats for instance", () => {
  const outside = make({});
  outside.setRefInfo("unit", "sheet", -1, -1);
  expect(outside.calculate(NumberValueObject.create(1)).getValue()).toBe("#NAME?");
});

it("takes as many arguments as there are parameters", () => {
  const { minParams, maxParams } = make({});
  expect([minParams, maxParams]).toEqual([1, 2]);
});
