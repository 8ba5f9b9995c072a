import type { Table } from "../../recognise";
import { type CellRange, cellAt, formatRange, type Sheet } from "../../workbook";
import { placeOf, sheetOf } from "../cells";
import { defineRule, type Report } from "../define";

const FIGURES: ReadonlySet<string> = new Set(["baseline", "target", "actual", "growth"]);

/** S09 合并的数据单元格: a merge over several names or figures, of which only the first keeps its content. */
export default defineRule({
  meta: {
    id: "merged-data",
    code: "S09",
    level: "error",
    family: "structure",
    validationLevel: 0,
    needs: [],
    follows: [],
    fix: null,
  },
  messages: {
    "zh-CN": {
      title: "数据行里有合并单元格",
      names: "{range} 合并了几个指标的名称，分不清各行是什么指标。请取消合并，逐行填写名称。",
      figures: "{range} 合并了几个数，只有左上角一格算数。请取消合并，逐格填写。",
    },
    "en-US": {
      title: "Merged cells in data rows",
      names:
        "{range} merges the names of several indicators. Unmerge it and write each name in its row.",
      figures:
        "{range} merges several figures, of which only the top left counts. Unmerge it and fill each cell.",
    },
  },
  *table(table, context): Iterable<Report> {
    const sheet = sheetOf(table, context);
    if (!sheet || sheet.merges.length === 0) return;
    const lines = new Set(table.rows.map(({ index }) => index));
    for (const merge of sheet.merges) {
      if (!overlaps(merge, table.range)) continue;
      const message = faultOf(merge, table, lines, sheet);
      if (message)
        yield {
          message,
          data: { range: formatRange(merge) },
          place: placeOf(table, { row: merge.top, column: merge.left }),
          received: formatRange(merge),
        };
    }
  },
});

function overlaps(a: CellRange, b: CellRange): boolean {
  return a.top <= b.bottom && a.bottom >= b.top && a.left <= b.right && a.right >= b.left;
}

function faultOf(
  merge: CellRange,
  table: Table,
  lines: ReadonlySet<number>,
  sheet: Sheet,
): "names" | "figures" | null {
  const along = table.transposed ? [merge.left, merge.right] : [merge.top, merge.bottom];
  const across = table.transposed ? [merge.top, merge.bottom] : [merge.left, merge.right];
  const within = (index: number, [from = 0, to = 0]: readonly number[]): boolean =>
    index >= from && index <= to;
  const rows = linesWithin(lines, along, table);
  const columns = table.columns.filter(({ index }) => within(index, across));
  const figures = columns.filter(({ role }) => FIGURES.has(role)).length;
  if (rows > 1 && figures > 0) return "figures";
  if (rows > 1 && columns.some(({ role }) => role === "name")) return "names";
  // 定性 or — written once across a row's years stands for each of them; a number does not.
  const value = cellAt(sheet, merge.top, merge.left)?.value;
  return rows === 1 && figures > 1 && typeof value === "number" ? "figures" : null;
}

/** How many indicator lines a merge covers; a merge may run far beyond the table. */
function linesWithin(
  lines: ReadonlySet<number>,
  [from = 0, to = 0]: readonly number[],
  { range, transposed }: Table,
): number {
  const last = Math.min(to, transposed ? range.right : range.bottom);
  let count = 0;
  for (let line = from; line <= last && count < 2; line++) if (lines.has(line)) count++;
  return count;
}
