import { readYear, readYears, squash } from "../../notation";
import type { Column, Table } from "../../recognise";
import { formatAddress, type Sheet } from "../../workbook";
import { crossing, headerCells, headerPlace, sheetOf, textAt } from "../cells";
import { defineRule, type Fix, type Report, type RuleContext } from "../define";

/** S05 年份表头: every column of figures says which year it is of, once, in order. */
export default defineRule({
  meta: {
    id: "year-headers",
    code: "S05",
    level: "error",
    family: "structure",
    validationLevel: 0,
    needs: [],
    follows: [],
    fix: "review",
  },
  messages: {
    "zh-CN": {
      title: "年份表头有误",
      "no-year":
        "“{header}”没有写是哪一年的数，这一列无法校验。请在表头写上年份，例如“2023年完成值”。",
      unclear: "表头“{header}”看不出是哪一年。请改正年份。",
      repeated: "{year} 年出现了两列（另一列是 {cell}）。请改正其中一列的年份，或删去多余的一列。",
      disordered: "“{header}”排在 {previous} 年之后，年份顺序乱了。请核对表头和数据是否对应。",
      outside: "{year} 年不在规划期内（{from}—{to} 年）。请核对年份是否写错。",
    },
    "en-US": {
      title: "Year header is wrong",
      "no-year":
        "“{header}” does not say which year its figures are of, so the column cannot be checked. Write the year, e.g. “2023 actual”.",
      unclear: "The year of header “{header}” cannot be read. Correct it.",
      repeated:
        "There are two columns for {year} (the other is {cell}). Correct one year or delete a column.",
      disordered:
        "“{header}” stands after {previous}: the years are out of order. Check that headers and figures belong together.",
      outside: "{year} lies outside the plan ({from}–{to}). Check the year.",
    },
  },
  *table(table, context): Iterable<Report> {
    const sheet = sheetOf(table, context);
    for (const column of table.columns) yield* checkReadable(column, table, sheet, context);
    // Quarters and half years share a year and stand in whatever order they like.
    const actuals = table.columns.filter(
      (column) =>
        column.role === "actual" &&
        column.year !== null &&
        readYear(column.printed)?.annual !== false,
    );
    yield* checkRepeats(actuals, table, context);
    yield* checkOrder(actuals, table, context);
    for (const column of actuals) yield* checkSpan(column, table, context);
  },
});

function* checkReadable(
  column: Column,
  table: Table,
  sheet: Sheet | null,
  context: RuleContext,
): Iterable<Report> {
  // A month or a quarter has no year of its own to be checked.
  if (column.year !== null || readYear(column.printed) !== null) return;
  const { header } = column;
  // 2022年较2020年增减 names two years and is of neither.
  const yearLike =
    readYears(header).length < 2 && /^[(（]?(?:[\dol]{3,6}年|[\dol]{4}$)/i.test(squash(header));
  const at = { place: headerPlace(table, column, context), received: header };
  if (yearLike && column.role !== "name") {
    const fix = correctedYear(column, table, sheet);
    yield { ...at, message: "unclear", data: { header }, fix };
  } else if (isYearly(column, table) && holdsFigures(column, table, sheet)) {
    const year = context.reportingYear;
    const fix = year === null ? null : rename(column, table, sheet, (text) => `${year}年${text}`);
    yield { ...at, message: "no-year", data: { header }, fix };
  }
}

/** 完成值 among 2021年完成值 and 2023年完成值 is a year too. */
function isYearly({ index, role, header }: Column, table: Table): boolean {
  if (role === "actual") return true;
  if (role !== "computed" && role !== "other") return false;
  const beside = table.columns.some(
    (other) =>
      other.role === "actual" && other.year !== null && Math.abs(other.index - index) === 1,
  );
  return beside && /(?:完成|实际|实绩|达到)[值数]?(?:情况)?$/.test(squash(header));
}

function holdsFigures(column: Column, table: Table, sheet: Sheet | null): boolean {
  const texts = table.rows.map((row) =>
    textAt(sheet, crossing(table, row.index, column.index)).trim(),
  );
  const figures = texts.filter((text) => /^[\d０-９][\d０-９.,，．%]*$/.test(text));
  return figures.length > 0 && figures.length * 2 >= texts.filter((text) => text !== "").length;
}

/** 202l年 and 2O21年 are plainly meant as years. */
function correctedYear(column: Column, table: Table, sheet: Sheet | null): Fix | null {
  return rename(column, table, sheet, (text) => {
    const better = text.replace(/[\dolOLI]{4}(?=年|$)/, (digits) =>
      digits.replace(/[oO]/g, "0").replace(/[lLI]/g, "1"),
    );
    return better !== text && readYear(better) ? better : null;
  });
}

function rename(
  column: Column,
  table: Table,
  sheet: Sheet | null,
  change: (text: string) => string | null,
): Fix | null {
  const at = headerCells(table, sheet, column).at(-1);
  const value = at ? change(textAt(sheet, at)) : null;
  if (!at || value === null) return null;
  const cell = formatAddress(at.row, at.column);
  return { kind: "review", edits: [{ kind: "value", sheet: table.sheet, cell, value }] };
}

function* checkRepeats(
  columns: readonly Column[],
  table: Table,
  context: RuleContext,
): Iterable<Report> {
  const first = new Map<string, Column>();
  for (const column of columns) {
    const key = `${column.year}|${column.provisional}`;
    const other = first.get(key);
    if (!other) {
      first.set(key, column);
      continue;
    }
    const place = headerPlace(table, other, context);
    yield {
      message: "repeated",
      data: { year: column.year, cell: formatAddress(place.row, place.column) },
      place: headerPlace(table, column, context),
      year: column.year,
      received: column.header,
      // 2023年自评值 beside 2023年核定值 may be meant.
      level: squash(column.header) === squash(other.header) ? "error" : "warning",
    };
  }
}

function* checkOrder(
  columns: readonly Column[],
  table: Table,
  context: RuleContext,
): Iterable<Report> {
  const years = columns.map((column) => column.year as number);
  const falls = years.filter((year, i) => i > 0 && year < (years[i - 1] as number)).length;
  // Latest year first is an order too; several rounds of the same years are groups.
  if (falls === 0 || falls === years.length - 1 || new Set(years).size < years.length) return;
  let previous = Number.NEGATIVE_INFINITY;
  for (const column of columns) {
    const year = column.year as number;
    if (year < previous)
      yield {
        message: "disordered",
        data: { header: column.header, previous },
        place: headerPlace(table, column, context),
        year,
        received: column.header,
        level: "warning",
      };
    previous = Math.max(previous, year);
  }
}

function* checkSpan(column: Column, table: Table, context: RuleContext): Iterable<Report> {
  const { baselineYear: from, targetYear: to } = table;
  const year = column.year as number;
  if (from === null || to === null || (year >= from - 10 && year <= to + 5)) return;
  yield {
    message: "outside",
    data: { year, from, to },
    place: headerPlace(table, column, context),
    year,
    received: column.header,
    level: "warning",
  };
}
