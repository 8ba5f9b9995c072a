import {
  type Theme as FluentTheme,
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { Theme } from "../../excel";

/** Chinese first by the fonts Windows and macOS have for it, then whatever there is. */
const fontFamilyBase =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', -apple-system, 'PingFang SC', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif";

const themes: Readonly<Record<Theme, FluentTheme>> = {
  light: { ...webLightTheme, fontFamilyBase },
  dark: { ...webDarkTheme, fontFamilyBase },
  "high-contrast": { ...teamsHighContrastTheme, fontFamilyBase },
};

const FORCED = "(forced-colors: active)";

/** Whether Excel or the system asks for few colours far apart. */
export function useHighContrast(theme: Theme): boolean {
  return useMedia(FORCED) || theme === "high-contrast";
}

/** The look of Excel; where the system forces colours, those. */
export function useFluentTheme(theme: Theme): FluentTheme {
  return themes[useHighContrast(theme) ? "high-contrast" : theme];
}

function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = globalThis.matchMedia?.(query);
      list?.addEventListener("change", changed);
      return () => list?.removeEventListener("change", changed);
    },
    () => globalThis.matchMedia?.(query).matches ?? false,
  );
}
