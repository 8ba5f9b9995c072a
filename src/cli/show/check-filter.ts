import type { Finding, Outcome } from "../../check";
import type { Level } from "../../rules";

/** What of an outcome is shown. Verdict and counts stay those of the whole check. */
export interface Shown {
  /** Codes or ids of rules; empty for all. */
  readonly rules: ReadonlySet<string>;
  /** The mildest level shown. */
  readonly level: Level;
}

const LEVELS: readonly Level[] = ["error", "warning", "note"];

export function filterOutcome(outcome: Outcome, { rules, level }: Shown): Outcome {
  const shown = (finding: Finding): boolean =>
    LEVELS.indexOf(finding.level) <= LEVELS.indexOf(level) &&
    (rules.size === 0 || rules.has(finding.code) || rules.has(finding.rule));
  const findings = outcome.findings.filter(shown);
  const ids = new Set(findings.map(({ id }) => id));
  return {
    ...outcome,
    // A consequence whose cause is not shown stands for itself.
    findings: findings.map((finding) =>
      finding.cause !== null && !ids.has(finding.cause) ? { ...finding, cause: null } : finding,
    ),
    unchecked: outcome.unchecked.filter(
      ({ rule, code }) => rules.size === 0 || rules.has(code) || rules.has(rule),
    ),
  };
}
