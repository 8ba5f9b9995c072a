import type { KeyboardEvent } from "react";

/**
 * Keeps an Escape that closes something of ours from the window: on the web, office.js listens there
 * and gives the focus to the sheet.
 */
export function keepEscape(event: KeyboardEvent): void {
  if (event.key === "Escape") event.stopPropagation();
}
