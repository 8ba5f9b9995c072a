import type { TablesAssessment } from "../../compose";
import type { Recognition } from "../../recognise";
import type { Thresholds } from "../../ruler";

/** What `assess` found in one workbook. */
export interface AssessView {
  readonly recognition: Recognition;
  readonly assessed: TablesAssessment;
  /** `undefined`: the published values. */
  readonly thresholds: Thresholds | undefined;
}
