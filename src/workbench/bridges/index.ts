export type { CommandOutcome } from "./commands";
export { DOOR_SCRIPT, openDoor } from "./door";
export { createHost, type ExcelHost, type HostOptions, type PaneListener } from "./host";
export {
  DARK_THEME,
  type HostProfile,
  hostProfile,
  LIGHT_THEME,
  type OfficeTheme,
  requirementSetsUpTo,
} from "./profile";
export { type AddinFrame, attachWeb, type HostWindow } from "./web";
export { attachWin32, type Win32Frame } from "./win32";
