import averageGrowth from "./average-growth/rule";
import baselineDiffers from "./baseline-differs/rule";
import claimInWords from "./claim-in-words/rule";
import type { Rule } from "./define";
import directionUnknown from "./direction-unknown/rule";
import duplicateIndicator from "./duplicate-indicator/rule";
import eachOrAverage from "./each-or-average/rule";
import fallingTotal from "./falling-total/rule";
import formulaOverwritten from "./formula-overwritten/rule";
import fractionalCount from "./fractional-count/rule";
import futureActual from "./future-actual/rule";
import impossibleNegative from "./impossible-negative/rule";
import indicatorAlias from "./indicator-alias/rule";
import lateSubmission from "./late-submission/rule";
import levelInGrowthRow from "./level-in-growth-row/rule";
import lookAlike from "./look-alike/rule";
import lostPrecision from "./lost-precision/rule";
import lostSign from "./lost-sign/rule";
import mergedData from "./merged-data/rule";
import milestoneValue from "./milestone-value/rule";
import missingActual from "./missing-actual/rule";
import missingBaseline from "./missing-baseline/rule";
import missingDepartment from "./missing-department/rule";
import missingIndicator from "./missing-indicator/rule";
import missingName from "./missing-name/rule";
import missingOperator from "./missing-operator/rule";
import missingTarget from "./missing-target/rule";
import missingUnit from "./missing-unit/rule";
import mixedUnits from "./mixed-units/rule";
import nesting from "./nesting/rule";
import operatorDirection from "./operator-direction/rule";
import operatorStrictness from "./operator-strictness/rule";
import ordinalSequence from "./ordinal-sequence/rule";
import otherPublication from "./other-publication/rule";
import otherSource from "./other-source/rule";
import outlier from "./outlier/rule";
import percentagePoints from "./percentage-points/rule";
import plausibility from "./plausibility/rule";
import progressRange from "./progress-range/rule";
import provisionalFigure from "./provisional-figure/rule";
import qualitativeTarget from "./qualitative-target/rule";
import rankFigure from "./rank-figure/rule";
import ratioIdentity from "./ratio-identity/rule";
import relatedRatios from "./related-ratios/rule";
import repeatedFigure from "./repeated-figure/rule";
import requiredColumns from "./required-columns/rule";
import reversal from "./reversal/rule";
import revisedFigure from "./revised-figure/rule";
import runningTotal from "./running-total/rule";
import seriesBreak from "./series-break/rule";
import shareAsFraction from "./share-as-fraction/rule";
import shareOutOfRange from "./share-out-of-range/rule";
import statedSum from "./stated-sum/rule";
import stockFlow from "./stock-flow/rule";
import strayBlanks from "./stray-blanks/rule";
import suddenChange from "./sudden-change/rule";
import sumIdentity from "./sum-identity/rule";
import suspiciousZero from "./suspicious-zero/rule";
import swappedRows from "./swapped-rows/rule";
import swappedYears from "./swapped-years/rule";
import targetBehindBaseline from "./target-behind-baseline/rule";
import targetDiffers from "./target-differs/rule";
import targetEqualsBaseline from "./target-equals-baseline/rule";
import textNumber from "./text-number/rule";
import unitInName from "./unit-in-name/rule";
import unitSlip from "./unit-slip/rule";
import unreadableValue from "./unreadable-value/rule";
import yearHeaders from "./year-headers/rule";

export * from "./define";
export { natureOf } from "./nature";

/** Every rule, by code. `npm run new-rule` adds a line here and an import above. */
export const allRules: readonly Rule[] = [
  ratioIdentity, // B01
  sumIdentity, // B02
  stockFlow, // B03
  nesting, // B04
  relatedRatios, // B05
  runningTotal, // C01
  statedSum, // C02
  targetBehindBaseline, // D01
  targetEqualsBaseline, // D02
  directionUnknown, // D03
  levelInGrowthRow, // G01
  averageGrowth, // G02
  eachOrAverage, // G03
  lateSubmission, // L01
  missingBaseline, // M01
  missingTarget, // M02
  missingActual, // M03
  futureActual, // M04
  suspiciousZero, // M05
  missingDepartment, // M06
  provisionalFigure, // M07
  missingIndicator, // M08
  missingUnit, // M09
  missingName, // M10
  missingOperator, // O01
  operatorStrictness, // O02
  operatorDirection, // O03
  progressRange, // P01
  rankFigure, // R01
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
  formulaOverwritten, // S11
  fallingTotal, // T01
  suddenChange, // T02
  outlier, // T03
  reversal, // T04
  repeatedFigure, // T05
  lostPrecision, // T06
  swappedRows, // T07
  swappedYears, // T08
  mixedUnits, // U01
  unitSlip, // U02
  shareOutOfRange, // U03
  shareAsFraction, // U04
  percentagePoints, // U05
  fractionalCount, // U06
  impossibleNegative, // U07
  lostSign, // U08
  baselineDiffers, // V01
  targetDiffers, // V02
  indicatorAlias, // V03
  lookAlike, // V04
  revisedFigure, // V05
  seriesBreak, // V06
  claimInWords, // V07
  otherSource, // X01
  otherPublication, // X02
  plausibility, // X03
  milestoneValue, // Y01
];
