import { useEffect } from "react";
import { panelId } from "./views";

/**
 * Puts the focus back into the view when an action has taken away what had it: the button of fixes
 * goes with the last fix, and whoever works by keyboard would start anew at the top of the page.
 */
export function useKeptFocus(isRunning: boolean): void {
  useEffect(() => {
    if (isRunning || !document.hasFocus() || document.activeElement !== document.body) return;
    document.getElementById(panelId)?.focus();
  }, [isRunning]);
}
