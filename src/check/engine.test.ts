import { shippedPlans } from "../plan";
import { recognise } from "../recognise";
import { defineRule, type Rule, type RuleMeta } from "../rules";
import { buildWorkbook, type CellSpec } from "../workbook";
import { check, FindingTexts, NO_PLAN_TABLE, RULE_FAILED } from ".";
import { prepareContext } from "./context";

const meta = (code: string, follows: readonly string[] = []): RuleMeta => ({
  id: `rule-${code}`,
  code,
  level: "error",
  family: "time",
  validationLevel: 1,
  needs: [],
  follows,
  fix: null,
});
const messages = {
  "zh-CN": { title: "某规则", text: "有问题" },
  "en-US": { title: "Some rule", text: "Something is wrong" },
};

const TABLE: CellSpec[][] = [
  ["指标名称", "单位", "2020年基础", "2021年实际", "2025年目标"],
  ["城镇化率", "%", 50, 52, 60],
  ["森林覆盖率", "%", 40, 41, 45],
  ["污水处理率", "%", 80, 81, 95],
];

function run(rules: readonly Rule[], cells: CellSpec[][] = TABLE) {
  const workbook = buildWorkbook([{ name: "表", cells }]);
  return check(rules, prepareContext(workbook, recognise(workbook, shippedPlans), shippedPlans));
}

test("a rule that throws is one visible finding a table, and the others run on", () => {
  const broken = defineRule({
    meta: meta("T01"),
    messages,
    row: () => {
      throw new TypeError("x is undefined");
    },
  });
  const sound = defineRule({
    meta: meta("T02"),
    messages,
    *row(row, table) {
      yield { message: "text", place: { sheet: table.sheet, ...row.nameCell } };
    },
  });
  const { findings, verdict } = run([broken, sound]);
  expect(findings.map(({ code, message }) => [code, message])).toEqual([
    ["T01", RULE_FAILED],
    ["T02", "text"],
    ["T02", "text"],
    ["T02", "text"],
  ]);
  expect(verdict).toBe("fail");
  const texts = new FindingTexts([broken, sound], "zh-CN");
  expect(texts.message(findings[0] as (typeof findings)[number])).toContain("x is undefined");
});

test("a consequence at the same cell is folded under its cause and not counted", () => {
  const make = (code: string, follows: readonly string[]) =>
    defineRule({
      meta: meta(code, follows),
      messages,
      *figure({ table, cell, role }) {
        if (role === "actual")
          yield {
            message: "text",
            place: { sheet: table.sheet, row: cell.row, column: cell.column },
          };
      },
    });
  const { findings, counts } = run([make("T02", ["S02"]), make("S02", [])]);
  expect(counts.error).toBe(3);
  expect(findings.filter(({ cause }) => cause !== null).map(({ code }) => code)).toEqual([
    "T02",
    "T02",
    "T02",
  ]);
});

test("a workbook without a plan table is not cleared", () => {
  const { verdict, counts, findings } = run(
    [],
    [
      ["姓名", "电话"],
      ["张三", 123],
    ],
  );
  expect({ verdict, counts }).toEqual({
    verdict: "fail",
    counts: { error: 1, warning: 0, note: 0 },
  });
  expect(findings[0]).toMatchObject({ rule: NO_PLAN_TABLE, sheet: "表", cell: null });
  for (const language of ["zh-CN", "en-US"] as const) {
    const texts = new FindingTexts([], language);
    expect(texts.message(findings[0] as (typeof findings)[number])).not.toBe(NO_PLAN_TABLE);
    expect(texts.title("S00")).not.toBe("S00");
  }
});

test("a rule that lacks another side says so", () => {
  const needy = defineRule({
    meta: { ...meta("V05"), needs: ["previous"] },
    messages,
    table: () => [],
  });
  expect(run([needy]).unchecked).toEqual([{ rule: "rule-V05", code: "V05", needs: "previous" }]);
});
