import type { NewSheet, NewWorkbookOptions } from "../../src/ooxml/create";

/** One workbook of seeds/workbooks. */
export interface Sample {
  /** File name without its ending. */
  readonly name: string;
  readonly title: string;
  readonly sheets: readonly NewSheet[];
  readonly options?: NewWorkbookOptions;
  /** The reporting year of computed columns beside the table; none where it is not given. */
  readonly filledAsOf?: number;
}
