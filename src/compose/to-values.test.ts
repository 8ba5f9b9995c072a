import { createTranslator } from "../messages";
import { patchWorkbook, readWorkbook } from "../ooxml";
import { createWorkbook } from "../ooxml/create";
import {
  applyEdits,
  buildWorkbook,
  type CellSpec,
  callsPlanFunction,
  cellState,
  type Edit,
  planFunctionsIn,
} from "../workbook";
import { formulasToValues, type KeptReason } from "./to-values";

const error = (text: string) => ({ error: text });

function convert(cells: readonly CellSpec[][]) {
  const workbook = buildWorkbook([{ name: "表", cells }]);
  const { edits, refused } = formulasToValues(workbook);
  return { workbook, edits, refused, after: applyEdits(workbook, edits) };
}

test.each([
  ["PLAN.PACE(1,2)", ["PACE"]],
  ["_xldudf_PLAN_PACE(1,2)", ["PACE"]],
  ["_xlfn._xldudf_PLAN_PACE(1)", ["PACE"]],
  ["_xlfn.PLAN.PACE(1)", ["PACE"]],
  ["IFERROR(plan.pace(A1),PLAN.RISK(1))", ["PACE", "RISK"]],
  ["SUM(A1:A2)", []],
  ["MYPLAN.PACE(1)", []],
  ["OTHER_xldudf_PLAN_PACE(1)", []],
  ['"PLAN.PACE("&A1', []],
  ["'PLAN.PACE(1)'!A1", []],
  ['"a""PLAN.PACE("', []],
])("%s calls %j", (formula, names) => {
  expect(planFunctionsIn(formula)).toEqual(names);
  expect(callsPlanFunction(formula)).toBe(names.length > 0);
});

test("own formulas become what they show, with their format; others stay formulas", () => {
  const { after, refused } = convert([
    [
      { value: 0.5, formula: "PLAN.PROGRESS(1,2,3)", format: "0.0%" },
      { value: "=绿", formula: "_xldudf_PLAN_RISK(A1)" },
      { value: error("#N/A"), formula: "PLAN.PACE(1)" },
      { value: true, formula: "PLAN.PACE(2)>1" },
      { value: 3, formula: "SUM(1,2)" },
    ],
  ]);
  expect(refused).toEqual([]);
  const shown = ["A1", "B1", "C1", "D1", "E1"].map((cell) => cellState(after, "表", cell));
  expect(shown).toEqual([
    { value: 0.5, formula: null, format: "0.0%" },
    { value: "=绿", formula: null, format: "General" },
    { value: error("#N/A"), formula: null, format: "General" },
    { value: true, formula: null, format: "General" },
    { value: 3, formula: "SUM(1,2)", format: "General" },
  ]);
});

test.each(["#NAME?", "#BUSY!", "#GETTING_DATA", "#SPILL!"])("%s is no result", (text) => {
  const { edits, refused } = convert([
    [{ value: error(text), formula: "PLAN.STATUS(1)" }],
    [{ value: "—", formula: 'IFERROR(PLAN.PACE(1),"—")' }],
    [{ value: 0.5, formula: 'IFERROR(PLAN.PACE(2),"—")' }],
    [{ value: "完成", formula: "PLAN.STATUS(2)" }],
  ]);
  expect(refused).toEqual([
    { sheet: "表", cell: "A1", reason: "not-calculated", error: text },
    { sheet: "表", cell: "A2", reason: "may-hide-error", error: null },
  ]);
  expect(edits.map((edit) => "cell" in edit && edit.cell)).toEqual(["A3", "A4"]);
});

test("formulas never calculated and tables that spill are named and kept", () => {
  const { edits, refused } = convert([
    [{ value: null, formula: "PLAN.PACE(1)" }],
    [{ value: "指标", formula: "PLAN.BOARD(A1:C9)" }],
  ]);
  expect(edits).toEqual([]);
  expect(refused).toEqual([
    { sheet: "表", cell: "A1", reason: "not-calculated", error: null },
    { sheet: "表", cell: "A2", reason: "spills", error: null },
  ]);
});

test("every reason has a sentence", () => {
  const reasons: Record<KeptReason, true> = {
    "not-calculated": true,
    "may-hide-error": true,
    spills: true,
  };
  for (const language of ["zh-CN", "en-US"] as const) {
    const t = createTranslator(language);
    for (const reason of Object.keys(reasons)) {
      const sentence = t.find(`values.kept.${reason}`, { place: "表!A1", error: "#NAME?" });
      expect(sentence).toContain("表!A1");
      expect(sentence).not.toContain("{");
    }
  }
});

test("a file converted holds values only", async () => {
  const bytes = await createWorkbook([{ name: "表", rows: [["进度", "评价"]] }]);
  const filled: Edit[] = [
    { kind: "formula", sheet: "表", cell: "A2", formula: "_xldudf_PLAN_PACE(1)", cached: 1.25 },
    { kind: "formula", sheet: "表", cell: "B2", formula: "_xldudf_PLAN_RISK(1)", cached: "=绿" },
  ];
  const before = await patchWorkbook(bytes, filled);
  const { edits } = formulasToValues(await readWorkbook(before));
  const after = await readWorkbook(await patchWorkbook(before, edits));
  const shown = ["A2", "B2"].map((cell) => cellState(after, "表", cell));
  expect(shown).toMatchObject([
    { value: 1.25, formula: null },
    { value: "=绿", formula: null },
  ]);
});
