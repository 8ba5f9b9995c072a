import {
  type Assessment,
  assessIndicator,
  attainmentRate,
  cushionUsed,
  elapsed,
  eurostatRatio,
  expected,
  isAttained,
  margin,
  marginRate,
  ndrcClass,
  orNull,
  pace,
  progress,
  requiredGrowth,
  requiredPerYear,
  statcanMeasure,
  yearsLate,
  yearsToBreach,
} from "../../ruler";
import type { Evaluator, Fields, Outputs } from "./fields";

/** One figure against a baseline and a target: F1 to F7 and F11, and the class of the whole. */
export const level: Evaluator = (fields) => ({
  ...pathOutputs(fields),
  ...targetOutputs(fields),
  ...roomOutputs(fields),
  ...verdictOutputs(assessLevel(fields, "change")),
});

/** 位次: positions have no growth ratio. */
export const rank: Evaluator = (fields) => {
  const assessment = assessLevel(fields, "rank");
  return {
    ...verdictOutputs(assessment),
    attained: targetOutputs(fields).attained,
    P: assessment.progress,
    S: assessment.pace,
    E_linear: assessment.expected,
    R: assessment.ratio,
    required_per_year: assessment.required.perYear,
  };
};

/** A dated series instead of a single figure: late data, provisional baselines. */
export const series: Evaluator = (fields) => {
  const points = fields.series("series");
  const first = points[0]?.[0] ?? 0;
  const baselineYear = fields.number("baseline_year") ?? first - 1;
  const asOf = fields.number("as_of_year") ?? points.at(-1)?.[0] ?? baselineYear;
  const targetYear = fields.figure("target_year");
  const assessment = assessIndicator(
    {
      kind: "change",
      direction: fields.direction(),
      path: "linear",
      baseline: { year: baselineYear, value: fields.number("baseline") },
      target: {
        year: targetYear,
        form: "level",
        operator: fields.operator(),
        value: fields.number("target"),
      },
      actuals: points.map(([year, value]) => ({ year, value, provisional: false })),
      attribute: null,
    },
    { asOf, provisionalBaseline: true },
  );
  const stand = assessment.reasons.find(({ id }) => id === "provisional-baseline");
  const start = stand ? Number(stand.data.year) : baselineYear;
  const year = assessment.dataYear;
  return {
    ...verdictOutputs(assessment),
    t_used: year,
    data_year: year,
    tau: year === null ? null : orNull(elapsed(start, year, targetYear)),
    lag_years: year === null ? null : yearsLate(year, asOf, targetYear),
    provisional_baseline_year: stand ? start : null,
    P: assessment.progress,
    S: assessment.pace,
    R: assessment.ratio,
    E_linear: assessment.expected,
    level_ratio: assessment.attainment,
    attained: assessment.attained,
  };
};

function assessLevel(fields: Fields, kind: "change" | "rank"): Assessment {
  const year = fields.number("actual_year") ?? fields.figure("target_year");
  return assessIndicator(
    {
      kind,
      direction: fields.direction(),
      path: "linear",
      baseline: {
        year: fields.number("baseline_year") ?? year - 1,
        value: fields.number("baseline"),
      },
      target: {
        year: fields.figure("target_year"),
        form: "level",
        operator: fields.operator(),
        value: fields.number("target"),
      },
      actuals: [{ year, value: fields.number("actual"), provisional: false }],
      attribute: null,
    },
    { asOf: fields.number("as_of_year") ?? year },
  );
}

/** Class and flags as the ruler gives them; words are compared by what they stand for. */
function verdictOutputs(assessment: Assessment): Outputs {
  return {
    class: assessment.class,
    class_cn: { class: assessment.class, reasons: assessment.reasons.map(({ id }) => id) },
    class_ndrc: { ndrc: ndrcClass(assessment.class) },
    flag: { reasons: assessment.reasons.map(({ id }) => id) },
    kind: assessment.kind,
  };
}

function courseOf(fields: Fields) {
  return {
    baseline: fields.figure("baseline"),
    baselineYear: fields.figure("baseline_year"),
    target: fields.figure("target"),
    targetYear: fields.figure("target_year"),
  };
}

function pathOutputs(fields: Fields): Outputs {
  const course = courseOf(fields);
  const actual = fields.figure("actual");
  const year = fields.figure("actual_year");
  const direction = fields.direction();
  const linear = orNull(pace(course, actual, year, "linear", direction));
  const ratio = orNull(eurostatRatio(course, actual, year, direction));
  const measured = statcanMeasure({
    ...course,
    baseline: fields.number("baseline"),
    actual: fields.number("actual"),
    actualYear: year,
    target: fields.number("target"),
    sign: direction === "up" ? 1 : -1,
    naturalLimit: null,
  });
  return {
    P: orNull(progress(course.baseline, actual, course.target, direction)),
    tau: orNull(elapsed(course.baselineYear, year, course.targetYear)),
    S: linear,
    S_linear: linear,
    S_geometric: orNull(pace(course, actual, year, "geometric", direction)),
    E: orNull(expected(course, year, "linear")),
    E_linear: orNull(expected(course, year, "linear")),
    E_geometric: orNull(expected(course, year, "geometric")),
    R: ratio,
    R_cagr: ratio,
    R_statcan: measured.ratio,
    R_with_eps_0_001: measured.ratio,
    status_statcan: measured.status,
    required_per_year: orNull(requiredPerYear(actual, year, course.target, course.targetYear)),
    required_cagr: orNull(requiredGrowth(actual, year, course.target, course.targetYear)),
  };
}

function targetOutputs(fields: Fields): Outputs {
  const actual = fields.figure("actual");
  const target = fields.figure("target");
  const direction = fields.direction();
  const attained = isAttained(actual, target, fields.operator(), direction);
  const rate = orNull(attainmentRate(actual, target, direction));
  return {
    attained: attained.ok ? attained.value : null,
    C: rate,
    level_ratio: rate,
    level_ratio_inverse: orNull(attainmentRate(actual, target, "down")),
  };
}

function roomOutputs(fields: Fields): Outputs {
  const { baseline, baselineYear, target } = courseOf(fields);
  const actual = fields.figure("actual");
  const direction = fields.direction();
  const breach = yearsToBreach(
    baseline,
    baselineYear,
    actual,
    fields.figure("actual_year"),
    target,
    direction,
  );
  return {
    margin: orNull(margin(actual, target, direction)),
    margin_pct: orNull(marginRate(actual, target, direction)),
    cushion_used: orNull(cushionUsed(baseline, actual, target, direction)),
    years_to_breach: breach === null ? null : orNull(breach),
  };
}
