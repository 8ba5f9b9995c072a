import fc from "fast-check";
import { shippedPlans } from "../../plan";
import { recognise } from "../../recognise";
import { allRules } from "../../rules";
import { buildWorkbook, type CellSpec, OWN_HEADER_FORMAT, type Workbook } from "../../workbook";
import { prepareContext } from "../context";
import { check } from "../engine";
import type { Explanation } from "../types";
import { makeSeal, parseSeal, receiptNumber, type Seal, sealXml, verifySeal } from ".";

const HEADER = ["序号", "指标名称", "单位", "2020年基础", "2021年", "2022年", "2025年目标"];
const ROWS: readonly CellSpec[][] = [
  [1, "全社会研发经费支出占GDP比重", "%", 2.8, 2.86, 2.95, 3.3],
  [2, "省级以上众创空间数", "家", 6, 6, 7, 10],
  [3, "国家级高新技术企业总数", "家", 117, 142, 171, 280],
  [4, "研发人员规模", "人", 4389, 4210, 4055, "3500 以上"],
];
const NOTES = { name: "填报说明", cells: [["只填黄色单元格。"]] };

const book = (rows: readonly (readonly CellSpec[])[] = [HEADER, ...ROWS], name = "监测") =>
  buildWorkbook([{ name, cells: rows }, NOTES]);

function seal(workbook: Workbook, explanations: readonly Explanation[] = []): Seal {
  const recognition = recognise(workbook, shippedPlans);
  const options = { reportingYear: 2022, today: "2023-01-31" };
  const context = prepareContext(workbook, recognition, shippedPlans, options);
  const outcome = check(allRules, context);
  const when = new Date("2023-01-31T08:00:00Z");
  return makeSeal({ workbook, recognition, outcome, explanations, reportingYear: 2022, when });
}

function verify(kept: Seal, workbook: Workbook, explanations: readonly Explanation[] = []) {
  const recognition = recognise(workbook, shippedPlans);
  return verifySeal(kept, { workbook, recognition, explanations });
}

const sealed = seal(book());

/** The rows with one cell set. */
const withCell = (row: number, column: number, value: CellSpec) =>
  [HEADER, ...ROWS].map((cells, at) =>
    at === row ? cells.map((cell, index) => (index === column ? value : cell)) : cells,
  );

test("a seal says what was sealed, and its number is short enough to be read out", () => {
  expect(sealed).toMatchObject({
    when: "2023-01-31T08:00:00.000Z",
    plans: ["jindong-sti-2021-2025"],
    reportingYear: 2022,
  });
  expect(sealed.sheets.map(({ name, cells }) => [name, cells?.length])).toEqual([["监测", 35]]);
  expect(receiptNumber(sealed)).toMatch(/^[\dA-F]{4}(-[\dA-F]{4}){3}$/);
});

test("it comes back from its part as it was, whatever texts it holds", () => {
  const odd = book([
    HEADER,
    ...ROWS,
    [5, "<备注>&\"'\u0007\ud800]]>", null, { error: "#N/A" }, true],
  ]);
  for (const one of [sealed, seal(odd)]) expect(parseSeal(sealXml(one))).toEqual(one);
  expect(parseSeal(sealXml(null))).toBeNull();
});

test.each(["", "<a/>", '<data xmlns="urn:plan-ruler:seal">{"version":2}</data>'])(
  "a part that is none of ours is broken: %s",
  (xml) => {
    expect(verifySeal(parseSeal(xml), bookOf(book()))).toEqual({ status: "broken", seal: null });
  },
);

test.each<[string, (kept: Seal) => object]>([
  ["a figure", ({ sheets }) => ({ sheets: [{ ...sheets[0], cells: [["A1", "序号"]] }] })],
  ["the digest of a sheet", ({ sheets }) => ({ sheets: [{ ...sheets[0], digest: "0" }] })],
  ["the day", () => ({ when: "2023-02-01T08:00:00.000Z" })],
  ["the year", () => ({ reportingYear: 2023 })],
  ["the number", () => ({ digest: "0".repeat(64) })],
])("a seal in which %s was altered says nothing any more", (_, alter) => {
  const altered = { ...sealed, ...alter(sealed) } as Seal;
  expect(verify(altered, book())).toEqual({ status: "broken", seal: null });
});

const bookOf = (workbook: Workbook) => ({
  workbook,
  recognition: recognise(workbook, shippedPlans),
  explanations: [],
});

