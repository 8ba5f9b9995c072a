import fc from "fast-check";
import stringWidth from "string-width";
import { printTable, wrap } from "./table";

test("columns line up whatever the script", () => {
  const printed = printTable(
    [{ header: "指标" }, { header: "n", align: "right" }],
    [
      ["研发经费", "3.3"],
      ["R&D", "12"],
    ],
    { width: 100, indent: " " },
  );
  expect(printed).toBe(" 指标        n\n ────────  ───\n 研发经费  3.3\n R&D        12\n");
});

test("a column that may wrap gives way, the others do not", () => {
  const printed = printTable(
    [{ header: "名称", wrap: true }, { header: "年份" }],
    [["每万人高价值发明专利拥有量", "2025"]],
    { width: 22 },
  );
  expect(printed).toBe(
    "名称              年份\n────────────────  ────\n每万人高价值发明  2025\n专利拥有量\n",
  );
});

test("a header is never broken", () => {
  const printed = printTable(
    [{ header: "Indicator", wrap: true }, { header: "Year" }],
    [["每万人高价值发明专利拥有量", "2025"]],
    { width: 10 },
  );
  expect(printed).toMatch(/^Indicator {2}Year\n/);
});

test.each([
  ["科技 R&D expenditure", 8, ["科技 R&D", "expendit", "ure"]],
  ["the share of R&D", 9, ["the share", "of R&D"]],
  ["一二三四", 5, ["一二", "三四"]],
  ["a\nb", 9, ["a", "b"]],
  ["", 9, [""]],
  ["级科技孵化器数（家）", 18, ["级科技孵化器数", "（家）"]],
  ["占 GDP 比重（%）", 13, ["占 GDP 比重", "（%）"]],
  ["一二三四。五", 8, ["一二三", "四。五"]],
  ["他说“好”", 6, ["他说", "“好”"]],
  ["研发abcdef", 8, ["研发", "abcdef"]],
])("%j within %i columns", (text, width, lines) => {
  expect(wrap(text, width)).toEqual(lines);
});

test("lines keep within the width and lose nothing but blanks", () => {
  const texts = fc
    .array(fc.constantFrom("发", "展", "a", "b", " ", "％", "é", "1"))
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(texts, fc.integer({ min: 2, max: 20 }), (text, width) => {
      const lines = wrap(text, width);
      for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
    }),
  );
});
