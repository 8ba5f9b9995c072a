import type { Level, Rule } from "../rules";
import { foldConsequences } from "./fold";
import type { Finding } from "./types";

function finding(code: string, cell: string, level: Level = "warning"): Finding {
  const place = { sheet: "表", row: Number(cell.slice(1)) - 1, column: 0 };
  const rest = { message: "", data: {}, table: null, indicator: null, year: null };
  const values = { expected: null, received: null, fix: null, cause: null, explanation: null };
  return {
    id: `${code}|${cell}`,
    rule: code,
    code,
    level,
    place,
    sheet: "表",
    cell,
    ...rest,
    ...values,
  };
}

const rule = (code: string, ...follows: string[]): Rule =>
  ({ meta: { code, follows } }) as unknown as Rule;

function causes(findings: Finding[], ...rules: Rule[]): (string | null)[] {
  return foldConsequences(findings, rules).map((folded) => folded.cause);
}

const RULES = [rule("A"), rule("B", "A"), rule("C", "B")];

test("a consequence folds under its cause in the row, at the same cell first", () => {
  const findings = [finding("A", "C2"), finding("A", "D2"), finding("B", "D2"), finding("B", "E3")];
  expect(causes(findings, ...RULES)).toEqual([null, null, "A|D2", null]);
});

test("a chain folds under its first cause", () => {
  const findings = [finding("A", "C2"), finding("B", "C2"), finding("C", "C2")];
  expect(causes(findings, ...RULES)).toEqual([null, "A|C2", "A|C2"]);
});

test("no warning disappears under a note", () => {
  expect(causes([finding("A", "C2", "note"), finding("B", "C2")], ...RULES)).toEqual([null, null]);
});

test("of rules that name each other one stays in sight", () => {
  const circle = [rule("A", "B"), rule("B", "A")];
  expect(causes([finding("A", "C2"), finding("B", "C2")], ...circle)).toEqual([null, "A|C2"]);
});
