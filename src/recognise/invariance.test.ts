import fc from "fast-check";
import { printedTable } from "../../test/helpers/tables";
import { shippedPlans } from "../plan";
import { buildWorkbook, type CellSpec } from "../workbook";
import { recognise } from "./recognise";

type Cells = readonly (readonly CellSpec[])[];

const TITLE = "金东区科技创新“十四五”规划主要指标监测表";
const monitoring: Cells = [
  ["序号", "指标名称", "单位", "2020年基数", "2025年目标", "2021年实际", "2022年实际", "责任部门"],
  ...printedTable("jindong-sti-2021-2025")
    .slice(1)
    .map((row, i): CellSpec[] => {
      const [name = "", unit = ""] = String(row[1]).replace("）", "").split("（");
      return [
        row[0] ?? null,
        name,
        unit,
        row[2] ?? null,
        row[3] ?? null,
        i + 10.5,
        i + 11.5,
        i % 2 ? "区科技局" : "区经信局",
      ];
    }),
];

/** What recognition says of each indicator, wherever it stands. */
function reading(sheets: readonly Cells[]) {
  const workbook = buildWorkbook(sheets.map((cells) => ({ cells })));
  const { tables } = recognise(workbook, shippedPlans);
  return tables.map((table) => ({
    plan: table.plan?.id,
    kind: table.kind,
    rows: Object.fromEntries(
      table.rows.map((row) => [
        row.indicator ?? row.name,
        {
          unit: row.unit?.symbol,
          baseline: row.baseline?.reading.ok ? row.baseline.reading.value : null,
          target: row.target?.reading.value ?? null,
          operator: row.target?.reading.operator ?? null,
          actuals: row.actuals.map((a) => [
            a.year,
            a.cell.reading.ok ? a.cell.reading.value : null,
          ]),
          department: row.department,
        },
      ]),
    ),
  }));
}

const plain = reading([[[TITLE], ...monitoring]]);

test("the plain table is read whole", () => {
  expect(plain).toHaveLength(1);
  expect(Object.keys(plain[0]?.rows ?? {})).toHaveLength(15);
});

test("blank rows put in anywhere change nothing", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(16), { maxLength: 5 }), (places) => {
      const cells = [[TITLE], ...monitoring].flatMap((row, i) =>
        places.filter((place) => place === i).length > 0 ? [[], row] : [row],
      );
      expect(reading([cells])).toEqual(plain);
    }),
    { numRuns: 60, seed: 1 },
  );
});

test("blank columns put in anywhere change nothing", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(8), { maxLength: 3 }), (places) => {
      const cells = monitoring.map((row) =>
        row.flatMap((cell, i) => (places.includes(i) ? [null, cell] : [cell])),
      );
      expect(reading([[[TITLE], ...cells]])).toEqual(plain);
    }),
    { numRuns: 60, seed: 2 },
  );
});

test("rows in any order", () => {
  const [header, ...rows] = monitoring;
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: rows.length }), (shuffled) => {
      expect(reading([[[TITLE], header as CellSpec[], ...shuffled]])).toEqual(plain);
    }),
    { numRuns: 60, seed: 3 },
  );
});

test("columns in any order", () => {
  const order = (monitoring[0] as CellSpec[]).map((_, i) => i);
  fc.assert(
    fc.property(fc.shuffledSubarray(order, { minLength: order.length }), (shuffled) => {
      const cells = monitoring.map((row) => shuffled.map((i) => row[i] ?? null));
      expect(reading([[[TITLE], ...cells]])).toEqual(plain);
    }),
    { numRuns: 100, seed: 4 },
  );
});

test("full-width texts and blanks inside header words", () => {
  const wide = (text: string): string =>
    text.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0));
  fc.assert(
    fc.property(fc.infiniteStream(fc.boolean()), (choices) => {
      const cells = monitoring.map((row, i) =>
        row.map((cell) => {
          if (cell === null || !choices.next().value) return cell;
          if (i === 0) return [...String(cell)].join(" ");
          return wide(String(cell));
        }),
      );
      expect(reading([[[TITLE], ...cells]])).toEqual(plain);
    }),
    { numRuns: 60, seed: 5 },
  );
});

test("sheets in any order, other sheets between", () => {
  const other: Cells = [
    ["姓名", "部门", "电话"],
    ["张三", "科技局", 82190000],
  ];
  const old: Cells = printedTable("jindong-sti-2016-2020");
  const both = reading([old, [[TITLE], ...monitoring]]);
  expect(both).toHaveLength(2);
  expect(reading([[[TITLE], ...monitoring], other, old])).toEqual([both[1], both[0]]);
});
