import type { Finding } from "../../../check";
import type { Translator } from "../../../messages";
import type { Level } from "../../../rules";
import type { Describer } from "../../engine";

export const groupings = ["sheet", "level", "rule"] as const;
export type Grouping = (typeof groupings)[number];

export const levels: readonly Level[] = ["error", "warning", "note"];

/** One line of the list: a group's name, or a finding. */
export type Item =
  | { readonly kind: "group"; readonly id: string; readonly name: string; readonly count: number }
  | { readonly kind: "finding"; readonly id: string; readonly finding: Finding };

export interface GroupOptions {
  readonly by: Grouping;
  /** Levels that are shown. */
  readonly shown: ReadonlySet<Level>;
  /** Groups that are closed. */
  readonly closed: ReadonlySet<string>;
  readonly describe: Describer;
  readonly t: Translator;
}

/** Findings in groups, flat, for a list that only paints what is in sight. Consequences are left out. */
export function itemsOf(findings: readonly Finding[], options: GroupOptions): Item[] {
  const { by, shown, closed } = options;
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.cause !== null || !shown.has(finding.level)) continue;
    const key = keyOf(finding, by);
    const known = groups.get(key);
    if (known) known.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups]
    .sort(([a], [b]) => (by === "level" ? rank(a) - rank(b) : 0))
    .flatMap(([key, own]): Item[] => [
      { kind: "group", id: key, name: nameOf(key, options), count: own.length },
      ...(closed.has(key)
        ? []
        : own.map((finding): Item => ({ kind: "finding", id: finding.id, finding }))),
    ]);
}

const rank = (level: string): number => levels.indexOf(level as Level);

function keyOf(finding: Finding, by: Grouping): string {
  switch (by) {
    case "sheet":
      return finding.sheet;
    case "level":
      return finding.level;
    case "rule":
      return finding.code;
  }
}

function nameOf(key: string, { by, describe, t }: GroupOptions): string {
  switch (by) {
    case "sheet":
      return key;
    case "level":
      return t(`pane.level.${key as Level}`);
    case "rule":
      return `${key} ${describe.title(key)}`;
  }
}

/** Findings that merely follow from another, by the id of their cause. */
export function consequencesOf(findings: readonly Finding[]): ReadonlyMap<string, Finding[]> {
  const byCause = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.cause === null) continue;
    byCause.set(finding.cause, [...(byCause.get(finding.cause) ?? []), finding]);
  }
  return byCause;
}
