import fc from "fast-check";
import { readNumber } from "./number";
import { printNumber, printTarget, printUnit } from "./print";
import { readTarget } from "./target";
import type { NumberReading, Operator, Target, TargetForm } from "./types";
import { readUnit } from "./units";
import { SCALES, UNIT_ROWS } from "./units.data";

const SYMBOLS = UNIT_ROWS.map((row) => row.symbols[0] as string);
const SCALE_WORDS = SCALES.map(([word]) => word).filter((word) => !/^[a-z]/.test(word));

/** Full-width forms of what is typed half-width, blanks strewn between other characters. */
function disguise(text: string, seeds: readonly number[]): string {
  return [...text]
    .map((character, at) => {
      const seed = seeds[at % seeds.length] ?? 0;
      const code = character.charCodeAt(0);
      const wide = seed % 2 === 1 && code > 0x21 && code < 0x7f;
      const next = text[at + 1] ?? "";
      const apart = seed % 3 === 1 && !/[\w.:/]/.test(character + next);
      return (wide ? String.fromCharCode(code + 0xfee0) : character) + (apart ? "\u3000" : "");
    })
    .join("");
}

const seeds = fc.array(fc.nat(11), { minLength: 1, maxLength: 8 });
const simpleUnit = fc.constantFrom(...SYMBOLS);
const scaledUnit = fc
  .tuple(
    fc.constantFrom(...SCALE_WORDS),
    fc.constantFrom("元", "人", "家", "吨", "千瓦", "平方米", "件"),
  )
  .map((parts) => parts.join(""));
const baseUnit = fc.oneof(simpleUnit, scaledUnit);
const unitSymbol = fc.oneof(
  baseUnit,
  fc.tuple(baseUnit, baseUnit).map((parts) => parts.join("/")),
);

/** Finite numbers as a sheet holds them; no negative zero. */
const figure = fc.oneof(
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (value === 0 ? 0 : value)),
  fc.integer({ min: -99_999, max: 99_999 }).map((value) => value / 100),
);
const positive = figure.map(Math.abs);

describe("units", () => {
  test("parse(print(x)) = x", () => {
    fc.assert(
      fc.property(unitSymbol, seeds, (symbol, disguises) => {
        const unit = readUnit(symbol);
        fc.pre(unit !== null && unit.scale > 0 && Number.isFinite(unit.scale));
        const again = readUnit(disguise(printUnit(unit), disguises));
        expect(again).toEqual({ ...unit, printed: again?.printed });
      }),
      { numRuns: 2000 },
    );
  });

  test("every listed symbol and alias reads as its row", () => {
    for (const row of UNIT_ROWS) {
      for (const symbol of row.symbols) {
        expect(readUnit(symbol)).toMatchObject({ dimension: row.dimension, scale: row.scale });
      }
    }
  });
});

/** Units that may stand glued to a figure: 时 and 号 make a date of it, 倍 a multiple. */
const gluedUnit = fc.constantFrom(
  ..."亿元 万元 元 万亿元 % ‰ 个百分点 家 个 件 人 万人 人年 吨标准煤/万元 微克/立方米 人/万人 万元/人 标车 Tbps 公顷 万亩 亿千瓦时 天 小时 分 人次".split(
    " ",
  ),
);
const footnote = fc.constantFrom(null, "*", "①", "†", "[1]", "(2019年)");

describe("numbers", () => {
  test("parse(print(x)) = x", () => {
    const reading = fc.record({
      ok: fc.constant(true as const),
      value: figure,
      unit: fc.option(gluedUnit),
      approximate: fc.boolean(),
      provisional: fc.boolean(),
      footnote,
      canonical: fc.constant(false),
      scaled: fc.constant(null),
      doubts: fc.constant([]),
    }) satisfies fc.Arbitrary<NumberReading>;
    fc.assert(
      fc.property(reading, seeds, (wanted, disguises) => {
        const text = printNumber(wanted);
        const read = readNumber(disguise(text, disguises));
        expect(read).toEqual(wanted);
      }),
      { numRuns: 3000 },
    );
  });
});

const OPERATORS: readonly Operator[] = [">=", ">", "<=", "<", "=", "~"];

const bounds = fc.oneof(
  fc.record({
    operator: fc.constantFrom(...OPERATORS),
    operatorWritten: fc.constant(true),
    value: positive,
  }),
  fc.record({
    operator: fc.constant(">=" as const),
    operatorWritten: fc.constant(false),
    value: positive,
  }),
  fc
    .tuple(positive, positive)
    .filter(([a, b]) => a !== b)
    .map(([a, b]) => ({
      operator: "in" as const,
      operatorWritten: true,
      value: [Math.min(a, b), Math.max(a, b)] as const,
    })),
);

