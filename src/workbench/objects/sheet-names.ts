import { HostError } from "../protocol/errors";
import type { Host } from "./host";

const LONGEST = 31;

/**
 * Excel's rules for names of sheets.
 * @throws HostError `InvalidArgument`, or `ItemAlreadyExists` where another sheet has the name
 */
export function refuseSheetName(host: Host, name: unknown, own: string | null): void {
  const isSound =
    typeof name === "string" &&
    name.length > 0 &&
    name.length <= LONGEST &&
    !/[\\/?*[\]:]/.test(name) &&
    !/^'|'$/.test(name) &&
    name.toLowerCase() !== "history";
  if (!isSound) throw new HostError("InvalidArgument", `not a name of a sheet: ${String(name)}`);
  const holder = host.sheetByName(name);
  if (holder && holder.id !== own)
    throw new HostError("ItemAlreadyExists", `there is a sheet ${name} already`);
}

/** `Sheet1`, `Sheet2` …, whichever there is not. */
export function freeSheetName(host: Host): string {
  for (let next = host.book.sheets.list().length + 1; ; next += 1)
    if (!host.sheetByName(`Sheet${next}`)) return `Sheet${next}`;
}
