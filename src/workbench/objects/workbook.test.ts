import { NullObject } from "../protocol/host-object";
import type { FunctionResult } from "./functions";
import { codeOf, disposeBooks, openRows } from "./testing";

afterAll(disposeBooks);

describe("sheets", () => {
  const open = () => openRows([[1]], { others: { 二: {}, 三: { visibility: "hidden" } } });

  test("in their order, by name and by id", () => {
    const { workbook, sheet } = open();
    const { Worksheets } = workbook;
    expect(Worksheets.items().map(({ Name, Visibility }) => [Name, Visibility])).toEqual([
      ["表", "Visible"],
      ["二", "Visible"],
      ["三", "Hidden"],
    ]);
    expect(Worksheets.GetItem(sheet.Id).Name).toBe("表");
    expect([Worksheets.GetFirst().Name, Worksheets.GetLast(true).Name]).toEqual(["表", "二"]);
    expect([Worksheets.Count, Worksheets.GetCount(true)]).toEqual([3, 2]);
    expect(Worksheets.GetItemOrNullObject("四")).toBeInstanceOf(NullObject);
    expect(sheet.GetNext().Name).toBe("二");
    expect(Worksheets.GetItem("二").GetNextOrNullObject(true)).toBeInstanceOf(NullObject);
  });

  test("are added, renamed, moved, hidden and deleted", () => {
    const { book, workbook, sheet } = open();
    const added = workbook.Worksheets.Add();
    expect([added.Name, added.Position]).toEqual(["Sheet4", 3]);
    expect(workbook.Worksheets.GetActiveWorksheet().Name).toBe("表");
    added.Name = "图";
    added.Position = 0;
    added.TabColor = "#abc123";
    expect([added.Name, added.Position, added.TabColor]).toEqual(["图", 0, "#ABC123"]);
    added.Activate();
    expect(workbook.Worksheets.GetActiveWorksheet().Name).toBe("图");
    sheet.Tables.Add("A1:A2", true);
    sheet.Delete();
    expect(codeOf(() => sheet.Name)).toBe("ItemNotFound");
    expect(codeOf(() => sheet.GetRange("A1"))).toBe("ItemNotFound");
    expect(book.extras.tables).toEqual([]);
  });

  test.each<[string, (opened: ReturnType<typeof open>) => unknown, string]>([
    ["no name", ({ workbook }) => workbook.Worksheets.Add(""), "InvalidArgument"],
    ["a long name", ({ sheet }) => (sheet.Name = "长".repeat(32)), "InvalidArgument"],
    ["signs", ({ sheet }) => (sheet.Name = "a/b"), "InvalidArgument"],
    ["an apostrophe first", ({ sheet }) => (sheet.Name = "'a"), "InvalidArgument"],
    ["a name that is taken", ({ sheet }) => (sheet.Name = "二"), "ItemAlreadyExists"],
    ["a place beyond", ({ sheet }) => (sheet.Position = 3), "InvalidArgument"],
    [
      "to show a hidden one",
      ({ workbook }) => workbook.Worksheets.GetItem("三").Activate(),
      "InvalidOperation",
    ],
    [
      "to delete the last visible one",
      ({ workbook, sheet }) => {
        workbook.Worksheets.GetItem("二").Delete();
        sheet.Delete();
      },
      "InvalidOperation",
    ],
    [
      "anything of a protected structure",
      ({ workbook }) => {
        workbook.Protection.Protect();
        workbook.Worksheets.Add("四");
      },
      "AccessDenied",
    ],
  ])("%s is refused", (_name, act, code) => {
    expect(codeOf(() => act(open()))).toBe(code);
  });

  test("panes are frozen", () => {
    const { sheet } = open();
    expect(sheet.FreezePanes.GetLocationOrNullObject()).toBeInstanceOf(NullObject);
    sheet.FreezePanes.FreezeRows(2);
    expect(sheet.FreezePanes.GetLocation().Address).toBe("表!1:2");
    sheet.FreezePanes.FreezeAt("A1:B3");
    expect(sheet.FreezePanes.GetLocation().Address).toBe("表!A1:B3");
    sheet.FreezePanes.Unfreeze();
    expect(codeOf(() => sheet.FreezePanes.GetLocation())).toBe("ItemNotFound");
  });

  test("protection gives the leave it was given, and asks for its password", () => {
    const { sheet } = open();
    sheet.Protection.Protect({ allowFormatCells: true }, "secret");
    expect(sheet.Protection.Options).toMatchObject({ allowFormatCells: true, allowSort: false });
    expect(codeOf(() => (sheet.GetRange("A1").Format.Font.Bold = true))).toBe("none");
    expect(codeOf(() => (sheet.GetRange("A1").Format.ColumnWidth = 9))).toBe("AccessDenied");
    expect(codeOf(() => sheet.GetRange("1:1").Insert("Down"))).toBe("AccessDenied");
    expect(codeOf(() => sheet.Protection.Protect())).toBe("InvalidOperation");
    expect(codeOf(() => sheet.Protection.Unprotect("other"))).toBe("AccessDenied");
    sheet.Protection.Unprotect("secret");
    expect(sheet.Protection.Protected).toBe(false);
  });

  test("comments, charts and several ranges", () => {
    const { workbook, sheet } = openRows([[1]], {
      extras: { charts: [{ sheet: "表", name: "图1", title: "进度" }] },
    });
    const added = sheet.Comments.Add("B2", "口径有变");
    expect(workbook.Comments.GetItemByCell("表!B2").Content).toBe("口径有变");
    expect(added.GetLocation().Address).toBe("表!B2");
    added.Delete();
    expect(sheet.Comments.GetCount()).toBe(0);
    expect(sheet.Charts.GetItem("图1").Title.Text).toBe("进度");
    const areas = sheet.GetRanges("A1:B2,D4");
    expect([areas.Address, areas.AreaCount, areas.CellCount]).toEqual(["表!A1:B2,表!D4", 2, 5]);
    areas.Format.Font.Bold = true;
    expect(sheet.GetRange("D4").Format.Font.Bold).toBe(true);
  });
});

