import { NullObject } from "../protocol/host-object";
import type { Range } from "./range";
import { codeOf, disposeBooks, openRows } from "./testing";

afterAll(disposeBooks);

const addressOf = (range: Range | NullObject): string | null =>
  range instanceof NullObject ? null : range.Address;

test("a formula in a cell without a format takes on that of what it refers to first", () => {
  const { sheet } = openRows([[0.5, 3, "甲"]]);
  sheet.GetRange("A1").NumberFormat = [["0.00%"]];
  sheet.GetRange("C1").NumberFormat = [["@"]];
  sheet.GetRange("C2").NumberFormat = [["0"]];
  sheet.GetRange("A2:F2").Formulas = [
    ["=A1*2", '=IF("A1"="",$A$1,0)', "=A1", "=B1+A1", "=C1", "=LOG10(2)+表!A1"],
  ];
  expect(sheet.GetRange("A2:F2").NumberFormat).toEqual([
    ["0.00%", "0.00%", "0", "General", "General", "0.00%"],
  ]);
});

describe("reading cells", () => {
  test("values, formulas, types and texts as Excel tells them", async () => {
    const { book, sheet } = openRows([
      ["R&D", 2.5, true],
      [{ error: "#N/A" }, null, "=B1*2"],
    ]);
    await book.settled();
    const range = sheet.GetRange("A1:C2");
    expect(range.Values).toEqual([
      ["R&D", 2.5, true],
      ["#N/A", "", 5],
    ]);
    expect(range.Formulas).toEqual([
      ["R&D", 2.5, true],
      ["#N/A", "", "=B1*2"],
    ]);
    expect(range.ValueTypes).toEqual([
      ["String", "Double", "Boolean"],
      ["Error", "Empty", "Double"],
    ]);
    expect(range.Text).toEqual([
      ["R&D", "2.5", "TRUE"],
      ["#N/A", "", "5"],
    ]);
    expect(range.NumberFormat?.[0]).toEqual(["General", "General", "General"]);
    expect(range.NumberFormatLocal?.[0]?.[0]).toBe("G/通用格式");
  });

  test("whole columns, whole rows and too many cells are told as null", () => {
    const { sheet } = openRows([[1]]);
    for (const address of ["A:A", "1:1", "A1:XFC1000"]) {
      expect(sheet.GetRange(address).Values).toBeNull();
      expect(sheet.GetRange(address).Text).toBeNull();
    }
  });

  test("an answer beyond the limit is refused", () => {
    const { sheet } = openRows([["一二三四五六七八九十"]], { options: { responseLimit: 100 } });
    expect(sheet.GetRange("A1:C3").Values).toHaveLength(3);
    expect(codeOf(() => sheet.GetRange("A1:J10").Values)).toBe("ResponsePayloadSizeLimitExceeded");
  });
});

