import type { Language } from "../messages";
import type { Theme } from "./session";

/** What a page knows of its looks: Office's word and the browser's. */
export interface AppearanceFacts {
  /** `Office.context.officeTheme`; undefined on the web (#6134). */
  readonly officeTheme?: { readonly bodyBackgroundColor?: string } | undefined;
  matches(query: string): boolean;
  /** `Office.context.displayLanguage`. */
  readonly displayLanguage?: string | undefined;
}

/** High contrast first, then as Office, then as the browser, then light. */
export function themeOf({ officeTheme, matches }: AppearanceFacts): Theme {
  if (matches("(forced-colors: active)")) return "high-contrast";
  const background = luminance(officeTheme?.bodyBackgroundColor);
  if (background !== null) return background < 0.5 ? "dark" : "light";
  return matches("(prefers-color-scheme: dark)") ? "dark" : "light";
}

/** Chinese of any kind is shown Chinese, everything else English; Chinese where nobody says. */
export function languageOf({ displayLanguage }: AppearanceFacts): Language {
  return displayLanguage === undefined || /^zh\b/i.test(displayLanguage) ? "zh-CN" : "en-US";
}

/** How bright a colour such as `#1f1f1f` is, from 0 to 1; `null` where it is none. */
function luminance(colour: string | undefined): number | null {
  const match = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})$/i.exec(colour ?? "");
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16));
  return (0.2126 * red + 0.7152 * green + 0.0722 * blue) / 255;
}
