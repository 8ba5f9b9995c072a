import { editsOfLedger, type FixKind, type Mended, mend, type Outcome } from "../check";
import { patchWorkbook, UnwritableEdit } from "../ooxml";
import { isCellEdit, type Workbook } from "../workbook";

export interface MendedFile {
  readonly mended: Mended;
  /** The workbook's package with the fixes in it. */
  readonly bytes: Uint8Array;
}

export interface MendOptions {
  readonly kind: FixKind;
  readonly recheck: (workbook: Workbook) => Outcome;
  readonly when: string;
}

/** A cell that cannot be written (a table's header, a spilled array) is left alone, the rest is mended. */
export async function mendFile(
  bytes: Uint8Array,
  workbook: Workbook,
  { kind, recheck, when }: MendOptions,
): Promise<MendedFile> {
  const locked = new Set<string>();
  for (;;) {
    const mended = mend(workbook, kind, (book) => withoutFixes(recheck(book), locked), when);
    try {
      const edits = editsOfLedger(mended.ledger);
      return { mended, bytes: edits.length > 0 ? await patchWorkbook(bytes, edits) : bytes };
    } catch (error) {
      const key = lockedCell(error);
      if (key === null || locked.has(key)) throw error;
      locked.add(key);
    }
  }
}

function lockedCell(error: unknown): string | null {
  if (!(error instanceof UnwritableEdit)) return null;
  const { data } = error;
  return "cell" in data && "sheet" in data ? `${data.sheet}!${data.cell}` : null;
}

/** The outcome with the fixes of cells that cannot be written taken off. */
function withoutFixes(outcome: Outcome, locked: ReadonlySet<string>): Outcome {
  if (locked.size === 0) return outcome;
  const findings = outcome.findings.map((finding) =>
    finding.fix?.edits.some((edit) => isCellEdit(edit) && locked.has(`${edit.sheet}!${edit.cell}`))
      ? { ...finding, fix: null }
      : finding,
  );
  return { ...outcome, findings };
}
