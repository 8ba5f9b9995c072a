import type { Target } from "../../notation";
import type { IndicatorRow, Table, ValueCell } from "../../recognise";
import { formatAddress } from "../../workbook";
import { headerPlace, placeOf } from "../cells";
import { actualColumns, baselineColumns } from "../columns";
import { defineRule, type Fix, type Report } from "../define";
import { indicatorName, plannedIndicator } from "../indicator";
import { faultOfFigure } from "./figure";
import { halfWidth, mend } from "./mend";

/** S02 读不出的数: a value cell whose text is no figure, or only by guessing. */
export default defineRule({
  meta: {
    id: "unreadable-value",
    code: "S02",
    level: "error",
    family: "structure",
    validationLevel: 0,
    needs: [],
    follows: [],
    fix: "review",
  },
  messages: {
    "zh-CN": {
      title: "读不出数字",
      unreadable: "“{text}”不是数字。请填一个数字；说明文字请写到备注里。",
      error: "这一格是公式错误 {text}。请检查公式，或直接填数字。",
      separator: "“{text}”里的逗号或小数点有歧义，看不出是多少。请重新填写数字。",
      scale: "“{text}”带“万”“亿”，与本行的单位不相称，看不出是多少。请按本行单位重新填写数字。",
      doubtful: "“{text}”可能是 {number}，但写法不规范，不能确定。请核对后改为数字。",
      footnote: "“{text}”在数字后带了注释标记“{mark}”，Excel 会把它当作文字。请把标记移到备注里。",
      approximate: "“{text}”是约数。请填准确的数字。",
      "with-unit": "“{text}”把单位“{unit}”写进了数字格，Excel 会把它当作文字。请只填数字。",
      words: "“{text}”是用文字写的数。请改为数字 {number}。",
      "full-width": "“{text}”里有全角数字，查找和比较时会对不上。改为“{better}”。",
      column: "“{header}”一列里 {count} 格写的都是文字，不是数字，无法校验和计算进度。请填数字。",
    },
    "en-US": {
      title: "Value cannot be read as a number",
      unreadable: "“{text}” is not a number. Enter a number; put remarks in the notes.",
      error: "This cell shows the error {text}. Correct the formula or enter the number.",
      separator:
        "The commas or points of “{text}” can be read in more than one way. Enter the number again.",
      scale:
        "“{text}” has a word such as 万 or 亿, which does not suit the unit of the row. Enter the number in that unit.",
      doubtful: "“{text}” may mean {number}, but that is a guess. Check it and enter the number.",
      footnote:
        "“{text}” carries the note mark “{mark}”, so Excel takes it for text. Move the mark to the notes.",
      approximate: "“{text}” is approximate. Enter the exact number.",
      "with-unit":
        "“{text}” has the unit “{unit}” inside the cell, so Excel takes it for text. Enter the number alone.",
      words: "“{text}” is a number in words. Make it the number {number}.",
      "full-width": "“{text}” has full-width digits, which lookups miss. Make it “{better}”.",
      column:
        "{count} {count|cell|cells} of column “{header}” {count|holds|hold} words, not numbers, which can be neither checked nor computed with. Enter numbers.",
    },
  },
  *table(table, context): Iterable<Report> {
    for (const { column, entries } of [...baselineColumns(table), ...actualColumns(table)]) {
      const reports = entries.flatMap(({ row, cell }) => [
        ...checkNumber(row, cell, table, column.year),
      ]);
      const words = reports.filter((report) => report.message === "unreadable");
      // A column that tells how things went in words is no fault of each of its cells.
      const wordy = words.length >= 3 && words.length * 2 > entries.length;
      if (wordy)
        yield {
          message: "column",
          data: { header: column.header, count: words.length },
          place: headerPlace(table, column, context),
          year: column.year,
          level: "warning",
        };
      yield* wordy ? reports.filter((report) => report.message !== "unreadable") : reports;
    }
    for (const row of table.rows) {
      for (const found of [row.target, row.growth])
        if (found) yield* checkTarget(row, found, table);
    }
  },
});

function* checkNumber(
  row: IndicatorRow,
  cell: ValueCell,
  table: Table,
  year: number | null,
): Iterable<Report> {
  const at = { place: placeOf(table, cell), indicator: indicatorName(row), year };
  if (cell.mergedFrom !== null || isDeed(row, table)) return;
  const { reading, value } = cell;
  if (!reading.ok) {
    if (reading.reason === "blank" || reading.reason === "not-set") return;
    yield { ...at, ...unreadable(reading.reason, reading.text) };
  } else if (typeof value === "string") {
    const fault = faultOfFigure(value, reading, row, cell, table);
    if (fault) yield { ...at, ...fault, received: value };
  }
}

function unreadable(reason: string, text: string): Pick<Report, "message" | "data" | "received"> {
  const message =
    reason === "error-value"
      ? "error"
      : reason === "ambiguous-separator"
        ? "separator"
        : reason === "scale-word"
          ? "scale"
          : "unreadable";
  return { message, data: { text }, received: text };
}

const UNREADABLE: ReadonlySet<string> = new Set([
  "error-value",
  "not-a-number",
  "ambiguous-separator",
  "scale-word",
]);

function* checkTarget(
  row: IndicatorRow,
  { cell, reading }: { cell: ValueCell; reading: Target },
  table: Table,
): Iterable<Report> {
  const at = {
    place: placeOf(table, cell),
    indicator: indicatorName(row),
    year: table.targetYear,
  };
  if (cell.mergedFrom !== null) return;
  const { reason, doubts, printed } = reading;
  if (reason !== null && UNREADABLE.has(reason)) {
    yield { ...at, ...unreadable(reason, cell.reading.ok ? printed : cell.reading.text) };
    return;
  }
  if (typeof cell.value !== "string" || typeof reading.value !== "number") return;
  const write = (kind: "safe" | "review", value: string | number): Fix => ({
    kind,
    edits: [
      { kind: "value", sheet: table.sheet, cell: formatAddress(cell.row, cell.column), value },
    ],
  });
  const serious = doubts.includes("full-width-point") || doubts.includes("letter-for-digit");
  if (serious || doubts.includes("inner-space") || doubts.includes("missing-group")) {
    const better = mend(printed);
    const number = /^[\d.]+$/.test(better) ? Number(better) : better;
    yield {
      ...at,
      message: "doubtful",
      data: { text: printed, number },
      level: serious ? "error" : "warning",
      expected: number,
      received: printed,
      fix: write("review", number),
    };
  } else if (/[０-９]/.test(printed) && !/^[\s\d０-９.,．，+\-－−]+$/.test(printed)) {
    const better = halfWidth(printed);
    yield {
      ...at,
      message: "full-width",
      data: { text: printed, better },
      level: "warning",
      expected: better,
      received: printed,
      fix: write("safe", better),
    };
  }
}

/** 已完成, 达标: what is a deed or told in words has no figure to read. */
function isDeed(row: IndicatorRow, table: Table): boolean {
  const planned = plannedIndicator(row, table);
  if (planned) return planned.kind === "milestone" || planned.kind === "qualitative";
  const reading = row.target?.reading;
  return reading?.form === "milestone" || reading?.form === "rank" || reading?.form === "none"
    ? reading.reason !== "blank"
    : false;
}
