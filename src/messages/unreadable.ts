import { formatBytes, formatNumber } from "./format";
import type { Translator } from "./translate";

/** A refusal as data: what `ooxml/` or the file system says, structurally. */
export interface RefusedFile {
  readonly code: string;
  readonly data: Readonly<Record<string, string | number | null>>;
}

/** Limits that count bytes or characters; the others count things. */
const BYTE_LIMITS: ReadonlySet<unknown> = new Set(["sourceBytes", "partBytes", "totalBytes"]);

/** One clear sentence about why a file cannot be read, whatever the code. */
export function describeUnreadable({ code, data }: RefusedFile, t: Translator): string {
  const filled: Record<string, string | number | null> = { ...data };
  const word = (group: string, id: unknown): string =>
    t.find(`unreadable.${group}.${id}`) ?? String(id);
  if ("found" in data) filled.found = word("found", data.found);
  if ("reason" in data) filled.reason = word("damage", data.reason);
  if (code === "unwritable") filled.reason = t.find(`cli.write.${data.code}`) ?? String(data.code);
  if ("limit" in data) filled.limit = word("limit", data.limit);
  if (typeof data.allowed === "number") {
    filled.allowed = BYTE_LIMITS.has(data.limit)
      ? formatBytes(data.allowed)
      : formatNumber(data.allowed);
  }
  if (code === "damaged" && !data.part) {
    const whole = data.reason === "directory" ? "directory" : "content";
    return t("unreadable.damaged", { part: word("whole", whole), reason: filled.reason ?? null });
  }
  const ofPart = data.part ? t.find(`unreadable.${code}-part`, filled) : null;
  return ofPart ?? t.find(`unreadable.${code}`, filled) ?? t("unreadable.cannot-read", { code });
}
