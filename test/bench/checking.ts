import { check, prepareContext } from "../../src/check";
import { shippedPlans } from "../../src/plan";
import { recognise } from "../../src/recognise";
import { allRules } from "../../src/rules";
import { buildWorkbook, type CellSpec, type Workbook } from "../../src/workbook";
import { Random } from "../fuzz/random";
import type { Measured } from "./table";

const DEPARTMENTS = 200;
const MOST_DEPARTMENTS = 3000;
const ROUNDS = 7;
const LIMIT_MS = 150;
/** Fifteen times the departments may take fifteen times as long, and a half more for the caches. */
const LIMIT_RATIO = (MOST_DEPARTMENTS / DEPARTMENTS) * 1.5;
const YEARS = [2021, 2022, 2023, 2024, 2025];

/** 汇总表: every department's part of every indicator of 表 2, five years each; some entries wrong. */
export function consolidated(departments: number): Workbook {
  const plan = shippedPlans.at(-1);
  if (!plan) throw new Error("a plan is shipped");
  const random = new Random(departments);
  const header = [
    "部门",
    "指标名称",
    "单位",
    "2020年基础",
    ...YEARS.map((year) => `${year}年`),
    "2025年目标",
  ];
  const rows: CellSpec[][] = [["各部门指标完成情况汇总表（2021—2025年）"], header];
  for (let department = 1; department <= departments; department++) {
    for (const { name, unit, baseline, target } of plan.indicators) {
      const to = typeof target.value === "number" ? target.value : 10;
      const from = baseline.value ?? to * 0.8;
      const digits = Number.isInteger(from) && Number.isInteger(to) ? 0 : 2;
      const figures = YEARS.map((year): CellSpec => {
        const figure = from + ((to - from) * (year - 2020 + random.next() / 2)) / 5;
        const value = Number(figure.toFixed(digits));
        return random.below(100) === 0 ? String(value) : value;
      });
      rows.push([
        `部门${department}`,
        name,
        unit,
        baseline.value,
        ...figures,
        asTyped(target.printed),
      ]);
    }
  }
  return buildWorkbook([{ name: "汇总", cells: rows }]);
}

/** 15 is typed as a number, 15 以上 as text. */
function asTyped(printed: string): CellSpec {
  return /^[\d.]+$/.test(printed) ? Number(printed) : printed;
}

/** Milliseconds to recognise and to check a workbook that was read, the fastest of some rounds. */
export function measure(departments: number, rounds = ROUNDS) {
  const workbook = consolidated(departments);
  const times: { recognising: number; checking: number }[] = [];
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    // Recognised afresh each round: what rules keep of a table must not help the next one.
    const recognition = recognise(workbook, shippedPlans);
    const recognised = performance.now();
    // What recognising left behind is not to be cleared away on the time of the check.
    globalThis.gc?.();
    const found = performance.now();
    const { findings } = check(allRules, prepareContext(workbook, recognition, shippedPlans));
    times.push({ recognising: recognised - start, checking: performance.now() - found });
    if (recognition.tables.length !== 1 || findings.length === 0)
      throw new Error("the table was not checked");
  }
  // The fastest round: what else the machine does only adds.
  return {
    recognising: Math.min(...times.map((time) => time.recognising)),
    checking: Math.min(...times.map((time) => time.checking)),
  };
}

/** All rules over a consolidated sheet, and over one of fifteen times the size. */
export async function bench(): Promise<Measured[]> {
  measure(DEPARTMENTS, 3);
  const small = measure(DEPARTMENTS);
  const large = measure(MOST_DEPARTMENTS, 3);
  const size = `${DEPARTMENTS} departments × 15 indicators × 5 years`;
  return [
    { name: `checking ${size} by all rules`, value: small.checking, limit: LIMIT_MS, unit: "ms" },
    {
      name: `checking ${MOST_DEPARTMENTS} departments against ${DEPARTMENTS}`,
      value: large.checking / small.checking,
      limit: LIMIT_RATIO,
      unit: "×",
    },
  ];
}
