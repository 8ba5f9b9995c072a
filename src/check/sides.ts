import type { Recognition } from "../recognise";
import type { OtherSide } from "../rules";
import { formatAddress } from "../workbook";

/** The figures of another workbook (上次报送、统计部门、公开发布), recognised the same way. */
export function otherSide(name: string, { tables }: Recognition): OtherSide {
  const figures = tables.flatMap((table) =>
    table.rows.flatMap((row) => {
      const cells = row.actuals.map(({ year, cell }) => ({ year, cell }));
      if (row.baseline && table.baselineYear !== null)
        cells.unshift({ year: table.baselineYear, cell: row.baseline });
      return cells.flatMap(({ year, cell }) =>
        cell.reading.ok
          ? [
              {
                indicator: row.indicator ?? row.name,
                year,
                value: cell.reading.value,
                unit: cell.reading.unit ?? row.unit?.symbol ?? null,
                where: `${table.sheet}!${formatAddress(cell.row, cell.column)}`,
              },
            ]
          : [],
      );
    }),
  );
  return { name, figures };
}
