import { type CellRange, columnIndex, formatRange, parseRange } from "../../workbook";
import { Client, result } from "./client";
import { FakeFormats } from "./formats";
import { blankLook, enter, type FakeCell, FakeError, type FakeSheet } from "./model";

export interface Area {
  readonly sheet: FakeSheet;
  readonly range: CellRange;
}

const WHOLE: CellRange = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

export function areaOf(sheet: FakeSheet, address?: string): Area {
  if (address === undefined) return { sheet, range: WHOLE };
  const [first = "", last = first] = address.split(":");
  const [left, right] = [columnIndex(first), columnIndex(last)];
  if (left !== null && right !== null) return { sheet, range: { ...WHOLE, left, right } };
  const range = parseRange(address);
  if (!range) throw new FakeError("InvalidArgument", address);
  return { sheet, range };
}

const quoted = (name: string): string =>
  /^\w+$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
export const addressOf = ({ sheet, range }: Area): string =>
  `${quoted(sheet.name)}!${formatRange(range)}`;

function indices(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

function matrix<T>({ sheet, range }: Area, of: (cell: FakeCell) => T): T[][] {
  return indices(range.top, range.bottom).map((row) =>
    indices(range.left, range.right).map((column) => of(sheet.cell(row, column))),
  );
}

function change(
  { sheet, range }: Area,
  given: unknown,
  apply: (cell: FakeCell, one: unknown) => void,
) {
  const rows = given as unknown[][];
  const fits =
    rows.length === range.bottom - range.top + 1 &&
    rows.every((row) => row.length === range.right - range.left + 1);
  if (!fits) throw new FakeError("InvalidArgument", "the array has another shape than the range");
  rows.forEach((row, at) => {
    row.forEach((one, column) => {
      const cell = sheet.touch(range.top + at, range.left + column);
      if (sheet.isProtected && cell.locked) throw new FakeError("AccessDenied");
      apply(cell, one);
    });
  });
}

function mergeLook(look: Record<string, unknown>, given: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(given)) {
    const known = look[key];
    if (typeof known === "object" && known !== null && typeof value === "object" && value !== null)
      mergeLook(known as Record<string, unknown>, value as Record<string, unknown>);
    else look[key] = structuredClone(value);
  }
  // A line that is not there has neither colour nor weight.
  if (look.style === "None")
    for (const key of Object.keys(look)) if (key !== "style") delete look[key];
}

export function formattable(area: Area): Area {
  if (area.sheet.isProtected) throw new FakeError("AccessDenied");
  return area;
}

/** `null` where some are and some are not. */
function uniform(flags: readonly boolean[]): boolean | null {
  if (flags.every(Boolean)) return true;
  return flags.some(Boolean) ? null : false;
}

export class FakeRange extends Client<Area> {
  protected getters() {
    const counted = (of: (cell: FakeCell) => unknown) => (area: Area) => {
      const cells = matrix(area, of);
      return this.queue.count(cells.length * (cells[0]?.length ?? 0)) ? null : cells;
    };
    return {
      values: counted((cell) => cell.value),
      formulas: (area: Area) =>
        matrix(area, ({ formula, value }) => (formula === null ? value : `=${formula}`)),
      numberFormat: (area: Area) => matrix(area, ({ format }) => format),
      valueTypes: (area: Area) => matrix(area, ({ type }) => type),
      address: addressOf,
      rowIndex: ({ range }: Area) => range.top,
      columnIndex: ({ range }: Area) => range.left,
      rowCount: ({ range }: Area) => range.bottom - range.top + 1,
      columnCount: ({ range }: Area) => range.right - range.left + 1,
      rowHidden: ({ sheet, range }: Area) =>
        uniform(indices(range.top, range.bottom).map((row) => sheet.hiddenRows.has(row))),
      columnHidden: ({ sheet, range }: Area) =>
        uniform(indices(range.left, range.right).map((one) => sheet.hiddenColumns.has(one))),
    };
  }

  protected override setters() {
    return {
      values: (area: Area, given: unknown) => change(area, given, enter),
      formulas: (area: Area, given: unknown) => change(area, given, enter),
      numberFormat: (area: Area, given: unknown) =>
        change(formattable(area), given, (cell, format) => {
          if (format !== null) cell.format = String(format);
        }),
    };
  }

  protected override children() {
    return {
      format: () => new FakeRangeFormat(this.queue, () => this.target()),
      conditionalFormats: () => new FakeFormats(this.queue, () => this.target()),
    };
  }

  protected methods() {
    return {
      getCell: (row: number, column: number) =>
        new FakeRange(this.queue, () => {
          const { sheet, range } = this.target();
          const [top, left] = [range.top + row, range.left + column];
          return { sheet, range: { top, left, bottom: top, right: left } };
        }),
      getCellProperties: () =>
        result(this.queue, () =>
          matrix(this.target(), ({ look }) => ({ format: structuredClone(look) })),
        ),
      setCellProperties: (given: { format?: Record<string, unknown> }[][]) =>
        this.queue.push(() =>
          change(formattable(this.target()), given, (cell, one) => {
            const { format = {} } = one as { format?: Record<string, unknown> };
            mergeLook(cell.look, format);
          }),
        ),
      getRowProperties: () =>
        result(this.queue, () => {
          const { sheet, range } = this.target();
          return indices(range.top, range.bottom).map((row) => ({
            rowHidden: sheet.hiddenRows.has(row),
          }));
        }),
      getColumnProperties: () =>
        result(this.queue, () => {
          const { sheet, range } = this.target();
          return indices(range.left, range.right).map((column) => ({
            columnHidden: sheet.hiddenColumns.has(column),
          }));
        }),
      getMergedAreasOrNullObject: () =>
        new FakeAreas(this.queue, () => {
          const { sheet } = this.target();
          return sheet.merges.length > 0 ? sheet.merges.map((range) => ({ sheet, range })) : null;
        }),
      select: () =>
        this.queue.push(() => {
          this.queue.book.selected = addressOf(this.target());
        }),
    };
  }
}

class FakeAreas extends Client<Area[]> {
  protected getters() {
    return {
      address: (areas: Area[]) => areas.map(addressOf).join(","),
      areaCount: (areas: Area[]) => areas.length,
    };
  }
  protected methods() {
    return {};
  }
}

class FakeRangeFormat extends Client<Area> {
  protected getters() {
    return {
      columnWidth: ({ sheet, range }: Area) => sheet.widths.get(range.left) ?? 48,
    };
  }
  protected override setters() {
    return {
      columnWidth: (area: Area, width: unknown) =>
        void formattable(area).sheet.widths.set(area.range.left, Number(width)),
    };
  }
  protected override children() {
    return {
      protection: () => new FakeProtection(this.queue, () => this.target()),
      fill: () => ({
        clear: () =>
          this.queue.push(() => {
            const { sheet, range } = formattable(this.target());
            sheet.touch(range.top, range.left).look.fill = structuredClone(blankLook.fill);
          }),
      }),
    };
  }
  protected methods() {
    return {};
  }
}

class FakeProtection extends Client<Area> {
  protected getters() {
    return {
      locked: (area: Area) => uniform(matrix(area, ({ locked }) => locked).flat()),
    };
  }
  protected methods() {
    return {};
  }
}
