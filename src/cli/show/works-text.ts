import type { WorkCell, WorkRow, WorkTable } from "../../recognise";
import { formatRange } from "../../workbook";
import type { Context } from "../context";
import { printTable, type TableColumn } from "../table";
import { list, percent } from "./blocks";
import { addressOf } from "./place";

/** A table of projects or tasks, for a terminal. */
export function worksText(table: WorkTable, context: Context, why: boolean): string {
  const { t, style, terminal } = context;
  const columns = shownColumns(table, context);
  const printed = printTable(
    columns,
    table.rows.map((row) => columns.map((column) => column.text(row))),
    { width: terminal.columns, indent: "  ", heading: (text) => style("dim", text) },
  );
  const strangers = table.rows
    .filter(({ item }) => item === null)
    .map(({ nameCell, name }) =>
      t("cli.recognise.unmatched-row", { place: addressOf(nameCell), name }),
    );
  const evidence = table.evidence.map(({ id, data }) => t.find(`evidence.${id}`, data) ?? id);
  const notes = [
    list(t("cli.recognise.unmatched-works"), strangers, context),
    why ? list(t("cli.recognise.evidence"), evidence, context) : "",
  ];
  return `${heading(table, context)}\n${printed}${notes.join("")}`;
}

function heading(table: WorkTable, { t, style }: Context): string {
  const rows = table.rows.length;
  const matched = table.rows.filter(({ item }) => item !== null).length;
  const place = `${table.sheet}!${formatRange(table.range)}`;
  const facts = [
    t("cli.recognise.place", { place, confidence: percent(table.confidence) }),
    t("cli.recognise.matched-works", { matched, rows }),
  ];
  const kind = style("green", t(`table.kind.${table.kind}`));
  return `  ${kind} · ${table.plan.title}\n  ${style("dim", facts.join(" · "))}`;
}

interface ShownColumn extends TableColumn {
  readonly text: (row: WorkRow) => string;
}

/** Only the columns that say something in this table. */
function shownColumns(table: WorkTable, { t }: Context): ShownColumn[] {
  const told: ShownColumn[] = [
    {
      header: t("table.role.department"),
      wrap: true,
      text: ({ department }) => department ?? "",
    },
    { header: t("table.role.due"), text: ({ due }) => textOf(due) },
    {
      header: t("table.role.progress"),
      wrap: true,
      text: ({ progress }) => progress.map(textOf).join("；"),
    },
  ];
  return [
    { header: t("cli.recognise.row"), align: "right", text: ({ index }) => String(index + 1) },
    { header: t(`cli.recognise.name.${table.kind}`), wrap: true, text: ({ name }) => name },
    ...told.filter(({ text }) => table.rows.some((row) => text(row) !== "")),
    {
      header: t("cli.recognise.match"),
      align: "right",
      text: ({ item, confidence }) => (item === null ? "—" : `${percent(confidence)}%`),
    },
  ];
}

function textOf(cell: WorkCell | null): string {
  const value = cell?.value ?? null;
  if (value === null) return "";
  return typeof value === "object" ? value.error : String(value).trim();
}
