import type { Column } from "../../../src/recognise";
import { cellAt, type Position } from "../../../src/workbook";
import {
  addressOf,
  type Fault,
  type Injected,
  type Site,
  sheetOf,
  spoil,
  spotsOf,
  under,
} from "../fault";
import { copyRow, deleteRow } from "../sheet-edits";
import { indicatorOf } from "./planned";
import { showsPercent } from "./spots";

/** The header cell of a column, innermost first. */
function headerOf({ table, ...site }: Site, column: Column): { at: Position; text: string } | null {
  const sheet = sheetOf({ table, ...site });
  const { top, bottom } = table.headerRows;
  for (let row = bottom; row >= top; row--) {
    const value = cellAt(sheet, row, column.index)?.value;
    if (value !== undefined && value !== null)
      return { at: { row, column: column.index }, text: String(value) };
  }
  return null;
}

/** Every header cell of the table: where a finding about all of it may stand. */
function headerCells({ table }: Site): string[] {
  const cells: string[] = [];
  for (let row = table.headerRows.top; row <= table.headerRows.bottom; row++)
    for (const { index } of table.columns) cells.push(addressOf({ row, column: index }));
  return cells;
}

const yearly = ({ table }: Site): Column[] =>
  table.columns.filter(({ role, year }) => role === "actual" && year !== null);

/** A header rewritten; a finding about the table as a whole points at any header. */
function reheaded(site: Site, column: Column, spell: (text: string) => string): Injected | null {
  const header = headerOf(site, column);
  if (!header) return null;
  const text = spell(header.text);
  if (text === header.text) return null;
  const injected = spoil(site, header.at, text, `${header.text} → ${text}`);
  return { ...injected, cells: [...injected.cells, ...headerCells(site)] };
}

/** A name rewritten. */
function renamed(
  id: string,
  name: string,
  title: string,
  spell: (text: string) => string | null,
): Fault {
  return {
    id,
    name,
    title,
    accepts: ["S08"],
    inject(site, random) {
      const rows = site.table.rows.filter((row) => spell(row.printedName) !== null);
      if (rows.length === 0) return null;
      const row = random.pick(rows);
      const text = spell(row.printedName) as string;
      return spoil(site, row.nameCell, text, JSON.stringify(text));
    },
  };
}

