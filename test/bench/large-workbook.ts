import { deflateRawSync } from "node:zlib";
import { makeZip, relationships, workbookParts, worksheet } from "../../src/ooxml/testing";
import { columnName } from "../../src/workbook";

export const ROWS = 50_000;
export const COLUMNS = 20;

const NAMES = 5_000;

/**
 * An .xlsx of ROWS × COLUMNS cells with the mix of a yearbook: a fifth texts from a table of
 * strings, most of the rest short decimals, some long ones, a tenth formulas, half of them shared.
 */
export function largeWorkbook(): Uint8Array {
  const rows: string[] = [];
  for (let row = 1; row <= ROWS; row++) {
    let cells = "";
    for (let column = 0; column < COLUMNS; column++) cells += cell(row, column);
    rows.push(`<row r="${row}" spans="1:${COLUMNS}">${cells}</row>`);
  }
  const names = Array.from(
    { length: NAMES },
    (_, at) => `<si><t>规上工业企业研发费用${at}</t></si>`,
  );
  const parts = workbookParts({
    sheets: { 数据: worksheet(rows.join("")) },
    sharedStrings: names.join(""),
    styles: `<cellXfs><xf numFmtId="0"/><xf numFmtId="2"/></cellXfs>`,
  });
  return zipDeflated(parts);
}

function cell(row: number, column: number): string {
  const place = columnName(column) + row;
  if (column < 4) return `<c r="${place}" t="s"><v>${(row * 7 + column * 13) % NAMES}</v></c>`;
  if (column === 18) {
    const shared = row === 1 ? `ref="S1:S${ROWS}" si="0">E1/F1*100</f>` : `si="0"/>`;
    return `<c r="${place}" s="1"><f t="shared" ${shared}<v>${(row % 977) / 8}</v></c>`;
  }
  if (column === 19) return `<c r="${place}"><f>SUM(E${row}:R${row})</f><v>${row * 13}</v></c>`;
  const value =
    column < 16 ? ((row * 7919 + column * 104729) % 1_000_003) / 100 : Math.sqrt(row * column);
  return `<c r="${place}" s="1"><v>${value}</v></c>`;
}

/** A workbook of the size of a department's yearly return: some hundred cells. */
export function smallWorkbook(seed: number): Uint8Array {
  const rows = Array.from({ length: 30 }, (_, row) => {
    const cells = Array.from({ length: 8 }, (_, column) =>
      column === 0
        ? `<c t="s"><v>${row}</v></c>`
        : `<c s="1"><v>${(row * column * 7 + seed) / 4}</v></c>`,
    );
    return `<row>${cells.join("")}</row>`;
  });
  const strings = rows.map((_, at) => `<si><t>指标 ${seed}-${at}</t></si>`);
  return zipDeflated(
    workbookParts({
      rows: rows.join(""),
      sharedStrings: strings.join(""),
      styles: `<cellXfs><xf/><xf numFmtId="2"/></cellXfs>`,
      parts: { "xl/worksheets/_rels/sheet1.xml.rels": relationships() },
    }),
  );
}

function zipDeflated(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const deflate = (content: Uint8Array) => new Uint8Array(deflateRawSync(content));
  return makeZip([...parts].map(([name, content]) => ({ name, content, deflate })));
}
