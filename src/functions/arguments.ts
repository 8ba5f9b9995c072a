import {
  convertAlike,
  type Direction,
  inRowOf,
  readNumber,
  readUnit,
  readYear,
  type Unit,
} from "../notation";
import type { Points } from "../ruler";
import { type CellValue, isError } from "../workbook";
import type { CellArgument, Parameter, RangeArgument } from "./define";
import { FunctionError, failure } from "./errors";

/** What an argument says, in words for a message. */
export function printed(content: CellValue): string {
  if (content === null) return "";
  if (isError(content)) return content.error;
  return typeof content === "boolean" ? String(content).toUpperCase() : String(content);
}

function blank(parameter: Parameter): FunctionError {
  return failure("notAvailable", "blank", { parameter: parameter.name });
}

/** The content; a blank and an error are refused. */
export function contentOf({ content, parameter }: CellArgument): string | number | boolean {
  if (content === null) throw blank(parameter);
  if (isError(content))
    throw failure("invalidValue", "error-value", {
      parameter: parameter.name,
      text: content.error,
    });
  return content;
}

/** The content as text, `null` for a blank. */
export function textOrNull(argument: CellArgument): string | null {
  return argument.content === null ? null : printed(contentOf(argument));
}

/** 数值, in `unit` where the cell names another; a blank is refused and never becomes zero. */
export function figureOf(argument: CellArgument, unit: Unit | null = null): number {
  const content = contentOf(argument);
  return typeof content === "number" && Number.isFinite(content)
    ? content
    : readFigure(content, argument.parameter, unit);
}

/** As {@link figureOf}, `null` for a blank. */
export function figureOrNull(argument: CellArgument, unit: Unit | null = null): number | null {
  return argument.content === null ? null : figureOf(argument, unit);
}

function readFigure(content: CellValue, parameter: Parameter, unit: Unit | null): number {
  const reading = inRowOf(readNumber(content), unit, printed(content));
  if (reading.ok) return inUnit(reading.value, reading.unit, unit, parameter);
  const { reason } = reading;
  if (reason === "blank") throw blank(parameter);
  if (reason === "not-set")
    throw failure("notAvailable", "not-set", { parameter: parameter.name, text: printed(content) });
  throw new FunctionError("invalidValue", (texts) => {
    const why = texts.find(`notation.reason.${reason}`) ?? reason;
    const data = { parameter: parameter.name, text: printed(content), reason: why };
    return failure("invalidValue", "not-a-figure", data).describe(texts);
  });
}

/** A figure written in a unit of its own, moved into the unit of the row. */
export function inUnit(
  value: number,
  written: string | null,
  to: Unit | null,
  parameter: Parameter,
): number {
  const from = written === null ? null : readUnit(written);
  if (!from || !to) return value;
  const converted = convertAlike(value, from, to);
  if (converted !== null) return converted;
  throw failure("invalidValue", "units-differ", {
    parameter: parameter.name,
    from: from.printed,
    to: to.printed,
  });
}

const EARLIEST = 1900;
const LATEST = 2200;

/** 年份: 2023, "2023", "2023年完成值". A date serial or a month is none. */
export function yearOf(argument: CellArgument): number {
  return readYearContent(contentOf(argument), argument.parameter);
}

/** As {@link yearOf}, `null` for a blank. */
export function yearOrNull(argument: CellArgument): number | null {
  return argument.content === null ? null : yearOf(argument);
}

function readYearContent(content: CellValue, parameter: Parameter): number {
  if (typeof content === "number" && isYear(content)) return content;
  const reading = typeof content === "string" ? readYear(content) : null;
  if (reading?.annual) return reading.year;
  throw failure("invalidValue", "not-a-year", {
    parameter: parameter.name,
    text: printed(content),
  });
}

const isYear = (value: number): boolean =>
  Number.isInteger(value) && value >= EARLIEST && value <= LATEST;

/** 单位; `null` for a blank. */
export function unitOrNull(argument: CellArgument): Unit | null {
  if (argument.content === null) return null;
  const content = contentOf(argument);
  const unit = typeof content === "string" ? readUnit(content) : null;
  if (unit) return unit;
  const data = { parameter: argument.parameter.name, text: printed(content) };
  throw failure("invalidValue", "not-a-unit", data);
}

/** One of a few words; the first of each list is the one shown. `null` for a blank. */
export function choiceOrNull<Choice extends string>(
  argument: CellArgument,
  words: Readonly<Record<Choice, readonly string[]>>,
): Choice | null {
  const text = textOrNull(argument)?.trim().toLowerCase() ?? null;
  if (text === null) return null;
  const choices = Object.keys(words) as Choice[];
  const found = choices.find((choice) => choice === text || words[choice].includes(text));
  if (found !== undefined) return found;
  throw failure("invalidValue", "not-a-choice", {
    parameter: argument.parameter.name,
    text,
    choices: choices.flatMap((choice) => [words[choice][0] ?? choice, choice]),
  });
}

/** 方向; `null` where it is left out. */
export function directionOrNull(argument: CellArgument): Direction | null {
  return choiceOrNull(argument, {
    up: ["越高越好", "高", "升", "1", "+1", "higher"],
    down: ["越低越好", "低", "降", "-1", "lower"],
  });
}

/** A cell of a range as an argument of its own. */
export function cellsOf({ parameter, rows }: RangeArgument): CellArgument[] {
  return rows.flatMap((row) => row.map((content) => ({ parameter, content })));
}

/** Years with their figures, ascending; years without a figure are left out, never taken for zero. */
export function pointsOf(years: RangeArgument, values: RangeArgument, unit: Unit | null): Points {
  const pairs = pairsOf(years, values).flatMap(([year, value]) =>
    isBlank(value) ? [] : [{ year: yearOf(year), value: figureOf(value, unit) }],
  );
  if (pairs.length === 0)
    throw failure("notAvailable", "no-points", { parameter: values.parameter.name });
  pairs.sort((a, b) => a.year - b.year);
  return { years: pairs.map(({ year }) => year), values: pairs.map(({ value }) => value) };
}

/** The cells of two ranges of one size, in pairs. */
export function pairsOf(
  first: RangeArgument,
  second: RangeArgument,
): [first: CellArgument, second: CellArgument][] {
  const [a, b] = [cellsOf(first), cellsOf(second)];
  if (a.length === b.length) return a.map((cell, i) => [cell, b[i] as CellArgument]);
  throw failure("invalidValue", "sizes-differ", {
    first: first.parameter.name,
    second: second.parameter.name,
    firstCount: String(a.length),
    secondCount: String(b.length),
  });
}

/** Nothing there, or a dash that says so. */
function isBlank({ content }: CellArgument): boolean {
  if (content === null) return true;
  if (typeof content !== "string") return false;
  const reading = readNumber(content);
  return !reading.ok && (reading.reason === "blank" || reading.reason === "not-set");
}
