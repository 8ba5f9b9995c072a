import { check, type Finding, FindingTexts, prepareContext } from "../../src/check";

import { type Discrepancy, readReference, shippedPlans } from "../../src/plan";
import { recognise } from "../../src/recognise";
import { allRules } from "../../src/rules";
import { buildWorkbook } from "../../src/workbook";
import { printedTable } from "./tables";

/** Codes that see a contradiction of a kind, the one that decides it first. */
const CODES: Readonly<Record<Discrepancy["kind"], readonly string[]>> = {
  baseline: ["V01"],
  target: ["V02"],
  operator: ["O02", "O01", "G03"],
  name: ["V03"],
  scope: ["V06"],
  definition: ["V04"],
  unit: ["U01", "V06"],
  missing: ["M01"],
  plausibility: ["X03", "B05"],
  direction: ["D01"],
  sum: ["B02"],
  claim: ["V07"],
  coverage: ["V02", "V03"],
  text: [],
};

/** Messages of other matters under the same codes. */
const OTHER_MATTERS: Readonly<Record<string, readonly string[]>> = {
  name: ["discontinued"],
  coverage: ["document", "plan", "tables"],
};

/** One finding of the check of the document, with its sentence and where it stands. */
export interface Found {
  readonly finding: Finding;
  readonly plan: string | null;
  readonly sentence: string;
}

/** 表 1 and 表 2 as the document prints them, checked by all rules. */
export function checkDocument(): readonly Found[] {
  const workbook = buildWorkbook([
    { name: "表1", cells: printedTable("jindong-sti-2016-2020") },
    { name: "表2", cells: printedTable("jindong-sti-2021-2025") },
  ]);
  const recognition = recognise(workbook, shippedPlans);
  const context = prepareContext(workbook, recognition, shippedPlans);
  const texts = new FindingTexts(allRules, "zh-CN");
  return check(allRules, context).findings.map((finding) => {
    const table = recognition.tables.find(({ sheet }) => sheet === finding.sheet);
    return {
      finding,
      plan: table?.plan?.id ?? null,
      sentence: texts.message(finding),
    };
  });
}

/** The findings that tell of a discrepancy. */
export function findingsOf(
  { kind, indicators }: Discrepancy,
  home: string,
  found: readonly Found[],
): readonly Found[] {
  const meant = new Set(
    indicators.map((text) => {
      const reference = readReference(text);
      return `${reference?.plan ?? home}/${reference?.id}`;
    }),
  );
  const codes = CODES[kind];
  return found
    .filter(
      ({ finding, plan }) =>
        codes.includes(finding.code) &&
        meant.has(`${plan}/${finding.indicator}`) &&
        !OTHER_MATTERS[kind]?.includes(finding.message),
    )
    .sort((a, b) => codes.indexOf(a.finding.code) - codes.indexOf(b.finding.code));
}
