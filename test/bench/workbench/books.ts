import { createWorkbook, type NewCellInput } from "../../../src/ooxml/create";

const NUMBERS = 9;

/** Numbers, and to the right of them a formula in every row. */
function book(rows: number, formulaOf: (row: number) => string): Promise<Uint8Array> {
  return createWorkbook([
    {
      name: "数据",
      rows: Array.from({ length: rows }, (_, at): NewCellInput[] => [
        ...Array.from(
          { length: NUMBERS },
          (_, column) => ((at * 7919 + column * 104729) % 997) + 1,
        ),
        { value: null, formula: formulaOf(at + 1) },
      ]),
    },
  ]);
}

/** On A1 hangs the sum of its row and nothing else. */
export const withRowSums = (rows: number) => book(rows, (row) => `SUM(A${row}:I${row})`);

/** On A1 hangs every formula. */
export const onOneCell = (rows: number) => book(rows, (row) => `B${row}*$A$1`);
