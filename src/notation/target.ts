import type { CellValue } from "../workbook";
import { readNumber, reasonBeforehand } from "./number";
import { type Clause, readClause } from "./target-clause";
import { type Phrase, phraseFirst, phraseLast } from "./target-phrases";
import type { Word } from "./target-words";
import { compact, LONGEST } from "./text";
import type {
  NotationDoubt,
  NotationReason,
  Operator,
  Span,
  Target,
  TargetContext,
  TargetForm,
} from "./types";
import { comparableUnits, readUnit } from "./units";
import { DATE_LIKE } from "./vocabulary";

/** 目标值: what a target cell asks for. Never throws; what cannot be read says why. */
export function readTarget(
  value: CellValue | undefined,
  format?: string,
  context: TargetContext = {},
): Target {
  if (typeof value === "string") return readText(value, context);
  const number = readNumber(value, format);
  const printed = number.ok ? String(value) : number.text;
  if (typeof value === "boolean")
    return { ...EMPTY, form: "milestone", reason: "qualitative", printed };
  if (!number.ok) return { ...EMPTY, reason: number.reason, printed };
  const rank = isRank(context);
  return {
    ...EMPTY,
    form: rank ? "rank" : "level",
    operator: rank ? "<=" : bareOperator(context),
    value: number.value,
    unit: number.unit,
    doubts: unitDoubts(number.unit, context),
    printed,
  };
}

const EMPTY: Target = {
  form: "none",
  operator: null,
  value: null,
  operatorWritten: false,
  unit: null,
  provisional: false,
  footnote: null,
  reason: null,
  alternatives: [],
  span: null,
  remainder: null,
  doubts: [],
  printed: "",
};

function bareOperator(context: TargetContext): Operator {
  return context.direction === "down" ? "<=" : ">=";
}

function isRank(context: TargetContext): boolean {
  return context.unit?.dimension === "rank";
}

function unitDoubts(unit: string | null, context: TargetContext): readonly NotationDoubt[] {
  if (unit === null || !context.unit) return [];
  const written = readUnit(unit);
  return written === null || comparableUnits(written, context.unit) ? [] : ["missing-dimension"];
}

function readText(printed: string, context: TargetContext): Target {
  const text = targetText(printed);
  const reason = reasonBeforehand(text);
  if (reason) return { ...EMPTY, reason, printed };
  if (text.length > LONGEST) return { ...EMPTY, ...ofPhrase(phraseLast(text)), printed };
  const phrase = phraseFirst(text);
  if (phrase) return { ...EMPTY, ...ofPhrase(phrase), printed };
  if (DATE_LIKE.test(text)) return { ...EMPTY, reason: "not-a-number", printed };
  const clause = readClause(text);
  if (clause) return { ...EMPTY, ...ofClause(clause, text, context), printed };
  const compound = readCompound(text, context);
  if (compound) return { ...EMPTY, ...compound, printed };
  return { ...EMPTY, ...ofPhrase(withoutFigure(text)), printed };
}

