import { Grid } from "../grid";
import type { Layout, PlanRow, PlanTable, TargetMeaning } from "../types";
import {
  baselineOf,
  column,
  expectRows,
  expectTable,
  figure,
  has,
  oneUnit,
  putTable,
  simple,
  targetOf,
  words,
} from "./shared";

/** Header of one row, data as people type or paste them. */
export const PLAIN_LAYOUTS: Readonly<Record<string, Layout>> = {
  printed: (plan) =>
    simple(plan, [
      column.ordinal(plan),
      column.nameWithUnit(plan),
      column.baseline(plan),
      column.target(plan),
    ]),

  "half-width-brackets": (plan) =>
    simple(plan, [
      column.ordinal(plan),
      {
        header: words(plan).name,
        value: (row) => (row.unit === null ? row.name : `${row.name} (${row.unit})`),
      },
      column.baseline(plan),
      column.target(plan),
    ]),

  "unit-column": (plan) =>
    simple(plan, [
      column.ordinal(plan),
      column.name(plan),
      column.unit(plan),
      column.baseline(plan),
      column.target(plan),
      ...(has(plan, "attribute") ? [column.attribute(plan)] : []),
    ]),

  "unit-line": (plan) => {
    const group = oneUnit(plan);
    if (!group || plan.language === "en") return null;
    const grid = new Grid()
      .put(0, 0, plan.title)
      .merge(0, 0, 0, 3)
      .put(1, 3, `单位：${group.unit}`);
    const columns = [column.ordinal(plan), column.name(plan), column.baseline(plan)];
    putTable(grid, 2, 0, [...columns, column.target(plan)], group.rows);
    const rows = expectRows(group.rows);
    return { sheets: [grid.sheet("指标")], tables: [expectTable(plan, "指标", { rows })] };
  },

  "unit-in-header": (plan) => {
    const group = oneUnit(plan);
    if (!group || plan.language === "en") return null;
    return simple(
      plan,
      [
        column.ordinal(plan),
        column.name(plan),
        { header: `${plan.baselineYear}年现状值（${group.unit}）`, value: baselineOf },
        { header: `${plan.targetYear}年规划值（${group.unit}）`, value: targetOf },
      ],
      { rows: group.rows },
    );
  },

  "department-note": (plan) =>
    simple(
      plan,
      [
        column.ordinal(plan),
        column.name(plan),
        column.unit(plan),
        column.baseline(plan),
        column.target(plan),
        column.attribute(plan),
        { header: words(plan).department, value: departmentOf },
        {
          header: words(plan).note,
          value: (_, index) => (index === 1 ? "2020年数据为快报数" : null),
        },
      ],
      {
        expect: {
          rows: expectRows(plan.rows, (row, index) => ({
            attribute: row.attribute,
            department: departmentOf(row, index),
          })),
        },
      },
    ),

  "text-numbers": (plan) =>
    simple(plan, [
      { header: words(plan).ordinal, value: (_, index) => String(index + 1) },
      column.nameWithUnit(plan),
      { header: words(plan).baseline, value: (row) => asText(row.baseline.printed) },
      { header: words(plan).target, value: (row) => `${asText(row.target.printed)} ` },
    ]),

  "full-width": (plan) =>
    plan.language === "en"
      ? null
      : simple(plan, [
          { header: "序 号", value: (_, index) => wide(String(index + 1)) },
          {
            header: "指 标 名 称",
            value: (row) => (row.unit === null ? row.name : `${row.name} （ ${row.unit} ）`),
          },
          { header: wide(`${plan.baselineYear}`).concat(" 年 基 数"), value: wideBaseline },
          { header: wide(`${plan.targetYear}`).concat(" 年　目标"), value: wideTarget },
        ]),

  operators: (plan) =>
    simple(
      plan,
      [
        column.ordinal(plan),
        column.name(plan),
        column.unit(plan),
        column.baseline(plan),
        { header: words(plan).target, value: (row, index) => bounded(plan, row, index).printed },
      ],
      {
        expect: {
          rows: expectRows(plan.rows, (row, index) => ({
            target: bounded(plan, row, index).means,
          })),
        },
      },
    ),

  "units-in-cells": (plan) => {
    if (plan.language === "en") return null;
    // 1/10万 cannot be told from the figure before it, and a bare 亿 there is a part of the figure.
    const rows = plan.rows.filter((row) => !/^\d|^[万亿]$/.test(row.unit ?? ""));
    return simple(
      plan,
      [
        column.ordinal(plan),
        column.name(plan),
        { header: words(plan).baseline, value: (row) => glued(row, row.baseline.printed) },
        { header: words(plan).target, value: (row) => glued(row, row.target.printed) },
      ],
      {
        rows,
        expect: {
          rows: expectRows(rows, (row) =>
            typeof figure(row.target.printed) === "number" && row.unit !== null
              ? {}
              : { unit: undefined },
          ),
        },
      },
    );
  },

  "percent-format": (plan) => {
    const rows = plan.rows.filter(
      (row) => row.unit === "%" && typeof figure(row.target.printed) === "number",
    );
    if (rows.length < 4) return null;
    const share = (printed: string) => {
      const value = figure(printed);
      return typeof value === "number"
        ? { value: Number((value / 100).toFixed(6)), format: "0.0%" }
        : value;
    };
    return simple(
      plan,
      [
        column.ordinal(plan),
        column.name(plan),
        { header: words(plan).baseline, value: (row) => share(row.baseline.printed) },
        { header: words(plan).target, value: (row) => share(row.target.printed) },
      ],
      { rows, expect: { rows: expectRows(rows, () => ({ unit: undefined })) } },
    );
  },
};

const DEPARTMENTS = ["发展改革局", "科技局", "统计局", "财政局、税务局"];

function departmentOf(row: PlanRow, index: number): string {
  return row.department ?? (DEPARTMENTS[index % DEPARTMENTS.length] as string);
}

function glued(row: PlanRow, printed: string) {
  const value = figure(printed);
  return typeof value === "number" && row.unit !== null ? `${printed}${row.unit}` : value;
}

function asText(printed: string): string {
  return /^\d{4,}$/.test(printed) ? Number(printed).toLocaleString("en-US") : printed;
}

function wide(text: string): string {
  return text.replace(/[!-~]/g, (character) =>
    String.fromCharCode(character.charCodeAt(0) + 0xfee0),
  );
}

function wideBaseline(row: PlanRow): string | null {
  return row.baseline.printed === "" ? null : wide(row.baseline.printed);
}

function wideTarget(row: PlanRow): string | null {
  return row.target.printed === "" ? null : wide(row.target.printed);
}

/** A bare target with a bound written out, in the direction the plan wants. */
function bounded(
  plan: PlanTable,
  row: PlanRow,
  index: number,
): { printed: string; means: TargetMeaning } {
  const { printed, means } = row.target;
  if (typeof figure(printed) !== "number") return { printed, means };
  const down = row.baseline.means !== null && row.baseline.means > Number(printed);
  const percent = row.unit === "%" ? "%" : "";
  const forms =
    plan.language === "en"
      ? down
        ? ["<= {}", "at most {}"]
        : [">= {}", "at least {}"]
      : down
        ? ["≤{}", `{}${percent}以下`, "不超过{}", `{}${percent}以内`]
        : ["≥{}", "{}以上", `{}${percent}以上`, "不低于{}", "{} 以上"];
  const form = forms[index % forms.length] as string;
  return {
    printed: form.replace("{}", printed),
    means: { operator: down ? "<=" : ">=", value: means.value },
  };
}
