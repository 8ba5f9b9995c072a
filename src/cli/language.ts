import { LANGUAGES, type Language } from "../messages";

/** `zh`, `zh_CN.UTF-8` or `en` → the language meant, `null` for any other. */
export function parseLanguage(text: string): Language | null {
  const wanted = text.toLowerCase().split(/[-_.@]/)[0];
  return LANGUAGES.find((language) => language.split("-")[0] === wanted) ?? null;
}

/** From the locale variables in their usual order; Chinese where they say neither. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || "";
  return parseLanguage(locale) ?? "zh-CN";
}

/**
 * The language asked for on the command line, needed before the line is parsed: help and usage
 * errors are in that language too. A value that is no language is reported by the parser.
 */
export function languageAskedFor(args: readonly string[]): Language | null {
  const end = args.indexOf("--");
  const options = end < 0 ? args : args.slice(0, end);
  for (const [at, option] of options.entries()) {
    if (option === "--lang") return parseLanguage(options[at + 1] ?? "");
    if (option.startsWith("--lang=")) return parseLanguage(option.slice("--lang=".length));
  }
  return null;
}
