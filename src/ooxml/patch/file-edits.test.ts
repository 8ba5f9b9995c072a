import { richWorkbook } from "../../../test/fixtures/ooxml/rich";
import { cellsByAddress, type Workbook } from "../../workbook";
import { readWorkbook } from "../read";
import { makeWorkbook } from "../testing";
import { partsOf } from "../testing-parts";
import { patchWorkbook } from "./patch";
import type { FileEdit } from "./sheet-edits";

const SHEET = "xl/worksheets/sheet1.xml";
const sheet = "Sheet1";
const STYLES =
  `<fonts count="1"><font><sz val="11"/><color theme="1"/><name val="等线"/><family val="2"/><scheme val="minor"/></font></fonts>` +
  `<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>` +
  `<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="9" fontId="0" fillId="0" borderId="0"><alignment horizontal="left"/><extLst/></xf></cellXfs>`;
const rows = `<row r="1"><c r="A1" s="1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>2</v></c><c r="B1" t="s"><v>0</v></c></row><row r="2"><c r="A2" t="str"><f t="shared" si="0"/><v>x</v></c></row>`;
const sharedStrings = "<si><r><t>富</t></r><r><t>文本</t></r></si>";

async function patched(...edits: FileEdit[]) {
  const bytes = makeWorkbook({ rows, styles: STYLES, sharedStrings });
  const after = await patchWorkbook(bytes, edits);
  const parts = await partsOf(after);
  return { cells: parts.get(SHEET) ?? "", styles: parts.get("xl/styles.xml") ?? "", after };
}

const firstSheet = (workbook: Workbook) => {
  const [first] = workbook.sheets;
  if (!first) throw new Error("no sheet");
  return cellsByAddress(first);
};

test("a look leaves what stands in the cell as it is written", async () => {
  const look = { fill: "fff9e5", italic: true, locked: false } as const;
  const { cells, styles } = await patched(
    { kind: "look", sheet, cell: "B1", look },
    { kind: "look", sheet, cell: "A2", look: {}, numberFormat: "0%" },
    { kind: "look", sheet, cell: "C9", look },
  );
  expect(cells).toContain('<c r="B1" t="s" s="2"><v>0</v></c>');
  expect(cells).toContain('<c r="A2" t="str" s="3"><f t="shared" si="0"/><v>x</v></c>');
  expect(cells).toContain('<row r="9"><c r="C9" s="2"/></row>');
  expect(styles).toContain(
    '<font><i/><sz val="11"/><color theme="1"/><name val="等线"/><family val="2"/><scheme val="minor"/></font>',
  );
  expect(styles).toContain(
    '<patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFF9E5"/>',
  );
  expect(styles).toContain('<protection locked="0"/></xf>');
});

test("a font's name goes without the theme's; edges, angle, indent; a fill goes away", async () => {
  const { styles } = await patched({
    kind: "look",
    sheet,
    cell: "A1",
    look: {
      fontName: "黑体",
      font: "9c0006",
      underline: true,
      strikethrough: true,
      horizontal: "right",
      indent: 1,
      rotation: 45,
      locked: false,
      fill: null,
      borders: {
        top: { style: "double", color: "000000" },
        diagonalUp: { style: "thin", color: "FF0000" },
      },
    },
  });
  expect(styles).toContain(
    '<font><strike/><u/><sz val="11"/><color rgb="FF9C0006"/><name val="黑体"/></font>',
  );
  expect(styles).toContain(
    '<border diagonalUp="1"><left/><right/><top style="double"><color rgb="FF000000"/></top><bottom/><diagonal style="thin"><color rgb="FFFF0000"/></diagonal></border>',
  );
  expect(styles).toContain(
    '<alignment horizontal="right" textRotation="45" indent="1"/><protection locked="0"/><extLst/></xf>',
  );
});

test.each<[FileEdit[]]>([
  [
    [
      { kind: "look", sheet, cell: "B1", look: { bold: true } },
      { kind: "value", sheet, cell: "B1", value: 5 },
    ],
  ],
  [
    [
      { kind: "value", sheet, cell: "B1", value: 5 },
      { kind: "look", sheet, cell: "B1", look: { bold: true } },
    ],
  ],
])("a look and a value in either order", async (edits) => {
  const { cells, styles } = await patched(...edits);
  expect(cells).toContain('<c r="B1" s="2"><v>5</v></c>');
  expect(styles).toContain("<font><b/>");
});

test("a result stands in place of the old one, the shared formula stays", async () => {
  const { cells, after } = await patched(
    { kind: "result", sheet, cell: "A1", value: "甲" },
    { kind: "result", sheet, cell: "A2", value: 7 },
    { kind: "result", sheet, cell: "B1", value: 7 },
    { kind: "result", sheet, cell: "Z1", value: 7 },
  );
  expect(cells).toContain(
    '<row r="1"><c r="A1" s="1" t="str"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>甲</v></c><c r="B1" t="s"><v>0</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>7</v></c></row>',
  );
  expect(firstSheet(await readWorkbook(after)).get("A2")).toMatchObject({
    value: 7,
    formula: "B2*2",
  });
});

test("a table's header is refused unless the caller renames the column", async () => {
  const edits: FileEdit[] = [{ kind: "value", sheet: "指标", cell: "B1", value: "2021年" }];
  await expect(patchWorkbook(richWorkbook(), edits)).rejects.toMatchObject({
    code: "table-header",
  });
  const after = await patchWorkbook(richWorkbook(), edits, { tableHeaders: true });
  expect(firstSheet(await readWorkbook(after)).get("B1")?.value).toBe("2021年");
});
