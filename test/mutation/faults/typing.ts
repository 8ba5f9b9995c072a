import { dateToSerial } from "../../../src/workbook";
import { type Fault, pickSpot, retype, type Spot, sheetOf, spoil, typed } from "../fault";
import { isPlain } from "./spots";

/** A figure typed with wrong characters. */
function mistyped(
  id: string,
  name: string,
  title: string,
  spell: (text: string, spot: Spot) => string | null,
  accepts: readonly string[] = ["S02", "S10"],
): Fault {
  return {
    id,
    name,
    title,
    accepts,
    inject(site, random) {
      const spot = pickSpot(site, random, (one) => isPlain(one) && spell(typed(one), one) !== null);
      return spot && retype(site, spot, spell(typed(spot), spot) as string);
    },
  };
}

const FULL_WIDTH = (text: string): string =>
  text.replace(/[\d.]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const replaced =
  (pattern: RegExp, by: string) =>
  (text: string): string | null =>
    pattern.test(text) ? text.replace(pattern, by) : null;

/** Figures that are no numbers as they were typed. */
export const TYPING_FAULTS: readonly Fault[] = [
  mistyped("text-number", "数字存成文本", "Number stored as text", (text) => text),
  mistyped("full-width", "全角数字", "Full-width digits", FULL_WIDTH),
  mistyped("trailing-blank", "数字后有空格", "Blank after a number", (text) => `${text} `),
  mistyped(
    "non-breaking-blank",
    "数字里有不可见空格",
    "Non-breaking blank",
    (text) => `\u00a0${text}`,
  ),
  mistyped("thousands-text", "带千分位的文本", "Text with thousands marks", (text) =>
    Number(text) >= 1000 && Number.isInteger(Number(text))
      ? Number(text).toLocaleString("en-US")
      : null,
  ),
  mistyped("letter-o", "字母 O 当作 0", "Letter O for 0", replaced(/0/, "O")),
  mistyped("letter-l", "字母 l 当作 1", "Letter l for 1", replaced(/1/, "l")),
  mistyped("ideographic-stop", "句号当作小数点", "。 for the decimal point", replaced(/\./, "。")),
  mistyped("comma-point", "逗号当作小数点", "Comma for the decimal point", replaced(/\./, "，")),
  mistyped("doubled-point", "小数点重复", "Two decimal points", replaced(/\./, "..")),
  mistyped(
    "unit-in-cell",
    "数字后写了单位",
    "Unit written behind the number",
    (text, { row }) =>
      row.unit && !["%", "位"].includes(row.unit.symbol) ? `${text}${row.unit.printed}` : null,
    ["S10", "S02", "S11", "U01"],
  ),
  mistyped("words-for-figure", "用文字代替数字", "Words for a figure", () => "按计划推进", [
    "S02",
    "M03",
  ]),
  mistyped("dash-for-figure", "用横线代替数字", "A dash for a figure", () => "—", ["M03", "S02"]),
  mistyped("two-figures", "一格两个数", "Two figures in a cell", (text) => `${text}/${text}1`),
  {
    id: "error-value",
    name: "公式错误值",
    title: "Error value",
    accepts: ["S02"],
    inject(site, random) {
      const spot = pickSpot(site, random);
      const error = random.pick(["#DIV/0!", "#REF!", "#VALUE!", "#N/A"]);
      return spot && spoil(site, spot.cell, { value: { error } }, `${spot.row.name} → ${error}`);
    },
  },
  {
    id: "became-a-date",
    name: "数字被转成日期",
    title: "A figure that became a date",
    accepts: ["S02", "U02", "U03", "T02"],
    inject(site, random) {
      const spot = pickSpot(site, random, (one) =>
        /^([1-9]|1[0-2])\.([1-9]|[12]\d)$/.test(typed(one)),
      );
      if (!spot) return null;
      const [month = 1, day = 1] = typed(spot).split(".").map(Number);
      const value = dateToSerial({ year: 2024, month, day }, false) ?? 45_000;
      return spoil(
        site,
        spot.cell,
        { value, format: 'm"月"d"日"' },
        `${typed(spot)} → ${month}月${day}日`,
      );
    },
  },
  {
    id: "other-unit-in-cell",
    name: "格内写了另一单位",
    title: "Another unit in one cell",
    accepts: ["U01", "S02", "S10"],
    inject(site, random) {
      const spot = pickSpot(
        site,
        random,
        (one) => isPlain(one) && one.row.unit !== null && one.row.unit.symbol !== "%",
      );
      if (!spot) return null;
      const other = /元/.test(spot.row.unit?.symbol ?? "") ? "美元" : "%";
      return retype(site, spot, `${typed(spot)}${other}`);
    },
  },
  {
    id: "formula-overwritten",
    name: "公式被数值覆盖",
    title: "Formula overwritten by a value",
    accepts: ["S11", "S12"],
    inject(site, random) {
      const sheet = sheetOf(site);
      const computed = sheet.rows.flatMap((row) =>
        row.cells
          .filter(({ formula }) => formula !== null)
          .map(({ column }) => ({ row: row.index, column })),
      );
      return computed.length < 4 ? null : spoil(site, random.pick(computed), 73.2, "73.2");
    },
  },
];
