import { CodedError, type ReasonOf } from "../workbook";
import type { Capability } from "./session";

/** Where an edit was to go. `cell` in A1 notation. */
interface Place {
  readonly sheet: string;
  readonly cell: string;
}

type Nothing = Readonly<Record<string, never>>;

/** Why a session could not do what was asked, with what a sentence about it needs. */
export interface SessionData {
  /** The script of Office did not come or did not answer (#739). */
  "no-office": Nothing;
  /** Opened in another program than Excel, or in a browser by itself. */
  "not-excel": Nothing;
  /** Stopped by the user. Nothing was written, or all of it was taken back. */
  cancelled: Nothing;
  /** A cell is being edited or a dialog is open in Excel, and it stayed so. */
  busy: Nothing;
  /** Excel answered with nothing where there must be something. */
  "no-answer": { readonly sheet: string; readonly range: string };
  /** Even a single row is more than Excel hands over at once. */
  "too-large": { readonly sheet: string; readonly range: string };
  "unknown-sheet": { readonly sheet: string };
  /** Excel shows no hidden sheet, and nothing is unhidden that nobody asked for. */
  "hidden-sheet": { readonly sheet: string };
  "not-a-cell": Place;
  "not-a-number": Place;
  /** Excel holds 32,767 characters in a text and 8,192 in a formula. */
  "too-long": Place & { readonly length: number; readonly allowed: number };
  "empty-formula": Place;
  "bad-width": { readonly sheet: string; readonly column: string; readonly width: number };
  "bad-format": { readonly sheet: string; readonly value: string };
  "bad-sheet-name": { readonly sheet: string };
  "protected-sheet": { readonly sheet: string };
  /** The structure of the workbook is protected: no sheet can be added. */
  "protected-workbook": Nothing;
  /** The workbook was opened to be read only. */
  "read-only": Nothing;
  /** Covered by a merge: only the merge's first cell, `anchor`, shows anything. */
  "merged-cell": Place & { readonly anchor: string };
  "table-header": Place & { readonly table: string };
  "table-totals": Place & { readonly table: string };
  /** A formula in part of a blank table column: Excel would fill the rest of the column (#2093). */
  "table-autofill": Place & { readonly table: string };
  /** Other hands changed `count` of the cells since they were read; `cell` is the first. */
  "changed-since": Place & { readonly count: number };
  /** Excel made something else of what was written; everything was put back. */
  "not-as-written": Place;
  /** Excel refused in the middle of writing; everything was put back. */
  "write-failed": { readonly detail: string };
  /** Excel refused in the middle of writing and of putting back: undo it from the journal. */
  "write-incomplete": { readonly detail: string };
  "unknown-entry": Nothing;
  "already-undone": Nothing;
  /** A sheet that was added holds other things now and is not deleted. */
  "sheet-in-use": { readonly sheet: string };
  /** This Excel cannot do it; `capability` has a sentence of its own. */
  unsupported: { readonly capability: Capability };
  /** Anything else that Excel says. */
  host: { readonly code: string; readonly detail: string };
}

export type SessionCode = keyof SessionData;

export type SessionReason = ReasonOf<SessionData>;

/** The only error by which a session refuses. Sentences: `excel.error.<code>` in `messages/`. */
export class SessionError extends CodedError<SessionData> {
  override readonly name = "SessionError";
}

/** `throw refusal("unknown-sheet", {sheet})`. */
export function refusal<Code extends SessionCode>(
  code: Code,
  data: SessionData[Code],
): SessionError {
  return new SessionError({ code, data } as SessionReason);
}
