export {
  type AssessTablesOptions,
  assessEveryRow,
  assessTable,
  assessTables,
  lastYear,
  type RowAssessment,
  type TablesAssessment,
} from "./assess-table";
export { describeRemark, tellingReasons, tellingSentences } from "./describe";
export type { RowRemark, RowRemarkId } from "./remarks";
export type { RowFigures } from "./row-figures";
