import type { NumberReading, Target, TargetForm, Unit, Unreadable } from "./types";
import { readUnit } from "./units";

/** Forms whose figure is in the unit of the indicator; a growth of 15% in a row of 亿元 stays 15. */
const IN_OWN_UNIT: ReadonlySet<TargetForm> = new Set(["level", "cumulative", "coverage", "ratio"]);

/** Whether a target's figure is in the unit of its row: 15亿元以上 is, 年均增长15% is not. */
export const isInOwnUnit = (form: TargetForm): boolean => IN_OWN_UNIT.has(form);

/** The unit cells of a row name by themselves where nothing else does: the target's, else the first figure's. */
export function writtenUnit(
  target: Target | null,
  figures: readonly (NumberReading | Unreadable)[],
): Unit | null {
  const inTarget = target && isInOwnUnit(target.form) ? target.unit : null;
  const inFigures = figures.flatMap((reading) => (reading.ok ? (reading.unit ?? []) : []));
  return readUnit(inTarget ?? inFigures[0] ?? "");
}
