import { PLANS } from "../../../test/corpora/plans";
import { check, prepareContext } from "../../check";
import { createTranslator, LANGUAGES, type Language } from "../../messages";
import { patchWorkbook, readWorkbook } from "../../ooxml";
import { createWorkbook } from "../../ooxml/create";
import { learnPlan, type Plan, shippedPlans } from "../../plan";
import { type Recognition, recognise, type Table } from "../../recognise";
import { allRules } from "../../rules";
import {
  applyEdits,
  buildWorkbook,
  cellState,
  type Edit,
  formatAddress,
  type Workbook,
} from "../../workbook";
import { composeTemplate, readYears, type TemplateOptions, templateHeights, usualYears } from ".";

const learnt = PLANS.map(({ id, title, baselineYear, targetYear, rows }): Plan => {
  const learning = learnPlan({
    id: id.toLowerCase(),
    title,
    baselineYear,
    targetYear,
    rows: rows.map((row, at) => ({
      name: row.name,
      unit: row.unit ?? "",
      baselinePrinted: row.baseline.printed,
      targetPrinted: row.target.printed,
      growthPrinted: row.growth,
      attribute: row.attribute,
      department: row.department,
      goal: row.category,
      place: `表!A${at + 1}`,
    })),
  });
  if (!learning.ok) throw new Error(JSON.stringify(learning.problems));
  return learning.plan;
});
const [past, current] = shippedPlans as [Plan, Plan];
const empty = buildWorkbook([{ name: "Sheet1", cells: [] }]);
const zh = createTranslator("zh-CN");

function made(plan: Plan, options: Partial<TemplateOptions> = {}): Workbook {
  return applyEdits(empty, composeTemplate(plan, { t: zh, ...options }));
}

function read(workbook: Workbook, plan: Plan): Recognition {
  return recognise(workbook, plansWith(plan));
}

const plansWith = (plan: Plan): Plan[] => [plan, ...shippedPlans.filter((one) => one !== plan)];
const cases = [...shippedPlans, ...learnt].flatMap((plan) =>
  LANGUAGES.map((language): [string, Language, Plan] => [plan.id, language, plan]),
);

/** What the plan itself leaves open, and a table copied from it as well. */
const OF_THE_PLAN = ["each-or-average", "missing-baseline", "qualitative-target"];

describe.each(cases)("%s in %s", (_, language, plan) => {
  const workbook = made(plan, { t: createTranslator(language) });
  const recognition = read(workbook, plan);
  const [table, ...others] = recognition.tables as [Table, ...Table[]];

  test("is recognised as that very plan, row by row", () => {
    expect(others).toEqual([]);
    expect(table.plan).toBe(plan);
    expect(table.kind).toBe("monitoring");
    expect(table.rows.map(({ indicator }) => indicator)).toEqual(
      plan.indicators.map(({ id }) => id),
    );
    expect([table.baselineYear, table.targetYear]).toEqual([plan.baselineYear, plan.targetYear]);
    const years = table.columns.flatMap(({ role, year }) => (role === "actual" ? [year] : []));
    expect(years).toEqual(usualYears(plan));
  });

  test("says what the plan says", () => {
    const of = (at: number) => plan.indicators[at] as Plan["indicators"][number];
    expect(
      table.rows.map(({ target, attribute, department, unit }) => ({
        printed: target?.cell.value === null ? "" : target?.reading.printed,
        attribute,
        department,
        hasUnit: unit !== null,
      })),
    ).toEqual(
      table.rows.map((__, at) => ({
        printed: target(of(at)),
        attribute: of(at).attribute,
        department: of(at).department,
        hasUnit: of(at).unit !== "",
      })),
    );
    for (const [at, { baseline }] of table.rows.entries()) {
      const { value } = of(at).baseline;
      if (baseline?.reading.ok) expect(baseline.reading.value).toBe(value);
      else expect(value).toBeNull();
    }
  });

  test("is clean but for what the plan itself leaves open", () => {
    const context = prepareContext(workbook, recognition, plansWith(plan), {
      reportingYear: null,
      today: `${plan.baselineYear + 1}-02-01`,
    });
    const { findings } = check(allRules, context);
    expect(
      findings.filter(({ rule, level }) => level !== "note" || !OF_THE_PLAN.includes(rule)),
    ).toEqual([]);
  });
});

