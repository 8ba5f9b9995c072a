import type { Translator } from "../../messages";
import { readNumber } from "../../notation";
import type { Indicator, Plan } from "../../plan";
import type { TemplateCell, TemplateSheet } from "./compose";

export interface MonitoringOptions {
  readonly years: readonly number[];
  readonly departments?: boolean;
  readonly t: Translator;
}

/** A ratio or an index is counted in nothing. */
const NO_UNIT = "—";

interface Column {
  readonly header: string;
  readonly width: number;
  readonly cell: (indicator: Indicator) => TemplateCell;
}

/** One row an indicator, one column a year: the form in which departments report. */
export function monitoringSheet(plan: Plan, options: MonitoringOptions): TemplateSheet {
  const { t } = options;
  const columns = columnsOf(plan, options);
  const line = (value: string, look: "title" | "quiet"): TemplateCell[] => [{ value, look }];
  const years = { baseline: plan.baselineYear, target: plan.targetYear };
  return {
    what: "monitoring",
    widths: columns.map(({ width }) => width),
    rows: [
      line(t("template.title.monitoring", { plan: plan.title }), "title"),
      line(t("template.filler"), "quiet"),
      columns.map(({ header }): TemplateCell => ({ value: header, look: "header" })),
      ...plan.indicators.map((indicator) => columns.map(({ cell }) => cell(indicator))),
      line(t("template.note", years), "quiet"),
    ],
  };
}

function columnsOf(plan: Plan, { years, departments, t }: MonitoringOptions): Column[] {
  const { baselineYear, targetYear, indicators } = plan;
  const centred = (header: string, width: number, of: (indicator: Indicator) => string | null) => ({
    header,
    width,
    cell: (indicator: Indicator): TemplateCell => ({ value: of(indicator), look: "centre" }),
  });
  const hasAttributes = indicators.some(({ attribute }) => attribute !== null);
  const hasDepartments = departments ?? indicators.some(({ department }) => department !== null);
  return [
    {
      header: t("template.header.ordinal"),
      width: 7,
      cell: ({ order }) => ({ value: order, look: "centre" }),
    },
    {
      header: t("template.header.name"),
      width: 44,
      cell: ({ name }) => ({ value: name.trim(), look: "text" }),
    },
    centred(t("template.header.unit"), 10, ({ unit }) => unit || NO_UNIT),
    ...(hasAttributes ? [centred(t("template.header.attribute"), 10, (one) => one.attribute)] : []),
    ...(hasDepartments ? [departmentColumn(t)] : []),
    {
      header: t("template.header.baseline", { year: baselineYear }),
      width: 12,
      cell: ({ baseline }) => baselineCell(baseline),
    },
    {
      header: t("template.header.target", { year: targetYear }),
      width: 14,
      cell: ({ target }) => targetCell(target),
    },
    ...years.map(
      (year): Column => ({
        header: t("template.header.actual", { year }),
        width: 12,
        cell: () => ({ value: null, look: "input" }),
      }),
    ),
    {
      header: t("template.header.note"),
      width: 24,
      cell: () => ({ value: null, look: "input-text" }),
    },
  ];
}

/** Departments the plan does not name are for whoever sends the template out to fill in. */
function departmentColumn(t: Translator): Column {
  return {
    header: t("template.header.department"),
    width: 16,
    cell: ({ department }) => ({ value: department, look: department ? "centre" : "input-text" }),
  };
}

/** A figure without its footnote marks; what is more than a figure stays as it is printed. */
function baselineCell({ printed, value }: Indicator["baseline"]): TemplateCell {
  const reading = readNumber(printed);
  return reading.ok && reading.value === value ? number(value, printed) : text(printed);
}

/** As printed: 3.30 stays 3.30, and 15 以上 a text. */
function targetCell({ printed, value }: Indicator["target"]): TemplateCell {
  const plain = /^-?\d+(?:\.\d+)?$/.test(printed.trim());
  return plain && Number(printed) === value ? number(value, printed) : text(printed);
}

function number(value: number, printed: string): TemplateCell {
  const decimals = /\.(\d+)/.exec(printed.normalize("NFKC"))?.[1]?.length ?? 0;
  const numberFormat = decimals > 0 ? `0.${"0".repeat(decimals)}` : "0";
  return { value, look: "figure", numberFormat };
}

const text = (printed: string): TemplateCell => ({ value: printed.trim() || null, look: "figure" });
