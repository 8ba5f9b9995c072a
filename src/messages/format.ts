/** The languages of the product; Chinese is the one texts are written in first. */
export type Language = "zh-CN" | "en-US";

export const LANGUAGES: readonly Language[] = ["zh-CN", "en-US"];

/** What may stand in a placeholder; `null` shows as a dash. */
export type MessageValue = string | number | readonly string[] | null;

/**
 * Names of the placeholders in a template: `"{a} of {b|sheet|sheets}"` → `"a" | "b"`. A template
 * that is only known as `string` accepts any.
 */
export type Placeholders<Template extends string> = string extends Template
  ? string
  : Template extends `${string}{${infer Inside}}${infer Rest}`
    ? (Inside extends `${infer Name}|${string}` ? Name : Inside) | Placeholders<Rest>
    : never;

const PLACEHOLDER = /\{([A-Za-z][A-Za-z0-9]*)(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

/** The placeholder names of a template at run time, each once, sorted. */
export function placeholdersOf(template: string): string[] {
  return [
    ...new Set([...template.matchAll(PLACEHOLDER)].map((match) => match[1] as string)),
  ].sort();
}

/**
 * Fills a template. `{name}` shows the value, `{name|sheet|sheets}` the first word where the value
 * is 1 and the second otherwise. A placeholder without data stays as it is, so that it is seen.
 */
export function formatMessage(
  template: string,
  data: Readonly<Record<string, MessageValue>>,
  language: Language,
): string {
  return template.replace(PLACEHOLDER, (whole, name: string, one?: string, many?: string) => {
    if (!Object.hasOwn(data, name)) return whole;
    const value = data[name] as MessageValue;
    if (one !== undefined && many !== undefined) return value === 1 ? one : many;
    return formatValue(value, language);
  });
}

function formatValue(value: MessageValue, language: Language): string {
  if (value === null) return "—";
  if (typeof value === "number") return formatNumber(value);
  if (typeof value === "string") return value;
  return formatList(value, language);
}

/**
 * A figure as it is written in a plan: no thousands marks (a year must stay 2025), and none of the
 * digits that binary arithmetic leaves behind (`0.1 + 0.2` shows 0.3).
 */
export function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return "—";
  const exact = Number(value.toPrecision(12));
  return exact.toLocaleString("en-US", { useGrouping: false, maximumFractionDigits: 12 });
}

/** `["a", "b", "c"]` → `a、b、c` or `a, b, c`. */
export function formatList(items: readonly string[], language: Language): string {
  return items.join(language === "zh-CN" ? "、" : ", ");
}

/** Bytes in the largest unit that leaves at least 1: `268435456` → `256 MB`. */
export function formatBytes(bytes: number): string {
  const units = ["B", "KB", "MB", "GB"] as const;
  let rest = bytes;
  let at = 0;
  while (rest >= 1024 && at < units.length - 1) {
    rest /= 1024;
    at += 1;
  }
  return `${formatNumber(Math.round(rest * 10) / 10)} ${units[at]}`;
}
