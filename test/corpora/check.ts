import type { IndicatorRow, Recognition, Table, ValueCell } from "../../src/recognise";
import type { ExpectedRow, ExpectedTable, TargetMeaning } from "./types";

export const ASPECTS = [
  "found",
  "known",
  "kind",
  "years",
  "names",
  "units",
  "baselines",
  "targets",
  "actuals",
  "texts",
] as const;
export type Aspect = (typeof ASPECTS)[number];

/** Something that was read otherwise than the person who wrote the table meant it. */
export interface Miss {
  readonly aspect: Aspect;
  readonly where: string;
  readonly expected: unknown;
  readonly received: unknown;
}

export interface Score {
  /** How many things there were to get right, by aspect. */
  readonly total: Readonly<Record<Aspect, number>>;
  readonly misses: readonly Miss[];
}

/** A plan that is known, and which of its indicators goes by a name. */
export interface Known {
  readonly plan: string;
  readonly indicators: ReadonlyMap<string, string>;
}

/** Compares what was recognised with what is there; without `known`, no plan may be claimed. */
export function score(
  expected: readonly ExpectedTable[],
  recognition: Recognition,
  known: Known | null = null,
): Score {
  const sheet = new Sheet();
  const left = new Set(recognition.tables);
  for (const table of expected) {
    const found = bestMatch(table, [...left]);
    sheet.expect("found", table.sheet, true, found !== null);
    if (!found) continue;
    left.delete(found);
    compareTable(sheet, table, found, known);
  }
  for (const table of left) sheet.expect("found", table.id, "no other table", table.kind);
  return { total: sheet.total, misses: sheet.misses };
}

class Sheet {
  readonly total = Object.fromEntries(ASPECTS.map((aspect) => [aspect, 0])) as Record<
    Aspect,
    number
  >;
  readonly misses: Miss[] = [];

  expect(aspect: Aspect, where: string, expected: unknown, received: unknown): void {
    this.total[aspect]++;
    if (JSON.stringify(expected) !== JSON.stringify(received)) {
      this.misses.push({ aspect, where, expected, received });
    }
  }
}

function bestMatch(expected: ExpectedTable, tables: readonly Table[]): Table | null {
  const names = new Set(expected.rows.map((row) => plainName(row.name)));
  const overlap = (table: Table) =>
    table.rows.filter((row) => names.has(plainName(row.name))).length;
  const [best] = tables
    .filter((table) => table.sheet === expected.sheet && overlap(table) > 0)
    .sort((a, b) => overlap(b) - overlap(a));
  return best ?? null;
}

function compareTable(
  sheet: Sheet,
  expected: ExpectedTable,
  table: Table,
  known: Known | null,
): void {
  sheet.expect("known", table.id, known?.plan ?? null, table.plan?.id ?? null);
  for (const row of known ? table.rows : []) {
    sheet.expect("known", row.name, known?.indicators.get(plainName(row.name)), row.indicator);
  }
  sheet.expect("kind", table.id, expected.kind, table.kind);
  sheet.expect("kind", table.id, expected.transposed, table.transposed);
  if (expected.baselineYear !== undefined) {
    sheet.expect("years", `${table.id} baseline`, expected.baselineYear, table.baselineYear);
  }
  if (expected.targetYear !== undefined) {
    sheet.expect("years", `${table.id} target`, expected.targetYear, table.targetYear);
  }
  sheet.expect(
    "names",
    table.id,
    expected.rows.map((row) => plainName(row.name)),
    table.rows.map((row) => plainName(row.name)),
  );
  for (const row of expected.rows) {
    const read = table.rows.find((item) => plainName(item.name) === plainName(row.name));
    if (read) compareRow(sheet, row, read);
    else sheet.expect("names", table.id, row.name, null);
  }
}

function compareRow(sheet: Sheet, expected: ExpectedRow, row: IndicatorRow): void {
  const where = expected.name;
  if (expected.unit !== undefined) {
    sheet.expect("units", where, plainUnit(expected.unit), plainUnit(row.unit?.symbol ?? null));
  }
  if (expected.baseline !== undefined) {
    sheet.expect("baselines", where, expected.baseline, number(row.baseline));
  }
  if (expected.target !== undefined) compareTarget(sheet, where, expected.target, row);
  for (const [year, value] of Object.entries(expected.actuals ?? {})) {
    const cell = row.actuals.find((item) => item.year === Number(year))?.cell;
    sheet.expect("actuals", `${where} ${year}`, value, cell ? number(cell) : "no such year");
  }
  for (const key of ["attribute", "department"] as const) {
    if (expected[key] !== undefined) sheet.expect("texts", where, expected[key], row[key]);
  }
}

function compareTarget(
  sheet: Sheet,
  where: string,
  expected: TargetMeaning,
  row: IndicatorRow,
): void {
  const reading = row.target?.reading ?? null;
  const value = reading?.value ?? null;
  sheet.expect("targets", where, expected.value, rounded(value));
  if (expected.operator !== null) {
    sheet.expect("targets", `${where} operator`, expected.operator, reading?.operator ?? null);
  }
}

function number(cell: ValueCell | null): number | null {
  return cell?.reading.ok ? (rounded(cell.reading.value) as number) : null;
}

/** Takes the last bits of a percentage scaled up from a fraction off. */
function rounded(value: number | readonly [number, number] | null) {
  return typeof value === "number" ? Number(value.toPrecision(12)) : value;
}

/** Names are the same where they differ in blanks, width and quotation marks only. */
export function plainName(name: string): string {
  return name.normalize("NFKC").replace(/\s+/g, "").replace(/[“”"]/g, '"');
}

function plainUnit(unit: string | null): string | null {
  return unit === null ? null : (UNIT_SYNONYMS[unit] ?? unit).normalize("NFKC");
}

/** Spellings of one unit between which a canonical symbol may choose. */
const UNIT_SYNONYMS: Readonly<Record<string, string>> = {
  km: "公里",
  千米: "公里",
  "㎡": "平方米",
  平米: "平方米",
  "m²": "平方米",
  "km²": "平方公里",
  平方千米: "平方公里",
  hm2: "公顷",
  "hm²": "公顷",
  "μg/m³": "微克/立方米",
  "微克/m³": "微克/立方米",
  persons: "人",
  名: "人",
  kWh: "千瓦时",
  度: "千瓦时",
  GWh: "吉瓦时",
  亿吨标煤: "亿吨标准煤",
  万吨标煤: "万吨标准煤",
  "EUR million": "百万欧元",
  "kt CO2e": "ktCO2e",
};
