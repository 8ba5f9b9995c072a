import { NullObject } from "../protocol/host-object";
import { codeOf, disposeBooks, openRows } from "./testing";

afterAll(disposeBooks);

const ROWS = [
  ["指标", "单位", 2021],
  ["研发经费", "亿元", 12],
  ["专利", "件", 34],
];

function openTable() {
  const opened = openRows(ROWS);
  return { ...opened, table: opened.sheet.Tables.Add("A1:C3", true) };
}

describe("tables", () => {
  test("are added, named and told", () => {
    const { workbook, sheet, table } = openTable();
    expect([table.Name, table.ShowHeaders, table.ShowTotals]).toEqual(["表1", true, false]);
    expect(table.Worksheet.Name).toBe("表");
    // Headers are texts.
    expect(table.GetHeaderRowRange().Values).toEqual([["指标", "单位", "2021"]]);
    expect(table.GetDataBodyRange().Address).toBe("表!A2:C3");
    table.Name = "指标表";
    expect(workbook.Tables.GetItem("指标表").Id).toBe(table.Id);
    expect(workbook.Tables.GetItem(table.Id).Name).toBe("指标表");
    expect(sheet.GetRange("指标表").Address).toBe("表!A2:C3");
    expect(sheet.GetRange("C3:D4").GetTables().GetFirst().Name).toBe("指标表");
    expect(sheet.GetRange("C3:D4").GetTables(true).GetCount()).toBe(0);
  });

  test("without headers are given some", () => {
    const { sheet } = openRows([
      [1, 2],
      [3, 4],
    ]);
    const table = sheet.Tables.Add(sheet.GetRange("A1:B2"), false);
    expect(table.GetRange().Values).toEqual([
      ["列1", "列2"],
      [1, 2],
      [3, 4],
    ]);
  });

  test.each<[string, (opened: ReturnType<typeof openTable>) => unknown, string]>([
    ["over another", ({ sheet }) => sheet.Tables.Add("C3:D4", true), "InvalidArgument"],
    ["a bad name", ({ table }) => (table.Name = "A1"), "InvalidArgument"],
    [
      "a name that is taken",
      ({ workbook, table, sheet }) => {
        workbook.Names.Add("总表", sheet.GetRange("A9"));
        table.Name = "总表";
      },
      "ItemAlreadyExists",
    ],
    ["a header elsewhere", ({ table }) => table.Resize("A2:C4"), "InvalidArgument"],
    ["none of that name", ({ workbook }) => workbook.Tables.GetItem("无"), "ItemNotFound"],
    ["totals there are none", ({ table }) => table.GetTotalRowRange(), "ItemNotFound"],
  ])("%s is refused", (_name, act, code) => {
    expect(codeOf(() => act(openTable()))).toBe(code);
  });

  test("grow over what is written under or beside them, and can be given their range back", () => {
    const { sheet, table } = openTable();
    sheet.GetRange("A4:B4").Values = [["院所", "家"]];
    expect(table.GetRange().Address).toBe("表!A1:C4");
    sheet.GetRange("D2").Formulas = "=C2*2";
    expect(table.GetRange().Address).toBe("表!A1:D4");
    expect(table.GetHeaderRowRange().Values).toEqual([["指标", "单位", "2021", "列1"]]);
    table.Resize("A1:C3");
    expect(table.GetRange().Address).toBe("表!A1:C3");
    expect(sheet.GetRange("A4").Values).toEqual([["院所"]]);
  });

  test("keep headers that a file gave them when they are resized", () => {
    const { sheet } = openRows(ROWS, {
      extras: {
        tables: [
          {
            name: "监测",
            sheet: "表",
            range: { top: 0, left: 0, bottom: 2, right: 2 },
            style: "TableStyleMedium2",
            hasHeaders: true,
            hasTotals: false,
          },
        ],
      },
    });
    sheet.Tables.GetItem("监测").Resize("A1:D4");
    expect(sheet.GetRange("A1:D1").Values).toEqual([["指标", "单位", 2021, "列4"]]);
  });

  test("do not grow over what is apart, blank, wider, or beside something else", () => {
    const { sheet, table } = openTable();
    sheet.GetRange("A5").Values = 1;
    sheet.GetRange("C4").Values = "";
    sheet.GetRange("B6:D6").Values = 1;
    expect(table.GetRange().Address).toBe("表!A1:C3");
    sheet.GetRange("D9").Values = 1;
    sheet.GetRange("C4:D4").Values = 1;
    expect(table.GetRange().Address).toBe("表!A1:C3");
    sheet.GetRange("A4").Values = 1;
    expect(table.GetRange().Address).toBe("表!A1:C3");
  });

  test("rows", () => {
    const { sheet, table } = openTable();
    sheet.GetRange("A5").Values = "注";
    table.Rows.Add(null, [["院所", "家", 5]]);
    table.Rows.Add(0, [["产值", "亿元", "=C3"]]);
    expect(table.GetRange().Address).toBe("表!A1:C5");
    expect(table.GetRange().GetColumn(0).Values).toEqual([
      ["指标"],
      ["产值"],
      ["研发经费"],
      ["专利"],
      ["院所"],
    ]);
    expect(sheet.GetRange("A7").Values).toEqual([["注"]]);
    expect(table.Rows.Count).toBe(4);
    table.Rows.GetItemAt(1).Delete();
    expect(table.Rows.GetItemAt(1).Values).toEqual([["专利", "件", 34]]);
    expect(table.GetRange().Address).toBe("表!A1:C4");
    table.Rows.DeleteRowsAt(0, 3);
    expect(table.GetRange().Address).toBe("表!A1:C2");
    expect(table.GetDataBodyRange().Values).toEqual([["", "", ""]]);
  });

  test("columns", () => {
    const { table } = openTable();
    const added = table.Columns.Add(1, [["部门"], ["科技局"], ["市监局"]]);
    expect([added.Name, added.Index]).toEqual(["部门", 1]);
    expect(table.Columns.items().map(({ Name }) => Name)).toEqual(["指标", "部门", "单位", "2021"]);
    expect(table.Columns.GetItem("2021").GetDataBodyRange().Values).toEqual([[12], [34]]);
    added.Name = "责任部门";
    expect(table.Columns.GetItemOrNullObject("部门")).toBeInstanceOf(NullObject);
    added.Delete();
    expect(table.GetRange().Address).toBe("表!A1:C3");
  });

  test("headers and totals are shown and hidden", () => {
    const { sheet, table } = openTable();
    table.ShowTotals = true;
    expect(table.GetTotalRowRange().Address).toBe("表!A4:C4");
    sheet.GetRange("A5").Values = 1;
    expect(table.GetRange().Address).toBe("表!A1:C4");
    table.ShowTotals = false;
    expect(sheet.GetRange("A4").Values).toEqual([[""]]);
    table.ShowHeaders = false;
    expect(table.GetRange().Address).toBe("表!A2:C3");
    table.ShowHeaders = true;
    expect(table.GetHeaderRowRange().Values).toEqual([["列1", "列2", "列3"]]);
  });

  test("go with or without their cells", () => {
    const first = openTable();
    first.table.ConvertToRange();
    expect(first.sheet.Tables.GetCount()).toBe(0);
    expect(first.sheet.GetRange("A2").Values).toEqual([["研发经费"]]);
    const second = openTable();
    second.table.Delete();
    expect(second.sheet.GetRange("A1:C3").GetUsedRangeOrNullObject(true)).toBeInstanceOf(
      NullObject,
    );
  });
});

describe("names", () => {
  test("of ranges, of constants, of sheets", () => {
    const { workbook, sheet } = openRows(ROWS);
    workbook.Names.Add("全表", sheet.GetRange("A1:C3"));
    workbook.Names.Add("基期", "=2020");
    sheet.Names.Add("本表", "=表!$B$2");
    expect(workbook.Names.items().map((item) => [item.Name, item.Formula, item.Type])).toEqual([
      ["全表", "=表!$A$1:$C$3", "Range"],
      ["基期", "=2020", "Integer"],
    ]);
    expect(workbook.Names.GetItem("基期").Value).toBe(2020);
    expect(workbook.Names.GetItem("全表").Value).toBe("表!A1:C3");
    expect(sheet.Names.GetItem("本表").GetRange().Address).toBe("表!B2");
    expect(sheet.GetRange("本表").Address).toBe("表!B2");
    expect(codeOf(() => workbook.Names.Add("基期", "=1"))).toBe("ItemAlreadyExists");
    expect(codeOf(() => workbook.Names.Add("a b", "=1"))).toBe("InvalidArgument");
    workbook.Names.GetItem("基期").Delete();
    expect(workbook.Names.GetItemOrNullObject("基期")).toBeInstanceOf(NullObject);
  });
});