describe("writing cells", () => {
  test("null leaves a cell, an empty text clears it, an apostrophe keeps a text", () => {
    const { sheet } = openRows([[1, 2, 3]]);
    const range = sheet.GetRange("A1:D1");
    range.Values = [[null, "", "'=1", "5%"]];
    expect(range.Values).toEqual([[1, "", "=1", 0.05]]);
    expect(range.Formulas).toEqual([[1, "", "=1", 0.05]]);
    expect(range.ValueTypes).toEqual([["Double", "Empty", "String", "Double"]]);
    expect(range.NumberFormat).toEqual([["General", "General", "General", "0%"]]);
  });

  test("a formula is calculated", async () => {
    const { book, sheet } = openRows([[2], [3]]);
    sheet.GetRange("B1").Formulas = "=SUM(A1:A2)";
    await book.settled();
    expect(sheet.GetRange("B1").Values).toEqual([[5]]);
    expect(sheet.GetRange("B1").Formulas).toEqual([["=SUM(A1:A2)"]]);
  });

  test("one value fills a range, an array has to have its shape", () => {
    const { sheet } = openRows([]);
    const range = sheet.GetRange("B2:C3");
    range.Values = 7;
    expect(range.Values).toEqual([
      [7, 7],
      [7, 7],
    ]);
    for (const wrong of [[[1, 2]], [[1], [2]], [1, 2], [[1, 2], [3]]])
      expect(codeOf(() => (range.Values = wrong))).toBe("InvalidArgument");
    expect(codeOf(() => range._ValidateArraySize(2, 3))).toBe("InvalidArgument");
    expect(range._ValidateArraySize(2, 2)).toBeUndefined();
  });

  test("a cell of its own format keeps it", () => {
    const { sheet } = openRows([]);
    const range = sheet.GetRange("A1:B1");
    range.NumberFormat = [["0.000", "@"]];
    range.Values = [["5%", "5%"]];
    expect(range.NumberFormat).toEqual([["0.000", "@"]]);
    expect(range.Values).toEqual([[0.05, "5%"]]);
    range.NumberFormat = [[null, "General"]];
    expect(range.NumberFormat).toEqual([["0.000", "General"]]);
    expect(range.ValueTypes).toEqual([["Double", "String"]]);
  });

  test("cells under a merge take nothing", () => {
    const { sheet } = openRows([["标题"]], {
      merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    });
    sheet.GetRange("A1:C1").Values = [[1, 2, 3]];
    expect(sheet.GetRange("A1:C1").Values).toEqual([[1, "", 3]]);
  });

  test("locked cells of a protected sheet are refused, others are not", () => {
    const { sheet } = openRows([[1, 2]]);
    sheet.GetRange("B1").Format.Protection.Locked = false;
    sheet.Protection.Protect();
    expect(codeOf(() => (sheet.GetRange("A1").Values = 5))).toBe("AccessDenied");
    expect(codeOf(() => (sheet.GetRange("A1:B1").Values = [[null, 5]]))).toBe("none");
    expect(codeOf(() => sheet.GetRange("A1").Clear("Contents"))).toBe("AccessDenied");
    expect(codeOf(() => (sheet.GetRange("B1").NumberFormat = "0"))).toBe("AccessDenied");
    expect(sheet.GetRange("A1:B1").Values).toEqual([[1, 5]]);
    expect(sheet.GetRange("A1:B1").Format.Protection.Locked).toBeNull();
  });

  test("a write is told as the add-in's and is one step of undo", async () => {
    const { book, sheet } = openRows([[1]]);
    const told: unknown[] = [];
    book.events.on((event) => {
      if (event.kind === "changed") told.push(event.by);
    });
    sheet.GetRange("A1:B1").Values = [["5%", "2021/3/5"]];
    await book.settled();
    expect(new Set(told)).toEqual(new Set(["addin"]));
    expect(book.history.undo()).toBe(true);
    expect(sheet.GetRange("A1:B1").Values).toEqual([[1, ""]]);
    expect(sheet.GetRange("A1:B1").NumberFormat).toEqual([["General", "General"]]);
  });

  test("clearing takes contents, looks or both", () => {
    const { sheet } = openRows([[1, 2, 3]]);
    const range = sheet.GetRange("A1:C1");
    range.Format.Fill.Color = "#FF0000";
    sheet.GetRange("A1").Clear("Contents");
    sheet.GetRange("B1").Clear("Formats");
    sheet.GetRange("C:C").Clear();
    expect(range.Values).toEqual([["", 2, ""]]);
    const fills = ["A1", "B1", "C1"].map((cell) => sheet.GetRange(cell).Format.Fill.Pattern);
    expect(fills).toEqual(["Solid", "None", "None"]);
    sheet.GetRange("B:B").Values = "";
    expect(range.Values).toEqual([["", "", ""]]);
  });
});

