import { applyEdits, buildWorkbook, cellAt, type Edit, type Workbook } from "../workbook";
import { type Finding, type Outcome, planFixes, previewEdits, undoLedger } from ".";
import { parseLedger } from "./ledger";
import { mend } from "./mend";

const WHEN = "2024-01-31T08:00:00.000Z";
const book = buildWorkbook([
  { name: "表", cells: [["１", { value: "2", format: "@" }, { value: 3, formula: "1+2" }, null]] },
]);

function value(cell: string, to: number | string): Edit {
  return { kind: "value", sheet: "表", cell, value: to };
}

function finding(id: string, edits: readonly Edit[], more: Partial<Finding> = {}): Finding {
  return {
    id,
    rule: "some-rule",
    code: "S10",
    level: "warning",
    message: "text",
    data: {},
    place: null,
    sheet: "表",
    cell: null,
    table: null,
    indicator: null,
    year: null,
    expected: null,
    received: null,
    fix: edits.length > 0 ? { kind: "safe", edits } : null,
    cause: null,
    explanation: null,
    ...more,
  };
}

function outcomeOf(findings: readonly Finding[]): Outcome {
  const counts = { error: 0, warning: 0, note: 0 };
  for (const { level } of findings) counts[level]++;
  return {
    verdict: "pass",
    counts,
    findings,
    unchecked: [],
    explained: 0,
    unexplained: counts.warning,
    stale: [],
  };
}

describe("planFixes", () => {
  test("takes the graver finding first and refuses what overlaps with it, whole", () => {
    const mild = finding("mild", [value("A1", 1), value("D1", 5)]);
    const grave = finding("grave", [value("A1", 9)], { level: "error" });
    const { edits, applied, refused } = planFixes([mild, grave], "safe");
    expect(edits).toEqual([value("A1", 9)]);
    expect(applied).toEqual([grave]);
    expect(refused).toEqual([{ finding: mild, because: "overlap", other: "grave" }]);
  });

  test("two findings of one fault may bring the same fix", () => {
    const pair = ["a", "b"].map((id) => finding(id, [value("A1", 1)]));
    expect(planFixes(pair, "safe")).toEqual({
      edits: [value("A1", 1)],
      applied: pair,
      refused: [],
    });
  });

  test("leaves review fixes and mere consequences alone", () => {
    const review = finding("review", [value("A1", 1)], {
      fix: { kind: "review", edits: [value("A1", 1)] },
    });
    const follower = finding("follower", [value("B1", 1)], { cause: "review" });
    const because = (kind: "safe" | "review") =>
      planFixes([review, follower], kind).refused.map((refusal) => refusal.because);
    expect(because("safe")).toEqual(["follows", "review"]);
    expect(because("review")).toEqual(["follows"]);
  });
});

test("a preview does not call it a change when a formula stays and its result has other digits", () => {
  const cell = { kind: "formula", sheet: "表", cell: "C1" } as const;
  expect(previewEdits(book, [{ ...cell, formula: "1+2", cached: 3.0000000000000004 }])).toEqual([]);
  expect(previewEdits(book, [{ ...cell, formula: "2+1", cached: 3 }])).toHaveLength(1);
});

test("a preview says what each cell holds before and after", () => {
  const edits = [
    value("A1", 1),
    value("C1", 3),
    { kind: "clear", sheet: "表", cell: "D1" } as const,
  ];
  expect(previewEdits(book, edits)).toEqual([
    {
      sheet: "表",
      cell: "A1",
      before: { value: "１", formula: null, format: "General" },
      after: { value: 1, formula: null, format: "General" },
    },
    {
      sheet: "表",
      cell: "C1",
      before: { value: 3, formula: "1+2", format: "General" },
      after: { value: 3, formula: null, format: "General" },
    },
  ]);
});

describe("mend", () => {
  const at = (workbook: Workbook, column: number) =>
    workbook.sheets[0] && cellAt(workbook.sheets[0], 0, column);

  /** Text figures are findings; a fix of B1 only comes to light when A1 is mended. */
  function recheck(workbook: Workbook): Outcome {
    if (typeof at(workbook, 0)?.value === "string") {
      return outcomeOf([finding("first", [value("A1", 1)])]);
    }
    if (typeof at(workbook, 1)?.value === "string") {
      return outcomeOf([finding("second", [value("B1", 2)])]);
    }
    return outcomeOf([]);
  }

  test("runs again until nothing is left, and its ledger takes all of it back", () => {
    const { workbook, ledger, rounds, applied, after } = mend(book, "safe", recheck, WHEN);
    expect({ rounds, applied: applied.map(({ id }) => id) }).toEqual({
      rounds: 2,
      applied: ["first", "second"],
    });
    expect(after.findings).toEqual([]);
    expect(at(workbook, 1)).toMatchObject({ value: 2, format: "@" });
    expect(ledger.entries).toHaveLength(2);
    const stored = parseLedger(JSON.parse(JSON.stringify(ledger)));
    if (!stored) throw new Error("a ledger reads back");
    const { edits, conflicts } = undoLedger(workbook, stored);
    expect(conflicts).toEqual([]);
    expect(applyEdits(workbook, edits)).toEqual(book);
  });

  test("a cell changed since is a conflict", () => {
    const { workbook, ledger } = mend(book, "safe", recheck, WHEN);
    const changed = applyEdits(workbook, [value("A1", 7)]);
    expect(undoLedger(changed, ledger).conflicts).toMatchObject([
      { cell: "A1", found: { value: 7 }, after: { value: 1 } },
    ]);
  });

  test("a fix that makes matters worse is taken back, the others stay", () => {
    const worse = (workbook: Workbook): Outcome => {
      const open = recheck(workbook).findings;
      const bad = finding("bad", [value("D1", 1)], { code: "M01" });
      return outcomeOf(
        at(workbook, 3) ? [...open, finding("x", []), finding("y", [])] : [...open, bad],
      );
    };
    const { workbook, after, refused } = mend(book, "safe", worse, WHEN);
    expect(at(workbook, 3)).toBeUndefined();
    expect(at(workbook, 0)?.value).toBe(1);
    expect(after.findings.map(({ id }) => id)).toEqual(["bad"]);
    expect(refused).toMatchObject([{ because: "worse", finding: { id: "bad" } }]);
  });

  test("a formula is not overwritten, and endless fixes end", () => {
    const formula = () => outcomeOf([finding("formula", [value("C1", 3)])]);
    expect(mend(book, "safe", formula, WHEN)).toMatchObject({
      rounds: 0,
      refused: [{ because: "formula" }],
    });
    const endless = (workbook: Workbook) =>
      outcomeOf([finding("endless", [value("D1", Number(at(workbook, 3)?.value ?? 0) + 1)])]);
    expect(mend(book, "safe", endless, WHEN).rounds).toBe(5);
  });
});

test("data that is no ledger is told so", () => {
  expect(parseLedger({ entries: [] })).toBeNull();
  expect(parseLedger("text")).toBeNull();
});
