import type { Explanation, Finding, Outcome, StaleExplanation } from "./types";

/** Namespace of the part of a workbook that holds its explanations. */
export const EXPLANATIONS_NAMESPACE = "urn:plan-ruler:explanations";

/**
 * Puts explanations (说明) beside the warnings they are about. The verdict stays: an error cannot be
 * explained away, and a warning does not fail. Explanations of nothing are told apart.
 */
export function withExplanations(outcome: Outcome, explanations: readonly Explanation[]): Outcome {
  const known = new Map(explanations.map((explanation) => [explanation.finding, explanation]));
  const valid = new Set<string>();
  const findings = outcome.findings.map((finding) => {
    const explanation = known.get(finding.id);
    if (!explanation || !isAbout(explanation, finding)) return { ...finding, explanation: null };
    valid.add(finding.id);
    return { ...finding, explanation: explanation.text };
  });
  const explained = findings.filter(
    ({ explanation, cause }) => explanation !== null && cause === null,
  ).length;
  const ids = new Set(outcome.findings.map(({ id }) => id));
  const stale = [...known.values()]
    .filter((explanation) => !valid.has(explanation.finding))
    .map(
      (explanation): StaleExplanation => ({
        explanation,
        because: ids.has(explanation.finding) ? "changed" : "gone",
      }),
    );
  return {
    ...outcome,
    findings,
    explained,
    unexplained: outcome.counts.warning - explained,
    stale,
  };
}

function isAbout({ received }: Explanation, finding: Finding): boolean {
  return finding.level === "warning" && received === finding.received;
}

/** An explanation of a finding. */
export function explain(finding: Finding, text: string, when: string | null): Explanation {
  return { finding: finding.id, text, received: finding.received, when };
}

/** Explanations after some were added: one a finding, the later counts; an empty text takes one back. */
export function mergeExplanations(
  explanations: readonly Explanation[],
  added: readonly Explanation[],
): Explanation[] {
  const all = new Map(explanations.map((explanation) => [explanation.finding, explanation]));
  for (const explanation of added) {
    if (explanation.text.trim() === "") all.delete(explanation.finding);
    else all.set(explanation.finding, explanation);
  }
  return [...all.values()];
}

/** The finding meant by its id or by `CODE@CELL`, `CODE@Sheet!CELL`; `null` for none or several. */
export function findFinding(findings: readonly Finding[], reference: string): Finding | null {
  const exact = findings.find(({ id }) => id === reference);
  if (exact) return exact;
  const match = /^([A-Z]\d\d)@(?:(.+)!)?([A-Z]{1,3}[1-9]\d*)$/.exec(reference);
  if (!match) return null;
  const [, code, sheet, cell] = match;
  const found = findings.filter(
    (finding) =>
      finding.code === code && finding.cell === cell && (!sheet || finding.sheet === sheet),
  );
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Explanations as the XML part that travels inside a workbook. */
export function explanationsXml(explanations: readonly Explanation[]): string {
  const items = explanations.map(({ finding, text, received, when }) => {
    const type = received === null ? "none" : typeof received;
    const date = when === null ? "" : ` when="${escapeXml(when)}"`;
    const value = received === null ? "" : ` received="${escapeXml(String(received))}"`;
    return `<explanation finding="${escapeXml(finding)}" type="${type}"${value}${date}>${escapeXml(text)}</explanation>`;
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<explanations xmlns="${EXPLANATIONS_NAMESPACE}" version="1">${items.join("")}</explanations>`;
}

const ITEM = /<(?:[\w.-]+:)?explanation((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*>([^<]*)<\//g;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** Explanations of a part; anything in it that is none is passed over. */
export function parseExplanations(xml: string): Explanation[] {
  return [...xml.matchAll(ITEM)].flatMap(([, attributes = "", text = ""]): Explanation[] => {
    const values = new Map(
      [...attributes.matchAll(ATTRIBUTE)].map(([, name = "", double, single]) => [
        name,
        unescapeXml(double ?? single ?? ""),
      ]),
    );
    const finding = values.get("finding");
    if (finding === undefined) return [];
    const raw = values.get("received") ?? null;
    const received = values.get("type") === "number" && raw !== null ? Number(raw) : raw;
    return [{ finding, text: unescapeXml(text), received, when: values.get("when") ?? null }];
  });
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};

function escapeXml(text: string): string {
  return text
    .replace(/[&<>"\n\r\t]/g, (character) => ENTITIES[character] ?? character)
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "\ufffd");
}

function unescapeXml(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(amp|lt|gt|quot|apos));/gi, (_, dec, hex, name) => {
    if (name) return { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }[name as string] ?? "";
    const code = dec ? Number(dec) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : "\ufffd";
  });
}
