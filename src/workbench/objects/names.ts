import { HostError } from "../protocol/errors";
import { parseArea } from "./addresses";
import type { Host } from "./host";

/** Letters of any language, `_` or `\` first; no blanks; not like a cell's address. */
function isSoundName(name: string): boolean {
  const isWord = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name);
  return isWord && !parseArea(name) && !/^(?:[RC]|R\d*C\d*)$/i.test(name);
}

/** Tables and names of the whole workbook share one space; each sheet has one of its own. */
export function isNameTaken({ book }: Host, name: string, sheet: string | null): boolean {
  const wanted = name.toLowerCase();
  const { names, tables } = book.extras;
  return (
    names.some((one) => one.sheet === sheet && one.name.toLowerCase() === wanted) ||
    (sheet === null && tables.some((one) => one.name.toLowerCase() === wanted))
  );
}

/** @throws HostError `InvalidArgument`, or `ItemAlreadyExists` where the name is taken */
export function refuseName(host: Host, name: unknown, sheet: string | null): void {
  if (typeof name !== "string" || !isSoundName(name))
    throw new HostError("InvalidArgument", `not a name: ${String(name)}`);
  if (isNameTaken(host, name, sheet))
    throw new HostError("ItemAlreadyExists", `there is a name ${name} already`);
}
