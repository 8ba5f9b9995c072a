import { shippedPlans } from "../plan";
import { recognise } from "../recognise";
import { defineRule } from "../rules";
import { buildWorkbook, type CellSpec } from "../workbook";
import {
  check,
  explain,
  explanationsXml,
  findFinding,
  mergeExplanations,
  parseExplanations,
} from ".";
import { prepareContext } from "./context";
import { withExplanations } from "./explanations";

/** A warning on every actual below 10, whatever the rules of the catalogue say. */
const rule = defineRule({
  meta: {
    id: "below-ten",
    code: "T02",
    level: "warning",
    family: "time",
    validationLevel: 1,
    needs: [],
    follows: [],
    fix: null,
  },
  messages: {
    "zh-CN": { title: "低于十", text: "{value} 低于十" },
    "en-US": { title: "Below ten", text: "{value} is below ten" },
  },
  *figure({ table, row, cell, year, role }) {
    if (role !== "actual" || !cell.reading.ok || cell.reading.value >= 10) return;
    yield {
      message: "text",
      data: { value: cell.reading.value },
      place: { sheet: table.sheet, row: cell.row, column: cell.column },
      indicator: row.name,
      year,
      received: cell.reading.value,
    };
  },
});

const HEADER = ["指标名称", "单位", "2020年基础", "2021年实际", "2025年目标"];

function outcomeOf(rows: readonly CellSpec[][], title: CellSpec[][] = []) {
  const workbook = buildWorkbook([{ name: "表", cells: [...title, HEADER, ...rows] }]);
  const recognition = recognise(workbook, shippedPlans);
  return check([rule], prepareContext(workbook, recognition, shippedPlans));
}

const ROWS: CellSpec[][] = [
  ["城镇化率", "%", 50, 5, 60],
  ["森林覆盖率", "%", 40, 41, 45],
  ["污水处理率", "%", 80, 8, 95],
];

test("an explained warning is counted apart and survives rows put in above", () => {
  const outcome = outcomeOf(ROWS);
  expect(outcome).toMatchObject({ explained: 0, unexplained: 2, stale: [] });
  const [first] = outcome.findings;
  if (!first) throw new Error("there is a finding");
  const notes = [explain(first, "统计口径调整，已核实", "2024-01-31")];
  expect(withExplanations(outcome, notes)).toMatchObject({ explained: 1, unexplained: 1 });
  const moved = outcomeOf([["燃气普及率", "%", 70, 72, 90], ...ROWS], [["某某规划监测表"], [null]]);
  const again = withExplanations(moved, notes);
  expect(again).toMatchObject({
    verdict: "pass",
    counts: { error: 0, warning: 2, note: 0 },
    explained: 1,
    stale: [],
  });
  expect(again.findings.map(({ explanation }) => explanation)).toEqual([
    "统计口径调整，已核实",
    null,
  ]);
});

test("an explanation of a finding that is gone or about another figure is stale", () => {
  const [first, second] = outcomeOf(ROWS).findings;
  if (!first || !second) throw new Error("there are findings");
  const notes = [explain(first, "一", null), explain(second, "二", null)];
  const later = outcomeOf([
    ["城镇化率", "%", 50, 52, 60],
    ...ROWS.slice(1, 2),
    ["污水处理率", "%", 80, 7, 95],
  ]);
  expect(withExplanations(later, notes)).toMatchObject({
    explained: 0,
    stale: [
      { because: "gone", explanation: { text: "一" } },
      { because: "changed", explanation: { text: "二" } },
    ],
  });
});

test("explanations read back from the part they are written to", () => {
  const notes = [
    {
      finding: "T02|表|\"a\" <b> & 'c'|2021|text",
      text: "第一行\n第二行\t<完>&",
      received: 5.5,
      when: "2024-01-31",
    },
    { finding: "S08|表|x||edges", text: "𠮷", received: "5", when: null },
    { finding: "M03|表|x||text", text: "", received: null, when: null },
  ];
  expect(parseExplanations(explanationsXml(notes))).toEqual(notes);
  expect(parseExplanations("<explanations/>")).toEqual([]);
});

test("a later explanation replaces an earlier one, an empty one takes it back", () => {
  const note = (finding: string, text: string) => ({ finding, text, received: null, when: null });
  const before = [note("a", "1"), note("b", "2")];
  expect(mergeExplanations(before, [note("a", "3"), note("b", " ")])).toEqual([note("a", "3")]);
});

test("a finding is named by its id or by code and cell", () => {
  const { findings } = outcomeOf(ROWS);
  const [first] = findings;
  expect(findFinding(findings, first?.id ?? "")).toBe(first);
  expect(findFinding(findings, "T02@D2")).toBe(first);
  expect(findFinding(findings, "T02@表!D2")).toBe(first);
  expect(findFinding(findings, "T02@D3")).toBeNull();
});
