import type { CellState } from "../workbook";
import { literalOf } from "./literal";
import { FakeExcel } from "./testing/fake-excel";
import { openSession } from "./testing/session";

const state = (value: CellState["value"], formula: string | null = null): CellState => ({
  value,
  formula,
  format: "General",
});

test.each<[CellState, unknown]>([
  [state(null), ""],
  [state(0), 0],
  [state(false), false],
  [state({ error: "#N/A" }), "#N/A"],
  [state(null, "A1+1"), "=A1+1"],
  [state("研发投入强度"), "研发投入强度"],
  [state("（一）约束性"), "（一）约束性"],
  [state("TRUE"), "'TRUE"],
  [state(""), "'"],
  [state("'引文"), "''引文"],
])("%j is written as %j", (given, literal) => {
  expect(literalOf(given)).toBe(literal);
});

/** What a keyboard, or a paste, would turn into something else. */
const texts = [
  "=1+1",
  '=HYPERLINK("http://example.com","点我")',
  "+1",
  "-1",
  "-",
  "@SUM(A1)",
  "@",
  "\t=1+1",
  " =1+1",
  "\r\n=1",
  "＝1+1",
  "'=1",
  "'",
  "''",
  "",
  "007",
  "15 以上",
  "1-2",
  "3/4",
  "2021年3月",
  "２０２１",
  "二〇二一年三月",
  "上午九时",
  "1e5",
  "50%",
  "TRUE",
  "false",
  "#N/A",
  "#DIV/0!",
  "<b>粗体</b>",
  "[1]Sheet1!A1",
];

describe.each(["General", "@", "0.00"])("into a cell of format %s", (format) => {
  test.each(texts)("the text %j stays that text", async (text) => {
    const excel = new FakeExcel();
    excel.fill("表", [["旧"]]).touch(0, 0).format = format;
    const session = await openSession(excel);
    const edit = { kind: "value", sheet: "表", cell: "A1", value: text } as const;
    const { id } = await session.apply([edit], "写入");
    const cell = excel.book.sheet("表").cell(0, 0);
    expect([cell.value, cell.type, cell.formula, cell.format]).toEqual([
      text,
      "String",
      null,
      format,
    ]);
    await session.undo(id);
    expect(excel.book.sheet("表").cell(0, 0)).toMatchObject({ value: "旧", format });
  });
});
