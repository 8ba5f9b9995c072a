import { type KeyboardEvent, type PointerEvent, useState } from "react";

const NARROWEST = 320;
const USUAL = 400;
const STEP = 20;
/** The grid keeps at least so much. */
const FOR_GRID = 360;

function within(width: number, available: number): number {
  return Math.round(Math.max(NARROWEST, Math.min(width, available - FOR_GRID)));
}

/** The width of the pane and the handlers of the bar that changes it, by pointer and by keyboard. */
export function usePaneWidth() {
  const [width, setWidth] = useState(USUAL);
  const [isDragging, setDragging] = useState(false);
  const change = (wanted: number) => setWidth(within(wanted, window.innerWidth));
  return {
    width,
    isDragging,
    bar: {
      role: "separator",
      tabIndex: 0,
      "aria-orientation": "vertical",
      "aria-valuenow": width,
      "aria-valuemin": NARROWEST,
      onPointerDown(event: PointerEvent) {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragging(true);
      },
      onPointerMove(event: PointerEvent) {
        if (isDragging) change(window.innerWidth - event.clientX);
      },
      onPointerUp: () => setDragging(false),
      onLostPointerCapture: () => setDragging(false),
      onKeyDown(event: KeyboardEvent) {
        if (event.key === "ArrowLeft") change(width + STEP);
        else if (event.key === "ArrowRight") change(width - STEP);
        else return;
        event.preventDefault();
      },
    },
  } as const;
}
