import type { CellRange, DefinedName, Sheet } from "../../workbook";
import type { ColumnsChange } from "../patch/columns";

/**
 * Changes to a workbook's frame: tabs, sizes, merges, names. What is left out stays as it is. Sheets
 * are called by the names they have afterwards, but for the keys of `rename` and what is removed.
 */
export interface Arrangement {
  readonly removeSheets?: readonly string[];
  /** New names by old ones; two may be exchanged. */
  readonly renameSheets?: ReadonlyMap<string, string>;
  /** The names of all tabs, those without cells included, in their new order. */
  readonly order?: readonly string[];
  readonly visibility?: ReadonlyMap<string, Sheet["visibility"]>;
  readonly sheets?: ReadonlyMap<string, SheetArrangement>;
  readonly tables?: readonly TableArrangement[];
  readonly names?: NamesArrangement;
  readonly xmlParts?: XmlPartsArrangement;
  readonly calculation?: "automatic" | "manual";
  /** The sheet in front; one that is hidden or has no cells is not put there. */
  readonly active?: string;
  /** By sheet. */
  readonly notes?: ReadonlyMap<string, readonly NoteChange[]>;
  /** Of the structure: names, order and number of the sheets. */
  readonly structureProtected?: boolean;
  readonly settings?: SettingsArrangement;
}

/** What an add-in keeps with the document, by name. */
export interface SettingsArrangement {
  readonly set: ReadonlyMap<string, string>;
  readonly remove: readonly string[];
  /** Whose settings these are; without it, those of the only add-in the file knows. */
  readonly addIn?: AddIn | undefined;
}

/** By the id and the version of its manifest. */
export interface AddIn {
  readonly id: string;
  readonly version: string;
}

export interface NoteChange {
  /** As the file has it, `null` for a note that is new. */
  readonly before: NotePlace | null;
  /** `null` where it goes. */
  readonly after: (NotePlace & { readonly author: string }) | null;
}

interface NotePlace {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface SheetArrangement {
  /** All merges there are to be. */
  readonly merges?: readonly CellRange[];
  readonly rows?: ReadonlyMap<number, RowArrangement>;
  readonly columns?: readonly ColumnsChange[];
  readonly frozen?: { readonly rows: number; readonly columns: number };
  /** RGB hex without `#`, `null` for none. */
  readonly tabColor?: string | null;
  /** Without a password; taking protection away takes its password along. */
  readonly protected?: boolean;
  readonly moved?: MovedPlaces;
}

/** Where cells have come to since the file was read. */
export interface MovedPlaces {
  /** `null` where they are gone. */
  readonly to: (range: CellRange) => CellRange | null;
  /** Whether some cells moved in ways `to` does not tell of: every place is told of then. */
  readonly isPart: boolean;
  /** Told of each element that stays where it was. */
  readonly left: (element: string) => void;
}

export interface RowArrangement {
  readonly hidden?: boolean;
  /** In points, `null` for as high as what stands in it. */
  readonly height?: number | null;
}

export interface TableArrangement {
  readonly name: string;
  readonly range: CellRange;
  /** What the header cells say, from left to right; left out where the columns stay. */
  readonly columns?: readonly string[];
}

export interface NamesArrangement {
  readonly set: readonly (DefinedName & { readonly visible: boolean })[];
  readonly remove: readonly Pick<DefinedName, "name" | "sheet">[];
}

/** The workbook's own XML parts, by the GUIDs Excel tells them apart by. */
export interface XmlPartsArrangement {
  readonly set: readonly { readonly id: string; readonly xml: string }[];
  readonly remove: readonly string[];
}
