import { fromFileSpelling, toFileSpelling, withoutIntersection } from "./formula-spelling";

/** In a cell, in a file. */
const BOTH = [
  ["SUM(A1:A3)", "SUM(A1:A3)"],
  ["XLOOKUP(A1,B:B,C:C)", "_xlfn.XLOOKUP(A1,B:B,C:C)"],
  ["SORT(FILTER(A1:B9,B1:B9>0))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:B9,B1:B9>0))"],
  [
    "STDEV.S(A1:A9)+IFNA(PLAN.PACE(A1, 2),0)",
    "_xlfn.STDEV.S(A1:A9)+_xlfn.IFNA(_xldudf_PLAN_PACE(A1, 2),0)",
  ],
  ["\"_xlfn.XLOOKUP(\" & 'PLAN.PACE( 表'!A1", "\"_xlfn.XLOOKUP(\" & 'PLAN.PACE( 表'!A1"],
  ['CONCAT(A1,TEXTJOIN("、",TRUE,A2:A9))', '_xlfn.CONCAT(A1,_xlfn.TEXTJOIN("、",TRUE,A2:A9))'],
  ["LET(x,A1,y,x*2,x+y)", "_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x*2,_xlpm.x+_xlpm.y)"],
  ['MAP(A1:A3,LAMBDA(v,v&"v"))', '_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlpm.v&"v"))'],
  ["监测[实际值]+OTHER.NAME(1)", "监测[实际值]+OTHER.NAME(1)"],
] as const;

test.each(BOTH)("%s is %s in a file", (cell, file) => {
  expect(toFileSpelling(cell, ["PLAN"])).toBe(file);
  expect(fromFileSpelling(file)).toBe(cell);
});

test.each([
  ["@PLAN.F(1)", "PLAN.F(1)"],
  ["1+@SUM(A1:A3)*(@$B$2)", "1+SUM(A1:A3)*($B$2)"],
  ["@A1:A3", "@A1:A3"],
  ["@SORT(A1:A3)", "@SORT(A1:A3)"],
  ["表[@实际]&[@A1]", "表[@实际]&[@A1]"],
  ['"a @PLAN.F(1)"&@A1', '"a @PLAN.F(1)"&A1'],
])("%s is calculated as %s", (written, calculated) => {
  expect(withoutIntersection(written)).toBe(calculated);
});

test.each([
  ['_xlfn.SINGLE(_xldudf_PLAN_F(1,")"))+1', 'PLAN.F(1,")")+1'],
  ["1+_xlfn.SINGLE(A1)&_xlfn.SINGLE(SUM(_xlfn.SINGLE(B1)))", "1+A1&SUM(B1)"],
  ["_xlfn.SINGLE(A1:A3)", "SINGLE(A1:A3)"],
  ["_xlfn.SINGLE(_xlfn._xlws.SORT(A1:A3))", "SINGLE(SORT(A1:A3))"],
])("%s of a file is %s", (file, cell) => {
  expect(fromFileSpelling(file)).toBe(cell);
});

test("what the grid cannot leave out is left out in a file", () => {
  expect(toFileSpelling("@A1:A3+SINGLE(B1:B3)&表[@实际]", [])).toBe(
    "A1:A3+_xlfn.SINGLE(B1:B3)&表[@实际]",
  );
});