function targetText(printed: string): string {
  return compact(printed)
    .replace(/["“”‘’]/g, "")
    .replace(/^'/, "")
    .replace(/(.)[。;,、.]$/, "$1");
}

function ofPhrase(phrase: Phrase): Partial<Target> {
  return {
    form: phrase.form,
    operator: phrase.operator ?? null,
    operatorWritten: phrase.operator !== undefined && phrase.form !== "multiple",
    value: phrase.value ?? null,
    unit: phrase.unit ?? null,
    reason: phrase.reason ?? null,
  };
}

/** A text nothing was read from: a figure in it means it is not mere wording. */
function withoutFigure(text: string): Phrase {
  const last = phraseLast(text);
  const figures = figuresIn(text);
  if (figures === 0) return last;
  const reason: NotationReason =
    /\d[,.]\d*[,.]?\d*$/.test(text) && /^[<>≥≤=]*[\d,.]+\D*$/.test(text)
      ? "ambiguous-separator"
      : figures > 1
        ? "several-figures"
        : last.reason === "qualitative"
          ? "qualitative"
          : "not-a-number";
  return { pattern: /^/, form: "none", reason };
}

const FIGURE = /\d+(?:[.,]\d+)*/g;

/** Figures in a text, years and names such as PM2.5 and 5G left out. */
function figuresIn(text: string): number {
  const plain = text
    .replace(/(?:19|20)\d\d年?/g, "")
    .replace(/[A-Za-z]+\d[\d.]*|\d+[A-Z](?![a-z])/g, "");
  return plain.match(FIGURE)?.length ?? 0;
}

function ofClause(clause: Clause, text: string, context: TargetContext): Partial<Target> {
  const { core } = clause;
  const words = [...clause.before, ...clause.after];
  const shape = formOf(clause, words, text, context);
  const operator = operatorOf(clause, words);
  const value = shape.value ?? core.value;
  const level = shape.form === "level" || shape.form === "cumulative";
  return {
    form: shape.form,
    value,
    operator: finalOperator(operator, shape.form, value, core.unit, context),
    operatorWritten: operator !== null || typeof value !== "number",
    unit: core.unit,
    provisional: core.provisional || clause.provisional,
    footnote: (core.footnote ?? "") + (clause.footnote ?? "") || null,
    alternatives: shape.alternatives ?? [],
    span: shape.span,
    doubts: level ? [...core.doubts, ...unitDoubts(core.unit, context)] : core.doubts,
  };
}

interface Shape {
  readonly form: TargetForm;
  readonly span: Span | null;
  readonly value?: number | readonly [number, number];
  readonly alternatives?: readonly TargetForm[];
}

function formOf(
  clause: Clause,
  words: readonly Word[],
  text: string,
  context: TargetContext,
): Shape {
  const { core } = clause;
  const span = words.find((word) => word.span)?.span ?? null;
  const change = words.find((word) => word.change)?.change;
  const keep = words.some((word) => word.keep);
  const cumulative = core.cumulative || clause.cumulative || words.some((word) => word.cumulative);
  if (core.form === "multiple") return multipleShape(core.value, change, span, context);
  if (core.form === "rank" || core.form === "ratio") return { form: core.form, span };
  if (isRank(context) && core.unit === null && !change) return { form: "rank", span };
  if (core.unit === "位") return { form: "rank", span };
  if (change === "down") return { form: "reduction", span: cumulative ? "total" : span };
  if (change === "up") return growthShape(cumulative ? "total" : span, keep, text);
  if (cumulative || span === "total") return { form: "cumulative", span: "total" };
  if (span === "average" && core.unit === "%")
    return { form: "growth-average", span, alternatives: ["level"] };
  if (words.some((word) => word.flow))
    return { form: "level", span, alternatives: span ? [] : ["cumulative"] };
  return { form: "level", span };
}

function growthShape(span: Span | null, keep: boolean, text: string): Shape {
  if (span === "average") return { form: "growth-average", span };
  if (span === "each") {
    const loose = /(?:^|[^每])年(?:增|递)/.test(text) && !/[每逐]年/.test(text);
    return { form: "growth-each", span, alternatives: loose ? ["growth-average"] : [] };
  }
  if (keep && span === null)
    return { form: "growth-each", span: null, alternatives: ["growth-average"] };
  return { form: "growth", span };
}

/** 3倍 of the baseline; 增长1倍 doubles it; a row counted in 倍 has a plain level. */
function multipleShape(
  value: Clause["core"]["value"],
  change: Word["change"],
  span: Span | null,
  context: TargetContext,
): Shape {
  if (change === "up" && typeof value === "number")
    return { form: "multiple", span, value: value + 1 };
  if (change === undefined && context.unit?.dimension === "times") return { form: "level", span };
  return { form: "multiple", span };
}

/** The operator as written: the heart's own, then strong words, 左右, and last 达到 and 控制在. */
function operatorOf(clause: Clause, words: readonly Word[]): Operator | null {
  if (typeof clause.core.value !== "number") return "in";
  const strong = words.find(
    (word) => word.operator && word.operator !== "~" && !word.weak,
  )?.operator;
  const approximate = clause.core.approximate || words.some((word) => word.operator === "~");
  const weak = words.find((word) => word.operator && word.weak)?.operator;
  const written = strong ?? (approximate ? "~" : null) ?? clause.core.operator ?? weak ?? null;
  const inclusive = words.find((word) => word.inclusive !== undefined)?.inclusive;
  return inclusive === undefined || written === null ? written : bounded(written, inclusive);
}

/** 超过60(含) and 60以下(不含). */
function bounded(operator: Operator, inclusive: boolean): Operator {
  if (operator === ">" || operator === ">=") return inclusive ? ">=" : ">";
  if (operator === "<" || operator === "<=") return inclusive ? "<=" : "<";
  return operator;
}

function finalOperator(
  written: Operator | null,
  form: TargetForm,
  value: Clause["core"]["value"],
  unit: string | null,
  context: TargetContext,
): Operator {
  if (written === "=" && value === 100 && (unit === null || unit === "%")) return ">=";
  if (form === "rank") return written === null || written === ">=" ? "<=" : written;
  if (written !== null) return written;
  return form === "reduction" || form === "multiple" ? ">=" : bareOperator(context);
}

/** Several clauses, or a figure among words that say no operator. */
function readCompound(text: string, context: TargetContext): Partial<Target> | null {
  return readClauses(text, context) ?? readEmbedded(text, context);
}

const SEPARATOR = /[、;；。]|[,](?!\d{3}(?!\d))|(?:并且|而且|且|并|但)/;

function readClauses(text: string, context: TargetContext): Partial<Target> | null {
  const [first = "", ...others] = text.split(SEPARATOR).filter((piece) => piece !== "");
  if (others.length === 0) return null;
  const head = readClause(first);
  if (!head) return null;
  const target = ofClause(head, first, context);
  if (others.length === 1) {
    const second = readClause(others[0] as string);
    const band = second && bandOf(target, ofClause(second, others[0] as string, context));
    if (band) return band;
  }
  const remainder = others.join("、");
  if (figuresIn(remainder) > 0) return null;
  return { ...target, remainder, doubts: [...(target.doubts ?? []), "other-wording"] };
}

/** 不低于60、不高于65: two bounds of one band. */
function bandOf(a: Partial<Target>, b: Partial<Target>): Partial<Target> | null {
  if (a.form !== b.form || typeof a.value !== "number" || typeof b.value !== "number") return null;
  if (!a.operatorWritten || !b.operatorWritten) return null;
  const lower = [a, b].find((bound) => bound.operator === ">=" || bound.operator === ">");
  const upper = [a, b].find((bound) => bound.operator === "<=" || bound.operator === "<");
  if (!lower || !upper || (lower.value as number) > (upper.value as number)) return null;
  const units = new Set([a.unit, b.unit].filter((unit) => unit !== null));
  if (units.size > 1) return null;
  return {
    ...upper,
    unit: upper.unit ?? lower.unit ?? null,
    operator: "in",
    value: [lower.value as number, upper.value as number],
  };
}

/** Words that would change a figure's meaning if they were passed over. */
const MEANINGFUL =
  /[不未勿免非无]|于|超|增|降|减|升|提高|翻|同步|平均|以[上下内]|近|约|与|比(?!重|例|率)|[<>=≥≤~]|每|第|前|倍|\d/;

/** R&D经费占GDP比重达到3.3%以上: leading words without a bearing on the figure are left aside. */
function readEmbedded(text: string, context: TargetContext): Partial<Target> | null {
  const start = text.search(
    /[\d<>≥≤=~一二三四五六七八九十两百]|达到|不|超|低于|高于|至少|年均|增|降/,
  );
  for (let at = 1; at <= text.length - 1 && at < 60; at++) {
    if (start < 0) return null;
    const skipped = text.slice(0, at);
    if (MEANINGFUL.test(skipped.replace(/(?:19|20)\d\d年?|[A-Za-z&]+\d*(?:\.\d+)?/g, "")))
      return null;
    if (/[A-Za-z\d.]$/.test(skipped) && /^[A-Za-z\d.]/.test(text.slice(at))) continue;
    const clause = readClause(text.slice(at));
    if (clause) {
      const target = ofClause(clause, text.slice(at), context);
      return { ...target, remainder: skipped, doubts: [...(target.doubts ?? []), "other-wording"] };
    }
  }
  return null;
}
