import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { composeColumns, computedColumns, type FillMode } from "../../src/compose";
import { engineOf, evaluate, plain, sheetsOf } from "../../src/compose/testing/evaluate";
import { createTranslator } from "../../src/messages";
import { patchWorkbook, readWorkbook } from "../../src/ooxml";
import { packedPartsOf } from "../../src/ooxml/testing-parts";
import { shippedPlans } from "../../src/plan";
import { recognise } from "../../src/recognise";
import {
  applyEdits,
  type CellValue,
  cellAt,
  type Edit,
  parseAddress,
  type Workbook,
} from "../../src/workbook";
import { richWorkbook } from "../fixtures/ooxml/rich";
import { workOut } from "../helpers/catalogue-calls";
import { hasOffice, throughOffice } from "../helpers/office";

const FOLDER = join(__dirname, "../../seeds/workbooks");
/** One is filled already: what stands in its computed columns is meant to change. */
const SAMPLES = readdirSync(FOLDER).filter((name) => /(?<!-filled)\.xlsx$/.test(name));
const MODES: readonly FillMode[] = ["functions", "native", "values"];
const t = createTranslator("zh-CN");
const today = new Date(2024, 5, 1);

const sample = (name: string): Uint8Array => new Uint8Array(readFileSync(join(FOLDER, name)));

interface Filled {
  readonly before: Workbook;
  readonly edits: readonly Edit[];
  readonly refused: readonly string[];
}

async function fill(
  bytes: Uint8Array,
  mode: FillMode,
  host: "file" | "live" = "file",
): Promise<Filled> {
  const before = await readWorkbook(bytes);
  const { tables } = recognise(before, shippedPlans);
  const columns = computedColumns;
  const options = { mode, host, columns, today, t };
  const { edits, refused } = composeColumns(before, tables, options);
  return { before, edits, refused: refused.map(({ reason }) => reason) };
}

/** Formula edits with the value the product gives them. */
const formulasOf = (edits: readonly Edit[]) =>
  edits.flatMap((edit) => (edit.kind === "formula" ? [edit] : []));

function valueAt(workbook: Workbook, sheet: string, address: string): CellValue {
  const at = parseAddress(address);
  const found = workbook.sheets.find(({ name }) => name === sheet);
  return (at && found && cellAt(found, at.row, at.column)?.value) ?? null;
}

/** Equal to what two ways of computing the same may differ by. */
function same(a: CellValue, b: CellValue): boolean {
  if (typeof a !== "number" || typeof b !== "number") return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
}

describe.each(SAMPLES)("%s", (name) => {
  test.each(MODES)("filled with %s, a second run changes nothing", async (mode) => {
    const bytes = sample(name);
    const { edits, before } = await fill(bytes, mode);
    if (edits.length === 0) return;
    const first = await patchWorkbook(bytes, edits);
    const again = await fill(first, mode);
    const second = await patchWorkbook(first, again.edits);
    const after = await readWorkbook(second);
    expect(after.sheets).toEqual((await readWorkbook(first)).sheets);
    expect(after.sheets.map((sheet) => sheet.name)).toEqual(before.sheets.map((s) => s.name));
  });

  test.each(MODES)("filled with %s, nothing that was there changes", async (mode) => {
    const bytes = sample(name);
    const { edits, before } = await fill(bytes, mode);
    const after = await readWorkbook(await patchWorkbook(bytes, edits));
    for (const sheet of before.sheets)
      for (const row of sheet.rows)
        for (const cell of row.cells)
          expect(
            cellAt(
              after.sheets.find((s) => s.name === sheet.name) ?? sheet,
              row.index,
              cell.column,
            ),
          ).toEqual(cell);
  });

  test("native formulas give the product's results in another evaluator", async () => {
    const { before, edits } = await fill(sample(name), "native");
    const after = applyEdits(before, edits);
    const sheets = sheetsOf(after, (cell) =>
      cell.formula === null ? plain(cell) : `=${cell.formula}`,
    );
    const values = evaluate(sheets);
    const wrong = formulasOf(edits).filter(({ sheet, cell, cached }) => {
      const at = parseAddress(cell);
      return at && !same(values[sheet]?.[at.row]?.[at.column] ?? null, cached);
    });
    expect(wrong).toEqual([]);
  });

  test("functions give the product's results", async () => {
    const { before, edits } = await fill(sample(name), "functions", "live");
    const engine = engineOf(sheetsOf(applyEdits(before, edits), plain));
    const wrong = formulasOf(edits).flatMap((edit) => {
      const given = workOut(edit.formula, engine, edit.sheet);
      return same(given, edit.cached) ? [] : [{ ...edit, given }];
    });
    engine.destroy();
    expect(wrong).toEqual([]);
  });
});

