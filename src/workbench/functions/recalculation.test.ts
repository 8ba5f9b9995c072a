import { Recalculation } from "./recalculation";

function make(calls: (cell: string) => boolean = () => true) {
  const dispatched: (readonly string[])[] = [];
  const dispatch = (cells: readonly string[]) => dispatched.push(cells);
  return { dispatched, recalculation: new Recalculation({ dispatch, calls }) };
}

it("tells the grid between calculations only", () => {
  const { dispatched, recalculation } = make();
  recalculation.started();
  recalculation.demand(["a"]);
  expect(dispatched).toEqual([]);
  expect(recalculation.ended("nothing")).toBe(true);
  expect(dispatched).toEqual([["a"]]);
});

it("asks again for a cell until a calculation with it has ended well", () => {
  const { dispatched, recalculation } = make();
  recalculation.demand(["a", "b"]);
  recalculation.started();
  recalculation.visit("a");
  recalculation.ended("stopped");
  recalculation.started();
  recalculation.visit("b");
  recalculation.ended("success");
  expect(dispatched).toEqual([["a", "b"], ["a", "b"], ["a"]]);
  recalculation.started();
  recalculation.visit("a");
  recalculation.ended("success");
  expect(recalculation.isIdle).toBe(true);
});

it("asks again for a cell that was calculated before its result came", () => {
  const { dispatched, recalculation } = make();
  recalculation.demand(["a"]);
  recalculation.started();
  recalculation.visit("a");
  recalculation.demand(["a"]);
  recalculation.ended("success");
  expect(dispatched).toEqual([["a"], ["a"]]);
});

it("knows a calculation that starts before the one it replaces has ended", () => {
  const { recalculation } = make();
  recalculation.started();
  recalculation.started();
  expect(recalculation.ended("stopped")).toBe(false);
  expect(recalculation.ended("initial")).toBe(false);
  expect(recalculation.ended("success")).toBe(true);
});

it("gives up a cell that is never calculated, and one that calls no more", () => {
  const { recalculation } = make((cell) => cell !== "gone");
  recalculation.demand(["never", "gone"]);
  let ends = 0;
  while (!recalculation.isIdle && ends < 100) {
    recalculation.started();
    recalculation.ended("success");
    ends++;
  }
  expect(ends).toBeLessThan(10);
});
