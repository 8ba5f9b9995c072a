import { canonicalName } from "./aliases";
import type { Loose } from "./loose";
import { printedOperator, printsValue, withoutBlanks } from "./printed";
import {
  formatPath,
  type PlanProblem,
  type PlanProblemCode,
  type PlanProblemData,
} from "./problems";
import { readReference } from "./references";
import type { Discrepancy, Indicator, Plan, Relation, Statement } from "./types";

export const collections = [
  "goals",
  "indicators",
  "relations",
  "projects",
  "tasks",
  "safeguards",
  "discrepancies",
  "facts",
] as const;

type Collection = (typeof collections)[number];

/** Ids by position, those of broken parts too: one fault is not reported again at every mention. */
export type Ids = Readonly<Record<Collection, readonly (string | null)[]>>;

type Path = readonly (string | number)[];

interface Findings {
  readonly planId: string | null;
  readonly ids: Ids;
  readonly report: <Code extends PlanProblemCode>(
    path: Path,
    code: Code,
    data: PlanProblemData[Code],
  ) => void;
}

/** 一致性: what must hold between the parts of a pack; every breach there is. */
export function findInconsistencies(
  plan: Loose<Plan>,
  ids: Ids,
  planId: string | null,
): PlanProblem[] {
  const problems: PlanProblem[] = [];
  const findings: Findings = {
    planId,
    ids,
    report: (path, code, data) => {
      problems.push({ path: formatPath(path), code, data } as PlanProblem);
    },
  };
  checkYears(plan.baselineYear, plan.targetYear, ["targetYear"], findings);
  checkIds(findings);
  checkOrders(plan, findings);
  each(plan.indicators, (indicator, at) => {
    checkIndicator(indicator, ["indicators", at], findings);
  });
  checkNames(plan, findings);
  each(plan.relations, (relation, at) => {
    checkRelation(relation, ["relations", at], findings);
  });
  checkTasks(plan, findings);
  checkGoals(plan, findings);
  each(plan.discrepancies, (discrepancy, at) => {
    checkDiscrepancy(discrepancy, ["discrepancies", at], findings);
  });
  return problems;
}

function each<T>(
  list: readonly (T | undefined)[] | undefined,
  visit: (item: T, at: number) => void,
): void {
  list?.forEach((item, at) => {
    if (item !== undefined) visit(item, at);
  });
}

function checkYears(
  baseline: number | undefined,
  target: number | undefined,
  path: Path,
  { report }: Findings,
): void {
  if (baseline !== undefined && target !== undefined && target <= baseline) {
    report(path, "target-not-later", { baseline, target });
  }
}

/** Ids are unique within a collection; indicators and facts share one, as references name either. */
function checkIds({ ids, report }: Findings): void {
  const named = new Map<string, string>();
  for (const collection of collections) {
    const shared = collection === "indicators" || collection === "facts";
    const taken = shared ? named : new Map<string, string>();
    ids[collection].forEach((id, at) => {
      if (id === null) return;
      const first = taken.get(id);
      if (first) report([collection, at, "id"], "duplicate-id", { id, first });
      else taken.set(id, `${collection}[${at}]`);
    });
  }
}

/** 序号: 1 to n, in the order of the file. */
function checkOrders(plan: Loose<Plan>, { report }: Findings): void {
  for (const collection of ["indicators", "projects", "tasks", "safeguards"] as const) {
    each<{ readonly order?: number | undefined }>(plan[collection], ({ order }, at) => {
      if (order !== undefined && order !== at + 1) {
        report([collection, at, "order"], "order-broken", { expected: at + 1, received: order });
      }
    });
  }
}

function checkIndicator(indicator: Loose<Indicator>, at: Path, findings: Findings): void {
  const { baseline, target, reported, statements } = indicator;
  checkYears(baseline?.year, target?.year, [...at, "target", "year"], findings);
  const unit = indicator.unit ?? null;
  checkPrinted(baseline, unit, [...at, "baseline"], findings);
  checkPrinted(target, unit, [...at, "target"], findings);
  checkPrinted(reported ?? undefined, unit, [...at, "reported"], findings);
  checkOperator(target, [...at, "target"], findings);
  each(statements, (statement, i) => {
    checkStatement(statement, [...at, "statements", i], findings);
  });
}

function checkStatement(statement: Loose<Statement>, at: Path, findings: Findings): void {
  const { printed, source } = statement;
  checkPrinted(statement, statement.unit ?? null, at, findings);
  if (statement.about === "target") checkOperator(statement, at, findings);
  if (printed === undefined || source?.quote === undefined) return;
  if (!withoutBlanks(source.quote).includes(withoutBlanks(printed))) {
    findings.report([...at, "printed"], "printed-not-quoted", { printed });
  }
}

type Written = Loose<Pick<Indicator["target"], "printed" | "value" | "operator">>;

function checkPrinted(
  written: Written | undefined,
  unit: string | null,
  at: Path,
  { report }: Findings,
): void {
  if (written?.printed === undefined || written.value === undefined) return;
  const { printed, value } = written;
  if (value === null || printsValue(printed, value, unit)) return;
  report([...at, "value"], "printed-differs", { printed, value: valueText(value) });
}

