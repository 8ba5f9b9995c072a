import type { Point } from "./series";

/** A figure that is a power of ten away from its row. */
export interface Slip {
  readonly point: Point;
  /** The figure is 10^power times too large. */
  readonly power: number;
  readonly corrected: number;
}
