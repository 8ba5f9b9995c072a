import type { Edit } from "../../workbook";
import { makeWorkbook } from "../testing";
import { partsOf } from "../testing-parts";
import { patchWorkbook } from "./patch";

const SHEET = "xl/worksheets/sheet1.xml";
const STYLES =
  `<numFmts count="1"><numFmt numFmtId="176" formatCode="0.0"/></numFmts>` +
  `<cellXfs count="3"><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"><alignment wrapText="1"/></xf><xf numFmtId="176" fontId="0" applyNumberFormat="1"/></cellXfs>`;
const rows = `<row r="1"><c r="A1" s="1"/><c r="B1"><v>1</v></c><c r="C1" s="2"><v>1</v></c></row>`;

const styled = (cell: string, style: object): Edit => ({
  kind: "value",
  sheet: "Sheet1",
  cell,
  value: 1,
  style,
});

test("a look is put together from the cell's own and what the edit says", async () => {
  const styles = `<fonts count="1"><font><i/><sz val="9"></sz><name val="宋体"/></font></fonts><fills count="2"><fill/><fill/></fills>${STYLES}`;
  const look = { bold: true, size: 16, font: "1f3864", fill: "FFF9E5", border: "B4BFCF" };
  const edits: Edit[] = [
    styled("C1", { look }),
    { kind: "clear", sheet: "Sheet1", cell: "E7", style: { look } },
    styled("F1", { look: { horizontal: "center", vertical: "center", wrap: true } }),
    styled("A1", { look: { wrap: false } }),
  ];
  const bytes = await patchWorkbook(makeWorkbook({ rows, styles }), edits);
  const parts = await partsOf(bytes);
  const after = parts.get("xl/styles.xml") as string;
  expect(after).toContain(
    `<fonts count="2"><font><i/><sz val="9"></sz><name val="宋体"/></font><font><b/><i/><sz val="16"/><color rgb="FF1F3864"/><name val="宋体"/></font></fonts>`,
  );
  expect(after).toContain(
    `<fill><patternFill patternType="solid"><fgColor rgb="FFFFF9E5"/><bgColor indexed="64"/></patternFill></fill></fills>`,
  );
  const thin = (side: string) => `<${side} style="thin"><color rgb="FFB4BFCF"/></${side}>`;
  expect(after).toContain(
    `<borders count="1"><border>${["left", "right", "top", "bottom"].map(thin).join("")}<diagonal/></border></borders>`,
  );
  const look3 = `fontId="1" applyNumberFormat="1" applyFont="1" fillId="2" applyFill="1" borderId="0" applyBorder="1"`;
  expect(after).toContain(`<xf numFmtId="176" ${look3}/>`);
  expect(after).toContain(
    `<xf numFmtId="0" fontId="0" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>`,
  );
  expect(after).toContain(
    `<xf numFmtId="0" fontId="1" applyAlignment="1"><alignment wrapText="0"/></xf>`,
  );
  expect(after).toContain(`<cellXfs count="7">`);
  // A blank that somebody is to type into is written, for its look.
  expect(parts.get(SHEET)).toMatch(/<row r="7"><c r="E7" s="\d"\/><\/row>/);
});

test.each([{ fill: "red" }, { border: "#FFFFFF" }, { size: 0 }])(
  "a look with %j is refused",
  async (look) => {
    const bytes = makeWorkbook({ rows, styles: STYLES });
    await expect(patchWorkbook(bytes, [styled("A1", { look })])).rejects.toMatchObject({
      code: "bad-format",
    });
  },
);
