import { readBounds } from "./target-bands";
import { type Clause, readClause } from "./target-clause";
import { ofClause } from "./target-shape";
import type { Target, TargetContext } from "./types";

/** Several clauses, or one figure among words without a bearing on it. */

export function readCompound(text: string, context: TargetContext): Partial<Target> | null {
  if (!/[\d一二三四五六七八九十两百]/.test(text)) return null;
  return (
    readBounds(text, context) ??
    readClauses(text, context) ??
    readRemark(text, context) ??
    readRise(text, context) ??
    readEmbedded(text, context)
  );
}

const FIGURE = /\d+(?:,\d{3})*(?:\.\d+)?/g;

/** Figures in a text, years and names such as PM2.5 and 5G left out. */
export function figuresIn(text: string): number {
  return withoutNames(text).match(FIGURE)?.length ?? 0;
}

/** Names with a word in them that would count as meaningful elsewhere. */
const NAMES =
  /增加值|增值|超标|超期|超限|不满意|不良|不动产|未成年|无害化|无障碍|非化石|非公|非遗|到位|提升机/g;

function withoutNames(text: string): string {
  return text
    .replace(/(\d):\d[\d.]*/g, "$1")
    .replace(/(?:19|20)\d\d年?/g, "")
    .replace(NAMES, "")
    .replace(/[A-Za-z&]+\d[\d.]*|\d+[A-Z](?![a-z])/g, "");
}

const SEPARATOR = /[、;；。]|[,](?!\d{3}(?!\d))|(?:并且|而且|且|并|但)/;
/** 力争7%: a higher aim beside the target, not a second target. */
const STRETCH = /^(?:力争|争取|努力|奋力|并力争|冲刺|挑战)/;

/** The first clause is the target; the others are kept unread, if they name no target of their own. */
function readClauses(text: string, context: TargetContext): Partial<Target> | null {
  const [first = "", ...others] = text.split(SEPARATOR).filter((piece) => piece !== "");
  if (others.length === 0) return null;
  const head = readClause(first);
  if (!head) return null;
  if (others.some((other) => figuresIn(other) > 0 && !STRETCH.test(other))) return null;
  return remarked(ofClause(head, first, context), others.join("、"));
}

const REMARK = /^(.+?)\(([^()]+)\)$/;

/** 6%左右(力争7%), 60(约束性): what stands in brackets at the end is a remark. */
function readRemark(text: string, context: TargetContext): Partial<Target> | null {
  const [, body = "", remark = ""] = REMARK.exec(text) ?? [];
  const clause = body === "" ? null : readClause(body);
  return clause && remarked(ofClause(clause, body, context), remark);
}

const RISE =
  /^(?:由|从)(.+?)((?:提高|提升|增加|上升|扩大|增长|下降|降低|减少|压减|降|增|升)(?:到|至|为).+)$/;

/** 由60%提高到80%: the second figure is the target. */
function readRise(text: string, context: TargetContext): Partial<Target> | null {
  const [, from = "", to = ""] = RISE.exec(text) ?? [];
  if (from === "" || !readClause(from)) return null;
  const clause = readClause(to);
  return clause && remarked(ofClause(clause, to, context), from);
}

function remarked(target: Partial<Target>, remainder: string): Partial<Target> {
  return { ...target, remainder, doubts: [...(target.doubts ?? []), "other-wording"] };
}

/** Words that would change a figure's meaning if they were passed over. */
const MEANINGFUL =
  /[不未勿免非无±]|[高低大小多少优快慢]于|超|增|降|减|升|提高|前移|进位|翻|同步|平均(?=水平|值|数|线)|以[上下内]|近|约|与|比(?=20|上|去|基|十|较)|[<>=≥≤~]|每|第|前|倍|分之|到|至|[数几](?=[十百千万])|\d/;

const LONGEST_PROSE = 60;
/** How far from the figure its own words may reach. */
const REACH_BEFORE = 16;
const REACH_AFTER = 11;

/** R&D经费占GDP比重达到3.3%以上, 培育10家企业: words around the figure are left aside. */
function readEmbedded(text: string, context: TargetContext): Partial<Target> | null {
  if (text.length > LONGEST_PROSE || figuresIn(text) > 1) return null;
  const figure = text.search(LAST_COUNTED);
  if (figure < 0) return null;
  for (let from = Math.max(0, figure - REACH_BEFORE); from <= figure; from++) {
    if (from > 0 && (splitsWord(text, from) || saysMore(text, from))) continue;
    const found = readFrom(text, from, figure);
    if (found) {
      const skipped = text.slice(0, from) + text.slice(found.end);
      return remarked(ofClause(found.clause, text.slice(from, found.end), context), skipped);
    }
  }
  return null;
}

/** Whether passing over what stands before would change the meaning. */
function saysMore(text: string, from: number): boolean {
  if (/[数几]$/.test(text.slice(0, from)) && /^[十百千万]/.test(text.slice(from))) return true;
  return MEANINGFUL.test(withoutNames(text.slice(0, from)));
}

function readFrom(
  text: string,
  from: number,
  figure: number,
): { clause: Clause; end: number } | null {
  for (let end = text.length; end > figure; end--) {
    if (end < text.length && end > figure + REACH_AFTER) end = figure + REACH_AFTER;
    if (end < text.length && splitsWord(text, end)) continue;
    if (MEANINGFUL.test(text.slice(end))) return null;
    const clause = readClause(text.slice(from, end));
    if (clause && (end === text.length || clause.core.unit !== null)) return { clause, end };
  }
  return null;
}

/** 一 to 九 alone are as often words as figures: 一县一院. */
const LAST_COUNTED = /[\d十百千两](?=[^\d十百千两]*$)/;

/** A cut between two letters, or between a digit and what it counts. */
function splitsWord(text: string, at: number): boolean {
  return /[A-Za-z\d.][A-Za-z\d.]/.test(text.slice(at - 1, at + 1));
}
