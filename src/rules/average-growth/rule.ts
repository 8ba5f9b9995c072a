import type { Table } from "../../recognise";
import { formatAddress } from "../../workbook";
import { placeOf } from "../cells";
import { defineRule, type Fix, type Report } from "../define";
import { indicatorName } from "../indicator";
import { seriesOf, tidy } from "../series";
import { soundPoints } from "../sound";
import { decimalsOf, halfUnit, meansOf } from "./means";

/** G02 年均增长: an average that is not the geometric mean of its years. */
export default defineRule({
  meta: {
    id: "average-growth",
    code: "G02",
    level: "warning",
    family: "growth",
    validationLevel: 1,
    needs: [],
    follows: ["U02", "T02", "G01", "T07", "T08"],
    fix: "review",
  },
  messages: {
    "zh-CN": {
      title: "年均增长与各年数据算出来的不符",
      text: "年均增长填的是 {value}%，按 {from}—{to} 年的数据（{basis}）计算应为 {expected}%。年均增长要用几何平均，请核对。",
      arithmetic:
        "年均增长填的 {value}% 是各年增速的简单平均，按几何平均应为 {expected}%（{from}—{to} 年）。请改正。",
    },
    "en-US": {
      title: "Average growth does not follow from its years",
      text: "Average growth says {value}%; from the figures of {from} to {to} ({basis}) it is {expected}%. Average growth is a geometric mean: check it.",
      arithmetic:
        "Average growth says {value}%, the plain mean of the yearly rates; the geometric mean is {expected}% ({from} to {to}). Correct it.",
    },
  },
  *row(row, table): Iterable<Report> {
    const cell = row.growth?.cell;
    if (!row.growth || !cell?.reading.ok || row.growth.reading.operatorWritten) return;
    const column = table.columns.find(
      ({ index }) => index === (table.transposed ? cell.row : cell.column),
    );
    if (!/年均|平均|average|cagr/i.test(column?.printed ?? "")) return;
    const { value } = cell.reading;
    const means = meansOf(seriesOf(row, table), soundPoints(row, table));
    const [main] = means;
    if (
      !main ||
      means.some((mean) => Math.abs(mean.value - value) <= mean.tolerance + halfUnit(value))
    )
      return;
    const expected = tidy(Number(main.value.toFixed(Math.max(1, decimalsOf(value)))));
    const plain = typeof cell.value === "number" && cell.value === value;
    const arithmetic =
      main.arithmetic !== null &&
      Math.abs(main.arithmetic - value) <= main.tolerance + halfUnit(value);
    yield {
      message: arithmetic ? "arithmetic" : "text",
      data: {
        value,
        from: main.from,
        to: main.to,
        expected,
        ...(arithmetic ? {} : { basis: main.basis }),
      },
      place: placeOf(table, cell),
      indicator: indicatorName(row),
      expected,
      received: value,
      fix: plain && cell.formula === null && !cell.mergedFrom ? fixOf(table, cell, expected) : null,
    };
  },
});

function fixOf(table: Table, cell: { row: number; column: number }, value: number): Fix {
  const address = formatAddress(cell.row, cell.column);
  return { kind: "review", edits: [{ kind: "value", sheet: table.sheet, cell: address, value }] };
}
