import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { composeColumns, computedColumns, type FillMode } from "../../src/compose";
import { catalogue, functionsMetadata, NAMESPACE } from "../../src/functions";
import { call } from "../../src/functions/testing";
import { createTranslator } from "../../src/messages";
import { readWorkbook } from "../../src/ooxml";
import { shippedPlans } from "../../src/plan";
import { recognise } from "../../src/recognise";
import type { Book, BookContents } from "../../src/workbench/book/book";
import { openBook } from "../../src/workbench/book/open-book";
import { contentsOf, type SheetLike } from "../../src/workbench/book/testing";
import {
  type BlankAs,
  type FunctionsInCells,
  registerFunctions,
} from "../../src/workbench/functions";
import { PlainError, PlainInvoker } from "../../src/workbench/functions/testing/plain-invoker";
import {
  applyEdits,
  type CellValue,
  type Edit,
  parseAddress,
  type Workbook,
} from "../../src/workbook";

const FOLDER = join(__dirname, "../../seeds/workbooks");
const SAMPLES = readdirSync(FOLDER).filter((name) => name.endsWith(".xlsx"));
const t = createTranslator("zh-CN");
const today = new Date(2024, 5, 1);

type FormulaEdit = Extract<Edit, { kind: "formula" }>;

async function fill(name: string, mode: FillMode) {
  const before = await readWorkbook(new Uint8Array(readFileSync(join(FOLDER, name))));
  const { tables } = recognise(before, shippedPlans);
  const options = { mode, host: "live", columns: computedColumns, today, t } as const;
  const { edits } = composeColumns(before, tables, options);
  const formulas = edits.filter((edit): edit is FormulaEdit => edit.kind === "formula");
  return { after: applyEdits(before, edits), formulas };
}

/** The catalogue itself behind the grid. */
function catalogueInvoker(): PlainInvoker {
  const answer = (id: string, given: unknown[]) => {
    const result = call(id, ...given);
    if (!isFailure(result)) return result;
    throw new PlainError(result.error, result.message);
  };
  const calls = catalogue.map(({ id }) => [id, (...given: never[]) => answer(id, given)] as const);
  return new PlainInvoker({ functions: Object.fromEntries(calls) });
}

function isFailure(result: unknown): result is { error: string; message: string } {
  return typeof result === "object" && result !== null && "error" in result;
}

/** Without the results of its formulas: the grid has to find them itself. */
function contentsWithoutResults(workbook: Workbook) {
  const sheets = workbook.sheets.map(({ name, rows, merges }): [string, SheetLike] => [
    name,
    {
      merges,
      cells: rows.flatMap(({ index, cells }) =>
        cells.map((cell) => ({
          ...cell,
          row: index,
          value: cell.formula === null ? cell.value : null,
        })),
      ),
    },
  ]);
  return contentsOf(Object.fromEntries(sheets));
}

/** Opens a workbook in the grid and looks into it when all is calculated. */
async function inGrid<T>(
  contents: BookContents,
  blankAs: BlankAs,
  look: (book: Book, functions: FunctionsInCells) => T,
): Promise<T> {
  const opened: { functions?: FunctionsInCells } = {};
  const book = openBook(contents, {
    setUp: ({ injector }) => {
      opened.functions = registerFunctions({
        injector,
        functions: functionsMetadata("zh-CN"),
        namespace: NAMESPACE,
        invoker: catalogueInvoker(),
        blankAs,
        onFault: (error) => {
          throw error;
        },
      });
    },
  });
  const functions = opened.functions as FunctionsInCells;
  await book.settled();
  await functions.idle();
  const seen = look(book, functions);
  functions.dispose();
  book.dispose();
  return seen;
}

function idOf(book: Book, sheet: string): string {
  return book.sheets.list().find(({ name }) => name === sheet)?.id ?? "";
}

function valueAt(book: Book, sheet: string, cell: string): CellValue {
  const { row, column } = parseAddress(cell) as { row: number; column: number };
  const range = { top: row, left: column, bottom: row, right: column };
  return book.cells.read(idOf(book, sheet), range)[0]?.[0]?.value ?? null;
}

function same(a: CellValue, b: CellValue): boolean {
  if (isFailure(a) && isFailure(b)) return a.error === b.error;
  if (typeof a !== "number" || typeof b !== "number") return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));
}

describe.each(SAMPLES)("%s in the grid", (name) => {
  test.each([
    ["functions", "zero"],
    ["functions", "null"],
    ["native", "zero"],
  ] as const)("%s, blanks as %s, give the product's results", async (mode, blankAs) => {
    const { after, formulas } = await fill(name, mode);
    const wrong = await inGrid(contentsWithoutResults(after), blankAs, (book) =>
      formulas.flatMap((edit) => {
        const given = valueAt(book, edit.sheet, edit.cell);
        return same(given, edit.cached) ? [] : [{ ...edit, given }];
      }),
    );
    expect(wrong).toEqual([]);
  });
});

test("every example of the catalogue gives in a cell what its page says", async () => {
  const examples = catalogue.flatMap((of) => of.examples);
  const sheets = examples.map(({ formula }, at): [string, SheetLike] => [
    `例 ${at}`,
    { cells: [{ row: 0, column: 0, value: null, formula: `PLAN.${formula}`, format: "General" }] },
  ]);
  const wrong = await inGrid(contentsOf(Object.fromEntries(sheets)), "null", (book, functions) =>
    examples.flatMap(({ formula, gives }, at) => {
      const width = Array.isArray(gives) ? gives.length : 1;
      const sheet = idOf(book, `例 ${at}`);
      const [row = []] = book.cells.read(sheet, { top: 0, left: 0, bottom: 0, right: width - 1 });
      const given = row.map(({ value }) => value);
      const reason = functions.reasonOf(sheet, 0, 0);
      const wanted = (Array.isArray(gives) ? gives : [gives]) as CellValue[];
      const asSaid = wanted.every((each, column) => same(given[column] ?? null, each));
      return asSaid && isFailure(gives) === (reason !== null) ? [] : [{ formula, gives, given }];
    }),
  );
  expect(wrong).toEqual([]);
});