describe("where a range is", () => {
  const { sheet } = openRows(
    [
      ["a", "b", null],
      ["c", null, null],
      [null, null, null],
      [null, null, "d"],
    ],
    { others: { "2021年": {} } },
  );
  const of = (address: string) => sheet.GetRange(address);

  test.each<[string, () => Range | NullObject, string | null]>([
    ["a cell", () => of("B2").GetCell(0, 0), "表!B2"],
    ["a cell outside", () => of("B2").GetCell(3, 1), "表!C5"],
    ["a row", () => of("B2:D9").GetRow(1), "表!B3:D3"],
    ["a column", () => of("B2:D9").GetColumn(2), "表!D2:D9"],
    ["the last cell", () => of("B2:D9").GetLastCell(), "表!D9"],
    ["whole rows", () => of("B2:D9").GetEntireRow(), "表!2:9"],
    ["whole columns", () => of("B2:D9").GetEntireColumn(), "表!B:D"],
    ["an offset", () => of("B2:D9").GetOffsetRange(-1, 2), "表!D1:F8"],
    ["resized", () => of("B2:D9").GetResizedRange(-7, 1), "表!B2:E2"],
    ["rows above", () => of("B4:D9").GetRowsAbove(2), "表!B2:D3"],
    ["rows below", () => of("B4:D9").GetRowsBelow(), "表!B10:D10"],
    ["columns after", () => of("B4:D9").GetColumnsAfter(2), "表!E4:F9"],
    ["around", () => of("B2").GetBoundingRect("D1"), "表!B1:D2"],
    ["in common", () => of("B2:D9").GetIntersectionOrNullObject("A1:B3"), "表!B2:B3"],
    ["nothing in common", () => of("B2").GetIntersectionOrNullObject("C3"), null],
    ["used values", () => of("A2:D9").GetUsedRangeOrNullObject(true), "表!A2:C4"],
    ["nothing used", () => of("F2:H9").GetUsedRangeOrNullObject(true), null],
    ["the region", () => of("A2").GetSurroundingRegion(), "表!A1:B2"],
    ["the whole sheet", () => sheet.GetRange(), "表!1:1048576"],
    ["of the sheet", () => sheet.GetUsedRange(true), "表!A1:C4"],
    ["by indexes", () => sheet.GetRangeByIndexes(1, 2, 3, 4), "表!C2:F4"],
    ["with dollars and a sheet", () => of("'表'!$A$1:B2"), "表!A1:B2"],
    ["found", () => of("A1:D9").FindOrNullObject("D"), "表!C4"],
    ["found by case", () => of("A1:D9").FindOrNullObject("D", { matchCase: true }), null],
  ])("%s", (_name, get, address) => {
    expect(addressOf(get())).toBe(address);
  });

  test("a sheet is quoted where a formula would have to", () => {
    const other = openRows([], { others: { "2021年": {}, A1: {}, "it's": {} } }).workbook;
    const addresses = ["2021年", "A1", "it's"].map(
      (name) => other.Worksheets.GetItem(name).GetCell(0, 0).Address,
    );
    expect(addresses).toEqual(["'2021年'!A1", "'A1'!A1", "'it''s'!A1"]);
  });

  test.each<[string, () => unknown, string]>([
    ["outside the sheet", () => of("A1").GetOffsetRange(-1, 0), "InvalidArgument"],
    ["no address", () => of("A0"), "InvalidArgument"],
    ["of another sheet", () => of("'2021年'!A1"), "InvalidArgument"],
    ["smaller than nothing", () => of("A1").GetResizedRange(-1, 0), "InvalidArgument"],
    ["nothing used", () => of("F2:H9").GetUsedRange(true), "ItemNotFound"],
    ["nothing in common", () => of("A1").GetIntersection("B2"), "ItemNotFound"],
  ])("%s is refused", (_name, act, code) => {
    expect(codeOf(act)).toBe(code);
  });

  test("counts", () => {
    const range = of("B2:D9");
    expect([range.RowIndex, range.ColumnIndex, range.RowCount, range.ColumnCount]).toEqual([
      1, 1, 8, 3,
    ]);
    expect(range.CellCount).toBe(24);
    expect(sheet.GetRange().CellCount).toBe(-1);
    expect([of("B:C").IsEntireColumn, of("2:3").IsEntireRow]).toEqual([true, true]);
  });
});

