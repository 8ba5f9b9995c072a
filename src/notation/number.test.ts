import { readNumber } from "./number";
import { NOT_NUMBERS, NUMBERS } from "./number.cases";

describe("texts that say a number", () => {
  test.each(NUMBERS.map((written) => [written[0], written] as const))("%j", (raw, written) => {
    const [, value, unit = null, rest = {}] = written;
    expect(readNumber(raw)).toEqual({
      ok: true,
      value,
      unit,
      scaled: null,
      approximate: false,
      provisional: false,
      footnote: null,
      canonical: false,
      doubts: [],
      ...rest,
    });
  });
});

describe("texts that say none", () => {
  test.each(NOT_NUMBERS)("%j: %s", (raw, reason) => {
    expect(readNumber(raw)).toEqual({ ok: false, reason, text: raw });
  });
});

describe("cells of other types", () => {
  test("blank, boolean and error", () => {
    expect(readNumber(null)).toMatchObject({ ok: false, reason: "blank" });
    expect(readNumber(undefined)).toMatchObject({ ok: false, reason: "blank" });
    expect(readNumber(true)).toMatchObject({ ok: false, reason: "not-a-number", text: "TRUE" });
    expect(readNumber({ error: "#DIV/0!" })).toMatchObject({
      ok: false,
      reason: "error-value",
      text: "#DIV/0!",
    });
    expect(readNumber(Number.NaN)).toMatchObject({ ok: false, reason: "not-a-number" });
  });

  const formats: readonly (readonly [number, string | undefined, number, string | null])[] = [
    [12, undefined, 12, null],
    [12, "General", 12, null],
    [12, "@", 12, null],
    [0.0255, "0.00%", 2.55, "%"],
    [0.3, "0%", 30, "%"],
    [-0.0732, "0.0%;[Red]-0.0%", -7.32, "%"],
    [5, '0"家"', 5, "家"],
    [6.62, '0.00"亿元"', 6.62, "亿元"],
    [3, '0"年"', 3, "年"],
    [5.2, '0.0"%"', 5.2, "%"],
    [5.2, "0.0\\%", 5.2, "%"],
    [12, "#,##0.00_);[Red](#,##0.00)", 12, null],
    [12, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 12, null],
    [12345, '0!.0,"万"', 12345, null],
    [12, 'G/通用格式"人"', 12, "人"],
    [12, '"约"0', 12, null],
    [12, "¥#,##0", 12, null],
    [12, "[>=10]0.0;0", 12, null],
    [12, "0.00E+00", 12, null],
    [2020, '0"年"', 2020, "年"],
  ];
  test.each(formats)("%d as %s", (value, format, wanted, unit) => {
    expect(readNumber(value, format)).toMatchObject({
      ok: true,
      value: wanted,
      unit,
      canonical: true,
    });
  });

  test.each(["yyyy/m/d", "m月d日", 'yyyy"年"m"月"', "h:mm", "[$-804]yyyy/m/d;@", "[h]:mm"])(
    "a date or a time is no number: %s",
    (format) => {
      expect(readNumber(44562, format)).toMatchObject({ ok: false, reason: "not-a-number" });
    },
  );
});
