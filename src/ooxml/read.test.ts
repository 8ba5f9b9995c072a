import { readWorkbook } from "./read";
import { makeWorkbook, type TestWorkbook } from "./testing";

/** The only sheet's cells as `{A1: value}`. */
async function valuesOf(book: TestWorkbook) {
  const { sheets } = await readWorkbook(makeWorkbook(book));
  const found: Record<string, unknown> = {};
  for (const row of sheets[0]?.rows ?? []) {
    for (const cell of row.cells) {
      found[`${String.fromCharCode(65 + cell.column)}${row.index + 1}`] = cell.value;
    }
  }
  return found;
}

test("reads", async () => {
  expect(
    await valuesOf({
      rows: `<row r="1"><c r="A1"><v>1.5</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#DIV/0!</v></c></row>`,
      sharedStrings: "<si><t>指标</t></si>",
    }),
  ).toEqual({ A1: 1.5, B1: "指标", C1: true, D1: { error: "#DIV/0!" } });
});
