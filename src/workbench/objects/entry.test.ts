import { enter } from "./entry";
import { parseMoment } from "./entry-dates";
import { codeOf } from "./testing";

const year = new Date().getFullYear();
const serial = (month: number, day: number): number =>
  Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / 86_400_000);

describe("what becomes of a value that is entered", () => {
  test.each<[unknown, unknown, string?]>([
    [12.5, { value: 12.5 }],
    [0.1 + 0.2, { value: 0.3 }],
    [true, { value: true }],
    ["", { value: null }],
    ["年均增长", { value: "年均增长" }],
    [" 年均 ", { value: " 年均 " }],
    ["'12", { value: "12" }],
    ["'=A1", { value: "=A1" }],
    ["'", { value: "" }],
    ["=SUM(A1:A3)", { formula: "SUM(A1:A3)" }],
    ['=IF(A1=")",1,2)', { formula: 'IF(A1=")",1,2)' }],
    ["=", { value: "=" }],
    ["+A1", { formula: "+A1" }],
    ["-A1*2", { formula: "-A1*2" }],
    ["@A1", { formula: "A1" }],
    ["#n/a", { value: { error: "#N/A" } }],
    ["#DIV/0!", { value: { error: "#DIV/0!" } }],
    ["True", { value: true }],
    ["12", { value: 12 }],
    ["007", { value: 7 }],
    [" -12.50 ", { value: -12.5 }],
    ["１２", { value: 12 }],
    ["12345678901234567", { value: 12345678901234600 }],
    ["1,234", { value: 1234 }, "#,##0"],
    ["1,23", { value: "1,23" }],
    ["5%", { value: 0.05 }, "0%"],
    ["2.5％", { value: 0.025 }, "0.00%"],
    ["￥1,200", { value: 1200 }, "¥#,##0;¥-#,##0"],
    ["1e3", { value: 1000 }, "0.00E+00"],
    ["(5)", { value: -5 }],
    ["0 1/2", { value: 0.5 }, "# ?/?"],
    ["15 以上", { value: "15 以上" }],
    ["1.2.3", { value: "1.2.3" }],
    ["2021/3/5", { value: 44260 }, "yyyy/m/d"],
    ["2021-03-05", { value: 44260 }, "yyyy/m/d"],
    ["21-3-5", { value: 44260 }, "yyyy/m/d"],
    ["2021年3月5日", { value: 44260 }, 'yyyy"年"m"月"d"日"'],
    ["2021年3月", { value: 44256 }, 'yyyy"年"m"月"'],
    ["2021-3", { value: 44256 }, "mmm-yy"],
    ["2021年", { value: "2021年" }],
    ["3-5", { value: serial(3, 5) }, 'm"月"d"日"'],
    ["5-Mar-21", { value: 44260 }, "d-mmm-yy"],
    ["2021/2/30", { value: "2021/2/30" }],
    ["2021/3-5", { value: "2021/3-5" }],
    ["8:30", { value: 0.354166666666667 }, "h:mm"],
    ["8:30 PM", { value: 0.854166666666667 }, "h:mm AM/PM"],
    ["25:00", { value: 1.04166666666667 }, "[h]:mm:ss"],
    ["8:60", { value: "8:60" }],
    ["2021/3/5 12:00", { value: 44260.5 }, "yyyy/m/d h:mm"],
  ])("%j becomes %j", (raw, entry, ...[format]) => {
    expect(enter(raw, "General", false)).toEqual({ entry, ...(format && { format }) });
  });

  test.each<[unknown, unknown]>([
    ["12", "12"],
    [12, "12"],
    [true, "TRUE"],
    ["=A1", "=A1"],
    ["'12", "'12"],
  ])("in a cell of text format %j stays a text", (raw, value) => {
    expect(enter(raw, "@", false)).toEqual({ entry: { value } });
  });

  test("null leaves a cell", () => {
    expect(enter(null, "General", false)).toBeNull();
  });

  test("days of the 1904 system are counted from 1904", () => {
    expect(enter("2000/1/1", "General", true)?.entry).toEqual({ value: 35_064 });
  });

  test.each(["=SUM(A1", "=A1)", '="a', "=('a)"])("%s is no formula", (raw) => {
    expect(codeOf(() => enter(raw, "General", false))).toBe("InvalidArgument");
  });

  test("a day without a year is of this year", () => {
    expect(parseMoment("3月5日", false, new Date(2021, 5, 1))?.value).toBe(44_260);
  });

  test.each([Number.NaN, Number.POSITIVE_INFINITY, { a: 1 }])("%p cannot be entered", (raw) => {
    expect(codeOf(() => enter(raw, "General", false))).toBe("InvalidArgument");
  });
});