describe("rearranging cells", () => {
  test("merging keeps the first cell; unmerging brings nothing back", () => {
    const { sheet } = openRows([
      [1, 2],
      [3, 4],
    ]);
    sheet.GetRange("A1:B2").Merge();
    const merged = sheet.GetRange("A1:D9").GetMergedAreasOrNullObject();
    expect(merged).toMatchObject({ Address: "表!A1:B2", AreaCount: 1 });
    expect(sheet.GetRange("B1:D9").GetMergedAreasOrNullObject()).toBeInstanceOf(NullObject);
    sheet.GetRange("A1").Unmerge();
    expect(sheet.GetRange("A1:D9").GetMergedAreasOrNullObject()).toBeInstanceOf(NullObject);
    expect(sheet.GetRange("A1:B2").Values).toEqual([
      [1, ""],
      ["", ""],
    ]);
  });

  test("inserting and deleting moves cells, formulas and tables", async () => {
    const { book, sheet } = openRows([["名称"], [2], ["=A2"]]);
    sheet.Tables.Add("A1:A2", true);
    expect(sheet.GetRange("A1:A2").Insert("Down").Address).toBe("表!A1:A2");
    await book.settled();
    expect(sheet.GetRange("A1:A5").Formulas).toEqual([[""], [""], ["名称"], [2], ["=A4"]]);
    expect(sheet.Tables.GetItemAt(0).GetRange().Address).toBe("表!A3:A4");
    sheet.GetRange("1:2").Delete("Up");
    await book.settled();
    expect(sheet.GetRange("A1:A3").Formulas).toEqual([["名称"], [2], ["=A2"]]);
    expect(sheet.Tables.GetItemAt(0).GetRange().Address).toBe("表!A1:A2");
  });

  test("copying moves references along and repeats what is smaller", () => {
    const { sheet } = openRows([[1, "=A1+$A$1+SUM(A:A)"]]);
    sheet.GetRange("B1").Format.Font.Bold = true;
    sheet.GetRange("C2:C3").CopyFrom("B1");
    expect(sheet.GetRange("C2:C3").Formulas).toEqual([
      ["=B2+$A$1+SUM(B:B)"],
      ["=B3+$A$1+SUM(B:B)"],
    ]);
    expect(sheet.GetRange("C2:C3").Format.Font.Bold).toBe(true);
    sheet.GetRange("A5").CopyFrom("A1:B1", "Formats", false, true);
    expect(sheet.GetRange("A5:A6").Formulas).toEqual([[""], [""]]);
    expect(sheet.GetRange("A6").Format.Font.Bold).toBe(true);
  });

  test("texts are replaced in values and formulas", () => {
    const { sheet } = openRows([["R&D 经费", "=LEN(A1)"], ["R&D"]]);
    expect(sheet.ReplaceAll("R&D", "研发")).toBe(2);
    expect(sheet.GetRange("A1:A2").Values).toEqual([["研发 经费"], ["研发"]]);
    expect(sheet.FindAll("研发").Address).toBe("表!A1:A2");
    expect(sheet.FindAllOrNullObject("R&D")).toBeInstanceOf(NullObject);
  });

  test("cells of a kind", () => {
    const { sheet } = openRows([
      [1, "=A1"],
      [null, "x"],
    ]);
    const of = (kind: string, type?: string) =>
      (sheet.GetRange("A1:B2").GetSpecialCellsOrNullObject(kind, type) as { Address?: string })
        .Address;
    expect(of("Blanks")).toBe("表!A2");
    expect(of("Formulas")).toBe("表!B1");
    expect(of("Constants")).toBe("表!A1,表!B2");
    expect(of("Constants", "Text")).toBe("表!B2");
  });

  test("selecting brings the sheet to the front", () => {
    const { book, workbook } = openRows([[1]], { others: { 二: {} } });
    workbook.Worksheets.GetItem("二").GetRange("B2:C3").Select();
    expect(workbook.GetSelectedRange().Address).toBe("二!B2:C3");
    expect(workbook.GetActiveCell().Address).toBe("二!B2");
    expect(book.sheets.list().find(({ id }) => id === book.sheets.active())?.name).toBe("二");
  });
});
