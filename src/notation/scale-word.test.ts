import { readNumber } from "./number";
import { inRowOf } from "./scale-word";
import { readTarget } from "./target";
import { readUnit } from "./units";

test.each([
  ["5.47亿", "万元", 54_700],
  ["5.47亿", "亿元", 5.47],
  ["5.47亿", "元", 547_000_000],
  ["1.2万", "家", 12_000],
  // the same word again: 1.6万 before 万美元 is 16000 of them
  ["1.6万", "万美元", 16_000],
  ["5万", "千元", 50],
  // 千瓦 is a unit of its own: 5万 before it is 5万千瓦
  ["5万", "千瓦", 50_000],
  ["5亿", "万千瓦", 50_000],
  ["1.2亿", "万元/人", 12_000],
  ["1.2万", "元/人", 12_000],
  ["3亿", "万吨标准煤", 30_000],
])("%s in a row of %s is %d", (text, unit, value) => {
  const reading = inRowOf(readNumber(text), readUnit(unit), text);
  expect(reading).toMatchObject({ ok: true, value, unit: null, doubts: ["scale-word"] });
  // Brought into the row's unit once, it stays as it is.
  expect(inRowOf(reading, readUnit(unit), text)).toBe(reading);
});

test.each([
  ["5万", "%"],
  ["3千", "位"],
  ["2万", "倍"],
])("%s in a row of %s says nothing", (text, unit) => {
  const reading = inRowOf(readNumber(text), readUnit(unit), text);
  expect(reading).toEqual({ ok: false, reason: "scale-word", text });
  const target = readTarget(`${text}以上`, undefined, { unit: readUnit(unit) });
  if (unit === "%") expect(target).toMatchObject({ value: null, reason: "scale-word" });
});

test.each(["5.47亿元", "1.5万公里", "54700", "约300"])("%s has no scale word alone", (text) => {
  const reading = readNumber(text);
  expect(inRowOf(reading, readUnit("万元"), text)).toBe(reading);
});

test.each([
  ["5.47亿以上", 54_700],
  ["1亿-1.2亿", [10_000, 12_000]],
  ["5.47亿元以上", 5.47],
] as const)("target %s in a row of 万元", (text, value) => {
  expect(readTarget(text, undefined, { unit: readUnit("万元") }).value).toEqual(value);
});

test.each([
  ["1.6万", 9800, 16_000],
  ["1.6万", 1.2, 1.6],
  ["5.47亿", 4276, 54_700],
  ["1.6万", 0, 16_000],
  ["三千万", 2800, 3000],
])("%s in a row of 万美元 beside %d is %d", (text, near, value) => {
  const unit = readUnit("万美元");
  expect(inRowOf(readNumber(text), unit, text, near)).toMatchObject({ value });
  const target = readTarget(text, undefined, { unit, baseline: near });
  expect(target).toMatchObject({ value, doubts: ["scale-word"] });
});