/** A number is read back as one writes it. */
const target = ({ target: { printed, value } }: Plan["indicators"][number]): string =>
  Number(printed) === value && printed.trim() !== "" ? String(value) : printed.trim();

test("what is filled in is read in its year", () => {
  const workbook = made(current, { years: [2021, 2023] });
  const [table] = read(workbook, current).tables as [Table];
  const column = table.columns.find(({ year, role }) => role === "actual" && year === 2023);
  const edit: Edit = {
    kind: "value",
    sheet: table.sheet,
    cell: formatAddress(3, column?.index ?? -1),
    value: 2.95,
  };
  const row = read(applyEdits(workbook, [edit]), current).tables[0]?.rows[0];
  expect(row?.actuals.map(({ year, cell }) => [year, cell.value])).toEqual([
    [2021, null],
    [2023, 2.95],
  ]);
});

test("projects and tasks have sheets of their own, safeguards among the tasks", () => {
  const { sheets } = made(current);
  expect(sheets.map(({ name }) => name)).toEqual(["Sheet1", "年度监测", "重大项目", "任务分解"]);
  const texts = (name: string, column: string) =>
    sheets
      .find((sheet) => sheet.name === name)
      ?.rows.map(({ index }) => cellState(made(current), name, `${column}${index + 1}`).value);
  expect(texts("重大项目", "B")?.slice(3)).toEqual(current.projects.map(({ name }) => name));
  expect(texts("任务分解", "C")?.slice(3)).toEqual([
    ...current.tasks.map(({ name }) => name),
    ...current.safeguards.flatMap(({ measures }) => measures),
  ]);
  expect(texts("任务分解", "E")).toContain("环金华理工学院创新圈建设；自贸区离岸科技创新中心");
  expect(made(past).sheets.map(({ name }) => name)).toEqual(["Sheet1", "年度监测"]);
});

test("a department column is added when asked for", () => {
  const headers = (options: Partial<TemplateOptions>) =>
    read(made(current, options), current).tables[0]?.columns.map(({ role }) => role);
  expect(headers({})).not.toContain("department");
  expect(headers({ departments: true })).toContain("department");
});

test("no sheet that is there is written into", () => {
  const edits = composeTemplate(current, { t: zh, taken: ["年度监测", "年度监测 2", "重大项目"] });
  const added = edits.flatMap((edit) => (edit.kind === "add-sheet" ? [edit.sheet] : []));
  expect(added).toEqual(["年度监测 3", "重大项目 2", "任务分解"]);
  expect([...new Set(edits.map(({ sheet }) => sheet))]).toEqual(added);
});

test("a file keeps all of it, with its looks", async () => {
  const bytes = await patchWorkbook(
    await createWorkbook([{ name: "年度监测", rows: [] }]),
    composeTemplate(current, { t: zh }),
  );
  const workbook = await readWorkbook(bytes);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["年度监测", "重大项目", "任务分解"]);
  expect(read(workbook, current).tables[0]?.rows).toHaveLength(15);
  expect(cellState(workbook, "年度监测", "E4")).toMatchObject({ value: 3.3, format: "0.0" });
});

test("rows of a file are as high as their texts need", () => {
  const heights = templateHeights(composeTemplate(current, { t: zh }), "重大项目");
  expect(heights[1]).toBeCloseTo(16 * 1.3 + 6);
  expect(heights[3]).toBe(21);
  // 89 Chinese characters in a column of 60, of which 58 hold text.
  expect(heights[4]).toBe(4 * 15 + 6);
});

test.each([
  ["2021-2025", [2021, 2022, 2023, 2024, 2025]],
  ["2021年—2023年", [2021, 2022, 2023]],
  ["２０２３，2021、2023", [2021, 2023]],
  ["2021 2024-2025", [2021, 2024, 2025]],
  ["", null],
  ["2025-2021", null],
  ["21-25", null],
  ["1900-2199", null],
  ["2021-2025x", null],
])("years %j", (text, years) => {
  expect(readYears(text)).toEqual(years);
});