/** Rows, columns, headers and names that are not as they should be. */
export const STRUCTURE_FAULTS: readonly Fault[] = [
  {
    id: "deleted-row",
    name: "删掉一行",
    title: "Deleted row",
    accepts: ["M08", "S04"],
    inject(site, random) {
      const rows = site.table.rows.filter((row) => indicatorOf(site, row));
      if (rows.length < 4) return null;
      const row = random.pick(rows);
      const ordinals = site.table.rows
        .map(({ index }) => index)
        .flatMap((index) => [
          addressOf({ row: index, column: 0 }),
          addressOf({ row: index - 1, column: 0 }),
        ]);
      return {
        workbook: deleteRow(site.book.workbook, site.table.sheet, row.index),
        what: row.name,
        cells: [...headerCells(site), ...ordinals],
      };
    },
  },
  {
    id: "duplicated-row",
    name: "重复一行",
    title: "Duplicated row",
    accepts: ["S03"],
    inject(site, random) {
      const { rows } = site.table;
      const row = random.pick(rows);
      const last = rows.at(-1);
      if (!last) return null;
      const below = random.below(2) === 0 ? row.index : last.index;
      return {
        workbook: copyRow(site.book.workbook, site.table.sheet, row.index, below),
        what: row.name,
        cells: [addressOf({ ...row.nameCell, row: below + 1 }), addressOf(row.nameCell)],
      };
    },
  },
  {
    id: "ordinal-repeated",
    name: "序号重复",
    title: "Row number repeated",
    accepts: ["S04"],
    inject(site, random) {
      const rows = site.table.rows.filter((row) => /^\d+$/.test(row.ordinal ?? ""));
      const at = 1 + random.below(Math.max(1, rows.length - 1));
      const [before, row] = [rows[at - 1], rows[at]];
      const cell = row && under(site, row, "ordinal");
      return before && cell
        ? spoil(site, cell, Number(before.ordinal), `${row.ordinal} → ${before.ordinal}`)
        : null;
    },
  },
  {
    id: "ordinal-gap",
    name: "序号跳号",
    title: "Gap in the row numbers",
    accepts: ["S04"],
    inject(site, random) {
      const rows = site.table.rows.filter((row) => /^\d+$/.test(row.ordinal ?? ""));
      if (rows.length < 4) return null;
      const row = random.pick(rows);
      const cell = under(site, row, "ordinal");
      const to = Number(row.ordinal) + 30;
      if (!cell) return null;
      const injected = spoil(site, cell, to, `${row.ordinal} → ${to}`);
      const next = addressOf({ row: cell.row + 1, column: cell.column });
      return { ...injected, cells: [...injected.cells, next] };
    },
  },
  {
    id: "year-repeated",
    name: "年份表头重复",
    title: "Year header repeated",
    accepts: ["S05"],
    inject(site, random) {
      const columns = yearly(site);
      const at = 1 + random.below(Math.max(1, columns.length - 1));
      const [before, column] = [columns[at - 1], columns[at]];
      if (!before || !column) return null;
      return reheaded(site, column, (text) =>
        text.replace(String(column.year), String(before.year)),
      );
    },
  },
  {
    id: "year-order",
    name: "年份表头次序错",
    title: "Year headers out of order",
    accepts: ["S05", "T08"],
    inject(site, random) {
      const columns = yearly(site);
      const at = random.below(Math.max(1, columns.length - 1));
      const [a, b] = [columns[at], columns[at + 1]];
      const [x, y] = [a && headerOf(site, a), b && headerOf(site, b)];
      if (!x || !y) return null;
      const figures = site.table.rows.flatMap(({ index }) =>
        [x, y].map(({ at: { column } }) => addressOf({ row: index, column })),
      );
      const first = spoil(site, x.at, y.text, "");
      const swapped = { ...site, book: { ...site.book, workbook: first.workbook } };
      return {
        ...spoil(swapped, y.at, x.text, `${x.text} ⇄ ${y.text}`),
        cells: [...headerCells(site), ...figures],
      };
    },
  },
  {
    id: "year-lost",
    name: "年份表头没有年份",
    title: "Header without its year",
    accepts: ["S05", "S01"],
    inject(site, random) {
      const filled = new Set(spotsOf(site).map(({ year }) => year));
      const columns = yearly(site).filter(({ year }) => filled.has(year ?? 0));
      return columns.length < 2 ? null : reheaded(site, random.pick(columns), () => "完成值");
    },
  },
  {
    id: "year-mistyped",
    name: "年份表头写错",
    title: "Year header mistyped",
    accepts: ["S05"],
    inject(site, random) {
      const columns = yearly(site);
      if (columns.length < 2) return null;
      const column = random.pick(columns);
      const wrong = String((column.year ?? 0) - 20);
      return reheaded(site, column, (text) => text.replace(String(column.year), wrong));
    },
  },
  {
    id: "target-header-lost",
    name: "目标列表头缺失",
    title: "Target header missing",
    accepts: ["S01", "S05", "S00"],
    inject(site) {
      const column = site.table.columns.find(({ role }) => role === "target");
      const header = column && headerOf(site, column);
      if (!header) return null;
      return { ...spoil(site, header.at, null, header.text), cells: headerCells(site) };
    },
  },
  {
    id: "unit-header-lost",
    name: "单位列整列空白",
    title: "Units left out",
    accepts: ["S01", "U01", "M09"],
    inject(site) {
      const column = site.table.columns.find(({ role }) => role === "unit");
      if (!column || site.table.rows.some(showsPercent)) return null;
      let workbook = site.book.workbook;
      const cells = headerCells(site);
      for (const row of site.table.rows) {
        const at = { row: row.index, column: column.index };
        cells.push(addressOf(at), addressOf(row.nameCell));
        const book = { ...site.book, workbook };
        workbook = spoil({ ...site, book }, at, null, "").workbook;
      }
      return { workbook, what: column.header, cells };
    },
  },
  {
    id: "unit-missing",
    name: "一行漏写单位",
    title: "One unit missing",
    accepts: ["S01", "U01", "M09"],
    inject(site, random) {
      const rows = site.table.rows.filter(
        (row) =>
          row.unitFrom === "column" &&
          !row.target?.reading.unit &&
          !showsPercent(row) &&
          !/排名|位次|指数|points|enterprises/.test(row.name),
      );
      if (rows.length < 4) return null;
      const row = random.pick(rows);
      const at = under(site, row, "unit");
      if (!at) return null;
      const injected = spoil(site, at, null, row.name);
      return { ...injected, cells: [...injected.cells, addressOf(row.nameCell)] };
    },
  },
  {
    id: "name-missing",
    name: "一行漏写名称",
    title: "One name missing",
    accepts: ["M10", "S01", "M08"],
    inject(site, random) {
      const { rows } = site.table;
      if (rows.length < 4) return null;
      const row = random.pick(rows);
      const injected = spoil(site, row.nameCell, null, row.name);
      return { ...injected, cells: [...injected.cells, ...headerCells(site)] };
    },
  },
  {
    id: "look-alike",
    name: "写成形近指标",
    title: "Name of the look-alike indicator",
    accepts: ["V04", "M08", "S03", "V03"],
    inject(site, random) {
      const rows = site.table.rows.filter(
        (row) => (indicatorOf(site, row)?.lookAlikes.length ?? 0) > 0,
      );
      if (rows.length === 0) return null;
      const row = random.pick(rows);
      const name = random.pick(indicatorOf(site, row)?.lookAlikes ?? []);
      const text = row.unitFrom === "name" ? `${name}（${row.unit?.printed}）` : name;
      const injected = spoil(site, row.nameCell, text, `${row.name} → ${text}`);
      const names = site.table.rows.map(({ nameCell }) => addressOf(nameCell));
      return { ...injected, cells: [...injected.cells, ...names, ...headerCells(site)] };
    },
  },
  renamed("blank-inside-name", "名称里有空格", "Blank inside a name", (text) =>
    /[\u4e00-\u9fff]{4}/.test(text)
      ? text.replace(/([\u4e00-\u9fff]{2})([\u4e00-\u9fff]{2})/, "$1 $2")
      : null,
  ),
  renamed("blank-after-name", "名称后有空格", "Blank after a name", (text) => `${text} `),
  renamed(
    "hidden-in-name",
    "名称里有不可见字符",
    "Invisible character in a name",
    (text) => `${text.slice(0, 2)}\u200b${text.slice(2)}`,
  ),
  renamed("break-in-name", "名称里有换行", "Line break in a name", (text) =>
    text.length > 5 ? `${text.slice(0, 4)}\n${text.slice(4)}` : null,
  ),
  {
    id: "blank-in-header",
    name: "表头里有空格",
    title: "Blank inside a header",
    accepts: ["S08"],
    inject(site, random) {
      const columns = site.table.columns.filter(
        ({ role }) => role === "baseline" || role === "target" || role === "name",
      );
      const column = columns[random.below(Math.max(1, columns.length))];
      return column
        ? reheaded(site, column, (text) =>
            text.replace(/([\u4e00-\u9fff])([\u4e00-\u9fff])$/, "$1 $2"),
          )
        : null;
    },
  },
];
