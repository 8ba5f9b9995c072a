import { CommanderError } from "commander";
import type { Translator } from "../messages";

/** Reads the value of `--as-of`; anything but a year is a usage error. */
export function parseYear(value: string, t: Translator): number {
  if (/^(?:19|20|21)\d{2}$/.test(value)) return Number(value);
  throw new CommanderError(1, "plan-ruler.value", t("cli.assess.bad-year", { value }));
}
