import { languages } from "./options";
import { notKeptSentence, textsIn, unreadableSentence } from "./texts";

test("a refusal names the part and the limit at fault", () => {
  expect(unreadableSentence({ code: "old-xls", data: {} }, "zh-CN")).toBe(
    "这是旧版 .xls 文件，请先在 Excel 里另存为 .xlsx。",
  );
  const reason = {
    code: "too-large",
    data: { limit: "cells", allowed: 10, part: "xl/worksheets/sheet1.xml" },
  } as const;
  expect(unreadableSentence(reason, "en-US")).toBe(
    "it passes a reading limit. (xl/worksheets/sheet1.xml, cells ≤ 10)",
  );
});

test("what a save leaves out is told by kind, with the first places", () => {
  const cells = [1, 2, 3, 4, 5, 6].map((row) => ({
    code: "array-formula" as const,
    sheet: "监测",
    place: `H${row}`,
  }));
  expect(
    notKeptSentence([...cells, { code: "date-system", sheet: null, place: null }], "zh-CN"),
  ).toBe(
    "已保存，但下列内容没有写进文件：数组公式区域里的单元格 (监测!H1, 监测!H2, 监测!H3, 监测!H4, 监测!H5 …)；日期系统。",
  );
});

test.each(languages)("no text of %s is empty", (language) => {
  const texts = (value: unknown): unknown[] =>
    typeof value === "object" ? Object.values(value ?? {}).flatMap(texts) : [value];
  expect(texts(textsIn(language)).filter((text) => text === "")).toEqual([]);
});
