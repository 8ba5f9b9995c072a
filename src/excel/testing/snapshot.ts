import type { OpenedBook } from "../../workbench/book/open-book";
import { formatAddress, formatRange } from "../../workbook";

const WIDEST = 40;

/**
 * All that a step could leave behind, read from the grid and not through the library: contents and
 * looks of every cell, blank ones as far as anything was ever formatted, widths, conditional formats
 * without their ids, tables, merges.
 */
export function snapshotOf(book: OpenedBook): unknown {
  return {
    sheets: book.sheets.list().map(({ id, name }) => ({
      name,
      cells: cellsOf(book, id),
      widths: Array.from({ length: WIDEST }, (_, at) => book.formats.columnWidth(id, at)),
      formats: book.formats.conditional(id).map(({ id: _, ranges, ...format }) => ({
        ...format,
        ranges: ranges.map(formatRange),
      })),
      merges: book.cells.merges(id).map(formatRange),
    })),
    tables: book.extras.tables.map(({ name, range, hasHeaders, hasTotals }) => ({
      name,
      range: formatRange(range),
      hasHeaders,
      hasTotals,
    })),
  };
}

function cellsOf({ cells, formats }: OpenedBook, sheet: string): Record<string, unknown> {
  const used = cells.used(sheet, false);
  if (!used) return {};
  const plain = JSON.stringify(formats.look(sheet, used.bottom + 1, used.right + 1));
  const found = cells.read(sheet, used).flatMap((row, at) =>
    row.flatMap(({ value, formula, format }, column): [string, unknown][] => {
      const [top, left] = [used.top + at, used.left + column];
      const look = formats.look(sheet, top, left);
      const isPlain = format === "General" && JSON.stringify(look) === plain;
      if (isPlain && value === null && formula === null) return [];
      const content = formula === null ? { value } : { formula };
      return [[formatAddress(top, left), isPlain ? content : { ...content, format, look }]];
    }),
  );
  return Object.fromEntries(found);
}
