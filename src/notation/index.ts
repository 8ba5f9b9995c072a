export { readNumber } from "./number";
export { printNumber, printTarget, printUnit } from "./print";
export { inRowOf, plainFigureOf } from "./scale-word";
export { readTarget } from "./target";
export { normalise, squash } from "./text";
export type * from "./types";
export { type NameAndUnit, readUnitLine, splitNameAndUnit, unitLabel } from "./unit-name";
export {
  comparableUnits,
  convert,
  convertAlike,
  isKnownUnit,
  readKnownUnit,
  readUnit,
  sameUnit,
} from "./units";
export { isInOwnUnit, writtenUnit } from "./written-unit";
export { readPeriod, readYear, readYears } from "./years";
