import {
  type Theme,
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
} from "@fluentui/react-components";
import type { ThemeName } from "./options";

/** Chinese first by the fonts Windows and macOS have for it, then whatever there is. */
const fontFamilyBase =
  "'Segoe UI', 'Microsoft YaHei UI', 'Microsoft YaHei', -apple-system, 'PingFang SC', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif";

export const fluentThemes: Readonly<Record<ThemeName, Theme>> = {
  light: { ...webLightTheme, fontFamilyBase },
  dark: { ...webDarkTheme, fontFamilyBase },
  "high-contrast": { ...teamsHighContrastTheme, fontFamilyBase },
};
