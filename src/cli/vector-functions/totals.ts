import {
  change,
  cumulativeReduction,
  distanceOutside,
  elapsed,
  expectedReduction,
  impliedWhole,
  isInside,
  linkFactor,
  orNull,
  reductionProgress,
  requiredPerYear,
  requiredReduction,
  runningTotal,
  totalPace,
  totalProgress,
} from "../../ruler";
import type { Evaluator, Fields, Outputs } from "./fields";
import { percent } from "./growth";

/** F9: yearly flows towards a total, with or without a missing year. */
export const total: Evaluator = (fields) => {
  const flows = flowsOf(fields);
  const target = fields.figure("target_total", "target");
  const years = fields.figure("total_years");
  const sum = runningTotal(flows);
  const complete = sum.ok && sum.value.missing === 0;
  const done = orNull(totalProgress(flows, target));
  const added = sum.ok ? sum.value.sum : null;
  return {
    cum: complete ? added : null,
    cum_at_least: added,
    P: complete ? done : null,
    P_at_least: done,
    tau: orNull(elapsed(0, flows.length, years)),
    S: orNull(totalPace(flows, target, years)),
    E: orNull(elapsed(0, flows.length, years)) === null ? null : (target * flows.length) / years,
    required_per_year:
      complete && added !== null
        ? orNull(requiredPerYear(added, flows.length, target, years))
        : null,
    attained: added === null ? null : added >= target,
    flag: { reasons: complete ? [] : ["years-missing", "lower-bound"] },
  };
};

/** The yearly flows, or a sum so far spread over the years it took. */
function flowsOf(fields: Fields): (number | null)[] {
  const yearly = fields.list("annual");
  if (yearly.length > 0) return yearly;
  const sum = fields.number("cum_to_date", "cum");
  const years = fields.number("years_elapsed", "years");
  if (sum === null || years === null || !(years >= 1)) return sum === null ? [] : [sum];
  return Array.from({ length: Math.floor(years) }, () => sum / Math.floor(years));
}

/** F10: yearly reductions, or what has been reduced so far. */
export const reduction: Evaluator = (fields) => {
  const target = fields.figure("target_reduction_pct", "target_pct") / 100;
  const yearly = fields.list("annual_reduction_pct");
  const known = yearly.filter((rate) => rate !== null);
  const chained = cumulativeReduction(known.map((rate) => rate / 100));
  const complete = yearly.length > 0 && known.length === yearly.length;
  const given = fields.number("reduced_to_date_pct");
  const reduced = given !== null ? given / 100 : complete ? orNull(chained) : null;
  const totalYears = fields.number("total_years");
  const left = fields.number("years_left") ?? (totalYears ?? Number.NaN) - yearly.length;
  return { ...reducedOutputs(reduced, target, left), ...pacedOutputs(fields, reduced, target) };
};

function reducedOutputs(reduced: number | null, target: number, left: number): Outputs {
  const share = reduced ?? Number.NaN;
  const done = orNull(reductionProgress(share, target));
  const needed = percent(requiredReduction(share, target, left));
  const difference = percent(change(share, target));
  return {
    cum_pct: reduced === null ? null : 100 * reduced,
    P_log: done,
    progress_log: done,
    P: done,
    required_next_chain_pct: needed,
    required_remaining_pct_per_year: needed,
    // The press's way: percentages subtracted as if they were amounts.
    required_next_additive_pct_as_published_approx: difference === null ? null : difference / left,
    attained: reduced === null ? null : reduced >= target,
  };
}

function pacedOutputs(fields: Fields, reduced: number | null, target: number): Outputs {
  const years = fields.list("annual_reduction_pct").length;
  const time = elapsed(0, years, fields.figure("total_years"));
  if (!time.ok) return {};
  const done = reductionProgress(reduced ?? Number.NaN, target);
  return {
    tau: time.value,
    E_pct: percent(expectedReduction(target, time.value)),
    S: done.ok ? done.value / time.value : null,
  };
}

/** 区间目标. */
export const band: Evaluator = (fields) => {
  const ends = [fields.figure("low"), fields.figure("high")] as const;
  const inside = isInside(fields.figure("actual"), ends);
  return {
    attained: inside.ok ? inside.value : null,
    distance_outside: orNull(distanceOutside(fields.figure("actual"), ends)),
  };
};

/** 口径衔接: `linked_2020` is the old series' 2020 on the new one. */
export const seriesBreak: Evaluator = (fields) => {
  const factor = linkFactor(fields.figure("old_overlap"), fields.figure("new_overlap"));
  const outputs: Record<string, unknown> = { link_factor: orNull(factor) };
  for (const [year, value] of fields.series("old_series"))
    outputs[`linked_${year}`] = factor.ok && value !== null ? value * factor.value : null;
  return outputs;
};

/** 分母反推: `…_from_2_55` divides the numerator by 2.55 %, `…_from_tech_ratio` the second pair. */
export const impliedDenominator: Evaluator = (fields, asked) => {
  const outputs: Record<string, unknown> = {};
  const main = fields.figure("numerator");
  const check = impliedWhole(
    fields.figure("check_numerator"),
    fields.figure("check_ratio_pct") / 100,
  );
  for (const name of asked) {
    const ratio = /_from_(\d+(?:_\d+)?)$/.exec(name)?.[1];
    const whole = ratio ? impliedWhole(main, Number(ratio.replace("_", ".")) / 100) : check;
    outputs[name] = orNull(whole);
  }
  return outputs;
};
