import { createTranslator, LANGUAGES } from "../../messages";
import { shippedPlans } from "../../plan";
import { recognise } from "../../recognise";
import {
  applyEdits,
  buildWorkbook,
  type CellSpec,
  cellState,
  type Edit,
  type Workbook,
} from "../../workbook";
import type { FillMode } from "./cells";
import { computedColumns } from "./columns";
import { type ComposeOptions, composeColumns } from "./compose";
import { FLAGS } from "./formats";

const t = createTranslator("zh-CN");
const SHEET = "监测";
const HEADER = ["序号", "指标名称", "单位", "2020年基础", "2021年", "2022年", "2025年目标"];
const ROWS: readonly CellSpec[][] = [
  [1, "高新技术产业增加值占规上工业比重", "%", 52.9, 54.1, 55.6, 60],
  [2, "国家级高新技术企业总数", "家", 117, 142, 171, "280 以上"],
  [3, "研发人员规模", "人", 4389, 4210, 4055, "3500 以上"],
];

function book(
  rows: readonly (readonly CellSpec[])[] = [HEADER, ...ROWS],
  more: { merges?: string[] } = {},
) {
  return buildWorkbook([{ name: SHEET, cells: rows, ...more }]);
}

function compose(workbook: Workbook, options: Partial<ComposeOptions> = {}) {
  const { tables } = recognise(workbook, shippedPlans);
  expect(tables.length).toBeGreaterThan(0);
  return composeColumns(workbook, tables, { mode: "values", host: "live", t, ...options });
}

const cellsOf = (edits: readonly Edit[]): string[] =>
  edits.flatMap((edit) => ("cell" in edit ? [edit.cell] : []));

const shown = (workbook: Workbook, ...cells: string[]) =>
  cells.map((cell) => cellState(workbook, SHEET, cell).value);

test("columns stand right of the table, headers in the header row", () => {
  const workbook = book();
  const { edits, filled } = compose(workbook);
  const after = applyEdits(workbook, edits);
  expect(shown(after, "H1", "I1", "J1", "K1", "L1", "M1")).toEqual([
    "完成进度",
    "序时比",
    "目标完成率",
    "评价",
    "预警",
    "评价说明",
  ]);
  expect(shown(after, "H4", "I4", "J4", "K4", "L4")).toEqual([
    "—",
    "—",
    4055 / 3500,
    "保持达标",
    "绿",
  ]);
  expect(filled[0]?.asOf).toBe(2022);
});

test("looks, formats and widths fit the table", () => {
  const { edits } = compose(book());
  expect(edits).toContainEqual({
    kind: "value",
    sheet: SHEET,
    cell: "H1",
    value: "完成进度",
    style: { like: "G1", numberFormat: ";;;@" },
  });
  const progress = edits.find((edit) => "cell" in edit && edit.cell === "H2");
  expect(progress).toMatchObject({ style: { like: "D2", numberFormat: "0.0%" } });
  expect(edits.filter(({ kind }) => kind === "column-width")).toHaveLength(6);
});

test.each([
  ["zh-CN", { H: 10, I: 8.5, K: 19, L: 9 }],
  ["en-US", { H: 10, I: 11, K: 28, L: 11 }],
] as const)("columns are as wide as the longest word of %s needs", (language, widths) => {
  const { edits } = compose(book(), { t: createTranslator(language) });
  const found = Object.fromEntries(
    edits.flatMap((edit) => (edit.kind === "column-width" ? [[edit.column, edit.width]] : [])),
  );
  expect(found).toMatchObject(widths);
});

test("sentences are never cut off by the height of their row", () => {
  const { edits } = compose(book());
  const sentence = edits.find((edit) => "cell" in edit && edit.cell === "M2");
  expect(sentence).toMatchObject({ style: { look: { wrap: false } } });
});

test("class and risk get native conditional formats under one key", () => {
  const formats = compose(book()).edits.filter((edit) => edit.kind === "conditional-formats");
  expect(formats).toHaveLength(1);
  expect(formats[0]).toMatchObject({ key: "columns jindong-sti-2021-2025" });
  expect(formats[0]).toMatchObject({
    formats: expect.arrayContaining([
      {
        range: "L2:L4",
        formula: '$L2="红"',
        fill: "FDE7E9",
        font: "A4262C",
        bold: true,
        numberFormat: '"▲ "@',
      },
    ]),
  });
});

