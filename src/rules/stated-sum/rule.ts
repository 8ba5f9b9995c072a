import { readNumber } from "../../notation";
import { runningTotal } from "../../ruler";
import { cellAt, formatAddress } from "../../workbook";
import { crossing, placeOf, sheetOf } from "../cells";
import { defineRule, type Report } from "../define";
import { indicatorName } from "../indicator";
import { unitOf } from "../row-unit";
import { seriesOf, tidy } from "../series";
import { totalOf } from "../total";

/** C02 累计不符: the sum that is written is not the sum of the years. */
export default defineRule({
  meta: {
    id: "stated-sum",
    code: "C02",
    level: "error",
    family: "cumulative",
    validationLevel: 1,
    needs: [],
    follows: ["U01", "U02", "U07", "T02", "T07"],
    fix: "review",
  },
  messages: {
    "zh-CN": {
      title: "累计数与各年相加不符",
      text: "“{header}”填的是 {value}{unit}，而各年（{values}）相加为 {expected}{unit}。请核对各年数和累计数。",
    },
    "en-US": {
      title: "The total is not the sum of its years",
      text: "“{header}” says {value}{unit}, but the years ({values}) add up to {expected}{unit}. Check the years and the total.",
    },
  },
  *row(row, table, context): Iterable<Report> {
    const total = totalOf(seriesOf(row, table));
    if (!total) return;
    const { flows, running } = total;
    const values = flows.map(({ value }) => value);
    const sum = runningTotal(values);
    if (!sum.ok) return;
    const expected = tidy(running ? (values.at(-1) as number) : sum.value.sum);
    const digits = Math.max(...values.map((value) => String(value).split(".")[1]?.length ?? 0));
    const tolerance = 0.5 * 10 ** -digits * values.length + Math.abs(expected) * 1e-9;
    const sheet = sheetOf(table, context);
    for (const column of table.columns) {
      if (column.role !== "total" || !/累计|合计|总计|total/i.test(column.printed)) continue;
      const at = crossing(table, row.index, column.index);
      const cell = sheet && cellAt(sheet, at.row, at.column);
      const reading = cell ? readNumber(cell.value, cell.format) : null;
      // [25] is the target again, not what has been done.
      if (!cell || !reading?.ok || reading.doubts.includes("cumulative-brackets")) continue;
      if (Math.abs(reading.value - expected) <= tolerance) continue;
      const address = formatAddress(at.row, at.column);
      const plain = typeof cell.value === "number" && cell.formula === null;
      yield {
        message: "text",
        data: {
          header: column.header,
          value: reading.value,
          unit: unitOf(row),
          values,
          expected,
        },
        place: placeOf(table, at),
        indicator: indicatorName(row),
        expected,
        received: reading.value,
        fix: plain
          ? {
              kind: "review",
              edits: [{ kind: "value", sheet: table.sheet, cell: address, value: expected }],
            }
          : null,
      };
    }
  },
});
