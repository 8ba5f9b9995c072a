export { openDoor } from "./door";
export { createHost, type ExcelHost } from "./host";
export {
  DARK_THEME,
  type HostProfile,
  hostProfile,
  LIGHT_THEME,
  type OfficeTheme,
  requirementSetsUpTo,
} from "./profile";
export { attachWeb } from "./web";
