import type { BookContents, BookValue, SheetContents } from "./book";
import { EMPTY_SHEET, emptyExtras } from "./empty";

type Extras = BookContents["extras"];

/** Contents for tests: sheets by what is in their cells, everything else empty unless given. */
export function contentsOf(
  sheets: Readonly<Record<string, SheetLike>>,
  extras: Partial<Extras> = {},
): BookContents {
  return {
    name: "测试.xlsx",
    active: null,
    sheets: Object.entries(sheets).map(([name, sheet]) => ({ ...EMPTY_SHEET, name, ...sheet })),
    extras: { ...emptyExtras(), ...extras },
  };
}

export type SheetLike = Partial<Omit<SheetContents, "name">>;

/** Cells from rows of values; a text that begins with `=` is a formula without a result. */
export function cellsOf(rows: readonly (readonly BookValue[])[]): SheetContents["cells"] {
  return rows.flatMap((values, row) =>
    values.flatMap((value, column) => {
      if (value === null) return [];
      const formula = typeof value === "string" && value.startsWith("=") ? value.slice(1) : null;
      return [{ row, column, value: formula === null ? value : null, formula, format: "General" }];
    }),
  );
}
