import {
  DARK_THEME,
  type HostProfile,
  hostProfile,
  LIGHT_THEME,
  type OfficeTheme,
} from "../bridges";
import type { DispatcherHooks } from "../protocol";
import type { Manifest } from "./manifest";
import type { Options, ThemeName } from "./options";

const CONTRAST_THEME: OfficeTheme = {
  bodyBackgroundColor: "#000000",
  bodyForegroundColor: "#FFFFFF",
  controlBackgroundColor: "#000000",
  controlForegroundColor: "#FFFFFF",
};

const OFFICE_THEMES: Readonly<Record<ThemeName, OfficeTheme>> = {
  light: LIGHT_THEME,
  dark: DARK_THEME,
  "high-contrast": CONTRAST_THEME,
};

/** The Excel that is played, as the options ask. */
export function profileFor(options: Options, manifest: Manifest, fileName: string): HostProfile {
  return hostProfile({
    addinId: manifest.id,
    locale: options.language,
    theme: OFFICE_THEMES[options.theme],
    documentUrl:
      options.seam === "win32"
        ? `C:\\工作簿\\${fileName}`
        : new URL(fileName, "https://example.sharepoint.com/").href,
  });
}

/** Makes each round trip of the add-in take as long as over a network. */
export function latencyHooks(milliseconds: number): DispatcherHooks {
  if (milliseconds === 0) return {};
  return {
    beforeBatch: () => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  };
}
