import { pathToFileURL } from "node:url";
import manifest from "../../../package.json";
import type { Finding, FindingTexts, Outcome } from "../../check";
import type { Language } from "../../messages";
import type { Rule } from "../../rules";
import { type CellEdit, isCellEdit, parseAddress } from "../../workbook";
import { pageAddress, readPage } from "../pages";

/** One file's part of the log: what was found in it, or why it cannot be read. */
export type SarifFile =
  | { readonly file: string; readonly outcome: Outcome }
  | { readonly file: string; readonly unreadable: string };

/** A SARIF 2.1.0 log of one run over some workbooks. Cells are regions: row as line, column as column. */
export function checkSarif(
  files: readonly SarifFile[],
  rules: readonly Rule[],
  texts: FindingTexts,
  language: Language,
): object {
  const used = new Map<string, Finding>();
  const results = files.flatMap((entry) => {
    if (!("outcome" in entry)) return [];
    for (const finding of entry.outcome.findings) used.set(finding.code, finding);
    return entry.outcome.findings.map((finding) => resultOf(entry.file, finding, texts));
  });
  const notifications = files.flatMap((entry) =>
    "unreadable" in entry
      ? [
          {
            level: "error",
            message: { text: entry.unreadable },
            locations: [{ physicalLocation: { artifactLocation: artifact(entry.file) } }],
          },
        ]
      : [],
  );
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "plan-ruler",
            version: manifest.version,
            semanticVersion: manifest.version,
            language,
            rules: [
              ...rules.map((rule) => ruleOf(rule, texts)),
              ...ownRules(used, rules).map((finding) => ({
                id: finding.code,
                name: finding.rule,
                shortDescription: { text: texts.title(finding.code) },
              })),
            ],
          },
        },
        invocations: [
          {
            executionSuccessful: notifications.length === 0,
            toolExecutionNotifications: notifications,
          },
        ],
        columnKind: "utf16CodeUnits",
        artifacts: files.map(({ file }) => ({ location: artifact(file) })),
        results,
      },
    ],
  };
}

/** Findings of the engine itself belong to no rule of the catalogue. */
function ownRules(used: ReadonlyMap<string, Finding>, rules: readonly Rule[]): Finding[] {
  const known = new Set(rules.map(({ meta }) => meta.code));
  return [...used.values()].filter(({ code }) => !known.has(code));
}

function ruleOf({ meta }: Rule, texts: FindingTexts): object {
  const page = readPage(meta.id);
  return {
    id: meta.code,
    name: meta.id,
    shortDescription: { text: texts.title(meta.code) },
    helpUri: pageAddress(meta.id),
    ...(page === null ? {} : { help: { text: page, markdown: page } }),
    defaultConfiguration: { level: meta.level },
    properties: { family: meta.family, validationLevel: meta.validationLevel, fix: meta.fix },
  };
}

function resultOf(file: string, finding: Finding, texts: FindingTexts): object {
  const edits = (finding.fix?.edits ?? []).filter(isCellEdit);
  return {
    ruleId: finding.code,
    level: finding.level,
    message: { text: texts.message(finding) },
    locations: [locationOf(file, finding)],
    partialFingerprints: { "planRuler/v1": finding.id },
    ...(edits.length === 0 ? {} : { fixes: [fixOf(file, edits)] }),
    ...(finding.explanation === null
      ? {}
      : { suppressions: [{ kind: "inSource", justification: finding.explanation }] }),
    properties: {
      sheet: finding.sheet,
      cell: finding.cell,
      indicator: finding.indicator,
      year: finding.year,
      expected: finding.expected,
      received: finding.received,
      fix: finding.fix?.kind ?? null,
      cause: finding.cause,
    },
  };
}

function locationOf(file: string, { sheet, cell, place }: Finding): object {
  const region = place && { startLine: place.row + 1, startColumn: place.column + 1 };
  return {
    physicalLocation: { artifactLocation: artifact(file), ...(region ? { region } : {}) },
    logicalLocations: [
      cell === null
        ? { name: sheet, fullyQualifiedName: sheet, kind: "sheet" }
        : { name: cell, fullyQualifiedName: `${sheet}!${cell}`, kind: "cell" },
    ],
  };
}

function fixOf(file: string, edits: readonly CellEdit[]): object {
  return {
    description: {
      text: edits.map((edit) => `${edit.sheet}!${edit.cell} = ${textOf(edit)}`).join("; "),
    },
    artifactChanges: [{ artifactLocation: artifact(file), replacements: edits.map(replacementOf) }],
  };
}

function replacementOf(edit: CellEdit): object {
  const at = parseAddress(edit.cell) ?? { row: 0, column: 0 };
  return {
    deletedRegion: { startLine: at.row + 1, startColumn: at.column + 1 },
    insertedContent: { text: textOf(edit) },
    properties: { sheet: edit.sheet, cell: edit.cell },
  };
}

function textOf(edit: CellEdit): string {
  if (edit.kind === "clear") return "";
  if (edit.kind === "formula") return `=${edit.formula}`;
  return typeof edit.value === "object" ? edit.value.error : String(edit.value);
}

function artifact(file: string): object {
  return {
    uri: /^[\w./-]+$/.test(file) && !file.startsWith("/") ? file : pathToFileURL(file).href,
  };
}
