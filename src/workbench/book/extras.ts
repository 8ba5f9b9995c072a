import type { BookContents, BookExtras } from "./book";

/** The contents' extras with ids, and with sheets named by their ids instead of their names. */
export function makeExtras(
  { extras }: BookContents,
  sheetIds: ReadonlyMap<string, string>,
): BookExtras {
  const idOf = (name: string): string => {
    const id = sheetIds.get(name);
    if (id === undefined) throw new Error(`There is no sheet ${name}`);
    return id;
  };
  const placed = <T extends { readonly sheet: string }>(kind: string, items: readonly T[]) =>
    items.map((item, index) => ({ ...item, id: `${kind}${index + 1}`, sheet: idOf(item.sheet) }));
  return {
    tables: placed("table", extras.tables),
    names: extras.names.map((name) => ({
      ...name,
      sheet: name.sheet === null ? null : idOf(name.sheet),
    })),
    notes: placed("note", extras.notes),
    charts: placed("chart", extras.charts),
    xmlParts: extras.xmlParts.map((part) => ({ ...part })),
    settings: new Map(extras.settings),
    protectedSheets: new Set([...extras.protectedSheets].map(idOf)),
    structureProtected: extras.structureProtected,
    readOnly: extras.readOnly,
    date1904: extras.date1904,
    calculation: extras.calculation,
  };
}
