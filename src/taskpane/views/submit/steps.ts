import { clearanceOf } from "../../../check";
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
  const { outcome, recognition, reportingYear } = study;
  const clearance = clearanceOf(outcome, recognition, reportingYear);
  const { lacksYear, errors, unexplained, stale: outdated } = clearance;
  const settled = (id: Step["id"], count: number): Step => ({
    id,
    status: count === 0 ? "done" : "blocked",
    count,
  });
  return [
    { id: "checked", status: "done", count: 0 },
    ...(lacksYear ? [{ id: "year", status: "blocked", count: 0 } as const] : []),
    settled("errors", errors),
    settled("warnings", unexplained),
    settled("stale", outdated),
  ];
}
