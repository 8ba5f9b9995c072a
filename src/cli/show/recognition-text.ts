import type { Translator } from "../../messages";
import { unitLabel } from "../../notation";
import type { IndicatorRow, Recognition, Table, ValueCell } from "../../recognise";
import { formatRange } from "../../workbook";
import type { Context } from "../context";
import { printTable, type TableColumn } from "../table";
import { list, percent } from "./blocks";
import { addressOf, indicatorName } from "./place";
import { describeSkipped } from "./skipped";
import { worksText } from "./works-text";

/** A match below this, or with a rival this close, is pointed out for a person to confirm. */
const CERTAIN = 0.8;
const CLOSE_RIVAL = 0.1;

/** What was recognised, for a terminal. Ends with a newline. */
export function recognitionText(
  recognition: Recognition,
  context: Context,
  options: { readonly why: boolean },
): string {
  const { t, style } = context;
  const blocks = [
    ...recognition.tables.map((table) => tableText(table, context, options.why)),
    ...recognition.works.map((table) => worksText(table, context, options.why)),
  ];
  if (blocks.length === 0) blocks.push(`  ${style("yellow", t("cli.recognise.none"))}\n`);
  const skipped = recognition.skipped.map(({ sheet, reason }) =>
    t("cli.recognise.skipped-sheet", { sheet, reason: describeSkipped(reason, t) }),
  );
  if (skipped.length > 0) blocks.push(list(t("cli.recognise.skipped"), skipped, context));
  return blocks.join("\n");
}

function tableText(table: Table, context: Context, why: boolean): string {
  const { t, style, terminal } = context;
  const columns = shownColumns(table, t);
  const printed = printTable(
    columns,
    table.rows.map((row) => columns.map((column) => column.text(row))),
    { width: terminal.columns, indent: "  ", heading: (text) => style("dim", text) },
  );
  const notes = [
    list(t("cli.recognise.doubtful"), doubtful(table, t), context),
    list(t("cli.recognise.unmatched"), unmatched(table, t), context),
    why ? list(t("cli.recognise.evidence"), evidence(table, t), context) : "",
  ];
  return `${heading(table, context)}\n${printed}${notes.join("")}`;
}

function heading(table: Table, { t, style }: Context): string {
  const rows = table.rows.length;
  const matched = table.rows.filter((row) => row.indicator !== null).length;
  const facts = [
    t("cli.recognise.place", {
      place: `${table.sheet}!${formatRange(table.range)}`,
      confidence: percent(table.confidence),
    }),
    table.plan ? t("cli.recognise.matched", { matched, rows }) : t("cli.recognise.rows", { rows }),
    ...(table.transposed ? [t("cli.recognise.transposed")] : []),
  ];
  const kind = t(`table.kind.${table.kind}`);
  const plan = table.plan?.title ?? table.title ?? t("cli.recognise.unknown-plan");
  return `  ${style("green", kind)} · ${plan}\n  ${style("dim", facts.join(" · "))}`;
}

interface ShownColumn extends TableColumn {
  readonly text: (row: IndicatorRow) => string;
}

/** Only the columns that say something in this table. */
function shownColumns(table: Table, t: Translator): ShownColumn[] {
  const has = (holds: (row: IndicatorRow) => unknown): boolean => table.rows.some(holds);
  const withYear = (key: "baseline" | "target", year: number | null): string =>
    year === null ? t(`table.role.${key}`) : t(`cli.recognise.${key}`, { year });
  const columns: ShownColumn[] = [
    {
      header: t(table.transposed ? "cli.recognise.column" : "cli.recognise.row"),
      align: "right",
      text: (row) => String(row.index + 1),
    },
    { header: t("table.role.name"), wrap: true, text: (row) => row.name },
  ];
  if (has((row) => row.unit)) {
    columns.push({
      header: t("table.role.unit"),
      text: (row) => (row.unit ? unitLabel(row.unit) : ""),
    });
  }
  if (has((row) => row.baseline)) {
    const header = withYear("baseline", table.baselineYear);
    columns.push({ header, align: "right", text: (row) => cellText(row.baseline) });
  }
  if (has((row) => row.target)) {
    const header = withYear("target", table.targetYear);
    const text = (row: IndicatorRow): string => row.target?.reading.printed.trim() ?? "";
    columns.push({ header, align: "right", wrap: true, text });
  }
  if (has((row) => row.growth)) {
    const text = (row: IndicatorRow): string => row.growth?.reading.printed.trim() ?? "";
    columns.push({ header: t("table.role.growth"), wrap: true, text });
  }
  columns.push(...actualColumns(table, t));
  if (has((row) => row.department)) {
    const text = (row: IndicatorRow): string => row.department ?? "";
    columns.push({ header: t("table.role.department"), wrap: true, text });
  }
  if (table.plan) {
    const text = (row: IndicatorRow): string =>
      row.indicator ? `${percent(row.confidence)}%` : "—";
    columns.push({ header: t("cli.recognise.match"), align: "right", text });
  }
  return columns;
}

function actualColumns(table: Table, t: Translator): ShownColumn[] {
  const keys = new Map<string, { readonly year: number; readonly provisional: boolean }>();
  for (const row of table.rows) {
    for (const { year, provisional } of row.actuals) {
      keys.set(`${year} ${provisional}`, { year, provisional });
    }
  }
  const sorted = [...keys.values()].sort((a, b) => a.year - b.year);
  return sorted.map(({ year, provisional }) => ({
    header: provisional ? t("cli.recognise.provisional", { year }) : String(year),
    align: "right",
    text: (row) =>
      cellText(
        row.actuals.find((actual) => actual.year === year && actual.provisional === provisional)
          ?.cell ?? null,
      ),
  }));
}

/** The cell as it stands in the sheet: what was written matters more here than how it reads. */
function cellText(cell: ValueCell | null): string {
  const value = cell?.value ?? null;
  if (value === null) return "";
  if (typeof value === "number") return String(Number(value.toPrecision(12)));
  return typeof value === "object" ? value.error : String(value).trim();
}

function unmatched(table: Table, t: Translator): string[] {
  if (!table.plan) return [];
  return table.rows
    .filter((row) => row.indicator === null)
    .map((row) =>
      t("cli.recognise.unmatched-row", { place: addressOf(row.nameCell), name: row.name }),
    );
}

function doubtful(table: Table, t: Translator): string[] {
  return table.rows.flatMap((row) => {
    const indicator = indicatorName(table, row.indicator);
    const rival = row.runnerUp && indicatorName(table, row.runnerUp.indicator);
    const close = row.runnerUp && row.confidence - row.runnerUp.confidence < CLOSE_RIVAL;
    if (!indicator || (row.confidence >= CERTAIN && !close)) return [];
    const data = {
      place: addressOf(row.nameCell),
      name: row.name,
      indicator,
      confidence: percent(row.confidence),
    };
    if (!rival || !row.runnerUp) return [t("cli.recognise.doubtful-row", data)];
    const runnerUpConfidence = percent(row.runnerUp.confidence);
    return [
      t("cli.recognise.doubtful-row-runner-up", { ...data, runnerUp: rival, runnerUpConfidence }),
    ];
  });
}

function evidence(table: Table, t: Translator): string[] {
  return table.evidence.map(({ id, data }) => t.find(`evidence.${id}`, data) ?? id);
}
