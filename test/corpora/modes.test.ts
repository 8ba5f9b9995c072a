import fc from "fast-check";
import {
  assessEveryRow,
  composeColumns,
  computedColumns,
  type FillMode,
  tellingSentences,
} from "../../src/compose";
import { call } from "../../src/functions/testing";
import { createTranslator, LANGUAGES, type Language } from "../../src/messages";
import { type Kind, shippedPlans } from "../../src/plan";
import { recognise } from "../../src/recognise";
import { buildWorkbook, type CellSpec, type CellValue, type Workbook } from "../../src/workbook";
import { functionErrors, nativeErrors } from "../helpers/formula-errors";

const SEED = 2021_2025;
const TABLES = 10;
const YEARS = [2021, 2022, 2023, 2024];

type Cells = fc.Arbitrary<CellSpec>;

/** Figures of one decimal. */
const level = (low: number, high: number) =>
  fc
    .integer({ min: Math.round(low * 10), max: Math.round(high * 10) })
    .map((tenths) => tenths / 10);
const words = (...texts: readonly CellSpec[]): Cells => fc.constantFrom(...texts);

/** A figure as people write it: as a number, in full width, with a unit, a mark or thousands. */
function written(figure: fc.Arbitrary<number>, unit: string): Cells {
  return fc
    .tuple(figure, fc.constantFrom("number", "number", "number", "wide", "unit", "about", "mark"))
    .map(([value, way]): CellSpec => {
      if (way === "number") return value;
      if (way === "wide") return String(value).replace(/[\d.]/g, wide);
      if (way === "unit") return `${value}${unit}`;
      return way === "about" ? `约 ${value}` : `${value.toLocaleString("en-US")}（预计）`;
    });
}

const wide = (character: string): string =>
  String.fromCharCode(character.charCodeAt(0) + 0xff01 - 0x21);

/** What stands in a cell that has no figure. */
const nothing: Cells = words(null, null, null, "", "—", "/", "很多", true, { error: "#DIV/0!" });
const orNothing = (cells: Cells): Cells =>
  fc.oneof({ weight: 5, arbitrary: cells }, { weight: 1, arbitrary: nothing });

interface Sort {
  readonly kind: Kind;
  readonly name: string;
  readonly unit: string;
  readonly baseline: Cells;
  readonly target: Cells;
  readonly actual: Cells;
}

/** One row a kind, and the forms of target that each can be written in. */
function sort(
  [kind, name, unit]: readonly [Kind, string, string],
  figure: fc.Arbitrary<number>,
  target: Cells,
  baseline: Cells = orNothing(written(figure, unit)),
): Sort {
  return { kind, name, unit, baseline, target, actual: orNothing(written(figure, unit)) };
}

const SORTS: readonly Sort[] = [
  sort(
    ["change", "公路通车里程", "公里"],
    level(50, 90),
    words(100, "100以上", "≥100", "超过 100", "１００公里以上", "翻一番", "约100", "提高20公里"),
  ),
  sort(
    ["change", "细颗粒物浓度", "微克/立方米"],
    level(26, 40),
    words(25, "25以下", "控制在25以内", "低于25", "下降18%"),
  ),
  sort(
    ["change", "工业投资额", "亿元"],
    level(50, 90),
    words("年均增长10%", "年均增长 8% 以上", "1000000万元以上"),
  ),
  sort(["maintenance", "森林覆盖率", "%"], level(58, 66), words("60以上", "60%以上", 60)),
  sort(["growth-average", "生产总值年均增速", "%"], level(-3, 12), words(6, "6以上", "年均增长6%")),
  sort(["growth-each", "财政收入增速", "%"], level(-3, 12), words("每年增长6%", "每年6%以上")),
  sort(
    ["total", "城镇新增就业", "万人"],
    level(0, 4),
    words("累计10以上", "累计10万人以上"),
    words(null, "—"),
  ),
  sort(
    ["reduction", "单位GDP能耗降低", "%"],
    level(-1, 6),
    words("[13.5]", "累计下降13.5%", "五年累计下降14%"),
    words(null, "—"),
  ),
  sort(["band", "居民消费价格指数", "%"], level(98, 106), words("100-103", "102~103")),
  sort(
    ["rank", "科技创新指数排名", "位"],
    fc.integer({ min: 1, max: 25 }),
    words("前十", "前10名", "第8位"),
  ),
  {
    ...sort(["milestone", "国家实验室建成", "—"], level(0, 1), words("建成", "是"), words(null)),
    actual: words(null, "否", "在建", "已建成", "是"),
  },
  sort(["qualitative", "营商环境满意度", "分"], level(80, 95), words("稳步提高", "持续改善")),
];

/** The rows of the newest shipped plan, target and unit as it states them or in other words. */
const KNOWN: readonly Sort[] = (shippedPlans.at(-1)?.indicators ?? []).map(
  ({ kind, name, unit, baseline, target }) => {
    const from = baseline.value ?? 1;
    const to = typeof target.value === "number" ? target.value : from;
    const about = level(Math.min(from, to) * 0.9, Math.max(from, to) * 1.1);
    const targets = words(target.printed, to, `${to}以上`, "稳步提高", null, `${to * 2} 以上`);
    const base = fc.oneof(fc.constant(baseline.value), orNothing(written(about, unit)));
    return sort([kind, name, unit], about, targets, base);
  },
);

