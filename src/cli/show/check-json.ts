import { type Finding, type FindingTexts, NO_PLAN_TABLE, type Outcome } from "../../check";
import type { Translator } from "../../messages";
import type { Recognition } from "../../recognise";
import type { Fix } from "../../rules";
import { pageOf } from "../pages";
import { describeSkipped } from "./skipped";

/** The contract of `check --json`, without `file`. Fields after the contract's own are extra. */
export function checkJson(
  outcome: Outcome,
  recognition: Recognition,
  texts: FindingTexts,
  t: Translator,
): object {
  return {
    verdict: outcome.verdict,
    counts: outcome.counts,
    findings: outcome.findings.map((finding) => findingJson(finding, texts)),
    skipped: recognition.skipped.map(({ sheet, reason }) => ({
      sheet,
      reason: describeSkipped(reason, t),
      code: reason,
    })),
    unchecked: outcome.unchecked,
    explained: outcome.explained,
    unexplained: outcome.unexplained,
    stale: outcome.stale.map(({ explanation, because }) => ({ ...explanation, because })),
  };
}

function findingJson(finding: Finding, texts: FindingTexts): object {
  return {
    rule: finding.rule,
    code: finding.code,
    level: finding.level,
    sheet: finding.sheet,
    cell: finding.cell,
    indicator: finding.indicator,
    year: finding.year,
    message: texts.message(finding),
    expected: finding.expected,
    received: finding.received,
    fix: finding.fix && fixJson(finding.fix),
    id: finding.id,
    cause: finding.cause,
    table: finding.table,
    explanation: finding.explanation,
    page: finding.rule === NO_PLAN_TABLE ? null : pageOf(finding.rule),
  };
}

/** Edits as the contract has them: the value a cell gets, `null` for one that is cleared. */
function fixJson(fix: Fix): object {
  return {
    kind: fix.kind,
    edits: fix.edits.flatMap((edit): object[] => {
      if (edit.kind === "value") return [{ sheet: edit.sheet, cell: edit.cell, value: edit.value }];
      if (edit.kind === "clear") return [{ sheet: edit.sheet, cell: edit.cell, value: null }];
      if (edit.kind === "formula") {
        return [{ sheet: edit.sheet, cell: edit.cell, value: edit.cached, formula: edit.formula }];
      }
      return [];
    }),
  };
}
