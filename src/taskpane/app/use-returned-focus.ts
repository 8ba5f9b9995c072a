import { useEffect, useState } from "react";
import { panelId } from "./views";

/**
 * Gives the focus back to what had it before a box or dialog came, when that goes and nothing else
 * has taken it: a dialog that is simply no longer drawn would leave it at the top of the page.
 * `near` stays on the page; where what had the focus was replaced, the button in it marked
 * `data-returns` gets it.
 */
export function useReturnedFocus(near?: () => Element | null | undefined): void {
  const [before] = useState(() => document.activeElement);
  useEffect(() => {
    const around = near?.();
    return () => {
      // After the button that was replaced is back, and after the dialog has let go of the page.
      setTimeout(() => {
        if (document.activeElement !== document.body) return;
        const candidates = [
          before === document.body ? null : before,
          around?.querySelector("[data-returns]"),
          document.getElementById(panelId),
        ];
        const there = candidates.find((each) => each instanceof HTMLElement && each.isConnected);
        (there as HTMLElement | undefined)?.focus({ preventScroll: true });
      });
    };
    // What it stands in does not change.
  }, [before]);
}
