import { CodedError, type ReasonOf } from "../workbook";
import type { LimitName } from "./limit-names";

/** What a file turned out to be when it is no workbook. */
export type FoundKind =
  | "empty"
  | "text"
  | "html"
  | "xml"
  | "spreadsheet-xml-2003"
  | "pdf"
  | "rtf"
  | "image"
  | "archive"
  | "word"
  | "presentation"
  | "drawing"
  | "ofd"
  | "opendocument"
  | "ole-document"
  | "unknown";

/** Why a part of an otherwise readable package cannot be used. */
export type DamageReason =
  | "directory"
  | "local-header"
  | "compression"
  | "checksum"
  | "markup"
  | "missing-part"
  | "address"
  | "shared-string"
  | "sheet-name";

/**
 * Every code with the data a sentence about it needs. `part` is the name of the package part at
 * fault, `null` where the package as a whole is.
 */
export interface UnreadableData {
  "password-protected": Record<string, never>;
  "old-xls": Record<string, never>;
  xlsb: Record<string, never>;
  ods: Record<string, never>;
  "not-a-workbook": { readonly found: FoundKind };
  truncated: { readonly part: string | null };
  damaged: { readonly part: string | null; readonly reason: DamageReason };
  "too-large": {
    readonly limit: LimitName;
    readonly allowed: number;
    readonly part: string | null;
  };
  "entity-declaration": { readonly part: string };
  "unsupported-compression": { readonly part: string; readonly method: number };
  "unsupported-encoding": { readonly part: string; readonly encoding: string };
}

export type UnreadableCode = keyof UnreadableData;

export type UnreadableReason = ReasonOf<UnreadableData>;

/** The only error by which a file is refused. Sentences for people are made elsewhere from it. */
export class UnreadableWorkbook extends CodedError<UnreadableData> {
  override readonly name = "UnreadableWorkbook";
}

/** `throw unreadable("truncated", {part: null})`. */
export function unreadable<Code extends UnreadableCode>(
  code: Code,
  data: UnreadableData[Code],
): UnreadableWorkbook {
  return new UnreadableWorkbook({ code, data } as UnreadableReason);
}

export function damaged(part: string | null, reason: DamageReason): UnreadableWorkbook {
  return unreadable("damaged", { part, reason });
}
