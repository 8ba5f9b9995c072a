import { join } from "node:path";

/** The sizes of Office: 16, 32 and 80 are required, the others keep icons sharp in between. */
export const ICON_SIZES = [16, 20, 24, 32, 40, 48, 64, 80] as const;

/** Drawings of the commands, by the file in `assets/icons/`. */
export const COMMAND_ICONS = ["recognise", "check", "fill", "warn", "submit", "pane"] as const;

/** The file in `assets/` of an icon; `null` is the add-in's own. */
export function iconFile(name: string | null, size: number): string {
  return name === null ? `icon-${size}.png` : join("icons", `${name}-${size}.png`);
}