function shape(form: TargetForm, span: Target["span"], more: Partial<Target> = {}) {
  return { form, span, alternatives: [] as readonly TargetForm[], ...more };
}

const shapes = fc.constantFrom(
  shape("level", null),
  shape("cumulative", "total"),
  shape("growth-average", "average"),
  shape("growth-each", "each"),
  shape("growth-each", null, { alternatives: ["growth-average"] }),
  shape("growth", null),
  shape("growth", "total"),
  shape("reduction", null),
  shape("reduction", "average"),
  shape("reduction", "total"),
);

function same(wanted: Target, disguises: readonly number[]): void {
  const read = readTarget(disguise(printTarget(wanted), disguises));
  expect(read).toEqual({ ...wanted, printed: read.printed });
}

const rest = { reason: null, remainder: null, doubts: [], printed: "" };

/** What writing cannot tell apart: = 100 is >= 100, and two bare years are a period. */
function sayable(target: Target): boolean {
  if (target.operator === "=" && target.value === 100) return false;
  const { value } = target;
  return (
    typeof value === "number" || value === null || !value.every((end) => end > 1980 && end < 2070)
  );
}

describe("targets", () => {
  test("parse(print(x)) = x for levels and changes", () => {
    const target = fc
      .tuple(shapes, bounds, fc.option(gluedUnit), fc.boolean(), footnote)
      .map(([form, bound, unit, provisional, mark]): Target => {
        return { ...rest, ...form, ...bound, unit, provisional, footnote: mark };
      })
      .filter(sayable);
    fc.assert(fc.property(target, seeds, same), { numRuns: 5000 });
  });

  test("parse(print(x)) = x for multiples and ratios", () => {
    const target = fc
      .tuple(fc.constantFrom("multiple" as const, "ratio" as const), bounds, fc.boolean())
      .map(([form, bound, provisional]): Target => {
        return { ...rest, ...shape(form, null), ...bound, unit: null, provisional, footnote: null };
      })
      .filter((target) => sayable(target) && !/e/.test(String(target.value)));
    fc.assert(fc.property(target, seeds, same), { numRuns: 1000 });
  });

  test("parse(print(x)) = x for ranks", () => {
    const target = fc
      .tuple(fc.integer({ min: 1, max: 3000 }), fc.constantFrom(true, false), fc.boolean())
      .map(([value, operatorWritten, provisional]): Target => {
        const bound = { operator: "<=" as const, operatorWritten, value };
        return {
          ...rest,
          ...shape("rank", null),
          ...bound,
          unit: null,
          provisional,
          footnote: null,
        };
      });
    fc.assert(fc.property(target, seeds, same), { numRuns: 500 });
  });

  test("what was read from the written forms prints and reads back", () => {
    const forms =
      "15以上|超过280家|6人(含)以下|年均增长15%以上|保持15%增长|[1000]|翻一番|前十|全覆盖|1.5:1|5-6%|约60|下降18%|—|稳步提高|零增长|每年5家";
    for (const text of forms.split("|")) {
      const read = readTarget(text);
      const again = readTarget(printTarget(read));
      expect(again).toEqual({ ...read, printed: again.printed });
    }
  });
});

describe("no exception for any input", () => {
  const pieces = fc.array(
    fc.constantFrom(
      ..."0 1 9 . , 。 · % ‰ 万 亿 千 百 十 一 二 两 零 〇 点 分之 成 倍 番 翻 前 第 位 名 以上 以下 超过 不低于 控制在 以内 年均 增长 每年 累计 [ ] ( ) 〔 〕 含 不含 ~ - — 至 到 : ± ≥ < = 家 亿元 人/万人 * ① ^ (预计) 2025年 十四五 末 R&D e E × 10^ 约 余 多 、 ； 力争 同步 GDP at least to".split(
        " ",
      ),
    ),
    { maxLength: 14 },
  );
  const anything = fc.oneof(
    fc.string({ maxLength: 60 }),
    fc.string({ unit: "binary", maxLength: 60 }),
    pieces.map((parts) => parts.join("")),
  );

  test("readNumber, readTarget and readUnit give a value or a reason", () => {
    fc.assert(
      fc.property(anything, fc.string({ maxLength: 12 }), (text, format) => {
        const number = readNumber(text);
        if (number.ok) expect(Number.isFinite(number.value)).toBe(true);
        const target = readTarget(text);
        expect(target.printed).toBe(text);
        expect(target.value === null).toBe(target.reason !== null);
        for (const end of [target.value].flat()) {
          if (end !== null) expect(Number.isFinite(end)).toBe(true);
        }
        readUnit(text);
        readNumber(1.5, format);
      }),
      { numRuns: 5000 },
    );
  });
});
