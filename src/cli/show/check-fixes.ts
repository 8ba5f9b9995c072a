import type { CellChange, FixKind, Mended, Refusal } from "../../check";
import type { Translator } from "../../messages";
import type { CellState } from "../../workbook";
import type { Context } from "../context";

/** What was fixed and where it went; `null` where nothing was written. */
export interface FixView {
  readonly kind: FixKind;
  readonly mended: Mended;
  readonly output: string | null;
  readonly ledger: string | null;
}

/** `fixed` of the JSON answer. */
export function fixesJson({ kind, mended, output, ledger }: FixView): object {
  return {
    kind,
    output,
    ledger,
    rounds: mended.rounds,
    changes: mended.ledger.entries.map(({ sheet, cell, before, after, rule, code, finding }) => ({
      sheet,
      cell,
      before,
      after,
      rule,
      code,
      finding,
    })),
    refused: mended.refused.map(({ finding, because, other }) => ({
      finding: finding.id,
      code: finding.code,
      sheet: finding.sheet,
      cell: finding.cell,
      because,
      other,
    })),
  };
}

/** The same for a terminal: each cell before and after, and what was left alone. */
export function fixLines({ mended, output, ledger }: FixView, context: Context): string[] {
  const { t, style } = context;
  const { entries } = mended.ledger;
  const title =
    output === null
      ? t("cli.check.preview", { cells: entries.length })
      : t("cli.check.fixed", { cells: entries.length, output, ledger: ledger ?? "" });
  const changes = entries.map(
    (entry) => `    ${placeOf(entry)}  ${changeText(entry, t)}  ${style("dim", entry.code)}`,
  );
  const refused = mended.refused.map((refusal) => `    ${refusalText(refusal, context)}`);
  const left = refused.length > 0 ? [`  ${style("dim", t("cli.check.refused"))}`, ...refused] : [];
  return ["", `  ${title}`, ...changes, ...left];
}

export function placeOf({
  sheet,
  cell,
}: {
  readonly sheet: string;
  readonly cell: string;
}): string {
  return `${sheet}!${cell}`;
}

export function changeText(
  { before, after }: Pick<CellChange, "before" | "after">,
  t: Translator,
): string {
  return `${contentText(before, t)} → ${contentText(after, t)}`;
}

/** A text is quoted, so that 15 and “15” are told apart. */
export function contentText({ value, formula }: CellState, t: Translator): string {
  if (formula !== null) return `=${formula}`;
  if (value === null) return t("cli.blank");
  if (typeof value === "string") return JSON.stringify(value);
  return typeof value === "object" ? value.error : String(value);
}

function refusalText({ finding, because, other }: Refusal, { t }: Context): string {
  const place = finding.cell === null ? finding.sheet : `${finding.sheet}!${finding.cell}`;
  const reason = t.find(`cli.check.because.${because}`, { other }) ?? because;
  return `${place}  ${finding.code}  ${reason}`;
}
