import type { Recognition } from "../../recognise";
import type { Workbook, WritableValue } from "../../workbook";
import type { Explanation } from "../types";
import { alignCells } from "./align";
import { contentsToSeal, type SealedCell, type SealedContents } from "./contents";
import {
  BROKEN_SEAL,
  digestOfCells,
  digestOfExplanations,
  isWhole,
  type KeptSeal,
  type Seal,
  type SealedSheet,
} from "./seal";

/** One difference between what was sealed and what a workbook holds now. */
export type SealChange =
  | {
      readonly kind: "cell";
      readonly sheet: string;
      /** Where it stands now; where it stood, if it is gone. */
      readonly cell: string;
      readonly before: WritableValue | null;
      readonly after: WritableValue | null;
    }
  /** `sheet-changed`: it is not known where. */
  | { readonly kind: "sheet-gone" | "sheet-new" | "sheet-changed"; readonly sheet: string };

/** What a seal says of a workbook. */
export type SealState =
  /** It was never sealed, or the seal was taken back. */
  | { readonly status: "none"; readonly seal: null }
  /** The seal itself was altered: it says nothing any more. */
  | { readonly status: "broken"; readonly seal: null }
  /** Nothing was changed since, or this was. */
  | {
      readonly status: "intact" | "changed";
      readonly seal: Seal;
      readonly changes: readonly SealChange[];
      /** Whether the explanations (说明) are others than those sealed. */
      readonly isExplainedAnew: boolean;
    };

export interface SealedBook {
  readonly workbook: Workbook;
  readonly recognition: Recognition;
  readonly explanations: readonly Explanation[];
}

/** Holds a workbook against its seal (核对封签). A sheet that merely has another name is the same. */
export function verifySeal(kept: KeptSeal, book: SealedBook): SealState {
  if (kept === null) return { status: "none", seal: null };
  if (kept === BROKEN_SEAL || !isWhole(kept)) return { status: "broken", seal: null };
  const names = kept.sheets.map(({ name }) => name);
  const changes = changesSince(kept, contentsToSeal(book.workbook, book.recognition, names));
  const isExplainedAnew = digestOfExplanations(book.explanations) !== kept.explanations;
  const status = changes.length === 0 && !isExplainedAnew ? "intact" : "changed";
  return { status, seal: kept, changes, isExplainedAnew };
}

function changesSince({ sheets }: Seal, now: readonly SealedContents[]): SealChange[] {
  const there = new Map(now.map((contents) => [contents.name, contents]));
  const known = new Set(sheets.map(({ name }) => name));
  const fresh = new Map(
    now
      .filter(({ name }) => !known.has(name))
      .map(({ name, cells }) => [digestOfCells(cells), name]),
  );
  const changes = sheets.flatMap((sheet): SealChange[] => {
    const contents = there.get(sheet.name);
    if (contents) return sheetChanges(sheet, contents.cells);
    return fresh.delete(sheet.digest) ? [] : [{ kind: "sheet-gone", sheet: sheet.name }];
  });
  const added = [...fresh.values()].map((sheet): SealChange => ({ kind: "sheet-new", sheet }));
  return [...changes, ...added];
}

function sheetChanges(
  { name: sheet, digest, cells }: SealedSheet,
  now: readonly SealedCell[],
): SealChange[] {
  if (digestOfCells(now) === digest) return [];
  if (cells === null) return [{ kind: "sheet-changed", sheet }];
  return alignCells(cells, now).flatMap(({ before, after }): SealChange[] => {
    const [was, is] = [before?.[1] ?? null, after?.[1] ?? null];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    return [{ kind: "cell", sheet, cell: (after ?? before)?.[0] ?? "", before: was, after: is }];
  });
}
