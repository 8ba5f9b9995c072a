export {
  formatBytes,
  formatList,
  formatMessage,
  formatNumber,
  LANGUAGES,
  type Language,
  type MessageValue,
} from "./format";
export { createTranslator, type MessageData, type Translator } from "./translate";
export { describeUnreadable, type RefusedFile } from "./unreadable";
export type { MessageKey } from "./zh-CN";
