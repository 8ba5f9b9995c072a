export { assessIndicator } from "./assess";
export { attainmentRate, isAboutAttained, isAttained, sameFigure, signOf } from "./attainment";
export { type Band, bandProgress, distanceOutside, isInside } from "./band";
export {
  classify,
  classOfPace,
  countClasses,
  type NdrcClass,
  ndrcClass,
  ndrcTally,
} from "./classify";
export {
  addsUp,
  change,
  completionRate,
  impliedWhole,
  multiple,
  outlierLimit,
  outlierScores,
  relativeChange,
} from "./comparisons";
export {
  compoundForecast,
  dampedForecast,
  leastSquares,
  linePrediction,
  medianSlopeForecast,
  regressionForecast,
} from "./cross-checks";
export {
  cumulativeReduction,
  expectedReduction,
  reductionProgress,
  requiredReduction,
  runningTotal,
  totalPace,
  totalProgress,
} from "./cumulative";
export {
  describeReason,
  describeStatement,
  describeStep,
  describeThresholdError,
  type Texts,
} from "./describe";
export { compoundGrowth, eurostatRatio } from "./eurostat";
export { explain } from "./explain";
export { plainChance, plainNumber, plainPercent, roundedApart } from "./figures";
export {
  driftForecast,
  type Interval,
  type Points,
  type Projection,
  predictionInterval,
  reachProbability,
} from "./forecast";
export { averageFromTotal, averageGrowth, growthPace, remainingGrowth } from "./growth";
export { indicatorInput } from "./input";
export { type LikelihoodWord, likelihoodWord } from "./likelihood";
export { cushionUsed, margin, marginRate, yearsToBreach } from "./maintenance";
export type { RulerMessageKey } from "./message-keys";
export {
  currentStatusIndex,
  parityStatusIndex,
  progressChart,
  progressChartTrend,
  realisationBand,
  realisationHigher,
  realisationLower,
} from "./other-methods";
export { type DomainReason, type Outcome, orNull } from "./outcome";
export { averageChange, bestYear, requiredGrowth, requiredPerYear } from "./pace";
export { type Course, elapsed, expected, type Path, pace, progress } from "./progress";
export { rankProgress } from "./rank";
export { interpolated, linkFactor, yearsLate } from "./series";
export { senseOf } from "./situation";
export { type StatcanInput, type StatcanStatus, statcanMeasure } from "./statcan";
export { confidenceOf } from "./statement";
export type { FormulaId, Step, StepId } from "./steps";
export { studentProbability, studentQuantile } from "./student";
export {
  defaultThresholds,
  readThresholds,
  type ThresholdError,
  type ThresholdKey,
  type Thresholds,
  type ThresholdsReading,
  thresholdDefinitions,
  thresholdKeys,
} from "./thresholds";
export type {
  Actual,
  Assessment,
  AssessmentClass,
  AssessmentReason,
  AssessOptions,
  Field,
  Forecast,
  IndicatorInput,
  ReasonData,
  ReasonId,
  Risk,
  SeriesBreak,
  Span,
  Statement,
  StatementId,
} from "./types";
export { assessmentClasses, risks } from "./types";
export * from "./works";
