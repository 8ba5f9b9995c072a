import type { PaneState } from "../../state/pane-state";

/** One line of the checklist; sentences: `pane.submit.step.<id>.<status>`. */
export interface Step {
  readonly id: "checked" | "year" | "errors" | "warnings" | "stale";
  readonly status: "done" | "open" | "blocked";
  readonly count: number;
}

/** 报送清单. Nothing counts as done on results of another state of the workbook. */
export function stepsOf({ study, stale }: Pick<PaneState, "study" | "stale">): Step[] {
  if (!study?.complete || stale !== null)
    return (["checked", "errors", "warnings", "stale"] as const).map((id) => ({
      id,
      status: "open",
      count: 0,
    }));
  const { counts, unexplained, stale: outdated } = study.outcome;
  // What is missing and what is late is only known for a year: a blank form has no findings.
  const yearly = study.recognition.tables.some(({ columns }) =>
    columns.some(({ role }) => role === "actual"),
  );
  const lacksYear = yearly && study.reportingYear === null;
  const settled = (id: Step["id"], count: number): Step => ({
    id,
    status: count === 0 ? "done" : "blocked",
    count,
  });
  return [
    { id: "checked", status: "done", count: 0 },
    ...(lacksYear ? [{ id: "year", status: "blocked", count: 0 } as const] : []),
    settled("errors", counts.error),
    settled("warnings", unexplained),
    settled("stale", outdated.length),
  ];
}
