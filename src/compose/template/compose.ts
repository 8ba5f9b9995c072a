import type { Translator } from "../../messages";
import type { Plan } from "../../plan";
import {
  type CellStyle,
  columnName,
  type Edit,
  formatAddress,
  type WritableValue,
} from "../../workbook";
import { LOOKS, type LookName } from "./looks";
import { monitoringSheet } from "./monitoring";
import { projectsSheet, tasksSheet } from "./works";

export interface TemplateOptions {
  /** Years that get a column for what was reached; usual: every year after the baseline. */
  readonly years?: readonly number[];
  /** A column 责任部门; usual: where the plan names any department. */
  readonly departments?: boolean;
  /** Names of the sheets there are: the template's take the next free number. */
  readonly taken?: readonly string[];
  /** Of headers and notes; indicators are called what the plan calls them. */
  readonly t: Translator;
}

/** A cell of a template: what the plan says, or a blank to be filled in. */
export interface TemplateCell {
  readonly value: WritableValue | null;
  readonly look: LookName;
  readonly numberFormat?: string;
}

/** A sheet of a template, row by row from A1. */
export interface TemplateSheet {
  readonly what: "monitoring" | "projects" | "tasks";
  readonly rows: readonly (readonly TemplateCell[])[];
  /** In characters, column by column. */
  readonly widths: readonly number[];
}

/**
 * A template for a plan (填报模板), as edits: new sheets with its indicators, their baselines and
 * targets as printed and blanks for the years, and with its projects and tasks where it has any.
 */
export function composeTemplate(plan: Plan, options: TemplateOptions): Edit[] {
  const { t, taken = [] } = options;
  const sheets = [
    monitoringSheet(plan, { ...options, years: options.years ?? usualYears(plan) }),
    ...(plan.projects.length > 0 ? [projectsSheet(plan, t)] : []),
    ...(plan.tasks.length + plan.safeguards.length > 0 ? [tasksSheet(plan, t)] : []),
  ];
  const names = new Set(taken.map((name) => name.toLowerCase()));
  return sheets.flatMap((sheet) =>
    editsOf(sheet, freeName(t(`template.sheet.${sheet.what}`), names)),
  );
}

/** Every year after the baseline up to the target. */
export function usualYears({ baselineYear, targetYear }: Plan): number[] {
  const span = Math.min(targetYear - baselineYear, MOST_YEARS);
  return Array.from({ length: span }, (_, at) => baselineYear + 1 + at);
}

/** More columns than anybody fills. */
export const MOST_YEARS = 30;

/** 2021-2025, or 2021,2022: ascending and each once; `null` where it makes no sense. */
export function readYears(text: string): number[] | null {
  const parts = text
    .normalize("NFKC")
    .replace(/年/g, "")
    .split(/[,，、;；\s]+/);
  const years = parts
    .filter((part) => part !== "")
    .flatMap((part): number[] => {
      const [, from, to = from] =
        /^((?:19|20|21)\d\d)(?:[-–—~至到]((?:19|20|21)\d\d))?$/.exec(part) ?? [];
      const span = Number(to) - Number(from);
      if (!(span >= 0 && span < MOST_YEARS)) return [Number.NaN];
      return Array.from({ length: span + 1 }, (_, at) => Number(from) + at);
    });
  const sorted = [...new Set(years)].sort((a, b) => a - b);
  return sorted.length === 0 || sorted.length > MOST_YEARS || sorted.some(Number.isNaN)
    ? null
    : sorted;
}

function freeName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted} ${number}`;
  taken.add(name.toLowerCase());
  return name;
}

function editsOf({ rows, widths }: TemplateSheet, sheet: string): Edit[] {
  return [
    { kind: "add-sheet", sheet },
    ...widths.map(
      (width, at): Edit => ({ kind: "column-width", sheet, column: columnName(at), width }),
    ),
    ...rows.flatMap((cells, row) =>
      cells.map((cell, at) => editOf(cell, sheet, formatAddress(row, at))),
    ),
  ];
}

function editOf({ value, look, numberFormat }: TemplateCell, sheet: string, cell: string): Edit {
  const style: CellStyle = { look: LOOKS[look], ...(numberFormat && { numberFormat }) };
  return value === null
    ? { kind: "clear", sheet, cell, style }
    : { kind: "value", sheet, cell, value, style };
}