/** One row of each sort, its attribute chosen. */
const rowsOf = (sorts: readonly Sort[]) =>
  fc.tuple(
    ...sorts.map(({ name, unit, baseline, target, actual }) =>
      fc
        .tuple(words("约束性", "预期性"), baseline, target, fc.tuple(...YEARS.map(() => actual)))
        .map(([attribute, from, to, actuals]) => [name, unit, attribute, from, to, ...actuals]),
    ),
  );

interface Sample {
  readonly rows: number;
  readonly cells: CellSpec[][];
  readonly asOf: number | undefined;
}

const samples: readonly Sample[] = fc.sample(
  fc
    .record({
      rows: fc.oneof(rowsOf(SORTS), rowsOf(KNOWN)),
      unitColumn: fc.boolean(),
      estimated: fc.boolean(),
      asOf: fc.constantFrom(undefined, 2022, 2023, 2025),
    })
    .map(({ rows, unitColumn, estimated, asOf }) => {
      const header = YEARS.map((year) =>
        estimated && year === 2024 ? `${year}年预计` : `${year}年`,
      );
      const table = [
        ["指标名称", "单位", "属性", "2020年基期", "2025年目标", ...header],
        ...rows.map((row) => [...row]),
      ];
      const shown = unitColumn ? table : table.map((row) => row.filter((_, at) => at !== 1));
      return { rows: rows.length, cells: [["某市“十四五”规划主要指标"], ...shown], asOf };
    }),
  { numRuns: TABLES, seed: SEED },
);

const bookOf = ({ cells }: Sample): Workbook => buildWorkbook([{ name: "监测", cells }]);
const rawOf = (spec: CellSpec): CellValue =>
  typeof spec === "object" && spec !== null && "value" in spec ? spec.value : spec;

function filled(workbook: Workbook, { asOf }: Sample, mode: FillMode, language: Language) {
  const { tables } = recognise(workbook, shippedPlans);
  const t = createTranslator(language);
  const options = { mode, host: "live", t, asOf, columns: computedColumns } as const;
  return composeColumns(workbook, tables, options).edits;
}

/** What every cell shows, by its address: the value, or what a formula is to come to. */
const shown = (edits: ReturnType<typeof filled>): ReadonlyMap<string, unknown> =>
  new Map(
    edits.flatMap((edit) => {
      if (edit.kind === "value") return [[edit.cell, edit.value]];
      return edit.kind === "formula" ? [[edit.cell, edit.cached]] : [];
    }),
  );

test("the samples hold every kind, judged and not", () => {
  const judged = samples.flatMap((sample) =>
    assessEveryRow(recognise(bookOf(sample), shippedPlans).tables, { asOf: sample.asOf }),
  );
  expect(judged.length).toBe(samples.reduce((sum, { rows }) => sum + rows, 0));
  const kinds = judged.map(({ figures }) => figures.kind);
  expect(new Set(kinds)).toEqual(new Set([...SORTS, ...KNOWN].map(({ kind }) => kind)));
  const classes = new Set(judged.map(({ assessment }) => assessment.class));
  expect(classes.size).toBeGreaterThan(7);
});

describe.each(LANGUAGES)("in %s", (language) => {
  test.each(samples.map((sample, at) => ({ at, sample })))(
    "table $at is filled alike with functions, native formulas and values",
    ({ sample }) => {
      const workbook = bookOf(sample);
      const native = filled(workbook, sample, "native", language);
      const functions = filled(workbook, sample, "functions", language);
      expect(nativeErrors(workbook, native)).toEqual([]);
      expect(functionErrors(workbook, functions)).toEqual([]);
      const values = shown(filled(workbook, sample, "values", language));
      expect(values.size).toBe((sample.rows + 1) * computedColumns.length);
      expect(shown(native)).toEqual(values);
      expect(shown(functions)).toEqual(values);
    },
  );

  test.each(samples.map((sample, at) => ({ at, sample })))(
    "the board says of table $at what the command line and the pane say",
    ({ sample }) => {
      const range = sample.cells.map((row) => row.map(rawOf));
      const given = [range, sample.asOf ?? null, null, null, language.slice(0, 2)];
      const [, ...board] = call("BOARD", ...given) as unknown[][];
      const t = createTranslator(language);
      const { tables } = recognise(bookOf(sample), shippedPlans);
      const rows = assessEveryRow(tables, { asOf: sample.asOf });
      const wanted = rows.map((judged) => {
        const { assessment, row } = judged;
        const words = [t(`ruler.class.${assessment.class}`), t(`ruler.risk.${assessment.risk}`)];
        const sentences = tellingSentences(judged, t).join(language === "zh-CN" ? "" : " ");
        return [row.name, assessment.progress ?? "", ...words, sentences];
      });
      expect(board.map((row) => [0, 5, 10, 11, 12].map((at) => row[at]))).toEqual(wanted);
    },
  );
});
