import { type Plan, readReference } from "../plan";
import type { Table } from "../recognise";
import type { Level, RuleContext } from "./define";

/**
 * How loud a contradiction of the plan's own document is at a table. Whoever fills in a year's
 * figures cannot settle it, so monitoring tables hear nothing of it (`null`). The document's own
 * table alone gives a note; entered beside the earlier plan's table it is being edited: full level.
 */
export function documentLevel(table: Table, context: RuleContext, level: Level): Level | null {
  if (!table.plan || !isDocuments(table)) return null;
  return isEntered(table.plan, context) ? level : "note";
}

function isDocuments({ kind }: Table): boolean {
  return kind === "targets" || kind === "completion";
}

/** The tables of a plan and of a plan it is tied to stand in one workbook. */
export function isEntered(plan: Plan, { recognition }: RuleContext): boolean {
  const present = recognition.tables.filter(isDocuments).flatMap((table) => table.plan ?? []);
  return present.some(
    (other) => other.id !== plan.id && (tied(plan, other.id) || tied(other, plan.id)),
  );
}

const ties = new WeakMap<Plan, ReadonlySet<string>>();

/** Whether a plan's relations or discrepancies speak of another plan. */
function tied(plan: Plan, other: string): boolean {
  let known = ties.get(plan);
  if (!known) {
    const texts = [
      ...plan.relations.flatMap(({ whole, parts }) => [whole, ...parts]),
      ...plan.discrepancies.flatMap(({ indicators }) => indicators),
    ];
    known = new Set(texts.flatMap((text) => readReference(text)?.plan ?? []));
    ties.set(plan, known);
  }
  return known.has(other);
}
