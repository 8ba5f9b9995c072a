import { enUS } from "./en-US";
import { formatMessage, type Language, type MessageValue, type Placeholders } from "./format";
import { type MessageKey, type Messages, zhCN } from "./zh-CN";

/** What a message needs: nothing, or a value for each of its placeholders. */
export type MessageData<Key extends MessageKey> = [Placeholders<Messages[Key]>] extends [never]
  ? []
  : [data: Readonly<Record<Placeholders<Messages[Key]>, MessageValue>>];

/** Texts in one language. */
export interface Translator {
  readonly language: Language;
  /** The text of a key; its placeholders are checked by the compiler. */
  <Key extends MessageKey>(key: Key, ...data: MessageData<Key>): string;
  /** For keys put together at run time (`skipped.` + id): `null` where there is no such text. */
  find(key: string, data?: Readonly<Record<string, MessageValue>>): string | null;
}

const TEXTS: Readonly<Record<Language, Readonly<Record<MessageKey, string>>>> = {
  "zh-CN": zhCN,
  "en-US": enUS,
};

export function createTranslator(language: Language): Translator {
  const texts: Readonly<Record<string, string>> = TEXTS[language];
  const find = (key: string, data: Readonly<Record<string, MessageValue>> = {}): string | null =>
    Object.hasOwn(texts, key) ? formatMessage(texts[key] as string, data, language) : null;
  const translate = (key: string, data?: Readonly<Record<string, MessageValue>>): string =>
    find(key, data) ?? key;
  return Object.assign(translate, { language, find });
}