describe("intact", () => {
  const computed = (at: number): CellSpec[] =>
    at === 0
      ? [{ value: "完成进度", format: OWN_HEADER_FORMAT }]
      : [{ value: at / 10, formula: "_xldudf_PLAN_PROGRESS(D2,F2,G2)" }];
  test.each<[string, Workbook]>([
    ["the same workbook", book()],
    ["numbers that differ behind the 15th digit", book(withCell(1, 5, 2.95 + Number.EPSILON))],
    [
      "a figure that became a formula of the same result",
      book(withCell(2, 5, { value: 7, formula: "3+4" })),
    ],
    ["rows above the table", book([["", ""], [], HEADER, ...ROWS])],
    ["another name of the sheet", book([HEADER, ...ROWS], "年度监测")],
    [
      "columns we computed beside it",
      book([HEADER, ...ROWS].map((cells, at) => [...cells, ...computed(at)])),
    ],
    [
      "computed columns made values",
      book(
        [HEADER, ...ROWS].map((cells, at) => [
          ...cells,
          at === 0 ? { value: "完成进度", format: OWN_HEADER_FORMAT } : at / 10,
        ]),
      ),
    ],
  ])("%s", (_, workbook) => {
    expect(verify(sealed, workbook)).toMatchObject({ status: "intact", changes: [] });
  });
});

describe("changed", () => {
  test.each<[string, Workbook, object[]]>([
    [
      "a figure",
      book(withCell(2, 5, 9)),
      [{ kind: "cell", sheet: "监测", cell: "F3", before: 7, after: 9 }],
    ],
    ["a figure that is gone", book(withCell(2, 5, null)), [{ cell: "F3", before: 7, after: null }]],
    [
      "a figure that became a text",
      book(withCell(2, 5, "7")),
      [{ cell: "F3", before: 7, after: "7" }],
    ],
    [
      "a row put in between",
      book([
        HEADER,
        ...ROWS.slice(0, 2),
        [5, "创新服务综合体数", "家", 1, 1, 2, 2],
        ...ROWS.slice(2),
      ]),
      ["A4", "B4", "C4", "D4", "E4", "F4", "G4"].map((cell) => ({ cell, before: null })),
    ],
    [
      "a figure below a row that was put in",
      book([["标题"], ...withCell(3, 5, 172)]),
      [
        { cell: "F5", before: 171, after: 172 },
        { cell: "A1", before: null, after: "标题" },
      ],
    ],
    [
      "a column put in between",
      book(
        [HEADER, ...ROWS].map((cells, at) =>
          cells.toSpliced(3, 0, at === 0 ? "责任部门" : "区科技局"),
        ),
      ),
      [1, 2, 3, 4, 5].map((row) => ({ cell: `D${row}`, before: null })),
    ],
    [
      "a row that was taken out",
      book([HEADER, ...ROWS.slice(1)]),
      ["A2", "B2", "C2", "D2", "E2", "F2", "G2"].map((cell) => ({ cell, after: null })),
    ],
    ["a sheet that was taken out", buildWorkbook([NOTES]), [{ kind: "sheet-gone", sheet: "监测" }]],
    [
      "a sheet with another table",
      buildWorkbook([
        { name: "监测", cells: [HEADER, ...ROWS] },
        { name: "另表", cells: [HEADER, ...ROWS.slice(0, 3)] },
      ]),
      [{ kind: "sheet-new", sheet: "另表" }],
    ],
  ])("%s", (_, workbook, changes) => {
    const state = verify(sealed, workbook);
    expect(state).toMatchObject({ status: "changed", changes });
  });

  test("an explanation", () => {
    const explanation = { finding: "a", text: "口径调整", received: 1, when: null };
    const kept = seal(book(), [explanation]);
    const isExplainedAnew = (explanations: readonly Explanation[]) =>
      verify(kept, book(), explanations);
    expect(isExplainedAnew([explanation])).toMatchObject({ status: "intact" });
    expect(isExplainedAnew([{ ...explanation, text: "另一说法" }])).toMatchObject({
      status: "changed",
      changes: [],
      isExplainedAnew: true,
    });
  });

  test("a sheet too large for its cells to be kept is known to have changed, not where", () => {
    const many = (last: number) =>
      book([HEADER, ...ROWS, ...Array.from({ length: 7001 }, (_, at) => Array(9).fill(at + last))]);
    const kept = seal(many(0));
    expect(kept.sheets[0]?.cells).toBeNull();
    expect(verify(kept, many(0))).toMatchObject({ status: "intact" });
    expect(verify(kept, many(1))).toMatchObject({
      changes: [{ kind: "sheet-changed", sheet: "监测" }],
    });
  });

  test("any one cell that is set to anything else is found, and only that", () => {
    const figures = fc.oneof(fc.double({ noNaN: true }), fc.string({ minLength: 1 }), fc.boolean());
    fc.assert(
      fc.property(fc.nat(3), fc.integer({ min: 4, max: 5 }), figures, (row, column, value) => {
        const was = ROWS[row]?.[column];
        const state = verify(sealed, book(withCell(row + 1, column, value)));
        const cell = `${"ABCDEFG"[column]}${row + 2}`;
        const isSame = typeof value === "number" && Number(value.toPrecision(15)) === was;
        const changes = isSame ? [] : [expect.objectContaining({ cell, before: was })];
        expect(state).toMatchObject({ status: isSame ? "intact" : "changed", changes });
      }),
      { numRuns: 200 },
    );
  });
});
