import type { IndicatorRow, Table } from "../../recognise";
import { crossing, sheetOf, textAt } from "../cells";
import type { RuleContext } from "../define";
import { documentLevel } from "../document";
import { plannedIndicator } from "../indicator";
import { whereIs } from "../located";

/** What words say about a target: reached or not, and where. */
export interface Claim {
  readonly attained: boolean;
  readonly words: string;
  readonly where: string;
  /** Said of the plan as a whole, not of this indicator. */
  readonly general: boolean;
}

const REACHED =
  /(已|均|全部|提前|超额|如期|圆满)[^未没不]{0,4}(完成|达到|实现|达标)|^(完成|达标|达到目标|超额完成|提前完成|已完成|是|√|✓)$/;
const FAILED = /未(能|达|完成|实现)|没有?(达|完成|实现)|尚未|不达标|^(否|×|✗)$/;
/** Promises, and tasks of a single year, say nothing of the plan's target. */
const ELSE = /预计|力争|有望|将|可望|计划|年度|当年|序时|阶段|进度|部分|基本/;
/** A column that says for each row whether its target is reached. */
const STATUS = /是否(完成|达标|达到|实现)|达标情况|完成状态|完成与否/;

export function claimOf(
  row: IndicatorRow,
  table: Table,
  year: number,
  context: RuleContext,
): Claim | null {
  return inStatus(row, table, context) ?? inNote(row, table) ?? inPlan(row, table, year, context);
}

function inStatus(row: IndicatorRow, table: Table, context: RuleContext): Claim | null {
  const column = table.columns.find(({ header }) => STATUS.test(header));
  if (!column) return null;
  const at = crossing(table, row.index, column.index);
  return read(textAt(sheetOf(table, context), at).trim(), whereIs(table, at));
}

function inNote(row: IndicatorRow, table: Table): Claim | null {
  const column = table.columns.find(({ role }) => role === "note");
  if (!column || row.note === null) return null;
  return read(row.note.trim(), whereIs(table, crossing(table, row.index, column.index)));
}

function read(words: string, where: string): Claim | null {
  if (ELSE.test(words)) return null;
  const claim = { words, where, general: false };
  if (FAILED.test(words)) return { ...claim, attained: false };
  return REACHED.test(words) ? { ...claim, attained: true } : null;
}

/** What the plan's own text says of its result: of this indicator, else of others only. */
function inPlan(row: IndicatorRow, table: Table, year: number, context: RuleContext): Claim | null {
  const planned = plannedIndicator(row, table);
  if (!planned || !table.plan || documentLevel(table, context, "note") === null) return null;
  if (year !== planned.target.year) return null;
  const claims = table.plan.indicators.map(({ id, statements }) => ({
    id,
    claim: statements.find(({ about }) => about === "claim"),
  }));
  const own = claims.find(({ id }) => id === planned.id)?.claim;
  const claim = own ?? claims.find((item) => item.claim)?.claim;
  if (!claim) return null;
  const { printed, source } = claim;
  const words = printed.replaceAll("“", "‘").replaceAll("”", "’");
  return { attained: true, words, where: source.place, general: !own };
}
