import type { Rule } from "./define";
import directionUnknown from "./direction-unknown/rule";
import duplicateIndicator from "./duplicate-indicator/rule";
import futureActual from "./future-actual/rule";
import mergedData from "./merged-data/rule";
import missingActual from "./missing-actual/rule";
import missingBaseline from "./missing-baseline/rule";
import missingDepartment from "./missing-department/rule";
import missingIndicator from "./missing-indicator/rule";
import missingOperator from "./missing-operator/rule";
import missingTarget from "./missing-target/rule";
import operatorDirection from "./operator-direction/rule";
import operatorStrictness from "./operator-strictness/rule";
import ordinalSequence from "./ordinal-sequence/rule";
import provisionalFigure from "./provisional-figure/rule";
import qualitativeTarget from "./qualitative-target/rule";
import requiredColumns from "./required-columns/rule";
import strayBlanks from "./stray-blanks/rule";
import suspiciousZero from "./suspicious-zero/rule";
import targetBehindBaseline from "./target-behind-baseline/rule";
import targetEqualsBaseline from "./target-equals-baseline/rule";
import textNumber from "./text-number/rule";
import unitInName from "./unit-in-name/rule";
import unreadableValue from "./unreadable-value/rule";
import yearHeaders from "./year-headers/rule";

export * from "./define";

/** Every rule, by code. `npm run new-rule` adds a line here and an import above. */
export const allRules: readonly Rule[] = [
  targetBehindBaseline, // D01
  targetEqualsBaseline, // D02
  directionUnknown, // D03
  missingBaseline, // M01
  missingTarget, // M02
  missingActual, // M03
  futureActual, // M04
  suspiciousZero, // M05
  missingDepartment, // M06
  provisionalFigure, // M07
  missingIndicator, // M08
  missingOperator, // O01
  operatorStrictness, // O02
  operatorDirection, // O03
  requiredColumns, // S01
  unreadableValue, // S02
  duplicateIndicator, // S03
  ordinalSequence, // S04
  yearHeaders, // S05
  qualitativeTarget, // S06
  unitInName, // S07
  strayBlanks, // S08
  mergedData, // S09
  textNumber, // S10
];
