import { patchWorkbook, readWorkbook, UnreadableWorkbook, UnwritableEdit } from "../../src/ooxml";
import { zipOf } from "../../src/ooxml/testing";
import {
  cellAt,
  type Edit,
  formatAddress,
  type Workbook,
  type WritableValue,
} from "../../src/workbook";
import { richParts, richWorkbook } from "../fixtures/ooxml/rich";
import { MUTATIONS } from "./mutations";
import { Random } from "./random";

const SEED = Number(process.env.FUZZ_SEED ?? 20251231);
const ROUNDS = 500;
const FILES = 2_000;
const sheet = "指标";

const VALUES: readonly WritableValue[] = [
  0,
  -1.5,
  1e-7,
  4389,
  true,
  "",
  "家",
  " =1 ",
  { error: "#N/A" },
];

function randomEdits(random: Random, count: number): Edit[] {
  return Array.from({ length: count }, () => {
    const cell = formatAddress(random.below(12), random.below(9));
    const value = random.pick(VALUES);
    const kind = random.below(6);
    if (kind === 0) return { kind: "clear", sheet, cell };
    if (kind === 1) {
      return { kind: "formula", sheet, cell, formula: "B2/C2", cached: random.pick([value, null]) };
    }
    const like = formatAddress(random.below(5), random.below(5));
    const style = random.pick([undefined, { like }, { like, numberFormat: "0.0%" }]);
    return { kind: "value", sheet, cell, value, ...(style && { style }) };
  });
}

/** What each cell of the first sheet holds, by address. */
function contentsOf(book: Workbook): Map<string, unknown> {
  const rows = book.sheets[0]?.rows ?? [];
  return new Map(
    rows.flatMap((row) =>
      row.cells.map((cell) => [
        formatAddress(row.index, cell.column),
        { value: cell.value, formula: cell.formula },
      ]),
    ),
  );
}

function expectedAfter(book: Workbook, edits: readonly Edit[]): Map<string, unknown> {
  const cells = contentsOf(book);
  for (const edit of edits) {
    if (edit.kind === "clear") cells.delete(edit.cell);
    if (edit.kind === "value") cells.set(edit.cell, { value: edit.value, formula: null });
    if (edit.kind === "formula") {
      cells.set(edit.cell, { value: edit.cached, formula: edit.formula });
    }
  }
  return cells;
}

test("what was not edited reads as before, what was reads as written", async () => {
  const before = await readWorkbook(richWorkbook());
  let written = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const random = new Random(SEED + round);
    const edits = randomEdits(random, 1 + random.below(12));
    try {
      const after = await readWorkbook(await patchWorkbook(richWorkbook(), edits));
      expect({ round, cells: contentsOf(after) }).toEqual({
        round,
        cells: expectedAfter(before, edits),
      });
      expect(after.sheets[1]).toEqual(before.sheets[1]);
      written++;
    } catch (error) {
      if (!(error instanceof UnwritableEdit)) throw error;
    }
  }
  expect(written).toBeGreaterThan(ROUNDS / 10);
}, 60_000);

test("spoilt workbooks are patched, or refused with a type", async () => {
  const names = Object.keys(MUTATIONS);
  const parts = richParts();
  parts.delete("xl/unknown/part.bin");
  let patched = 0;
  for (let file = 0; file < FILES; file++) {
    const name = names[file % names.length] as string;
    const random = new Random(SEED + file * 7919);
    const bytes = MUTATIONS[name]?.(parts, random) ?? zipOf(parts);
    const edits: Edit[] = [
      ...randomEdits(random, 2),
      { kind: "value", sheet, cell: "I9", value: "写", style: { like: "A1", numberFormat: "0.0" } },
      { kind: "column-width", sheet, column: "I", width: 9 },
    ];
    try {
      const after = await readWorkbook(await patchWorkbook(bytes, edits));
      const found = after.sheets.find((one) => one.name === sheet);
      expect({ name, file, value: found && cellAt(found, 8, 8)?.value }).toMatchObject({
        value: expect.anything(),
      });
      patched++;
    } catch (error) {
      const typed = error instanceof UnreadableWorkbook || error instanceof UnwritableEdit;
      if (!typed) throw new Error(`${name}, seed ${SEED}, file ${file}`, { cause: error });
    }
  }
  expect(patched).toBeGreaterThan(FILES / 20);
}, 120_000);
