import { type Figure, readBare, readFigure } from "./figure";
import { takeMarks } from "./marks";
import { readRatio } from "./number";
import type { NotationDoubt, Operator, TargetForm } from "./types";
import { convert, readKnownUnit } from "./units";

/** The heart of a target once the words around it are gone. */
export interface Core {
  readonly form: TargetForm;
  readonly value: number | readonly [number, number];
  readonly unit: string | null;
  /** A scale word stands alone and was multiplied out: 5.47亿以上. */
  readonly scaled?: number | null;
  readonly approximate: boolean;
  readonly cumulative: boolean;
  readonly provisional: boolean;
  readonly footnote: string | null;
  readonly doubts: readonly NotationDoubt[];
  /** Written in the heart itself: 前5. */
  readonly operator: Operator | null;
}

const NOTHING = {
  unit: null,
  approximate: false,
  cumulative: false,
  provisional: false,
  footnote: null,
  doubts: [],
  operator: null,
} as const;

/**
 * Reads a text as the heart of a target, `null` where words around it are left. After a word such
 * as 突破 a scale alone is a figure: 突破千亿元.
 */
export function readCore(text: string, afterWord = false): Core | null {
  const core = readPlain(text) ?? readMarked(text) ?? readBrackets(text);
  if (core || !afterWord || !SCALE_ALONE.test(text)) return core;
  return readOne(`一${text}`);
}

const SCALE_ALONE = /^(?:[百千万][万亿]|[百千]|亿|万(?=[人家元户件亩个]))/;

function readPlain(text: string): Core | null {
  return (
    readRank(text) ??
    readMultiple(text) ??
    readRatioCore(text) ??
    readTolerance(text) ??
    readRange(text) ??
    readOne(text)
  );
}

function readMarked(text: string): Core | null {
  const marks = takeMarks(text);
  if (marks.text === text) return null;
  const core = readPlain(marks.text) ?? readBrackets(marks.text);
  return core && { ...core, provisional: marks.provisional, footnote: marks.footnote };
}

const BRACKETS = /^\[([^[\]]+)\]([^\d[\]]*)$/;

/** 累计数: [1000], [13.5]%, [5-6]. */
function readBrackets(text: string): Core | null {
  const match = BRACKETS.exec(text);
  if (!match) return null;
  const core = readPlain(`${match[1]}${match[2]}`);
  return core && core.form === "level" ? { ...core, form: "cumulative", cumulative: true } : null;
}

const RANK = /^(前|第|top)(.+?)(?:位次|位|名次|名|强|列|之列|行列|水平|th|st|nd|rd)?$/i;
const HUNDRED = /^([\d一二三四五六七八九十两]*)(百|千|[\d]+)强(?:县|区|市|镇|企|企业)?$/;
const FIRST = /^(?:首位|榜首|第一位|第一名|第一|头名|冠军|first)$/i;

/** 位次: 前5, 前十名, 第3位, 前10%, 百强, 第5-8位. */
function readRank(text: string): Core | null {
  if (FIRST.test(text))
    return { ...NOTHING, form: "rank", value: 1, operator: /^第一/.test(text) ? null : "<=" };
  const hundred = HUNDRED.exec(text);
  if (hundred) {
    const value = readBare(
      /\d/.test(hundred[2] as string)
        ? (hundred[2] as string)
        : `${hundred[1] || "一"}${hundred[2]}`,
    );
    return value === null ? null : { ...NOTHING, form: "rank", value, operator: "<=" };
  }
  const match = RANK.exec(text);
  if (!match) return null;
  const operator = match[1] === "第" ? null : "<=";
  const inner = match[2] as string;
  const range = readRange(inner);
  if (range) return { ...range, form: "rank" };
  const value = readBare(inner.replace(/[位名]$/, ""));
  if (value !== null) return { ...NOTHING, form: "rank", value, operator };
  const share = readFigure(inner.replace(/^(\d+)\/(\d+)$/, "$2分之$1"));
  if ("reason" in share || share.unit !== "%") return null;
  return { ...NOTHING, form: "rank", value: share.value, unit: "%", operator };
}

/** 倍数 without digits. */
const IN_WORDS: readonly (readonly [RegExp, number])[] = [
  [/^(?:实现)?(?:翻番|翻倍|双?倍增|成倍增长|doubled?|doubling)$/i, 2],
  [/^tripled?$/i, 3],
  [/^quadrupled?$/i, 4],
];

const DOUBLED = /^翻([\d.]+|[一二两三四五六])(番|倍)$/;
const BASE =
  /^(?:为|是|达到|相当于|约为)?(?:20\d\d年?|基期|基年|基准年|上年|现有|目前|期初|十[一二三四五]五(?:末|初|时期|期末)?)(?:末|底)?(?:水平)?的/;
const TIMES = /^(?:的)?(.+?)倍$/;

