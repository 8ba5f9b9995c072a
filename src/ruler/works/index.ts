export { type DueReading, readDue } from "./due";
export {
  judgeWork,
  type NotJudged,
  WORK_STATES,
  type WorkJudgement,
  type WorkMoment,
  type WorkState,
} from "./lateness";
export {
  combineProgress,
  type ProgressScale,
  progressScale,
  readProgress,
  type WorkProgress,
  type WorkStatus,
  type WrittenProgress,
} from "./progress";
