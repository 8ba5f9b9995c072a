import { shippedPlans } from "./packs";
import { discrepanciesAbout, type Figure, readReference, statedFigure } from "./references";
import { evaluateRelation, findImpliedConflicts } from "./relations";
import type { Plan, Reference, Relation, RelationType } from "./types";

const [past, current] = shippedPlans as [Plan, Plan];
const home = { id: "plan" };

describe("readReference", () => {
  test.each<[string, Reference]>([
    ["rd-expenditure", { kind: "stated", plan: null, id: "rd-expenditure", when: null }],
    ["rd-expenditure@2020", { kind: "stated", plan: null, id: "rd-expenditure", when: 2020 }],
    ["a/b@target", { kind: "stated", plan: "a", id: "b", when: "target" }],
    ["?gdp@2020", { kind: "unstated", plan: null, id: "gdp", when: 2020 }],
    ["研发经费@2020", { kind: "stated", plan: null, id: "研发经费", when: 2020 }],
  ])("%s", (text, reference) => {
    expect(readReference(text)).toEqual(reference);
  });

  test.each(["", "?", "a b", "a@20", "a/b/c", "?a/b", "a@goal"])("refuses %p", (text) => {
    expect(readReference(text)).toBeNull();
  });
});

describe("statedFigure", () => {
  test.each([
    ["rd-gdp-share@2020", { value: 2.8, unit: "%" }],
    ["rd-gdp-share@target", { value: 3.3, unit: "%" }],
    ["rd-gdp-share@2021", null],
    ["rd-gdp-share", null],
    ["digital-economy-gdp-share@2020", null],
    ["jindong-sti-2016-2020/rd-gdp-share@2015", { value: 2.1, unit: "%" }],
    ["jindong-sti-2016-2020/rd-gdp-share@2020", { value: 2.55, unit: "%" }],
    ["jindong-sti-2016-2020/new-rd-institutions", { value: 61, unit: "家" }],
    ["jindong-sti-2016-2020/new-rd-institutions@2019", null],
    ["elsewhere/rd-gdp-share@2020", null],
    ["?jindong-gdp@2020", null],
  ])("%s", (text, figure) => {
    const reference = readReference(text) as Reference;
    expect(statedFigure(reference, current, shippedPlans)).toEqual(figure);
  });
});

test.each([
  [past.id, "rd-expenditure", ["X33", "X35", "X41"]],
  [past.id, "national-high-tech-enterprises", ["X03", "X20"]],
  [current.id, "rd-personnel", ["X12", "X25", "X32"]],
  [current.id, "nowhere", []],
])("discrepanciesAbout %s/%s", (plan, id, expected) => {
  const found = discrepanciesAbout({ id }, { id: plan }, shippedPlans);
  expect(found.map((item) => item.id)).toEqual(expected);
});

