import type { Injector } from "@univerjs/core";
import {
  IDefinedNamesService,
  IFunctionService,
  isReferenceStrings,
  LexerTreeBuilder,
  RemoveDefinedNameMutation,
  RemoveSuperTableMutation,
  SetDefinedNameMutation,
  SetSuperTableMutation,
} from "@univerjs/engine-formula";
import { SCOPE_WORKBOOK_VALUE_DEFINED_NAME } from "@univerjs/sheets";
import type { BookExtras, BookName, BookTable } from "./book";
import type { CellReader } from "./cell-reader";
import { displayText } from "./display-text";
import { fromFileSpelling } from "./formula-spelling";
import { toUniverRange } from "./range";
import type { Handles } from "./univer/handles";

/** Names and tables of the extras, as the formulas of the grid know them. */
export interface Mirror {
  /** Tells the grid what has changed in the extras since last time; whether anything had. */
  sync(): boolean;
  dispose(): void;
}

/** Names Excel keeps for itself: print areas, filters. No formula calls them. */
const OWN_NAME = /^_xlnm\./i;

export function mirrorExtras(handles: Handles, reader: CellReader, extras: BookExtras): Mirror {
  const names = mirrorNames(handles, extras);
  const tables = mirrorTables(handles, reader, extras);
  return {
    sync() {
      const changes = [names.sync(), tables.sync()];
      return changes.includes(true);
    },
    dispose: () => names.dispose(),
  };
}

function mirrorNames({ commands, injector, unitId }: Handles, extras: BookExtras): Mirror {
  const service = injector.get(IDefinedNamesService);
  const ids = new Map<BookName, string>();
  const told = new Map<BookName, string>();
  let count = 0;
  let telling = false;
  let stale = false;

  // Rows that come or go and sheets that are renamed move what a name refers to.
  const listener = commands.onCommandExecuted(({ id }) => {
    if (telling || id !== SetDefinedNameMutation.id) return;
    stale = true;
    forgetFormulas(injector);
    for (const name of extras.names) {
      const known = service.getValueById(unitId, ids.get(name) ?? "");
      if (!known) continue;
      const next = known.formulaOrRefString.replace(/^=/, "");
      if (next === shown(name)) continue;
      name.refersTo = next;
      told.set(name, fingerprint(name));
    }
  });

  const tell = (mutation: string, params: object) => {
    telling = true;
    try {
      commands.syncExecuteCommand(mutation, { unitId, ...params }, { onlyLocal: true });
    } finally {
      telling = false;
    }
  };

  return {
    sync() {
      let changed = stale;
      stale = false;
      const present = new Set(extras.names);
      for (const [name, id] of ids) {
        if (present.has(name)) continue;
        tell(RemoveDefinedNameMutation.id, { ...service.getValueById(unitId, id), id });
        ids.delete(name);
        told.delete(name);
        changed = true;
      }
      for (const name of extras.names) {
        if (OWN_NAME.test(name.name) || told.get(name) === fingerprint(name)) continue;
        told.set(name, fingerprint(name));
        changed = true;
        count += 1;
        const id = ids.get(name) ?? `name${count}`;
        ids.set(name, id);
        const text = shown(name);
        tell(SetDefinedNameMutation.id, {
          id,
          name: name.name,
          formulaOrRefString: isReferenceStrings(text) ? text : `=${text}`,
          localSheetId: name.sheet ?? SCOPE_WORKBOOK_VALUE_DEFINED_NAME,
          hidden: !name.visible,
        });
      }
      if (changed) forgetFormulas(injector);
      return changed;
    },
    dispose: () => listener.dispose(),
  };
}

/** Univer keeps formulas it has read with what their names meant then, and finds out too seldom. */
function forgetFormulas(injector: Injector): void {
  injector.get(LexerTreeBuilder).dispose();
  // Every formula contains the empty text.
  injector.get(IFunctionService).deleteFormulaAstCacheKey("");
}

function shown(name: BookName): string {
  return fromFileSpelling(name.refersTo);
}

function fingerprint(name: BookName): string {
  return JSON.stringify([name.name, name.refersTo, name.sheet, name.visible]);
}

/** For structured references (`表1[实际值]`): where a table is and what its columns are called. */
function mirrorTables(
  { commands, unitId, workbook }: Handles,
  reader: CellReader,
  extras: BookExtras,
): Pick<Mirror, "sync"> {
  const told = new Map<string, { readonly name: string; readonly print: string }>();
  const titlesOf = (table: BookTable): string[] => {
    const { top, left, right } = table.range;
    const header = reader.read(table.sheet, { top, left, bottom: top, right })[0] ?? [];
    return header.map((cell, index) =>
      table.hasHeaders ? displayText(cell.value, cell.format) : `列${index + 1}`,
    );
  };
  return {
    sync() {
      let changed = false;
      // A table goes with its sheet and comes back with it where that is undone.
      const here = extras.tables.filter((table) => workbook.getSheetBySheetId(table.sheet));
      const present = new Set(here.map((table) => table.id));
      for (const [id, { name }] of told) {
        if (present.has(id)) continue;
        commands.syncExecuteCommand(RemoveSuperTableMutation.id, { unitId, tableName: name });
        told.delete(id);
        changed = true;
      }
      for (const table of here) {
        const titles = titlesOf(table);
        const print = JSON.stringify([table, titles]);
        const former = told.get(table.id);
        if (former?.print === print) continue;
        if (former && former.name !== table.name) {
          commands.syncExecuteCommand(RemoveSuperTableMutation.id, {
            unitId,
            tableName: former.name,
          });
        }
        told.set(table.id, { name: table.name, print });
        changed = true;
        commands.syncExecuteCommand(SetSuperTableMutation.id, {
          unitId,
          tableName: table.name,
          reference: {
            sheetId: table.sheet,
            titleMap: new Map(titles.map((title, index) => [title, index])),
            range: toUniverRange(withoutTotals(table)),
          },
        });
      }
      return changed;
    },
  };
}

/** Univer takes the first row for the header and all others for data. */
function withoutTotals({ range, hasTotals }: BookTable): BookTable["range"] {
  return hasTotals ? { ...range, bottom: range.bottom - 1 } : range;
}
