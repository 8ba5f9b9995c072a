import {
  addsUp,
  completionRate,
  currentStatusIndex,
  ndrcTally,
  orNull,
  parityStatusIndex,
  progressChart,
  progressChartTrend,
  realisationBand,
  realisationHigher,
  realisationLower,
} from "../../ruler";
import type { Evaluator } from "./fields";
import { percent } from "./growth";

export const statusIndex: Evaluator = (fields) => ({
  csi: orNull(
    currentStatusIndex(
      fields.figure("baseline"),
      fields.figure("actual"),
      fields.figure("target"),
      fields.direction(),
    ),
  ),
});

export const parityIndex: Evaluator = (fields) => ({
  csi: orNull(
    parityStatusIndex(fields.figure("baseline"), fields.figure("actual"), fields.figure("target")),
  ),
});

export const unProgressChart: Evaluator = (fields) => {
  const baseline = fields.figure("baseline");
  const baselineYear = fields.figure("baseline_year");
  const actual = fields.figure("actual");
  const year = fields.figure("actual_year");
  const target = fields.number("target");
  const chart =
    target === null
      ? progressChartTrend(baseline, actual, year - baselineYear, fields.direction())
      : progressChart(
          { baseline, baselineYear, target, targetYear: fields.figure("target_year") },
          actual,
          year,
        );
  return {
    expected_value: chart.ok ? chart.value.expectedValue : null,
    ratio: chart.ok ? chart.value.ratio : null,
    cagr: chart.ok && target === null ? chart.value.ratio : null,
    score: chart.ok ? chart.value.score : null,
  };
};

export const higherIsBetter: Evaluator = (fields) => ({
  pct: orNull(realisationHigher(fields.figure("actual"), fields.figure("standard"))),
});

export const lowerIsBetter: Evaluator = (fields) => ({
  pct: orNull(realisationLower(fields.figure("actual"), fields.figure("standard"))),
});

export const withinBand: Evaluator = (fields) => ({
  pct: orNull(
    realisationBand(
      fields.figure("actual"),
      [fields.figure("low"), fields.figure("high")],
      [fields.figure("limit_low"), fields.figure("limit_high")],
    ),
  ),
});

/** VTL's check that details add up; a failure is a warning. */
export const addition: Evaluator = (fields) => {
  const passes = addsUp(
    fields.figure("total"),
    fields.figure("sum_details"),
    fields.figure("tolerance_pct") / 100,
  );
  return { passes: passes.ok ? passes.value : null, level: "warning" };
};

export const completion: Evaluator = (fields) => ({
  rate_pct: percent(completionRate(fields.figure("done"), fields.figure("total"))),
});

/** 提前/快于预期/基本符合/滞后: the one left out is what remains of the total. */
export const tally: Evaluator = (fields) => {
  const counted = ndrcTally(fields.figure("total"), {
    early: fields.number("early"),
    faster: fields.number("faster"),
    basically: fields.number("basically"),
    lagging: fields.number("lag", "lagging"),
  });
  if (!counted.ok) return { lag: null, basically_or_faster: null };
  const { early, faster, basically, lagging } = counted.value;
  return {
    early,
    faster,
    basically,
    lag: lagging,
    basically_or_faster: early + faster + basically,
    basically_or_faster_pct: percent(
      completionRate(early + faster + basically, fields.figure("total")),
    ),
  };
};