describe("evaluateRelation", () => {
  const relation = (type: RelationType, tolerance = 0.01, parts = ["a", "b"]): Relation => ({
    id: "r",
    type,
    force: "identity",
    whole: "w",
    parts,
    tolerance,
    note: "",
    source: null,
  });
  const evaluate = (tie: Relation, figures: Readonly<Record<string, Figure>>) =>
    evaluateRelation(tie, home, ({ id }) => figures[id] ?? null);
  const f = (value: number, unit = "家"): Figure => ({ value, unit });

  test.each<[RelationType, number, Figure, Figure, Figure, string]>([
    ["ratio", 0.01, f(2.55, "%"), f(6.62, "亿元"), f(259.6, "亿元"), "holds"],
    ["ratio", 0.01, f(2.8, "%"), f(6.62, "亿元"), f(259.6, "亿元"), "broken"],
    ["ratio", 0.01, f(2.1, "%"), f(54700, "万元"), f(260.5, "亿元"), "holds"],
    ["sum", 0.01, f(63), f(16), f(47), "holds"],
    ["sum", 0.01, f(61), f(16), f(47), "broken"],
    ["sum", 0, f(2.55, "%"), f(2.1, "%"), f(0.45, "个百分点"), "holds"],
    ["sum", 0, f(3, "人"), f(1, "人年"), f(2, "人"), "units-differ"],
    ["stock-flow", 0, f(119), f(85), f(34), "holds"],
    ["nesting", 0, f(10.89, "件"), f(4, "件"), f(10.89, "件"), "holds"],
    ["nesting", 0, f(10.89, "件"), f(4, "件"), f(11, "件"), "broken"],
    ["product", 0.1, f(18.9, "亿元"), f(5.82, "亿元"), f(3, "倍"), "holds"],
    ["equality", 0, f(5.47, "亿元"), f(54700, "万元"), f(5.47, "亿元"), "holds"],
    ["equality", 0, f(5.47, "亿元"), f(54700, "万元"), f(5.5, "亿元"), "broken"],
    ["equality", 0, f(4389, "人"), f(4389, "人年"), f(4389, "人"), "units-differ"],
    ["equality", 0, f(2, "个"), f(2, "家"), f(2, "个"), "holds"],
  ])("%s within %d: %j of %j and %j %s", (type, tolerance, w, a, b, status) => {
    expect(evaluate(relation(type, tolerance), { w, a, b }).status).toBe(status);
  });

  test("says how far off, in base units", () => {
    expect(evaluate(relation("sum"), { w: f(61), a: f(16), b: f(47) })).toEqual({
      status: "broken",
      expected: 63,
      received: 61,
      deviation: 2 / 63,
    });
  });

  test.each<[RelationType, Readonly<Record<string, Figure>>, string, number]>([
    ["ratio", { w: f(50, "%"), a: f(3, "亿元") }, "plan/b", 6e8],
    ["ratio", { w: f(50, "%"), b: f(6, "亿元") }, "plan/a", 3e8],
    ["ratio", { a: f(3), b: f(6) }, "plan/w", 0.5],
    ["stock-flow", { w: f(119), b: f(34) }, "plan/a", 85],
    ["product", { w: f(12), a: f(4) }, "plan/b", 3],
    ["equality", { w: f(12), a: f(12) }, "plan/b", 12],
  ])("%s with one figure missing implies it", (type, figures, quantity, value) => {
    const outcome = evaluate(relation(type), figures);
    expect(outcome).toEqual({ status: "implies", quantity, value });
  });

  test.each<[string, Relation, Readonly<Record<string, Figure>>]>([
    ["two missing", relation("sum"), { w: f(3) }],
    ["a nesting with a part missing", relation("nesting"), { w: f(3), a: f(1) }],
    ["division by zero", relation("ratio"), { w: f(0), a: f(0) }],
  ])("%s: unknown", (_what, tie, figures) => {
    expect(evaluate(tie, figures).status).toBe("unknown");
  });
});

describe("the relations of the shipped plans", () => {
  const outcomes = shippedPlans.flatMap((plan) =>
    plan.relations.map((relation) => ({
      relation,
      outcome: evaluateRelation(relation, plan, (reference) =>
        statedFigure(reference, plan, shippedPlans),
      ),
    })),
  );
  const having = (status: string) =>
    outcomes.filter(({ outcome }) => outcome.status === status).map(({ relation }) => relation.id);

  test("break where the document contradicts itself, and nowhere else", () => {
    expect(having("broken")).toEqual(["new-rd-institutions-sum", "fiscal-science-funds-plausible"]);
    expect(having("units-differ")).toEqual(["rd-personnel-units"]);
  });

  test("say themselves whether breaking them is impossible or odd", () => {
    const odd = outcomes.filter(({ relation }) => relation.force === "plausibility");
    expect(odd.map(({ relation }) => relation.id)).toEqual(["fiscal-science-funds-plausible"]);
  });

  test("imply different amounts where two places disagree", () => {
    const rounded = findImpliedConflicts(outcomes).map(({ quantity, relations }) => [
      quantity,
      relations.map(({ value }) => Number(value.toPrecision(4))),
    ]);
    expect(rounded).toEqual([
      ["?jindong-gdp@2020", [25960000000, 23640000000, 26050000000]],
      ["?jindong-industrial-value-added@2020", [5954000000, 6240000000]],
      [`${past.id}/national-high-tech-enterprises@2019`, [85, 83]],
      [`${past.id}/technology-smes@2019`, [311, 289]],
    ]);
  });
});
