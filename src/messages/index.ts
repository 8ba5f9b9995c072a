export {
  formatBytes,
  formatList,
  formatMessage,
  formatNumber,
  LANGUAGES,
  type Language,
  type MessageValue,
} from "./format";
export {
  describeReason,
  describeStatement,
  describeStep,
  describeThresholdError,
  rulerMessages,
} from "./ruler";
export { createTranslator, type MessageData, type Translator } from "./translate";
export { describeUnreadable, type RefusedFile } from "./unreadable";
export type { MessageKey } from "./zh-CN";
