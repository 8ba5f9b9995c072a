import type { CellValue } from "../workbook";
import { readBare } from "./figure";
import { withLiterals } from "./format";
import { readNumber, reasonBeforehand } from "./number";
import { readClause } from "./target-clause";
import { figuresIn, readCompound } from "./target-compound";
import { type Phrase, phraseFirst, phraseLast } from "./target-phrases";
import { bareOperator, isRank, ofClause, unitDoubts } from "./target-shape";
import { compact, LONGEST } from "./text";
import type { NotationReason, Target, TargetContext } from "./types";
import { DATE_LIKE } from "./vocabulary";

/** 目标值: what a target cell asks for. Never throws; what cannot be read says why. */
export function readTarget(
  value: CellValue | undefined,
  format?: string,
  context: TargetContext = {},
): Target {
  if (typeof value === "string") return readText(value, context);
  const shown = typeof value === "number" ? readShown(value, format, context) : null;
  if (shown) return shown;
  const number = readNumber(value, format);
  const printed = number.ok ? String(value) : number.text;
  if (typeof value === "boolean") {
    return { ...EMPTY, form: "milestone", reason: "qualitative", printed };
  }
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

/** A number whose format writes an operator beside it: `0"以上"`, `"≥"0`. */
function readShown(
  value: number,
  format: string | undefined,
  context: TargetContext,
): Target | null {
  const text = withLiterals(value, format);
  const target = text === null ? null : readText(text, context);
  return target?.operatorWritten && target.value !== null ? target : null;
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

function readText(printed: string, context: TargetContext): Target {
  return { ...EMPTY, ...readWritten(printed, context), printed };
}

function readWritten(printed: string, context: TargetContext): Partial<Target> {
  if (printed.length > LONGEST) return ofPhrase(phraseLast(compact(printed.slice(0, LONGEST))));
  const text = targetText(printed);
  const reason = reasonBeforehand(text);
  if (reason) return { reason };
  const phrase = readPhrase(text);
  if (phrase) return phrase;
  if (DATE_LIKE.test(text)) return { reason: "not-a-number" };
  const move = readMove(text, context);
  if (move) return move;
  const clause = readClause(text);
  if (clause) return ofClause(clause, text, context);
  return readCompound(text, context) ?? ofPhrase(withoutFigure(text));
}

function targetText(printed: string): string {
  return compact(printed)
    .replace(/["“”‘’]/g, "")
    .replace(/^'/, "")
    .replace(/(.)[。;,、.]$/, "$1")
    .replace(/(.)每年$/, "$1/年")
    .replace(/^[a-z](?=[<>≤≥=])/i, "")
    .replace(SAME_AGAIN, "$1$3及")
    .replace(BOUND_AGAIN, "$1$2($3含)")
    .replace(BETWEEN, "$1~$2");
}

/** 5个及5个以上 is 5个及以上, 80以下(含80) is 80以下(含), 介于60和80之间 is 60~80. */
const SAME_AGAIN =
  /([\d.]+|[一二三四五六七八九十百]+)([^\d\s及或和]{0,4})(?:及|或|和)\1(\2|[^\d\s]{0,4}?)(?=以[上下内])/;
const BOUND_AGAIN = /(\d[\d.]*)([^\d()]{0,8})\((不?)含\1[^\d()]{0,4}\)/;
const BETWEEN =
  /^(?:介于|处于|在)([\d.]+[^\d和与至到~-]{0,4})(?:和|与|至|到|~|-)([\d.]+[^\d]{0,4}?)之间$/;

const REMARK = /^(.+)\(([^()]+)\)$/;

/** 全覆盖, also with a remark: 全覆盖(100%). */
function readPhrase(text: string): Partial<Target> | null {
  const phrase = phraseFirst(text);
  if (phrase) return ofPhrase(phrase);
  const [, body = "", remark = ""] = REMARK.exec(text) ?? [];
  const remarked = body === "" ? null : phraseFirst(body);
  if (!remarked) return null;
  return { ...ofPhrase(remarked), remainder: remark, doubts: ["other-wording"] };
}

function ofPhrase(phrase: Phrase): Partial<Target> {
  return {
    form: phrase.form,
    operator: phrase.operator ?? null,
    operatorWritten: phrase.operator !== undefined,
    value: phrase.value ?? null,
    unit: phrase.unit ?? null,
    reason: phrase.reason ?? null,
  };
}

const MOVE =
  /^(?:全国|全省|全市)?(?:排名|位次)?(?:较\S{1,8}?|比\S{1,8}?)?(?:前移|上升|提升|进位|前进|提高|跃升|晋升|进)([\d一二三四五六七八九十两]+)个?(?:位|名)次?(?:以上)?$/;

/** 前移3位: a place better than the baseline's by three. */
function readMove(text: string, context: TargetContext): Partial<Target> | null {
  const places = readBare(MOVE.exec(text)?.[1] ?? "");
  if (places === null) return null;
  const { baseline } = context;
  if (typeof baseline !== "number") return { form: "rank", reason: "needs-baseline" };
  const value = Math.max(1, baseline - places);
  return { form: "rank", operator: "<=", operatorWritten: true, value };
}

/** A text nothing was read from: a figure in it means it is not mere wording. */
function withoutFigure(text: string): Phrase {
  const last = phraseLast(text);
  const figures = figuresIn(text);
  if (figures === 0 || last.form === "milestone") return last;
  return { ...last, form: "none", reason: reasonOfFigures(text, figures, last.reason) };
}

function reasonOfFigures(
  text: string,
  figures: number,
  otherwise: NotationReason | undefined,
): NotationReason {
  if (/^[<>≥≤=]*\d*[,.\d ]*[,.]\d*[,.]?\d*[^\d,.]*$/.test(text)) return "ambiguous-separator";
  return figures > 1 ? "several-figures" : (otherwise ?? "not-a-number");
}
