import { NullObject } from "../protocol/host-object";
import { codeOf, disposeBooks, openRows } from "./testing";

afterAll(disposeBooks);

describe("looks", () => {
  test("are told where all cells agree, and null where they differ", () => {
    const { sheet } = openRows([[1, 2]]);
    const { Format } = sheet.GetRange("A1:B1");
    sheet.GetRange("A1").Format.Fill.Color = "ffee00";
    sheet.GetRange("B1").Format.Font.Bold = true;
    expect([Format.Fill.Color, Format.Fill.Pattern, Format.Font.Bold]).toEqual([null, null, null]);
    expect(Format.Font.Italic).toBe(false);
    expect(sheet.GetRange("A1").Format.Fill.Color).toBe("#FFEE00");
    Format.Fill.Clear();
    expect([Format.Fill.Color, Format.Fill.Pattern]).toEqual(["#FFFFFF", "None"]);
  });

  test("of a whole column agree with those beyond what is used", () => {
    const { sheet } = openRows([[1], [2]]);
    sheet.GetRange("A1:A2").Format.Font.Bold = true;
    expect(sheet.GetRange("A:A").Format.Font.Bold).toBeNull();
    sheet.GetRange("B:B").Format.WrapText = true;
    expect(sheet.GetRange("B1:B500").Format.WrapText).toBe(true);
  });

  test("sizes are in points", () => {
    const { sheet } = openRows([[1]]);
    const column = sheet.GetRange("H:H").Format;
    expect(column.ColumnWidth).toBe(48);
    column.ColumnWidth = 90;
    expect(column.ColumnWidth).toBe(90);
    expect(sheet.GetRange("G:H").Format.ColumnWidth).toBeNull();
    sheet.GetRange("2:3").Format.RowHeight = 30;
    expect(sheet.GetRange("A2:A3").Format.RowHeight).toBe(30);
    expect(codeOf(() => (column.ColumnWidth = -1))).toBe("InvalidArgument");
    sheet.GetRange("A1").Values = "研究与试验发展经费支出占比";
    const before = sheet.GetRange("A1").Format.ColumnWidth as number;
    sheet.GetRange("A:A").Format.AutofitColumns();
    expect(sheet.GetRange("A1").Format.ColumnWidth).toBeGreaterThan(before);
  });

  test("hidden rows and columns", () => {
    const { sheet } = openRows([[1]]);
    sheet.GetRange("2:3").RowHidden = true;
    sheet.GetRange("C:C").ColumnHidden = true;
    expect(sheet.GetRange("A2:A3").RowHidden).toBe(true);
    expect(sheet.GetRange("A1:A3").RowHidden).toBeNull();
    expect(sheet.GetRange("A1:B1").ColumnHidden).toBe(false);
    expect(sheet.GetRange("C2").Hidden).toBe(true);
    expect(sheet.GetRange("A1:A3").GetRowProperties({ rowHidden: true })).toEqual([
      { rowHidden: false },
      { rowHidden: true },
      { rowHidden: true },
    ]);
    expect(
      sheet.GetRange("B1:C1").GetColumnProperties({ columnHidden: true, columnIndex: true }),
    ).toEqual([
      { columnHidden: false, columnIndex: 1 },
      { columnHidden: true, columnIndex: 2 },
    ]);
  });

  test("borders run along the edges of a range and between its cells", () => {
    const { sheet } = openRows([]);
    const { Borders } = sheet.GetRange("B2:C3").Format;
    const top = Borders.GetItem("EdgeTop");
    top.Style = "Continuous";
    top.Color = "#ff0000";
    Borders.GetItem("InsideVertical").Weight = "Thick";
    const styleAt = (cell: string, edge: string) =>
      sheet.GetRange(cell).Format.Borders.GetItem(edge).Style;
    expect([styleAt("B2", "EdgeTop"), styleAt("C2", "EdgeTop")]).toEqual([
      "Continuous",
      "Continuous",
    ]);
    expect([styleAt("B3", "EdgeTop"), styleAt("B2", "EdgeLeft")]).toEqual(["None", "None"]);
    expect([styleAt("B3", "EdgeRight"), styleAt("C3", "EdgeLeft")]).toEqual([
      "Continuous",
      "Continuous",
    ]);
    expect(Borders.GetItem("InsideVertical").Weight).toBe("Thick");
    expect(Borders.GetItem("InsideHorizontal").Style).toBe("None");
    expect(top.Color).toBe("#FF0000");
    top.Style = "None";
    expect(styleAt("B2", "EdgeTop")).toBe("None");
    expect(styleAt("B2", "EdgeRight")).toBe("Continuous");
    expect(codeOf(() => Borders.GetItem("Top"))).toBe("ItemNotFound");
  });
});

