import { cellsOf, contentsOf } from "../workbench/book/testing";
import type { CellState } from "../workbook";
import type { ExcelSession } from "./excel-session";
import { literalOf } from "./literal";
import type { JournalEntry } from "./session";
import { type OpenedExcel, openExcel } from "./testing/open-excel";

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
  "<script>alert(1)</script>",
  "&lt;&amp;]]>",
  "[1]Sheet1!A1",
];

const seams = ["win32", "web"] as const;
const formats = ["General", "@", "0.00"] as const;
const cases = seams.flatMap((seam) => formats.map((format) => ({ seam, format })));

describe.each(cases)("into cells of format $format on $seam", ({ seam, format }) => {
  let excel: OpenedExcel;
  let session: ExcelSession;
  beforeAll(async () => {
    const cells = cellsOf([["旧"], ...texts.map(() => ["旧"])]).map((cell) => ({
      ...cell,
      format,
    }));
    excel = await openExcel(contentsOf({ 表: { cells } }), { seam });
    session = await excel.session();
  });
  afterAll(() => excel.close());

  // Some of them one by one on the web; all of them at once there as well.
  test.each(texts.filter((_, at) => seam === "win32" || at % 8 === 0))(
    "the text %j stays that text",
    async (text) => {
      const edit = { kind: "value", sheet: "表", cell: "A1", value: text } as const;
      const { id } = await session.apply([edit], "写入");
      const plain = { value: text, formula: null, format };
      expect(excel.cell("表", "A1")).toEqual(plain);
      const [row] = (await session.read()).sheets[0]?.rows ?? [];
      expect(row?.cells).toEqual([{ column: 0, ...plain }]);
      await session.undo(id);
      expect(excel.cell("表", "A1")).toEqual({ value: "旧", formula: null, format });
    },
  );

  test("all of them do when they are written at once, over each other, and taken back", async () => {
    const before = await session.read();
    const write = (values: readonly string[]) =>
      session.apply(
        values.map((value, at) => ({ kind: "value", sheet: "表", cell: `A${at + 2}`, value })),
        "写入",
      );
    const values = () => texts.map((_, at) => excel.cell("表", `A${at + 2}`).value);
    const first = await write(texts);
    expect(values()).toEqual(texts);
    const second = await write([...texts].reverse());
    expect(values()).toEqual([...texts].reverse());
    await session.undo(second.id);
    expect(values()).toEqual(texts);
    await session.undo(first.id);
    expect(await session.read()).toEqual(before);
  });
});

describe.each(seams)("what is kept in the workbook on %s", (seam) => {
  let excel: OpenedExcel;
  afterEach(() => excel.close());

  test("every text comes back as it is: explanations, settings, the journal", async () => {
    excel = await openExcel(contentsOf({ 表: { cells: cellsOf([["旧"]]) } }), { seam });
    const session = await excel.session();
    const explanations = texts.map((text, at) => {
      return { finding: `E01:表:${at}:2023`, text, received: text, when: null };
    });
    await session.explanations.save(explanations);
    const settings = { ...(await session.settings.load()), plan: texts.join("|") };
    await session.settings.save(settings);
    const entries: JournalEntry[] = [];
    for (const text of texts)
      entries.unshift(
        await session.apply([{ kind: "value", sheet: "表", cell: "A1", value: text }], text),
      );
    const later = await excel.session();
    // A line break in XML is one character, whichever it was.
    expect(await later.explanations.load()).toEqual(explanations);
    expect(await later.settings.load()).toEqual(settings);
    expect(await later.journal()).toEqual(entries);
    // Nothing of it stands in the parts as markup.
    for (const xml of excel.parts()) expect(xml).not.toContain("<b>");
    expect(excel.parts()).toHaveLength(3);
  });
});