test("the samples hold formulas of both kinds", async () => {
  const { edits } = await fill(sample("monitoring-2021-2023.xlsx"), "functions");
  const formulas = formulasOf(edits).map(({ formula }) => formula);
  expect(formulas.filter((formula) => formula.includes("_xldudf_PLAN_")).length).toBeGreaterThan(
    60,
  );
  expect(formulas.every((formula) => !formula.includes("PLAN."))).toBe(true);
});

test("a workbook full of other things keeps every part but the sheet and its styles", async () => {
  const bytes = richWorkbook();
  const before = await readWorkbook(bytes);
  const sheet = before.sheets[0]?.name ?? "";
  const { table, edits } = richEdits(before, sheet);
  expect(table).toBe(sheet);
  const old = packedPartsOf(bytes);
  const now = packedPartsOf(await patchWorkbook(bytes, edits));
  const changed = [...old.keys()].filter(
    (name) => Buffer.compare(old.get(name) ?? Buffer.of(), now.get(name) ?? Buffer.of()) !== 0,
  );
  // The calculation chain lists formulas; Excel makes a new one.
  expect(changed.sort()).toEqual([
    "[Content_Types].xml",
    "xl/_rels/workbook.xml.rels",
    "xl/calcChain.xml",
    "xl/styles.xml",
    "xl/worksheets/sheet1.xml",
  ]);
});

/** Its table has no yearly figures: one with them is read in its place, at the same cells. */
function richEdits(workbook: Workbook, sheet: string) {
  const grid = [
    ["指标名称", "2020年基础", "2025年目标", "2023年"],
    ["国家级高新技术企业总数（家）", 117, 280, 190],
    ["科技型中小微企业数（家）", 414, 1000, 700],
  ];
  const own = workbook.sheets.find(({ name }) => name === sheet);
  const rows = grid.map((cells, index) => ({
    index,
    hidden: false,
    cells: cells.map((value, column) => ({ column, value, formula: null, format: "General" })),
  }));
  const changed = { ...workbook, sheets: own ? [{ ...own, rows }] : [] };
  const { tables } = recognise(changed, shippedPlans);
  const { edits } = composeColumns(changed, tables, { mode: "native", host: "file", today, t });
  // Nothing beside a ListObject: one column is left between, and the merge in F1:G2 is passed by.
  const cells = edits.flatMap((edit) => ("cell" in edit ? [edit.cell] : []));
  expect(cells.every((cell) => cell >= "H")).toBe(true);
  return { table: tables[0]?.sheet, edits };
}

if (!hasOffice)
  console.warn("LibreOffice (soffice) is not installed: what it makes of our files is NOT tested.");

(hasOffice ? test : test.skip)(
  "LibreOffice opens every filled sample and computes the same",
  async () => {
    const names = SAMPLES;
    const filled: { name: string; edits: readonly Edit[]; bytes: Uint8Array }[] = [];
    for (const name of names)
      for (const mode of ["native", "functions"] as const) {
        const { edits } = await fill(sample(name), mode);
        // Without a stored result LibreOffice has to compute one.
        const bare = edits.map((edit) =>
          mode === "native" && edit.kind === "formula" ? { ...edit, cached: null } : edit,
        );
        filled.push({
          name: `${name} ${mode}`,
          edits,
          bytes: await patchWorkbook(sample(name), bare),
        });
      }
    const opened = throughOffice(filled.map(({ bytes }) => bytes));
    for (const [at, { name, edits }] of filled.entries()) {
      const book = await readWorkbook(opened[at] as Uint8Array);
      if (name.endsWith("functions")) continue;
      const wrong = formulasOf(edits).flatMap(({ sheet, cell, cached, formula }) => {
        const given = valueAt(book, sheet, cell);
        return same(given, cached) ? [] : [{ name, cell, given, cached, formula }];
      });
      expect(wrong).toEqual([]);
    }
  },
  300_000,
);
