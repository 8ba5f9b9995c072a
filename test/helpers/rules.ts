import { check } from "../../src/check";
import { shippedPlans } from "../../src/plan";
import { recognise } from "../../src/recognise";
import { DEFAULT_LIMITS, type Rule, type RuleContext } from "../../src/rules";
import { applyEdits, buildWorkbook, type SheetSpec, type Workbook } from "../../src/workbook";

/** One workbook to try a rule on, as rows of cells from A1. */
export interface RuleCase {
  readonly name: string;
  readonly sheets: readonly SheetSpec[];
  readonly context?: Partial<RuleContext>;
}

export interface InvalidCase extends RuleCase {
  /** Findings of this rule in reading order; only the fields given are compared. */
  readonly findings: readonly {
    readonly cell: string | null;
    readonly message: string;
    readonly level?: string;
    readonly indicator?: string;
    readonly year?: number;
    readonly expected?: string | number | null;
    readonly received?: string | number | null;
  }[];
  /** Cells after every offered fix, `Sheet!A1` or `A1` of the first sheet. */
  readonly fixed?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Runs a table of valid and invalid cases against one rule, through real recognition and the real engine. */
export function testRule(
  rule: Rule,
  cases: { valid: readonly RuleCase[]; invalid: readonly InvalidCase[] },
): void {
  describe(`${rule.meta.code} ${rule.meta.id}`, () => {
    test.each(cases.valid)("accepts: $name", (example) => {
      expect(run(rule, example).findings).toEqual([]);
    });
    test.each(cases.invalid)("finds: $name", (example) => {
      const { findings, workbook } = run(rule, example);
      expect(findings).toHaveLength(example.findings.length);
      findings.forEach((finding, i) => {
        expect(finding).toMatchObject(example.findings[i] as object);
        const texts = Object.values(rule.messages).map((messages) => messages[finding.message]);
        expect(texts).not.toContain(undefined);
      });
      if (!example.fixed) return;
      const edits = findings.flatMap((finding) => finding.fix?.edits ?? []);
      expectCells(applyEdits(workbook, edits), example.fixed);
      expect(run(rule, example, applyEdits(workbook, edits)).findings).toEqual([]);
    });
  });
}

function run(rule: Rule, example: RuleCase, changed?: Workbook) {
  const workbook = changed ?? buildWorkbook(example.sheets);
  const context: RuleContext = {
    workbook,
    recognition: recognise(workbook, example.context?.plans ?? shippedPlans),
    plans: shippedPlans,
    reportingYear: null,
    previous: null,
    references: [],
    publications: [],
    deadline: null,
    today: null,
    limits: DEFAULT_LIMITS,
    ...example.context,
  };
  expect(context.recognition.tables.length).toBeGreaterThan(0);
  return { findings: check([rule], context).findings, workbook };
}

function expectCells(workbook: Workbook, cells: Readonly<Record<string, unknown>>): void {
  for (const [key, value] of Object.entries(cells)) {
    const [sheetName, address] = key.includes("!")
      ? key.split("!")
      : [workbook.sheets[0]?.name, key];
    const sheet = workbook.sheets.find((candidate) => candidate.name === sheetName);
    const found = sheet?.rows.flatMap((row) => row.cells.map((cell) => ({ row: row.index, cell })));
    const match = /^([A-Z]+)(\d+)$/.exec(address ?? "");
    const column = [...(match?.[1] ?? "")].reduce((n, c) => n * 26 + c.charCodeAt(0) - 64, 0) - 1;
    const cell = found?.find(
      (item) => item.row === Number(match?.[2]) - 1 && item.cell.column === column,
    )?.cell;
    expect({ [key]: cell?.value ?? null }).toEqual({ [key]: value });
  }
}
