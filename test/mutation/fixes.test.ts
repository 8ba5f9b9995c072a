import { type Finding, mend, type Outcome, undoLedger } from "../../src/check";
import { applyEdits, cellsByAddress, type Workbook } from "../../src/workbook";
import { cleanBooks } from "./books";
import { FAULTS } from "./faults";
import { checkBook, injections, siteOf } from "./harness";

const SEED = 11;
const TIMES = 3;
const WHEN = "2024-01-31T00:00:00.000Z";

const sites = cleanBooks(SEED).map(siteOf);
const recheck = (workbook: Workbook): Outcome => checkBook(workbook);

/** Cells of one workbook that differ from another's, by sheet and address. */
function differing(a: Workbook, b: Workbook): string[] {
  return a.sheets.flatMap((sheet, at) => {
    const own = cellsByAddress(sheet);
    const others = cellsByAddress(b.sheets[at] as typeof sheet);
    return [...new Set([...own.keys(), ...others.keys()])]
      .filter((cell) => JSON.stringify(own.get(cell)) !== JSON.stringify(others.get(cell)))
      .map((cell) => `${sheet.name}!${cell}`);
  });
}

const figures = (findings: readonly Finding[]): number => findings.length;

test.each(FAULTS.map((fault, at) => [fault.id, fault, at] as const))(
  "safe fixes after %s do no harm and are undone exactly",
  (_, fault, at) => {
    for (const { site, spoilt } of injections(fault, sites, TIMES, SEED + at)) {
      const { workbook, before, after, ledger } = mend(spoilt.workbook, "safe", recheck, WHEN);
      expect(figures(after.findings)).toBeLessThanOrEqual(figures(before.findings));
      expect(after.counts.error + after.counts.warning).toBeLessThanOrEqual(
        before.counts.error + before.counts.warning,
      );
      expect(changedRightCells(site.book.workbook, spoilt.workbook, workbook)).toEqual([]);
      const { edits, conflicts } = undoLedger(workbook, ledger);
      expect(conflicts).toEqual([]);
      expect(applyEdits(workbook, edits)).toEqual(spoilt.workbook);
    }
  },
  60_000,
);

/**
 * Cells that were right before the fixes and are otherwise after them. A row put in or taken out
 * moves the others, so there the cells of the spoilt workbook itself are what must stay.
 */
function changedRightCells(clean: Workbook, spoilt: Workbook, fixed: Workbook): string[] {
  const changed = differing(spoilt, fixed);
  const wrong = new Set(differing(clean, spoilt));
  return changed.filter((cell) => !wrong.has(cell) && !isWrittenOddly(spoilt, cell));
}

/** Blanks and text that the clean workbook has too: a real plan's own header may hold a blank. */
function isWrittenOddly(workbook: Workbook, key: string): boolean {
  const cut = key.lastIndexOf("!");
  const sheet = workbook.sheets.find(({ name }) => name === key.slice(0, cut));
  const value = sheet && cellsByAddress(sheet).get(key.slice(cut + 1))?.value;
  return typeof value === "string" && (/\s/.test(value) || /^[\d.]+$/.test(value));
}
