export {
  type AssessTablesOptions,
  assessEveryRow,
  assessTable,
  assessTables,
  lastYear,
  type RowAssessment,
  type TablesAssessment,
} from "./assess-table";
export type { FillMode } from "./computed/cells";
export {
  type ComputedColumn,
  computedColumns,
  defaultColumns,
  headerOf,
} from "./computed/columns";
export {
  type ComposedColumns,
  type ComposeOptions,
  composeColumns,
  type FilledTable,
  type RefusedTable,
} from "./computed/compose";
export type { PlacedColumn, RefusalReason } from "./computed/placement";
export { describeRemark, tellingReasons, tellingSentences } from "./describe";
export type { FormulaHost } from "./function-call";
export { describeObstacles, describeSealChange, receiptLines } from "./receipt";
export type { RowRemark, RowRemarkId } from "./remarks";
export { type CheckedWorkbook, composeReport } from "./report/compose";
export type { ReportOptions } from "./report/lines";
export type { RowFigures } from "./row-figures";
export {
  composeTemplate,
  MOST_YEARS,
  readYears,
  type TemplateOptions,
  templateHeights,
  usualYears,
} from "./template";
export { formulasToValues, type KeptFormula, type KeptReason, type ToValues } from "./to-values";
