import { findIndicator, type Indicator } from "../../../src/plan";
import type { IndicatorRow } from "../../../src/recognise";
import type { Site } from "../fault";

/** What a plan on file says of a row; `null` for a plan that is not. */
export function indicatorOf({ book, table }: Site, row: IndicatorRow): Indicator | null {
  return book.known && table.plan && row.indicator !== null
    ? findIndicator(table.plan, row.indicator)
    : null;
}
