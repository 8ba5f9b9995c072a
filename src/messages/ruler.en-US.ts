import type { RulerMessageKey } from "../ruler";

/** The ruler: classes, risk, reasons, what is said of a forecast, and the steps of the arithmetic. */
export const rulerEnUS = {
  "ruler.class.attained-early": "attained early",
  "ruler.class.attained": "attained",
  "ruler.class.missed": "missed",
  "ruler.class.ahead": "on or ahead of schedule",
  "ruler.class.nearly": "nearly on schedule",
  "ruler.class.behind": "behind",
  "ruler.class.far-behind": "far behind",
  "ruler.class.regressing": "moving away",
  "ruler.class.maintained": "maintained",
  "ruler.class.breached": "floor broken",
  "ruler.class.not-assessable": "cannot be assessed",
  "ruler.ndrc.early": "achieved ahead of time",
  "ruler.ndrc.faster": "faster than expected",
  "ruler.ndrc.basically": "broadly as expected",
  "ruler.ndrc.lagging": "lagging",
  "ruler.risk.red": "red",
  "ruler.risk.yellow": "yellow",
  "ruler.risk.green": "green",
  "ruler.risk.grey": "grey",
  "ruler.kind.change": "change",
  "ruler.kind.maintenance": "maintenance",
  "ruler.kind.growth-average": "average growth",
  "ruler.kind.growth-each": "growth every year",
  "ruler.kind.total": "cumulative total",
  "ruler.kind.reduction": "cumulative reduction",
  "ruler.kind.band": "band",
  "ruler.kind.rank": "rank",
  "ruler.kind.milestone": "milestone",
  "ruler.kind.qualitative": "qualitative",
  "ruler.field.actual": "actual",
  "ruler.field.toDate": "figure to date",
  "ruler.field.attained": "attained or not",
  "ruler.field.progress": "progress",
  "ruler.field.expected": "due by the path",
  "ruler.field.pace": "pace ratio",
  "ruler.field.ratio": "growth ratio",
  "ruler.field.attainment": "share of target",
  "ruler.field.required.perYear": "change needed a year",
  "ruler.field.required.growth": "growth needed a year",
  "ruler.field.forecast": "projection",
  "ruler.field.forecast.interval": "projection interval",
  "ruler.field.forecast.likelihood": "likelihood",
  "ruler.likelihood.very-likely": "very likely",
  "ruler.likelihood.likely": "likely",
  "ruler.likelihood.uncertain": "uncertain",
  "ruler.likelihood.unlikely": "unlikely",
  "ruler.likelihood.very-unlikely": "very unlikely",
  "ruler.statement.one-point": "Only {n} yearly figure: no projection is possible.",
  "ruler.statement.two-points":
    "At the pace between two points, about {value} in {year}; 2 yearly figures tell nothing of the error.",
  "ruler.statement.three-points":
    "Only 3 yearly figures: three methods (average change, compound growth, fading pace) give {low} to {high} in {year}, no more can be said.",
  "ruler.statement.four-points":
    "At the average yearly change, about {value} in {year}, 80% interval {low} to {high}; reaching the target is {wordLikelihood} ({chance}). Based on {n} yearly figures only, assuming that the average change goes on and errors are independent.",
  "ruler.statement.no-scatter":
    "At the average yearly change, about {value} in {year}; the {n} yearly figures lie exactly on a line, so the error cannot be estimated and neither interval nor likelihood is given.",
  "ruler.statement.rank-point":
    "At the average yearly change, about position {value} in {year}; positions get neither interval nor likelihood.",
  "ruler.statement.no-target":
    "At the average yearly change, about {value} in {year}, 80% interval {low} to {high}. Based on {n} yearly figures only, assuming that the average change goes on and errors are independent.",
  "ruler.reason.not-a-number": "A figure is not a valid number.",
  "ruler.reason.out-of-range": "The result is too large to be shown.",
  "ruler.reason.actual-missing": "There is no actual figure yet.",
  "ruler.reason.baseline-missing":
    "The baseline is missing: no progress, path value, pace or growth ratio; only what needs no starting point, such as whether it is attained.",
  "ruler.reason.target-missing": "There is no numeric target.",
  "ruler.reason.no-distance":
    "Target and starting point are the same: there is no distance to measure.",
  "ruler.reason.baseline-beyond-target":
    "The baseline already satisfies the target: a target to maintain. No progress and no pace, only whether it holds.",
  "ruler.reason.before-start": "The data year is not after the baseline year: no progress yet.",
  "ruler.reason.no-duration": "The target year is not after the baseline year.",
  "ruler.reason.no-years-left":
    "The target year has come: nothing is needed or projected any more.",
  "ruler.reason.not-positive": "Not computed, as it takes positive figures: {about}.",
  "ruler.reason.zero-value": "Not computed, as a figure is zero: {about}.",
  "ruler.reason.mixed-signs":
    "Not computed, as some figures are negative and some are not: {about}.",
  "ruler.reason.growth-below-minus-100": "A growth rate of −100% or less cannot be chained.",
  "ruler.reason.reduction-above-100": "A reduction of 100% or more cannot be chained.",
  "ruler.reason.missing-years": "Not computed, as years are missing: {about}.",
  "ruler.reason.needs-two-points": "Fewer than 2 yearly figures: no projection.",
  "ruler.reason.needs-three-points": "Fewer than 3 yearly figures: the method does not apply.",
  "ruler.reason.needs-four-points":
    "Fewer than 4 yearly figures: no 80% interval and no likelihood.",
  "ruler.reason.no-scatter": "The figures lie exactly on a line: the error cannot be estimated.",
  "ruler.reason.duplicate-year": "A year stands twice: nothing can be computed.",
  "ruler.reason.bounds-reversed": "The band's lower end is above its upper end.",
  "ruler.reason.not-a-rank": "Positions start at 1; a result beyond is not shown.",
  "ruler.reason.not-for-kind": "Not computed for this kind of target: {about}.",
  "ruler.reason.below-zero":
    "At the pace so far the projection would be below zero, which this indicator cannot be: none is given.",
  "ruler.reason.zero-total": "The total is zero: no share can be computed.",
  "ruler.reason.data-late":
    "Data are late: the reporting year is {asOf}, the latest figure is of {dataYear} (lag in years: {years}); time is counted to the data year.",
  "ruler.reason.data-late-at-end":
    "Data are late: the plan ends in {targetYear}, the latest figure is of {dataYear} (lag in years: {years}); time is counted to the data year.",
  "ruler.reason.provisional-figure": "The figure of {year} is an estimate or preliminary.",
  "ruler.reason.provisional-baseline":
    "The baseline is missing; {value} of {year} stands in for it. For orientation only.",
  "ruler.reason.baseline-not-needed":
    "The baseline is missing; this kind of target is computed from the yearly figures and does not need it.",
  "ruler.reason.baseline-revised":
    "The baseline was revised from {before} to {after}; the revised one is used.",
  "ruler.reason.baseline-revised-class":
    "With the earlier baseline the class would be “{beforeClass}”, now it is “{afterClass}”.",
  "ruler.reason.series-linked":
    "The series was redefined; linked by the overlap factor {factor}: baseline {before} becomes {after}. The target is not converted.",
  "ruler.reason.series-break":
    "The series was redefined from {year} on without an overlap year: nothing is compared across it.",
  "ruler.reason.figure-not-a-number": "A yearly figure is not a valid number and was left out.",
  "ruler.reason.year-given-twice": "A year stands twice; the later entry counts.",
  "ruler.reason.years-missing": "Figures of {yearsList} are missing ({count} in all).",
  "ruler.reason.lower-bound":
    "Years are missing, a lower bound only: at least {sum} (years counted: {years}).",
  "ruler.reason.cumulative-to-date": "{sum} to date (years counted: {years}).",
  "ruler.reason.average-to-date": "{average}% a year on average so far (years counted: {years}).",
  "ruler.reason.average-needs-all-years":
    "An average is attained or missed in the target year only.",
  "ruler.reason.each-year-failures": "Due every year: {count} of {of} failed ({yearsList}).",
  "ruler.reason.overshoot": "Beyond the target: progress {progressPercent}, not capped.",
  "ruler.reason.already-attained": "Attained: nothing more is needed.",
  "ruler.reason.approximate-target":
    "An approximate target: {distance} away, tolerance {tolerancePercent}.",
  "ruler.reason.distance-outside": "Band {low} to {high}, distance outside {distance}.",
  "ruler.reason.inside-band": "Inside the target range {low} to {high}.",
  "ruler.reason.maintenance-margin": "Room over the floor: {margin}.",
  "ruler.reason.milestone-open":
    "A milestone is achieved or not; before the target year there is no progress.",
  "ruler.reason.qualitative-target": "A qualitative target is not measured.",
  "ruler.reason.target-needs-baseline": "The target is relative to a baseline that is missing.",
  "ruler.reason.target-span-unsaid":
    "The target is a growth rate that does not say whether each year, on average or over the whole period.",
  "ruler.reason.figures-since-baseline":
    "The yearly figures are reductions since {year}: the latest counts, nothing is chained.",
  "ruler.reason.figures-span-unsaid":
    "The figures may be reductions of each year or since {year}; the results would differ, so none is given. Say “annual” or “since the baseline” in the name or in the header of the years.",
  "ruler.reason.figures-span-doubtful":
    "The figures are said to be cumulative, yet one is below the one before and they may be those of each year; no result is given. Check them, and say “annual” or “since the baseline” in the header of the years.",
  "ruler.reason.risk-missed": "Not attained in the target year.",
  "ruler.reason.risk-far-behind": "The pace ratio is below the cut-off for far behind.",
  "ruler.reason.risk-regressing": "The figure has moved away from the target since the baseline.",
  "ruler.reason.risk-floor-broken": "The floor is broken.",
  "ruler.reason.risk-binding": "A binding indicator with a pace ratio below {binding}.",
  "ruler.reason.risk-pace-needed":
    "The pace needed is {times} times the best year so far, above {multiple}.",
  "ruler.reason.risk-no-pace":
    "No year so far came closer to the target: the pace needed from now on is without example.",
  "ruler.reason.risk-behind": "The pace ratio is in the range behind schedule.",
  "ruler.reason.risk-projected-miss": "At the pace so far the target is not reached in time.",
  "ruler.reason.risk-floor-ahead":
    "At the pace so far the floor is broken in about {years} years, before the target year.",
  "ruler.reason.risk-each-year": "Due every year and failed in one: it cannot be made good.",
  "ruler.step.attained": "Attained? {expression}: {resultAnswer}",
  "ruler.step.attained-band": "Attained? {expression}: {resultAnswer}",
  "ruler.step.time": "Time elapsed τ = {expression} = {resultPercent}",
  "ruler.step.progress": "Progress P = {expression} = {resultPercent}",
  "ruler.step.expected": "Due in {year} E = {expression} = {result}",
  "ruler.step.pace": "Pace ratio S = {expression} = {result}",
  "ruler.step.ratio": "Growth ratio R = {expression} = {result}",
  "ruler.step.attainment": "Share of target C = {expression} = {resultPercent}",
  "ruler.step.required-per-year": "Change needed a year = {expression} = {result}",
  "ruler.step.required-reduction": "Reduction needed a year = {expression} = {resultPercent}",
  "ruler.step.expected-reduction": "Reduction due by {year} E = {expression} = {resultPercent}",
  "ruler.step.required-growth": "Growth needed a year = {expression} = {resultPercent}",
  "ruler.step.margin": "Room over the floor = {expression} = {result}",
  "ruler.step.cushion": "Cushion used = {expression} = {resultPercent}",
  "ruler.step.sum": "Sum = {expression} = {result}",
  "ruler.step.average-growth": "Average growth = {expression} = {resultPercent}",
  "ruler.step.reduction": "Cumulative reduction = {expression} = {resultPercent}",
  "ruler.step.reduction-stated": "Reduction up to {year} (as given, not chained): {resultPercent}",
  "ruler.step.each-year": "Years: {expression}; every one attained? {resultAnswer}",
  "ruler.step.forecast-pace": "Average yearly change = {expression} = {result}",
  "ruler.step.forecast": "Projection for {year} = {expression} = {result}",
  "ruler.step.interval":
    "80% interval: {expression} = {low} to {high} (based on {n} yearly figures only)",
  "ruler.step.range":
    "Three methods for {year}: {low} to {high} (based on {n} yearly figures only)",
  "ruler.step.likelihood": "Likelihood = {expression} = {chance}, {wordLikelihood}",
  "ruler.step.class-pace": "{expression}: “{resultClass}”",
  "ruler.step.class": "Class: “{resultClass}”",
  "ruler.answer.yes": "yes",
  "ruler.answer.no": "no",
  "ruler.threshold.onTrack": "On or ahead of schedule: pace ratio at least",
  "ruler.threshold.nearly": "Nearly on schedule: pace ratio at least",
  "ruler.threshold.behind": "Behind: pace ratio at least",
  "ruler.threshold.regressing": "Moving away: pace ratio below",
  "ruler.threshold.binding": "Red for a binding indicator: pace ratio below",
  "ruler.threshold.paceMultiple": "Red: pace needed above this multiple of the best year",
  "ruler.threshold.lateYears": "Yellow: data late by at least this many years",
  "ruler.threshold.veryLikely": "Very likely: probability at least",
  "ruler.threshold.likely": "Likely: probability at least",
  "ruler.threshold.uncertain": "Uncertain: probability at least",
  "ruler.threshold.unlikely": "Unlikely: probability at least",
  "ruler.threshold.approximate": "Relative tolerance for “about”",
  "ruler.threshold.damping": "Share of the pace kept each year when it fades",
  "ruler.threshold-error.not-an-object":
    'The thresholds file must hold one object, such as {"nearly": 0.95}.',
  "ruler.threshold-error.unknown-key": "There is no threshold “{path}”; there are {known}.",
  "ruler.threshold-error.not-a-number": "Threshold “{path}” must be a number, not {given}.",
  "ruler.threshold-error.out-of-bounds":
    "Threshold “{path}” must lie between {least} and {most}, not at {given}.",
  "ruler.threshold-error.wrong-order":
    "Threshold “{path}” ({value}) cannot be above “{above}” ({limit}).",
} as const satisfies Record<RulerMessageKey, string>;
