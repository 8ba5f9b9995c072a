import type { CellRange, CellState, ConditionalFormat, ListObject, Position } from "../workbook";
import type { EdgeCell } from "./edges";
import type { OwnFormats, WantedFormats } from "./formats";
import type { KeptPart } from "./keep";
import type { CellLook } from "./session";
import type { PlacedCell } from "./step";

/** A cell that is to be known before it is written. */
export interface CellDemand extends PlacedCell {
  /** Whether its look is going to change and must be known as well. */
  readonly look: boolean;
}

/** What must be known before a step may begin. */
export interface Demand {
  readonly addSheets: readonly string[];
  /** Sheets whose whole content must be known because they are to go. */
  readonly removeSheets: readonly string[];
  readonly cells: readonly CellDemand[];
  /** Cells that are not written and only tell whether everything stands where it stood. */
  readonly witnesses: readonly PlacedCell[];
  /** Cells whose look is copied. */
  readonly likes: readonly { readonly sheet: string; readonly at: Position }[];
  readonly widths: readonly { readonly sheet: string; readonly column: string }[];
  readonly formats: readonly WantedFormats[];
}

export interface CellScene {
  readonly state: CellState;
  /** Whether protection of its sheet would keep it from being written. */
  readonly locked: boolean;
  readonly look: CellLook | null;
}

export interface SheetScene {
  /** Stays when the sheet is renamed. */
  readonly id: string;
  readonly isProtected: boolean;
  readonly merges: readonly CellRange[];
  readonly tables: readonly ListObject[];
  /** False where some rows that are written are hidden or filtered away: they are written singly. */
  readonly isTall: boolean;
  /** Cells of a sheet that is to go, by address, `null` where nobody asked. */
  readonly contents: readonly string[] | null;
}

/** How things stand before a step. */
export interface Scene {
  readonly sheets: ReadonlyMap<string, SheetScene>;
  /** Names of all sheets in lower case: Excel takes `A` and `a` for the same name. */
  readonly names: ReadonlySet<string>;
  /** By {@link keyOf}. */
  readonly cells: ReadonlyMap<string, CellScene>;
  readonly likes: ReadonlyMap<string, CellLook>;
  /** In points. */
  readonly widths: ReadonlyMap<string, number>;
  readonly structureProtected: boolean;
  readonly readOnly: boolean;
  /** Parts in which the workbook keeps journals. */
  readonly kept: readonly KeptPart[];
  /** Conditional formats of ours that are going to be replaced. */
  readonly formats: OwnFormats;
  /** Every table of the workbook. */
  readonly tables: readonly (ListObject & { readonly sheet: string })[];
  /** What those tables would take in if Excel extended them. */
  readonly edges: readonly EdgeCell[];
}

export const keyOf = (sheet: string, { row, column }: Position): string =>
  `${sheet}!${row},${column}`;

export function demandedSheets(demand: Demand): string[] {
  const all = [...demand.cells, ...demand.likes, ...demand.widths, ...demand.formats];
  return [...new Set([...all.map(({ sheet }) => sheet), ...demand.removeSheets])];
}

/** A cell as it is going to be written. */
export interface CellWrite {
  readonly sheet: string;
  readonly cell: string;
  readonly at: Position;
  readonly from: CellState;
  readonly to: CellState;
  /** Looks before and after, `null` where the look stays. */
  readonly look: { readonly from: CellLook; readonly to: CellLook } | null;
}

interface FormatsWrite {
  readonly sheet: string;
  readonly key: string;
  readonly from: readonly ConditionalFormat[];
  readonly to: readonly ConditionalFormat[];
}

/** Everything a step does, and with `from` and `to` exchanged everything that takes it back. */
export interface Step {
  readonly addSheets: readonly string[];
  readonly removeSheets: readonly string[];
  readonly cells: readonly CellWrite[];
  readonly widths: readonly {
    readonly sheet: string;
    readonly column: string;
    readonly from: number;
    readonly to: number;
  }[];
  readonly formats: readonly FormatsWrite[];
}

export function reversed(step: Step): Step {
  const turn = <T extends { readonly from: unknown; readonly to: unknown }>(item: T): T => ({
    ...item,
    from: item.to,
    to: item.from,
  });
  return {
    addSheets: step.removeSheets,
    removeSheets: step.addSheets,
    cells: step.cells.map((cell) => ({ ...turn(cell), look: cell.look && turn(cell.look) })),
    widths: step.widths.map(turn),
    formats: step.formats.map(turn),
  };
}
