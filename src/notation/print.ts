import type { NumberReading, Target, Unit } from "./types";

/** What was read, written in one form that reads back as the same. */

/** 15.5家, 约300家(预计)*. */
export function printNumber(reading: NumberReading): string {
  const figure = figureText(reading.value, reading.unit);
  return `${reading.approximate ? "约" : ""}${figure}${marksText(reading)}`;
}

export function printUnit(unit: Unit): string {
  return unit.symbol;
}

function figureText(value: number, unit: string | null): string {
  return `${plainNumber(value)}${unit ?? ""}`;
}

/** Without exponents as far as digits are readable, never grouped. */
function plainNumber(value: number): string {
  const text = String(value === 0 ? 0 : value);
  return text.replace("e+", "e");
}

function marksText(marks: { provisional: boolean; footnote: string | null }): string {
  return `${marks.provisional ? "(预计)" : ""}${marks.footnote ?? ""}`;
}

/**
 * A target in canonical wording. A deduced operator is left out and comes back from the same
 * context; what has no figure is printed as it was found.
 */
export function printTarget(target: Target): string {
  if (target.value === null) return target.printed;
  const text = `${figuresText(target)}${marksText(target)}`;
  return target.remainder === null ? text : `${text}、${target.remainder}`;
}

function figuresText(target: Target): string {
  switch (target.form) {
    case "coverage":
      return target.operator === "~" ? "基本全覆盖" : "全覆盖";
    case "rank":
      return rankText(target);
    case "ratio":
      return bounded(target, ratioText(target.value as NonNullable<Target["value"]>));
    case "multiple":
      return bounded(target, rangeText(target.value, "倍"));
    default:
      return changeText(target);
  }
}

function ratioText(value: NonNullable<Target["value"]>): string {
  return typeof value === "number"
    ? `${plainNumber(value)}:1`
    : `${plainNumber(value[0])}~${plainNumber(value[1])}:1`;
}

function rangeText(value: Target["value"], unit: string | null): string {
  if (value === null) return "";
  if (typeof value === "number") return figureText(value, unit);
  return `${plainNumber(value[0])}~${figureText(value[1], unit)}`;
}

/** A band without one of its ends, or both: 大于60且不高于80. */
function openText({ value, unit, doubts }: Target): string | null {
  const [low, high] = [doubts.includes("open-low"), doubts.includes("open-high")];
  if (value === null || typeof value === "number" || (!low && !high)) return null;
  const from = figureText(value[0], unit);
  const to = figureText(value[1], unit);
  return `${low ? "大于" : "不低于"}${from}且${high ? "小于" : "不高于"}${to}`;
}

function rankText(target: Target): string {
  const places = rangeText(target.value, target.unit ?? "位");
  if (target.operator === "<=" && target.operatorWritten) return `前${places}`;
  const [, figure = ""] = /^(.*)位$/.exec(places) ?? [null, places];
  const place = target.unit === null ? `第${figure}位` : places;
  return target.operator === "<=" ? place : bounded(target, place);
}

const SPANS = { average: "年均", each: "每年", total: "累计" } as const;

function changeText(target: Target): string {
  const figure = bounded(target, openText(target) ?? rangeText(target.value, target.unit));
  const span = target.span === null ? "" : SPANS[target.span];
  switch (target.form) {
    case "growth-each":
      return target.span === null ? `保持${figure}增长` : `每年增长${figure}`;
    case "growth-average":
      return `${SPANS.average}增长${figure}`;
    case "growth":
      return `${span}增长${figure}`;
    case "reduction":
      return `${span}下降${figure}`;
    case "cumulative":
      return `${SPANS.total}${figure}`;
    default:
      return `${span}${figure}`;
  }
}

/** The figure with its operator in words; without one where it was deduced. */
function bounded(target: Target, figure: string): string {
  if (!target.operatorWritten) return figure;
  switch (target.operator) {
    case ">=":
      return `${figure}以上`;
    case ">":
      return `超过${figure}`;
    case "<=":
      return `不超过${figure}`;
    case "<":
      return `低于${figure}`;
    case "=":
      return `等于${figure}`;
    case "~":
      return `${figure}左右`;
    default:
      return figure;
  }
}
