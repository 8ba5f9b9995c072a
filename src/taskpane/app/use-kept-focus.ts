import { useEffect, useRef } from "react";
import { panelId } from "./views";

/**
 * Puts the focus back into the view when an action has taken away what had it: the button of fixes
 * goes with the last fix, and whoever works by keyboard would start anew at the top of the page.
 * A pane that is only being opened takes nothing to itself: the person has not been in it yet.
 */
export function useKeptFocus(isRunning: boolean): void {
  const wasUsed = useRef(false);
  useEffect(() => {
    const use = (): void => {
      wasUsed.current = true;
    };
    document.addEventListener("focusin", use);
    return () => document.removeEventListener("focusin", use);
  }, []);
  useEffect(() => {
    const isLost = document.hasFocus() && document.activeElement === document.body;
    if (!isRunning && wasUsed.current && isLost) document.getElementById(panelId)?.focus();
  }, [isRunning]);
}