/** A value has an operator, the printed one if there is one, and a band both its ends. */
function checkOperator(written: Written | undefined, at: Path, { report }: Findings): void {
  if (written?.operator === undefined || written.value === undefined) return;
  const { operator, value } = written;
  const path = [...at, "operator"];
  if (value === null) {
    if (operator !== null) report(path, "operator-without-value", { operator });
  } else if (operator === null) {
    report(path, "operator-missing", { value: valueText(value) });
  } else if ((operator === "in") === (typeof value === "number")) {
    report(path, "range-expected", { operator });
  } else if (typeof value !== "number" && value[0] > value[1]) {
    report([...at, "value"], "range-reversed", { low: value[0], high: value[1] });
  } else if (written.printed !== undefined) {
    const said = printedOperator(written.printed);
    if (said !== null && said !== operator) {
      report(path, "operator-differs", { printed: written.printed, operator });
    }
  }
}

/** One name with one unit belongs to one indicator; 固定资产投资 in 亿元 and in % are two. */
function checkNames(plan: Loose<Plan>, { report }: Findings): void {
  const owners = new Map<string, { readonly at: number; readonly path: string }>();
  each(plan.indicators, (indicator, at) => {
    const own = new Set<string>();
    const claim = (name: string, path: Path) => {
      own.add(canonicalName(name));
      const key = `${canonicalName(name)}\n${indicator.unit ?? ""}`;
      const owner = owners.get(key);
      if (!owner) owners.set(key, { at, path: formatPath(path) });
      else if (owner.at !== at) report(path, "name-shared", { name, first: owner.path });
    };
    if (indicator.name !== undefined) claim(indicator.name, ["indicators", at, "name"]);
    each(indicator.aliases, (name, i) => {
      claim(name, ["indicators", at, "aliases", i]);
    });
    each(indicator.lookAlikes, (name, i) => {
      if (own.has(canonicalName(name))) {
        report(["indicators", at, "lookAlikes", i], "look-alike-is-own-name", { name });
      }
    });
  });
}

function checkRelation(relation: Loose<Relation>, at: Path, findings: Findings): void {
  const { type, parts, whole } = relation;
  if ((type === "ratio" || type === "stock-flow") && parts && parts.length !== 2) {
    findings.report([...at, "parts"], "wrong-number-of-parts", {
      type,
      expected: 2,
      received: parts.length,
    });
  }
  if (whole !== undefined) checkReference(whole, [...at, "whole"], findings);
  each(parts, (part, i) => {
    checkReference(part, [...at, "parts", i], findings);
  });
}

function checkReference(text: string, path: Path, findings: Findings): void {
  const reference = readReference(text);
  if (!reference) findings.report(path, "bad-reference", { received: text });
  else if (reference.kind === "stated" && isOwn(reference.plan, findings)) {
    known(reference.id, ["indicators", "facts"], path, findings);
  }
}

function checkTasks(plan: Loose<Plan>, findings: Findings): void {
  const parents = new Map(plan.tasks?.map((task) => [task?.id, task?.parent]));
  each(plan.tasks, ({ id, parent, projects }, at) => {
    each(projects, (project, i) => {
      known(project, ["projects"], ["tasks", at, "projects", i], findings);
    });
    if (parent === undefined || parent === null) return;
    const path = ["tasks", at, "parent"];
    if (!known(parent, ["tasks"], path, findings)) return;
    if (parent === id || typeof parents.get(parent) === "string") {
      findings.report(path, "parent-nested", { id: parent });
    }
  });
}

function checkGoals(plan: Loose<Plan>, findings: Findings): void {
  for (const collection of ["indicators", "projects", "tasks"] as const) {
    each<{ readonly goal?: string | null | undefined }>(plan[collection], ({ goal }, at) => {
      if (typeof goal === "string") known(goal, ["goals"], [collection, at, "goal"], findings);
    });
  }
}

function checkDiscrepancy(item: Loose<Discrepancy>, at: Path, findings: Findings): void {
  each(item.indicators, (text, i) => {
    const path = [...at, "indicators", i];
    const reference = readReference(text);
    if (reference?.kind !== "stated" || reference.when !== null) {
      findings.report(path, "bad-reference", { received: text });
    } else if (isOwn(reference.plan, findings)) {
      known(reference.id, ["indicators"], path, findings);
    }
  });
  if (item.machine?.visible === false && item.machine.why === null) {
    findings.report([...at, "machine", "why"], "why-missing", {});
  }
}

/** Another plan's ids cannot be checked here: that plan is another file. */
function isOwn(plan: string | null, { planId }: Findings): boolean {
  return plan === null || plan === planId;
}

function known(
  id: string,
  among: readonly Collection[],
  path: Path,
  { ids, report }: Findings,
): boolean {
  if (among.some((collection) => ids[collection].includes(id))) return true;
  report(path, "unknown-reference", { id, among: among.join(", ") });
  return false;
}

function valueText(value: number | readonly [number, number]): string {
  return typeof value === "number" ? String(value) : `[${value[0]}, ${value[1]}]`;
}