describe("looks of single cells", () => {
  const LOOK = {
    format: {
      fill: { color: true, pattern: true, patternColor: true },
      font: { bold: true, color: true, name: true, underline: true },
      borders: { color: true, style: true, weight: true },
      horizontalAlignment: true,
      wrapText: true,
    },
  };

  test("are taken from one cell and given to another", () => {
    const { sheet } = openRows([[1, 2]]);
    const source = sheet.GetRange("A1");
    source.Format.Fill.Color = "#112233";
    source.Format.Font.Bold = true;
    source.Format.HorizontalAlignment = "Center";
    source.Format.Borders.GetItem("EdgeBottom").Style = "Double";
    const looks = source.GetCellProperties(LOOK);
    sheet.GetRange("B1").SetCellProperties(looks as unknown[][]);
    expect(sheet.GetRange("B1").GetCellProperties(LOOK)).toEqual(looks);
    expect(looks).toMatchObject([
      [
        {
          format: {
            fill: { color: "#112233", pattern: "Solid" },
            font: { bold: true, underline: "None" },
            borders: { bottom: { style: "Double" }, top: { style: "None" } },
            horizontalAlignment: "Center",
            wrapText: false,
          },
        },
      ],
    ]);
  });

  test("what is not named stays, what the grid has not is refused by name", () => {
    const { sheet } = openRows([[1]]);
    const cell = sheet.GetRange("A1");
    cell.Format.Font.Italic = true;
    cell.SetCellProperties([[{ format: { font: { bold: true } } }]]);
    cell.SetCellProperties([[{}]]);
    expect([cell.Format.Font.Italic, cell.Format.Font.Bold]).toEqual([true, true]);
    expect(codeOf(() => cell.SetCellProperties([[{ format: { glow: 1 } }]]))).toBe(
      "NotImplemented",
    );
    expect(codeOf(() => cell.GetCellProperties({ style: true }))).toBe("NotImplemented");
    expect(codeOf(() => cell.SetCellProperties([[{}, {}]]))).toBe("InvalidArgument");
  });

  test("a record for each row", () => {
    const { sheet } = openRows([]);
    sheet.GetRange("A1:A2").SetRowProperties([{ rowHidden: true }, { format: { rowHeight: 40 } }]);
    expect([sheet.GetRange("A1").RowHidden, sheet.GetRange("A2").Format.RowHeight]).toEqual([
      true,
      39.75,
    ]);
  });
});

describe("conditional formats", () => {
  test("are added, told, found by id and deleted", () => {
    const { book, sheet } = openRows([[1], [2]]);
    const added = sheet.GetRange("A1:A2").ConditionalFormats.Add("Custom");
    const { Custom } = added;
    if (Custom instanceof NullObject) throw new Error("not of its own type");
    expect(Custom.Rule.Formula).toBe("");
    Custom.Rule.Formula = "=A1>1";
    Custom.Format.Fill.Color = "#fde7e9";
    Custom.Format.Font.Color = "#B10E1C";
    Custom.Format.Font.Bold = true;
    expect(Custom.Format.NumberFormat).toBeNull();
    Custom.Format.NumberFormat = '"▲ "@';
    expect(Custom.Format.NumberFormat).toBe('"▲ "@');
    const look = { fill: "FDE7E9", font: "B10E1C", bold: true };
    const [format] = book.formats.conditional(sheet.id);
    expect(format).toMatchObject({ formula: "A1>1", look: { ...look, numberFormat: '"▲ "@' } });
    Custom.Format.NumberFormat = null;
    expect(book.formats.conditional(sheet.id)[0]?.look).toEqual(look);
    const all = sheet.GetRange().ConditionalFormats;
    expect(all.items().map(({ Id, Type }) => [Id, Type])).toEqual([[added.Id, "Custom"]]);
    expect(all.GetItem(added.Id).GetRange().Address).toBe("表!A1:A2");
    expect(sheet.GetRange("B1").ConditionalFormats.GetCount()).toBe(0);
    all.GetItem(added.Id).Delete();
    expect(all.GetItemOrNullObject(added.Id)).toBeInstanceOf(NullObject);
    expect(codeOf(() => added.Delete())).toBe("ItemNotFound");
    expect(book.history.undo()).toBe(true);
    expect(all.GetCount()).toBe(1);
  });

  test("by the value of cells are written as a formula and told as they were given", () => {
    const { book, sheet } = openRows([[1]]);
    const added = sheet.GetRange("B2:B3").ConditionalFormats.Add("CellValue");
    const { CellValue } = added;
    if (CellValue instanceof NullObject) throw new Error("not of its own type");
    const rule = { formula1: "=10", formula2: "5", operator: "Between" };
    CellValue.Rule = rule;
    expect(CellValue.Rule).toEqual(rule);
    expect(added.Type).toBe("CellValue");
    expect(added.CustomOrNullObject).toBeInstanceOf(NullObject);
    expect(book.formats.conditional(sheet.id)[0]?.formula).toBe("AND(B2>=MIN(10,5),B2<=MAX(10,5))");
    expect(codeOf(() => sheet.GetRange("A1").ConditionalFormats.Add("ColorScale"))).toBe(
      "NotImplemented",
    );
  });

  test("clearing a part leaves the format on the rest", () => {
    const { sheet } = openRows([]);
    const added = sheet.GetRange("A1:C3").ConditionalFormats.Add("Custom");
    sheet.GetRange("B2").ConditionalFormats.ClearAll();
    expect(added.GetRanges().Address).toBe("表!A1:C1,表!A2,表!C2,表!A3:C3");
    expect(added.GetRangeOrNullObject()).toBeInstanceOf(NullObject);
    sheet.GetRange("A1:C3").ConditionalFormats.ClearAll();
    expect(sheet.GetRange().ConditionalFormats.GetCount()).toBe(0);
  });
});
