import type { Fault } from "../fault";
import { ENTRY_FAULTS } from "./entries";
import { SERIES_FAULTS } from "./series";
import { SIZE_FAULTS } from "./size";
import { STRUCTURE_FAULTS } from "./structure";
import { TYPING_FAULTS } from "./typing";

/** Every kind of fault, in the order of the table. */
export const FAULTS: readonly Fault[] = [
  ...SIZE_FAULTS,
  ...SERIES_FAULTS,
  ...TYPING_FAULTS,
  ...ENTRY_FAULTS,
  ...STRUCTURE_FAULTS,
];
