import { readNumber, readTarget, type Unit, writtenUnit } from "../notation";
import { cellsOf, unitOrNull } from "./arguments";
import type { CellArgument, RangeArgument } from "./define";

/** The cells of a call in which a unit may be written. */
export interface Cells {
  readonly unit?: CellArgument;
  readonly target?: CellArgument;
  readonly figures: readonly CellArgument[];
}

/**
 * The unit all figures of a call are taken in: 单位, else the one that the target or a figure is written
 * in, so that 1.2亿元 and 13000万元 are never computed with as they stand.
 */
export function unitOfCall({ unit, target, figures }: Cells): Unit | null {
  const given = unit ? unitOrNull(unit) : null;
  if (given) return given;
  const texts = figures.filter(isText);
  // Bare numbers are in the unit of the target whatever it is; thousands of calls are spared a reading.
  if (texts.length === 0) return null;
  const wanted = target && isText(target) ? readTarget(target.content) : null;
  return writtenUnit(
    wanted,
    texts.map(({ content }) => readNumber(content)),
  );
}

/** As {@link unitOfCall}, the figures in a range. */
export const unitOfRange = (cells: Omit<Cells, "figures">, values: RangeArgument): Unit | null =>
  unitOfCall({ ...cells, figures: cellsOf(values) });

/** Only a text can hold a unit. */
const isText = ({ content }: CellArgument): boolean => typeof content === "string";
