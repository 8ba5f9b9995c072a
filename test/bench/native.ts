import { engineOf } from "../../src/compose/testing/evaluate";
import {
  COLUMNS,
  FIRST_FORMULA,
  formulaGrid,
  inputOf,
  type Row,
  SHEET,
} from "../../src/compose/testing/rows";
import { assessIndicator } from "../../src/ruler";
import type { Measured } from "./table";

const ROWS = 10_000;
const ROUNDS = 3;
/** Column of the year 2024, changed before every round so that there is something to compute. */
const CHANGED = 5;

/** Made-up rows under way, some with a hole. */
function rows(round: number): Row[] {
  return Array.from({ length: ROWS }, (_, at): Row => {
    const baseline = 20 + (at % 97);
    const step = 1 + (at % 13);
    return {
      kind: "change",
      direction: "up",
      path: "linear",
      attribute: at % 3 === 0 ? "约束性" : null,
      operator: ">=",
      form: "level",
      baseline,
      target: baseline + 5 * step + (at % 7),
      actuals: [
        baseline + step,
        at % 5 === 0 ? null : baseline + 2 * step,
        baseline + 2.5 * step,
        baseline + 3 * step + round,
        null,
      ],
      asOf: 2024,
      written: "numbers",
    };
  });
}

/** The best time of a few rounds in milliseconds, each on figures of its own. */
function bestOf(work: (round: number) => number): number {
  return Math.min(...Array.from({ length: ROUNDS }, (_, round) => work(round + 1)));
}

/**
 * Assessing rows against HyperFormula (development only) evaluating the native formulas of the same
 * rows. Only its computing counts: formulas are parsed and the new figures entered beforehand.
 */
export async function native(): Promise<Measured[]> {
  const engine = engineOf({ [SHEET]: formulaGrid(rows(0)) });
  const sheet = engine.getSheetId(SHEET) ?? 0;
  const formulas = bestOf((round) => {
    engine.suspendEvaluation();
    rows(round).forEach(({ actuals }, row) =>
      engine.setCellContents({ sheet, row, col: CHANGED }, [[actuals[3] ?? null]]),
    );
    const start = performance.now();
    engine.resumeEvaluation();
    return performance.now() - start;
  });
  const ours = bestOf((round) => {
    const inputs = rows(round).map(inputOf);
    const start = performance.now();
    const verdicts = inputs.map((input) => assessIndicator(input, { asOf: 2024 }));
    const time = performance.now() - start;
    requireSame(
      verdicts.map((verdict) => verdict.class),
      round,
    );
    return time;
  });
  engine.destroy();
  return [
    {
      name: `${ROWS.toLocaleString("en-US")} rows: HyperFormula's time / ours`,
      value: formulas / ours,
      limit: 5,
      unit: "×",
      higher: true,
    },
  ];

  /** A comparison of speed means something only where both give the same. */
  function requireSame(classes: readonly string[], round: number): void {
    if (round !== ROUNDS) return;
    const col = FIRST_FORMULA + COLUMNS.indexOf("class");
    const wrong = classes.findIndex(
      (word, row) => engine.getCellValue({ sheet, row, col }) !== word,
    );
    if (wrong >= 0) throw new Error(`row ${wrong}: the formulas say something else`);
  }
}