/** 倍数: 翻两番 is 4, 3倍 is 3; 增长1倍 is settled by the words before it. */
function readMultiple(text: string): Core | null {
  const inWords = IN_WORDS.find(([pattern]) => pattern.test(text));
  if (inWords) return { ...NOTHING, form: "multiple", value: inWords[1] };
  const doubled = DOUBLED.exec(text);
  if (doubled) {
    const count = readBare((doubled[1] as string).replace("两", "二"));
    if (count === null) return null;
    const value = doubled[2] === "番" ? Number((2 ** count).toPrecision(12)) : count + 1;
    return { ...NOTHING, form: "multiple", value };
  }
  const times = TIMES.exec(text.replace(BASE, ""));
  if (!times) return null;
  const range = readRange(times[1] as string);
  if (range && range.unit === null) return { ...range, form: "multiple" };
  const figure = readFigure(times[1] as string);
  if ("reason" in figure || figure.unit !== null) return null;
  return {
    ...NOTHING,
    form: "multiple",
    value: figure.value,
    approximate: figure.approximate,
    doubts: figure.doubts,
  };
}

const RATIO_RANGE = /^([\d.]+)[~-]([\d.]+)(:1)$/;

function readRatioCore(text: string): Core | null {
  const [, low = "", high = "", below = ""] = RATIO_RANGE.exec(text) ?? [];
  const from = readRatio(low + below);
  const to = readRatio(high + below);
  if (from && to && from.value <= to.value) {
    return { ...NOTHING, form: "ratio", value: [from.value, to.value] };
  }
  const ratio = readRatio(text);
  return ratio && { ...NOTHING, form: "ratio", value: ratio.value };
}

const TOLERANCE = /^([^±]*)(?:±|\+\/-)(.+)$/;

/** ±5% is from -5% to 5%, 100±5 from 95 to 105. */
function readTolerance(text: string): Core | null {
  const [, middle = "", width = ""] = TOLERANCE.exec(text) ?? [];
  const around = middle === "" ? null : readFigure(middle);
  const figure = readFigure(width);
  if ("reason" in figure || (around && "reason" in around)) return null;
  if (around?.unit && around.unit !== figure.unit) return null;
  const centre = around?.value ?? 0;
  const value = [centre - figure.value, centre + figure.value] as const;
  return { ...NOTHING, form: "level", value, unit: figure.unit };
}

/** 区间: 5-6, 5%~6%, 60至65, 1000万-1200万元. */
function readRange(text: string): Core | null {
  for (const mark of ["~", "至", "到", "to", "and", "-"]) {
    for (let at = text.indexOf(mark, 1); at > 0; at = text.indexOf(mark, at + 1)) {
      const range = rangeOf(text.slice(0, at), text.slice(at + mark.length));
      if (range) return range;
    }
  }
  return null;
}

function rangeOf(first: string, second: string): Core | null {
  const high = readFigure(second);
  if ("reason" in high) return null;
  const low = readFigure(first);
  if ("reason" in low) return null;
  if (isYearPair(low, high)) return null;
  const pair = alignUnits(low, high);
  if (!pair) return null;
  const [a, b] = pair;
  const reversed = a > b;
  return {
    ...NOTHING,
    form: "level",
    value: reversed ? [b, a] : [a, b],
    unit: high.unit ?? low.unit,
    scaled: low.unit === null && high.unit === null ? (high.scaled ?? low.scaled ?? null) : null,
    approximate: low.approximate || high.approximate,
    doubts: [...low.doubts, ...high.doubts, ...(reversed ? (["reversed-range"] as const) : [])],
  };
}

function isYearPair(low: Figure, high: Figure): boolean {
  const year = (figure: Figure) =>
    figure.unit === null &&
    Number.isInteger(figure.value) &&
    figure.value >= 1990 &&
    figure.value <= 2060;
  return year(low) && year(high);
}

/** Both ends in the unit of the one that has it: 3-5家, 1000万-1200万元, 800万元-1亿元. */
function alignUnits(low: Figure, high: Figure): [number, number] | null {
  if (low.suffix === high.suffix) return [low.value, high.value];
  if (low.suffix === "" || (high.unit !== null && high.suffix.startsWith(low.suffix))) {
    const scaleOnly = high.unit === null;
    return [
      scaleOnly && low.suffix === "" ? (low.bare * high.value) / (high.bare || 1) : low.bare,
      high.value,
    ];
  }
  if (high.suffix === "") return [low.value, low.unit === null ? high.value : high.bare];
  if (low.unit === null && high.unit === null) return [low.value, high.value];
  const from = low.unit === null ? null : readKnownUnit(low.unit);
  const to = high.unit === null ? null : readKnownUnit(high.unit);
  const converted = from && to ? convert(low.value, from, to) : null;
  return converted === null ? null : [converted, high.value];
}

function readOne(text: string): Core | null {
  const figure = readFigure(text);
  if ("reason" in figure) return null;
  const multiple = figure.unit === "倍";
  return {
    ...NOTHING,
    form: multiple ? "multiple" : "level",
    value: figure.value,
    unit: multiple ? null : figure.unit,
    scaled: figure.unit === null ? (figure.scaled ?? null) : null,
    approximate: figure.approximate,
    doubts: figure.doubts,
  };
}
