import type { MessageKey, Translator } from "../messages";
import { SessionError } from "./errors";
import type { Capability } from "./session";

/** One sentence about why a session refused; anything else that was thrown is told as it is. */
export function describeSessionError(error: unknown, t: Translator): string {
  if (!(error instanceof SessionError)) {
    const detail = error instanceof Error ? error.message : String(error);
    return t("excel.error.host", { code: "—", detail });
  }
  const { code, data } = error.reason;
  // The compiler holds the texts to the codes: a code without one does not compile.
  const key: MessageKey = `excel.error.${code}`;
  if (code === "unsupported")
    return t("excel.error.unsupported", { capability: describeMissing(data.capability, t) });
  return t.find(key, data as Readonly<Record<string, string | number>>) ?? key;
}

/** One sentence about what this Excel cannot do. */
export function describeMissing(capability: Capability, t: Translator): string {
  const key: MessageKey = `excel.missing.${capability}`;
  return t.find(key) ?? key;
}
