import type { BridgeHost } from "./host";
import { attachWin32, type Win32Frame } from "./win32";

/*
 * Excel for Windows puts `window.external` into the page of an add-in before any of its scripts run.
 * Nobody does that for a frame, so the page needs one script before office.js which fetches it from
 * the host's window: the door.
 */

const DOOR = "excelHostDoor";

/**
 * Opens the host's window to frames of the same origin.
 * @returns closes it again: a page that is loaded then finds no host, as in a plain browser
 */
export function openDoor(host: BridgeHost, page: object): () => void {
  let detach = (): void => undefined;
  const attach = (frame: Win32Frame): void => {
    detach();
    detach = attachWin32(host, frame);
  };
  Object.defineProperty(page, DOOR, { value: attach, configurable: true });
  return () => {
    detach();
    Reflect.deleteProperty(page, DOOR);
  };
}

/** The script for the page, to be served beside it and named before office.js. */
export const DOOR_SCRIPT = `"use strict";
(() => {
  let attach;
  try {
    attach = window.parent !== window && window.parent.${DOOR};
  } catch {
    // Another origin's window: no host of ours.
  }
  if (attach) attach(window);
})();
`;
