import {
  averageChange,
  averageFromTotal,
  averageGrowth,
  change,
  compoundGrowth,
  isAttained,
  multiple,
  type Outcome,
  orNull,
  relativeChange,
  remainingGrowth,
} from "../../ruler";
import type { Evaluator, Fields, Outputs } from "./fields";

/** A fraction shown in per cent. */
export const percent = (outcome: Outcome): number | null =>
  outcome.ok ? 100 * outcome.value : null;

const both = (rate: Outcome): Outputs => ({
  cagr_pct: percent(rate),
  cagr_pct_exact: percent(rate),
});

/** 年均增速 between two levels. */
export const cagr: Evaluator = (fields) =>
  both(compoundGrowth(fields.figure("start"), fields.figure("end"), yearsBetween(fields)));

/** 年均增速 from the growth over several years: 增长114.1%, 较2020年增长48%, 是…的3倍. */
export const cagrOfTotal: Evaluator = (fields, asked) => {
  const growthName = fields.names().find((name) => /^(total_)?growth(_vs_\d+)?_pct$/.test(name));
  const times = fields.number("multiple", "growth_multiple");
  const total = growthName ? fields.figure(growthName) / 100 : (times ?? Number.NaN) - 1;
  const outputs: Record<string, unknown> = both(averageFromTotal(total, fields.figure("years")));
  outputs.multiple = Number.isFinite(total) ? 1 + total : null;
  const levelName = fields.names().find((name) => /^level_/.test(name));
  for (const name of asked)
    if (levelName && /^level_/.test(name))
      outputs[name] = orNull(multiple(1 + total, fields.figure(levelName)));
  return outputs;
};

/** 年均变化: an arithmetic mean, as for 百分点. */
export const linearPace: Evaluator = (fields) => {
  const pace = orNull(
    averageChange(
      fields.figure("baseline", "start"),
      fields.figure("baseline_year", "start_year"),
      fields.figure("actual", "end"),
      fields.figure("actual_year", "end_year"),
    ),
  );
  return { observed_per_year: pace, observed_exact: pace };
};

/** What a text says of two figures: how much more, how many times, how many points. */
export const twoFigures: Evaluator = (fields) => {
  const start = fields.figure("start");
  const end = fields.figure("end");
  const difference = orNull(change(start, end));
  return {
    abs_change: difference,
    pp_change: difference,
    rel_change_pct: percent(relativeChange(start, end)),
    multiple: orNull(multiple(start, end)),
  };
};

/** 年均增长 from yearly rates, and what is left to do; 每年 tests every one. */
export const yearlyRates: Evaluator = (fields) => {
  const given = fields.list("annual_growth_pct");
  const known = given.filter((rate) => rate !== null);
  const rates = known.map((rate) => rate / 100);
  const complete = known.length === given.length;
  const target = fields.number("target_avg_pct", "target_pct");
  const average = complete ? percent(averageGrowth(rates)) : null;
  const attained = meets(fields, average, target);
  const failures =
    target === null ? null : known.filter((rate) => meets(fields, rate, target) === false);
  return {
    avg_to_date_pct: average,
    geometric_avg_pct: average,
    required_remaining_pct:
      target === null || !complete
        ? null
        : percent(remainingGrowth(rates, target / 100, fields.figure("total_years"))),
    each_year_failures: failures === null ? null : failures.length,
    attained_each_year: failures === null ? null : failures.length === 0,
    attained_avg_to_date: attained,
    attained_to_date: attained,
  };
};

/** 年均增长 from two levels against a target rate. */
export const levelsToRate: Evaluator = (fields) => {
  const average = percent(
    compoundGrowth(fields.figure("start"), fields.figure("end"), yearsBetween(fields)),
  );
  const attained = meets(fields, average, fields.number("target_avg_pct", "target_pct"));
  return { avg_to_date_pct: average, attained_to_date: attained, attained_avg_to_date: attained };
};

const yearsBetween = (fields: Fields): number =>
  fields.number("years") ?? fields.figure("end_year") - fields.figure("start_year");

function meets(fields: Fields, rate: number | null, target: number | null): boolean | null {
  if (rate === null || target === null) return null;
  const attained = isAttained(rate, target, fields.operator(), fields.direction());
  return attained.ok ? attained.value : null;
}
