import type { Level, Rule } from "../rules";
import type { Finding } from "./types";

const SEVERITY: Readonly<Record<Level, number>> = { error: 2, warning: 1, note: 0 };

/**
 * Puts consequences under their cause: where a rule says which codes its findings follow from and
 * one of those stands at the same cell (else in the same row), the later finding is folded. A cause
 * weighs at least as much as what it hides: no warning disappears under a note.
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
  const causes = new Map<string, Finding>();
  for (const finding of findings) {
    const codes = follows.get(finding.code);
    if (!codes || codes.size === 0) continue;
    const near = (byRow.get(rowKey(finding)) ?? []).filter(
      (other) =>
        other !== finding &&
        codes.has(other.code) &&
        SEVERITY[other.level] >= SEVERITY[finding.level],
    );
    const cause = near.find((other) => other.cell === finding.cell) ?? near[0];
    if (cause) causes.set(finding.id, cause);
  }
  return findings.map((finding) => {
    const root = rootOf(finding, causes);
    return root === finding ? finding : { ...finding, cause: root.id };
  });
}

/** The end of the chain of causes; where two rules name each other, the first one met. */
function rootOf(finding: Finding, causes: ReadonlyMap<string, Finding>): Finding {
  const seen = new Set([finding.id]);
  let root = finding;
  for (let next = causes.get(root.id); next && !seen.has(next.id); next = causes.get(root.id)) {
    seen.add(next.id);
    root = next;
  }
  // A circle would fold every one of its members under another and show none of them.
  return causes.has(root.id) && [...seen].sort()[0] === finding.id ? finding : root;
}

function rowKey(finding: Finding): string {
  return `${finding.sheet}|${finding.place?.row ?? "table"}`;
}
