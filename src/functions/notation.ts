import { readKnownUnit, readNumber, readUnit, splitNameAndUnit, type Unit } from "../notation";
import { contentOf, figureOf, printed, unitOrNull } from "./arguments";
import { defineFunction, optional } from "./define";
import { failure } from "./errors";
import * as p from "./parameters";

const numberFunction = defineFunction({
  id: "NUMBER",
  group: "notation",
  description: {
    "zh-CN": "数值：读出文字里的数（全角、千分位、单位、“约”等），可换算成指定单位",
    "en-US":
      "The figure a text says (full-width digits, separators, units), in a unit if one is given",
  },
  parameters: [p.written, optional(p.unit)],
  result: "number",
  examples: [
    { formula: 'NUMBER("１,２３４．５万元")', gives: 1234.5 },
    { formula: 'NUMBER("1.5亿元","万元")', gives: 15000 },
    { formula: 'NUMBER("约300家")', gives: 300 },
    { formula: 'NUMBER("稳步提高")', gives: { error: "#VALUE!" } },
    { formula: 'NUMBER("—")', gives: { error: "#N/A" } },
  ],
  body: (given) => figureOf(given.text, unitOrNull(given.unit)),
});

const unitFunction = defineFunction({
  id: "UNIT",
  group: "notation",
  description: {
    "zh-CN": "计量单位：从数值、单位单元格或指标名称中读出，写成规范的形式",
    "en-US": "The unit a figure, a unit cell or an indicator's name says, in its canonical form",
  },
  parameters: [p.written],
  result: "string",
  examples: [
    { formula: 'UNIT("研发经费支出（亿元）")', gives: "亿元" },
    { formula: 'UNIT("1234.5万元")', gives: "万元" },
    { formula: 'UNIT("％")', gives: "%" },
    { formula: "UNIT(12)", gives: { error: "#N/A" } },
  ],
  body(given) {
    const content = contentOf(given.text);
    const unit = typeof content === "string" ? unitIn(content) : null;
    if (!unit) throw failure("notAvailable", "no-unit", { text: printed(content) });
    return unit.symbol;
  },
});

function unitIn(text: string): Unit | null {
  const reading = readNumber(text);
  if (reading.ok) return reading.unit === null ? null : readUnit(reading.unit);
  return readKnownUnit(text) ?? splitNameAndUnit(text).unit ?? readUnit(text);
}

/** 读数与读单位。 */
export const notation = [numberFunction, unitFunction];