test("flags differ in their icons, not only in colour", () => {
  const icons = Object.values(FLAGS).map(({ numberFormat }) => numberFormat);
  expect(new Set(icons).size).toBe(icons.length);
});

test("a second run beside a table of no known plan restates its formats under the same key", () => {
  const unknown = book([
    ["“十三五”规划主要指标完成情况"],
    ["序号", "指标", "单位", "2015年", "2020年目标", "2020年完成"],
    [1, "地区生产总值", "亿元", 210, 300, 296.5],
    [2, "人均可支配收入", "元", 32000, 45000, 47300],
    [3, "森林覆盖率", "%", 58, 60, 61],
  ]);
  const keys = (edits: readonly Edit[]) =>
    edits.flatMap((edit) => (edit.kind === "conditional-formats" ? [edit.key] : []));
  for (const language of [t, createTranslator("en-US")]) {
    const { edits } = compose(unknown, { t: language });
    expect(keys(edits)).toHaveLength(1);
    expect(keys(compose(applyEdits(unknown, edits)).edits)).toEqual(keys(edits));
  }
});

test.each(["functions", "native", "values"] as const)(
  "a second run with %s finds its own columns, also in the other language",
  (mode) => {
    const workbook = book();
    const once = applyEdits(workbook, compose(workbook, { mode }).edits);
    const again = compose(once, { mode });
    expect(again.filled[0]?.columns.map(({ fresh }) => fresh)).toEqual(Array(6).fill(false));
    expect(applyEdits(once, again.edits)).toEqual(once);
    const english = compose(once, { mode, t: createTranslator("en-US") });
    expect(new Set(cellsOf(english.edits).map((cell) => cell.replace(/\d+/, "")))).toEqual(
      new Set(["H", "I", "J", "K", "L", "M"]),
    );
  },
);

describe.each(LANGUAGES)("computed columns in %s", (language) => {
  const texts = createTranslator(language);
  const filled = (mode: FillMode): Workbook => {
    const workbook = book();
    const options = { mode, t: texts, columns: computedColumns };
    return applyEdits(workbook, compose(workbook, options).edits);
  };
  const rolesOf = (workbook: Workbook) =>
    recognise(workbook, shippedPlans).tables[0]?.columns.map(({ role, year }) => [role, year]);

  test.each(["functions", "native", "values"] as const)(
    "filled with %s are never read as the table's own",
    (mode) => {
      const own = rolesOf(book()) ?? [];
      expect(own).toHaveLength(HEADER.length);
      const after = rolesOf(filled(mode)) ?? [];
      expect(after.slice(0, own.length)).toEqual(own);
      const ours = after.slice(own.length).map(([role]) => role);
      expect(ours).toEqual([
        ...Array(7).fill("computed"),
        language === "zh-CN" ? "note" : "computed",
      ]);
    },
  );

  test("ask every function for the language of what is written beside it", () => {
    const asked = filled("functions")
      .sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells))
      .flatMap(({ formula }) =>
        /PLAN\.(STATUS|RISK|REASON)\(/.test(formula ?? "") ? [formula] : [],
      );
    expect(asked).toHaveLength(9);
    expect(asked.every((formula) => formula?.endsWith(',"en")'))).toBe(language === "en-US");
  });
});

test("a person's own column of the same name is no column of ours", () => {
  const rows = [[...HEADER, "完成进度"], ...ROWS.map((row, i) => [...row, i / 10])];
  const workbook = book(rows);
  const { edits } = compose(workbook);
  const after = applyEdits(workbook, edits);
  expect(cellsOf(edits).filter((cell) => cell.startsWith("H"))).toEqual([]);
  expect(shown(after, "H1", "H3", "I1")).toEqual(["完成进度", 0.1, "完成进度"]);
});

test("whatever stands or is merged beside the table is passed by", () => {
  const rows = [HEADER, ...ROWS].map((row) => [...row]);
  rows[2]?.push(null, "核对过");
  const workbook = book(rows, { merges: ["K1:L2"] });
  const { edits } = compose(workbook, { columns: ["progress", "risk"] });
  expect(new Set(cellsOf(edits).map((cell) => cell.replace(/\d+/, "")))).toEqual(
    new Set(["M", "N"]),
  );
});

test("one column is left free beside a ListObject", () => {
  const workbook = book();
  const sheets = workbook.sheets.map((sheet) => ({
    ...sheet,
    listObjects: [
      {
        name: "监测表",
        range: { top: 0, left: 0, bottom: 3, right: 6 },
        headerRows: 1,
        totalsRows: 0,
      },
    ],
  }));
  const { edits } = compose({ ...workbook, sheets }, { columns: ["progress"] });
  expect(cellsOf(edits)).toEqual(["I1", "I2", "I3", "I4"]);
});

