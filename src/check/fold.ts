import type { Rule } from "../rules";
import type { Finding } from "./types";

/**
 * Puts consequences under their cause: where a rule says which codes its findings follow from and
 * one of those stands at the same cell (else in the same row), the later finding is folded.
 */
export function foldConsequences(findings: readonly Finding[], rules: readonly Rule[]): Finding[] {
  const follows = new Map(rules.map((rule) => [rule.meta.code, new Set(rule.meta.follows)]));
  const byRow = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = rowKey(finding);
    const list = byRow.get(key);
    if (list) list.push(finding);
    else byRow.set(key, [finding]);
  }
  return findings.map((finding) => {
    const causes = follows.get(finding.code);
    if (!causes || causes.size === 0) return finding;
    const near = (byRow.get(rowKey(finding)) ?? []).filter((other) => causes.has(other.code));
    const cause = near.find((other) => other.cell === finding.cell) ?? near[0];
    return cause && cause !== finding ? { ...finding, cause: cause.id } : finding;
  });
}

function rowKey(finding: Finding): string {
  return `${finding.sheet}|${finding.place?.row ?? "table"}`;
}
