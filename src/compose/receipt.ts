import { type Clearance, receiptNumber, type Seal, type SealChange } from "../check";
import type { Translator } from "../messages";
import type { Plan } from "../plan";
import { isError, type WritableValue } from "../workbook";

/** 回执: what was sealed, line by line, the title first. Times are those of the reader's own zone. */
export function receiptLines(seal: Seal, plans: readonly Plan[], t: Translator): string[] {
  const { reportingYear: year, warnings, notes } = seal;
  const titles = seal.plans.map((id) => plans.find((plan) => plan.id === id)?.title ?? id);
  const sheets = seal.sheets.map(({ name, cells }) =>
    cells === null ? name : t("seal.receipt.sheet", { sheet: name, cells: cells.length }),
  );
  return [
    t("seal.receipt.title"),
    t("seal.receipt.number", { number: receiptNumber(seal) }),
    t("seal.receipt.plan", {
      plans: titles.length > 0 ? titles : t("seal.receipt.plan-unknown"),
    }),
    year === null ? t("seal.receipt.no-year") : t("seal.receipt.year", { year: String(year) }),
    warnings > 0
      ? t("seal.receipt.check", { warnings, notes })
      : t("seal.receipt.check-clean", { notes }),
    t("seal.receipt.sheets", { sheets }),
    t("seal.receipt.when", { when: localTime(new Date(seal.when)) }),
  ];
}

function localTime(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join("-");
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** What was changed since a workbook was sealed, as a sentence. */
export function describeSealChange(change: SealChange, t: Translator): string {
  if (change.kind !== "cell") return t(`seal.change.${change.kind}`, { sheet: change.sheet });
  const { sheet, cell, before, after } = change;
  if (before === null) return t("seal.change.added", { sheet, cell, after: printed(after) });
  if (after === null) return t("seal.change.removed", { sheet, cell, before: printed(before) });
  if (printed(before) === printed(after))
    return t("seal.change.type", { sheet, cell, after: printed(after) });
  return t("seal.change.cell", { sheet, cell, before: printed(before), after: printed(after) });
}

function printed(value: WritableValue | null): string {
  if (value === null) return "";
  if (isError(value)) return value.error;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** What stands between a workbook and its submission, a sentence each. */
export function describeObstacles(clearance: Clearance, t: Translator): string[] {
  const { lacksYear, errors, unexplained, stale } = clearance;
  return [
    ...(lacksYear ? [t("seal.obstacle.year")] : []),
    ...(errors > 0 ? [t("seal.obstacle.errors", { count: errors })] : []),
    ...(unexplained > 0 ? [t("seal.obstacle.warnings", { count: unexplained })] : []),
    ...(stale > 0 ? [t("seal.obstacle.stale", { count: stale })] : []),
  ];
}