test("section rows and notes keep to themselves", () => {
  const rows = [HEADER, [null, "一、创新能力"], ...ROWS, [null, "注：2022年为快报数。"]];
  const { edits } = compose(book(rows), { columns: ["progress"] });
  expect(cellsOf(edits)).toEqual(["H1", "H3", "H4", "H5"]);
});

test("a header of two rows gets its words in the lower one", () => {
  const rows = [
    ["序号", "指标名称", "单位", "2020年基础", "完成情况", null, "2025年目标"],
    [null, null, null, null, "2021年", "2022年", null],
    ...ROWS,
  ];
  const merges = ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:F1", "G1:G2"];
  const { edits } = compose(book(rows, { merges }), { columns: ["risk"] });
  expect(edits[0]).toMatchObject({ cell: "H2", value: "预警", style: { like: "G1" } });
});

test("tables that run across and tables without yearly figures are left alone, and said so", () => {
  const across = book([HEADER, ...ROWS].map((_, i, all) => all.map((row) => row[i] ?? null)));
  const turned = HEADER.map((_, at) => [HEADER, ...ROWS].map((row) => row[at] ?? null));
  expect(across).toBeDefined();
  expect(compose(book(turned)).refused.map(({ reason }) => reason)).toEqual(["transposed"]);
  const targets = [HEADER, ...ROWS].map((row) => [...row.slice(0, 4), row[6] ?? null]);
  const outcome = compose(book(targets));
  expect(outcome.refused.map(({ reason }) => reason)).toEqual(["no-figures"]);
  expect(outcome.edits).toEqual([]);
});

test("an explicit reporting year leaves later figures out of the formulas", () => {
  const workbook = book();
  const { edits } = compose(workbook, { mode: "native", asOf: 2021, columns: ["progress"] });
  const formulas = edits.flatMap((edit) => (edit.kind === "formula" ? [edit] : []));
  expect(formulas[0]).toMatchObject({ cell: "H2", cached: (54.1 - 52.9) / (60 - 52.9) });
  expect(formulas.every(({ formula }) => !formula.includes("F"))).toBe(false);
  expect(formulas[0]?.formula).not.toMatch(/F2/);
});

test("formulas wait for figures that are not there yet", () => {
  const rows = [HEADER, ...ROWS.map((row) => [...row.slice(0, 4), null, null, row[6] ?? null])];
  const { edits } = compose(book(rows), { mode: "native", columns: ["class"] });
  const formula = edits.find((edit) => edit.kind === "formula");
  expect(formula).toMatchObject({ cached: "无法评价" });
  expect(formula?.kind === "formula" && formula.formula).toMatch(/F2/);
});

test("functions are called under the name a file needs, blanks made explicit", () => {
  const workbook = book();
  const [live, file] = (["live", "file"] as const).map((host) =>
    compose(workbook, { mode: "functions", host, columns: ["progress"] }).edits.find(
      (edit) => edit.kind === "formula",
    ),
  );
  expect(live).toMatchObject({
    formula:
      'IFERROR(PLAN.PROGRESS(IF(D2="","",D2),IF(OR(ISNUMBER(E2),ISNUMBER(F2)),IF(ISNUMBER(F2),F2,E2),""),IF(G2="","",G2),"越高越好"),"—")',
  });
  expect(file).toMatchObject({ formula: expect.stringContaining("_xldudf_PLAN_PROGRESS(") });
});

test("thresholds of one's own are kept to in formulas", () => {
  const { tables } = recognise(book(), shippedPlans);
  expect(tables).toHaveLength(1);
  const strict = compose(book(), {
    mode: "functions",
    columns: ["class"],
    thresholds: {
      onTrack: 1.5,
      nearly: 1.4,
      behind: 1.3,
      regressing: 0,
      binding: 0.95,
      paceMultiple: 2,
      lateYears: 1,
      veryLikely: 0.9,
      likely: 0.66,
      uncertain: 0.33,
      unlikely: 0.1,
      approximate: 0,
      damping: 0.9,
    },
  });
  const formula = strict.edits.find((edit) => edit.kind === "formula");
  // No function takes thresholds: the native formula stands in.
  expect(formula?.kind === "formula" && formula.formula).toMatch(/>=1\.5/);
});
