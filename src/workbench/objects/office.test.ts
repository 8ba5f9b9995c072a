import { createHost, type ExcelHost, hostProfile } from "../bridges";
import { type OpenedOffice, openOffice } from "../testing/office-in-node";
import { disposeBooks, type Opened, openRows } from "./testing";

const faults: unknown[] = [];
let opened: Opened;
let host: ExcelHost;
let office: OpenedOffice;

beforeAll(async () => {
  opened = openRows([
    ["指标", "基期"],
    ["研发经费占比", 2.5],
  ]);
  host = createHost({
    root: opened.workbook,
    book: opened.book,
    profile: hostProfile(),
    onFault: (error) => faults.push(error),
  });
  office = await openOffice(host);
});

afterAll(() => {
  office.close();
  host.dispose();
  disposeBooks();
});

afterEach(() => {
  expect(faults).toEqual([]);
});

describe("through the genuine library", () => {
  test("a formula is told with its result in the request that wrote it", async () => {
    await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("表").getRange("C1:C2");
      range.formulas = [["两倍"], ["=B2*2"]];
      range.load("values,formulas,valueTypes,address,rowHidden");
      await context.sync();
      expect(range.values).toEqual([["两倍"], [5]]);
      expect(range.formulas).toEqual([["两倍"], ["=B2*2"]]);
      expect(range.valueTypes).toEqual([["String"], ["Double"]]);
      expect([range.address, range.rowHidden]).toEqual(["表!C1:C2", false]);
    });
  });

  test("an array that the library writes in chunks arrives whole", async () => {
    const rows = Array.from({ length: 1000 }, (_, row) => [row, `'${row}`]);
    await office.Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("表").getRange("F1:G1000");
      range.values = rows;
      const used = context.workbook.worksheets.getItem("表").getUsedRange(true);
      used.load("address");
      range.load("values");
      await context.sync();
      expect(used.address).toBe("表!A1:G1000");
      expect(range.values).toEqual(rows.map(([row]) => [row, String(row)]));
    });
  });

  test("looks, formats of cells and conditional formats", async () => {
    await office.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("表");
      const range = sheet.getRange("A1:B1");
      range.format.fill.color = "#E8F2FA";
      range.numberFormat = [["@", "0.0%"]];
      const looks = range.getCellProperties({ format: { fill: { color: true } } });
      const format = sheet.getRange("B2:B9").conditionalFormats.add("Custom");
      format.custom.rule.formula = "=B2>2";
      format.custom.format.font.color = "#B10E1C";
      format.load("id,type");
      const all = sheet.getRange().conditionalFormats;
      all.load("items/id,items/type,items/priority");
      const place = format.getRangeOrNullObject();
      place.load("address");
      range.load("numberFormat");
      await context.sync();
      expect(looks.value[0]?.map((cell) => cell.format?.fill?.color)).toEqual([
        "#E8F2FA",
        "#E8F2FA",
      ]);
      expect(all.items.map(({ id }) => id)).toEqual([format.id]);
      expect(place.address).toBe("表!B2:B9");
      expect(range.numberFormat).toEqual([["@", "0.0%"]]);
      format.delete();
      const count = all.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    });
  });

  test("tables, names, parts, settings and functions", async () => {
    await office.Excel.run(async (context) => {
      const { workbook } = context;
      const table = workbook.worksheets.getItem("表").tables.add("I1:J3", false);
      table.name = "任务";
      workbook.names.add("基期", workbook.worksheets.getItem("表").getRange("B2"));
      const part = workbook.customXmlParts.add('<a xmlns="urn:one"/>');
      workbook.settings.add("year", 2024);
      const date = workbook.functions.date(2000, 1, 1);
      const sum = workbook.functions.sum(1, 2, 3);
      const tables = workbook.tables.load("items/name,items/showHeaders");
      const names = workbook.names.load("items/name,items/formula");
      const parts = workbook.customXmlParts.getByNamespace("urn:one").load("items/id");
      const columns = table.columns.load("items/name");
      for (const one of [part, date, sum]) one.load();
      const setting = workbook.settings.getItem("year").load("value");
      await context.sync();
      expect(tables.items.map(({ name, showHeaders }) => [name, showHeaders])).toEqual([
        ["任务", true],
      ]);
      expect(names.items.map(({ name, formula }) => [name, formula])).toEqual([
        ["基期", "=表!$B$2"],
      ]);
      expect(parts.items.map(({ id }) => id)).toEqual([part.id]);
      expect(columns.items.map(({ name }) => name)).toEqual(["列1", "列2"]);
      expect([date.value, sum.value, setting.value]).toEqual([36_526, 6, 2024]);
    });
  });

  test("everything can be loaded without naming what", async () => {
    await office.Excel.run(async (context) => {
      const { workbook } = context;
      const sheet = workbook.worksheets.getItem("表");
      const range = sheet.getRange("A1:B2");
      const format = range.conditionalFormats.add("CellValue");
      const loaded = [
        workbook,
        workbook.application,
        workbook.protection,
        sheet,
        sheet.protection,
        range,
        range.format,
        range.format.fill,
        range.format.font,
        format,
        sheet.getRanges("A1,B2"),
      ];
      for (const one of loaded) one.load();
      await context.sync();
      expect(sheet.name).toBe("表");
      expect(format.type).toBe("CellValue");
    });
  });

  test("what is refused comes with Excel's code", async () => {
    const code = await office.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("没有").getRange("A1").values = [[1]];
      await context.sync();
    }).then(
      () => "none",
      (error: { readonly code: string }) => error.code,
    );
    expect(code).toBe("ItemNotFound");
  });
});
