import { defineRule, type Report } from "../define";
import { figurePlace, setValue } from "../report";

/** S10 文本型数字: a figure typed as text, which Excel neither sums nor compares. */
export default defineRule({
  meta: {
    id: "text-number",
    code: "S10",
    level: "warning",
    family: "structure",
    validationLevel: 0,
    needs: [],
    follows: [],
    fix: "safe",
  },
  messages: {
    "zh-CN": {
      title: "数字存成了文本",
      text: "“{text}”是文本，不是数字，Excel 求和、比较时会漏掉它。改为数字 {number}。",
    },
    "en-US": {
      title: "Number stored as text",
      text: "“{text}” is text, not a number: Excel leaves it out of sums and comparisons. Make it the number {number}.",
    },
  },
  *figure(figure): Iterable<Report> {
    const { value, reading } = figure.cell;
    // A target such as “15 以上” is text by right; only a bare figure is meant to be a number.
    if (typeof value !== "string" || !reading.ok || !isBareFigure(value)) return;
    if (reading.unit !== null || reading.approximate || reading.provisional || reading.footnote)
      return;
    yield {
      message: "text",
      data: { text: value, number: reading.value },
      place: figurePlace(figure),
      indicator: figure.row.indicator ?? figure.row.name,
      year: figure.year,
      expected: reading.value,
      received: value,
      fix: reading.doubts.length === 0 ? setValue("safe", figure, reading.value) : null,
    };
  },
});

/** Digits, a sign, marks between thousands and a point, in any width; no words. */
function isBareFigure(text: string): boolean {
  return /^[\s\d０-９.,．，+\-－−]+$/.test(text);
}
