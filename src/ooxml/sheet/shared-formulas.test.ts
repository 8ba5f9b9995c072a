import { parseAddress } from "../../workbook";
import { readWorkbook } from "../read";
import { makeWorkbook } from "../testing";
import { SharedFormula } from "./shared-formulas";

function shifted(text: string, from: string, to: string): string {
  const home = parseAddress(from);
  const away = parseAddress(to);
  if (!home || !away) throw new Error("no address");
  return new SharedFormula(text, home.row, home.column).at(away.row, away.column);
}

test.each<[formula: string, from: string, to: string, expected: string]>([
  ["A1+B2", "C1", "D3", "B3+C4"],
  ["$A1+A$1+$A$1", "C1", "D3", "$A3+B$1+$A$1"],
  ["SUM(A1:B9)", "C1", "C2", "SUM(A2:B10)"],
  ["SUM(A:B)+SUM($A:C)", "D1", "E1", "SUM(B:C)+SUM($A:D)"],
  ["SUM(1:3)+SUM($1:3)", "A9", "B10", "SUM(2:4)+SUM($1:4)"],
  ['"A1"&A1&"say ""B2"""', "C1", "C2", '"A1"&A2&"say ""B2"""'],
  ["'2021 年 A1'!A1+'it''s B2'!B2", "C1", "C2", "'2021 年 A1'!A2+'it''s B2'!B3"],
  ["Sheet2!A1+数据!B2", "C1", "C2", "Sheet2!A2+数据!B3"],
  ["[1]Sheet1!A1", "C1", "C2", "[1]Sheet1!A2"],
  ["LOG10(A1)+ATAN2(B1,C1)", "D1", "D2", "LOG10(A2)+ATAN2(B2,C2)"],
  ["1E5+2.5E3*A1", "C1", "C2", "1E5+2.5E3*A2"],
  ["Rate1+A1_old+x.A1+ABCD1", "C1", "C2", "Rate1+A1_old+x.A1+ABCD1"],
  ["指标1+A1指标", "C1", "C2", "指标1+A1指标"],
  ["表[[#This Row],[A1]]+表[A1]+A1", "C1", "C2", "表[[#This Row],[A1]]+表[A1]+A2"],
  ["表[a'[A1']]+A1", "C1", "C2", "表[a'[A1']]+A2"],
  ["_xlfn.XLOOKUP(A1,B:B,C:C)", "D1", "D2", "_xlfn.XLOOKUP(A2,B:B,C:C)"],
  ["A1048576+XFD1+A0", "B1", "C2", "B1+A2+A0"],
  ["XFE1+A1048577", "B1", "B2", "XFE1+A1048577"],
  ["A1", "A1", "XFD1048576", "XFD1048576"],
  ["1+1", "A1", "B2", "1+1"],
  ["IF(A1>=1,A1%,-A1)", "B1", "B2", "IF(A2>=1,A2%,-A2)"],
  ["A1#+A1:INDEX(A:A,3)", "B1", "B2", "A2#+A2:INDEX(A:A,3)"],
  ['"unclosed A1', "B1", "B2", '"unclosed A2'],
])("%s shared from %s reads at %s as %s", (formula, from, to, expected) => {
  expect(shifted(formula, from, to)).toBe(expected);
});

/** Formulas of column A of the first sheet, row by row. */
async function formulasOf(cells: readonly string[]): Promise<(string | null | undefined)[]> {
  const rows = cells.map((cell) => `<row>${cell}</row>`).join("");
  const { sheets } = await readWorkbook(makeWorkbook({ rows }));
  return cells.map((_, at) => sheets[0]?.rows.find((row) => row.index === at)?.cells[0]?.formula);
}

test.each<[string, string[], (string | null | undefined)[]]>([
  ["a plain formula", ["<c><f>B1</f><v>1</v></c>"], ["B1"]],
  ["a formula with entities", ['<c><f>B1&lt;2&amp;"x"</f></c>'], ['B1<2&"x"']],
  [
    "a shared formula",
    [
      `<c><f t="shared" ref="A1:A3" si="0">B1*2</f><v>1</v></c>`,
      `<c><f t="shared" si="0"/><v>1</v></c>`,
      `<c><f si="0" t="shared"></f></c>`,
    ],
    ["B1*2", "B2*2", "B3*2"],
  ],
  [
    "a member before its definition",
    [`<c><f t="shared" si="0"/></c>`, `<c><f t="shared" ref="A2" si="0">B2</f></c>`],
    ["B1", "B2"],
  ],
  ["a member without definition", [`<c><f t="shared" si="4"/><v>1</v></c>`], [null]],
  ["a blank member without definition", [`<c><f t="shared" si="4"/></c>`], [undefined]],
  [
    "an array over several cells",
    [`<c><f t="array" ref="A1:A2">B1:B2*2</f><v>1</v></c>`, "<c><v>2</v></c>", "<c><v>3</v></c>"],
    ["B1:B2*2", "B1:B2*2", null],
  ],
  [
    "an array that spills",
    [`<c cm="1"><f t="array" ref="A1:A2">B1:B2*2</f><v>1</v></c>`, "<c><v>2</v></c>"],
    ["B1:B2*2", null],
  ],
  [
    "a data table",
    [`<c><f t="dataTable" ref="A1" r1="B1" r2="C1"/><v>1</v></c>`],
    ["TABLE(B1,C1)"],
  ],
])("%s", async (_, cells, expected) => {
  expect(await formulasOf(cells)).toEqual(expected);
});
