import type { Span } from "../ruler";
import { spanIn, spanOf } from "./span";

test.each<[string, Span | null]>([
  ["单位GDP能耗降低（累计）", "cumulative"],
  ["单位GDP能耗累积下降率", "cumulative"],
  ["2022年累计", "cumulative"],
  ["单位 GDP 能耗较 2020 年降低", "baseline"],
  ["单位GDP能耗比2020年累计下降", "baseline"],
  ["较基期累计降低", "baseline"],
  ["“十四五”以来累计下降", "baseline"],
  ["Energy intensity reduction since 2020", "baseline"],
  ["Cumulative reduction of energy intensity", "cumulative"],
  ["单位GDP能耗当年降低", "year"],
  ["比上年下降", "year"],
  ["2022年比2021年下降", null],
  ["较2015年降低", null],
  ["年均下降", "year"],
  ["2022年1—12月累计", "year"],
  ["2022年全年累计", "year"],
  ["五年累计降低", null],
  ["“十四五”期间累计降低", null],
  ["“十四五”累计降低", null],
  ["单位GDP能耗降低", null],
  ["2022年", null],
])("%s: %s", (text, span) => {
  expect(spanIn(text, 2020)).toBe(span);
});

test("headers count before names, and texts that disagree say nothing", () => {
  expect(spanOf(["2021年当年", "2022年当年"], ["能耗降低（累计）"], 2020)).toBe("year");
  expect(spanOf(["2021年", "2022年"], ["能耗降低（累计）"], 2020)).toBe("cumulative");
  expect(spanOf(["2021年当年", "2022年累计"], ["能耗降低（累计）"], 2020)).toBe("unsaid");
  expect(spanOf(["2021年"], ["能耗降低"], 2020)).toBe("unsaid");
});