describe("custom XML parts", () => {
  test("by namespace, whatever the prefix", () => {
    const { CustomXmlParts } = openRows([]).workbook;
    const part = CustomXmlParts.Add('<?xml version="1.0"?><p:a xmlns:p="urn:one"><b/></p:a>');
    CustomXmlParts.Add('<a xmlns="urn:two"/>');
    expect(part.NamespaceUri).toBe("urn:one");
    expect(part.Id).toMatch(/^\{[0-9A-F-]{36}\}$/);
    const scoped = CustomXmlParts.GetByNamespace("urn:one");
    expect(scoped.items().map(({ Id }) => Id)).toEqual([part.Id]);
    expect(scoped.GetOnlyItem().GetXml()).toContain("<b/>");
    part.SetXml('<a xmlns="urn:two"/>');
    expect(scoped.GetOnlyItemOrNullObject()).toBeInstanceOf(NullObject);
    expect(codeOf(() => CustomXmlParts.GetByNamespace("urn:two").GetOnlyItem())).toBe(
      "InvalidOperation",
    );
    part.Delete();
    expect(codeOf(() => CustomXmlParts.GetItem(part.Id))).toBe("ItemNotFound");
    expect(codeOf(() => CustomXmlParts.Add("<a>"))).toBe("InvalidArgument");
  });
});

describe("the workbook", () => {
  test("settings are kept as JSON", () => {
    const { book, workbook } = openRows([]);
    workbook.Settings.Add("year", { value: 2024 });
    expect(book.extras.settings.get("year")).toBe('{"value":2024}');
    expect(workbook.Settings.GetItem("year").Value).toEqual({ value: 2024 });
    workbook.Settings.GetItem("year").Delete();
    expect(workbook.Settings.GetItemOrNullObject("year")).toBeInstanceOf(NullObject);
  });

  test("is saved and closed by whoever opened it, and fails by name where nobody can", () => {
    const done: string[] = [];
    const options = {
      save: () => done.push("saved"),
      close: (isSaved: boolean) => done.push(`closed ${isSaved}`),
    };
    const { workbook } = openRows([], { options });
    workbook.Save();
    workbook.Close("SkipSave");
    expect(done).toEqual(["saved", "closed false"]);
    expect(codeOf(() => openRows([]).workbook.Save())).toBe("NotImplemented");
    expect(
      codeOf(() => openRows([], { options, extras: { readOnly: true } }).workbook.Save()),
    ).toBe("AccessDenied");
  });

  test("the application", () => {
    const { book, workbook } = openRows([]);
    const { Application } = workbook;
    expect([workbook.Name, Application.CalculationMode]).toEqual(["测试.xlsx", "Automatic"]);
    Application.CalculationMode = "Manual";
    expect(book.extras.calculation).toBe("manual");
    expect(codeOf(() => (Application.CalculationMode = "Never"))).toBe("InvalidArgument");
    expect(Application.CultureInfo.Name).toBe("zh-CN");
  });
});

describe("functions without a cell", () => {
  const { workbook, sheet } = openRows([
    [1, 2],
    ["x", { error: "#N/A" }],
  ]);
  const call = (functions: unknown, name: string, ...args: unknown[]): FunctionResult =>
    (functions as Record<string, (...args: unknown[]) => FunctionResult>)[name]?.(
      ...args,
    ) as FunctionResult;

  test.each<[string, unknown[], unknown]>([
    ["Date", [2000, 1, 1], 36_526],
    ["Sum", [[1, 2, sheet.GetRange("A1:B1")]], 6],
    ["Sum", [[sheet.GetRange("A:A")]], 1],
    ["Average", [[sheet.GetRange("A1:B1")]], 1.5],
    ["VLookup", [1, sheet.GetRange("A1:B2"), 2, false], 2],
    ["If", [true, "是", "否"], "是"],
    ["Round", [2.345, 2], 2.35],
    ["Text", [0.25, "0%"], "25%"],
    ["Concatenate", [["甲", "乙"]], "甲乙"],
    ["Norm_S_Dist", [0, true], 0.5],
  ])("%s", (name, args, value) => {
    const result = call(workbook.Functions, name, ...args);
    expect([result.Value, result.Error]).toEqual([value, null]);
  });

  test("an error is told apart from a value", () => {
    const result = call(workbook.Functions, "Sum", [sheet.GetRange("A1:B2")]);
    expect([result.Value, result.Error]).toEqual([null, "#N/A"]);
  });

  test("a result can be an argument", () => {
    const { Functions } = workbook;
    expect(call(Functions, "Max", [call(Functions, "Sum", [1, 2]), 2]).Value).toBe(3);
  });

  test("days are of the date system of the workbook", () => {
    const { Functions } = openRows([], { extras: { date1904: true } }).workbook;
    expect(call(Functions, "Date", 2000, 1, 1).Value).toBe(35_064);
    expect(call(Functions, "Year", 35_064).Value).toBe(2000);
  });

  test("those that need the range itself are not there", () => {
    expect("CountIf" in workbook.Functions).toBe(false);
    expect(codeOf(() => call(workbook.Functions, "Date", 2000))).toBe("InvalidArgument");
  });
});
