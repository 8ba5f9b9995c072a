/** Projects and tasks of the workbook: how far they are, whether they are late. */
export const worksEnUS = {
  "works.counts":
    "{total} {total|item|items}: {late} late, {soon} due this year, {time} not yet due, {done} done.",
  "works.counts-unjudged": "{count} not judged.",
  "works.by-year": "As at the end of {year}: late is what was due before {year} and is not done.",
  "works.by-day":
    "No reporting year is known, so as at today ({day}). Settings takes a reporting year.",
  "works.state.late": "Late ({count})",
  "works.state.due-soon": "Due this year ({count})",
  "works.state.not-judged": "Not judged ({count})",
  "works.state.in-time": "Not yet due ({count})",
  "works.state.done": "Done ({count})",
  "works.status.done": "done",
  "works.status.under-way": "under way",
  "works.status.not-started": "not started",
  "works.status.unknown": "not clear whether done",
  "works.status.blank": "no progress entered",
  "works.written": "{status}: {text}",
  "works.due": "due {due}",
  "works.reason.no-due": "no due date entered",
  "works.reason.open-ended": "continuous, without a due date",
  "works.reason.due-unreadable": "no year can be read from the due date",
  "works.reason.progress-unclear":
    "the due date has passed and the progress does not say whether it is done; please look",
  "works.unmatched": "not in the plan",
  "works.missing": "In the plan but not in the table ({count})",
  "works.plan": "Projects, tasks and safeguards in the plan's own words",
  "works.other-plan":
    "The tables of this workbook are of a plan that is not known here, and so are its projects and tasks.",
  "works.none":
    "The workbook has no table of the plan's projects or tasks, so here is the plan itself. The template that Overview offers in an empty workbook has both tables.",
} as const;
