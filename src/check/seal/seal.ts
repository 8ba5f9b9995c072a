import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import { z } from "zod";
import type { Recognition } from "../../recognise";
import { fromPart, toPart, type Workbook } from "../../workbook";
import type { Explanation, Outcome } from "../types";
import { contentsToSeal, type SealedCell, type SealedContents } from "./contents";
import { SEAL_NAMESPACE } from "./namespace";

/** A sheet as it was sealed. */
export interface SealedSheet {
  readonly name: string;
  /** SHA-256 of the cells. */
  readonly digest: string;
  /** `null` where there were too many to be kept: a change is then noticed but not located. */
  readonly cells: readonly SealedCell[] | null;
}

/**
 * 封签: what a workbook held when it was cleared for submission. It travels inside the workbook and
 * shows whether a figure was changed afterwards. It is no signature: who can seal can seal again.
 */
export interface Seal {
  /** ISO date and time. */
  readonly when: string;
  /** Ids of the plans whose tables are sealed. */
  readonly plans: readonly string[];
  readonly reportingYear: number | null;
  /** Warnings that were explained, and notes. */
  readonly warnings: number;
  readonly notes: number;
  /** SHA-256 of the explanations (说明). */
  readonly explanations: string;
  readonly sheets: readonly SealedSheet[];
  /** SHA-256 of everything above. */
  readonly digest: string;
}

/** A part that is there and cannot be made sense of. */
export const BROKEN_SEAL = "broken";

/** What a workbook holds of a seal; `null` where it was never sealed. */
export type KeptSeal = Seal | typeof BROKEN_SEAL | null;

/** What is to be sealed. Whether it may be is told by `clearanceOf`. */
export interface SealInput {
  readonly workbook: Workbook;
  readonly recognition: Recognition;
  readonly outcome: Outcome;
  readonly explanations: readonly Explanation[];
  readonly reportingYear: number | null;
  readonly when: Date;
}

/** More cells than these (some 2 MB) would not fit into one request to Excel beside other things. */
const MOST_CELLS = 60_000;

export function makeSeal(input: SealInput): Seal {
  const { workbook, recognition, outcome, explanations, reportingYear, when } = input;
  const contents = contentsToSeal(workbook, recognition);
  const count = contents.reduce((sum, { cells }) => sum + cells.length, 0);
  const plans = [...recognition.tables, ...recognition.works].flatMap(({ plan }) => plan?.id ?? []);
  const content = {
    when: when.toISOString(),
    plans: [...new Set(plans)],
    reportingYear,
    warnings: outcome.counts.warning,
    notes: outcome.counts.note,
    explanations: digestOfExplanations(explanations),
    sheets: contents.map(({ name, cells }) => ({
      name,
      digest: digestOfCells(cells),
      cells: count > MOST_CELLS ? null : cells,
    })),
  };
  return { ...content, digest: digestOf(content) };
}

export const digestOfCells = (cells: SealedContents["cells"]): string => digest(cells);

export const digestOfExplanations = (explanations: readonly Explanation[]): string =>
  digest(explanations.map(({ finding, text, received }) => [finding, text, received]));

/** Whether a seal is as it was made. */
export function isWhole(seal: Seal): boolean {
  const isSheetWhole = ({ cells, digest: told }: SealedSheet): boolean =>
    cells === null || digestOfCells(cells) === told;
  return digestOf(seal) === seal.digest && seal.sheets.every(isSheetWhole);
}

function digestOf(seal: Omit<Seal, "digest">): string {
  const { when, plans, reportingYear, warnings, notes, explanations, sheets } = seal;
  const named = sheets.map(({ name, digest: told }) => [name, told]);
  return digest([when, plans, reportingYear, warnings, notes, explanations, named]);
}

const digest = (data: unknown): string => bytesToHex(sha256(utf8ToBytes(JSON.stringify(data))));

/** 回执编号: 16 hexadecimal digits in groups of four, for reading to each other. */
export function receiptNumber({ digest: told }: Pick<Seal, "digest">): string {
  return (told.slice(0, 16).toUpperCase().match(/.{4}/g) ?? []).join("-");
}

const FORMAT = { format: "plan-ruler/seal", version: 1 } as const;

const cellValue = z.union([
  z.number(),
  z.string(),
  z.boolean(),
  z.strictObject({ error: z.string() }),
]);
const sealSchema = z.object({
  format: z.literal(FORMAT.format),
  version: z.literal(FORMAT.version),
  when: z.iso.datetime(),
  plans: z.array(z.string()),
  reportingYear: z.number().int().nullable(),
  warnings: z.number().int().nonnegative(),
  notes: z.number().int().nonnegative(),
  explanations: z.string(),
  sheets: z.array(
    z.object({
      name: z.string(),
      digest: z.string(),
      cells: z.array(z.tuple([z.string(), cellValue])).nullable(),
    }),
  ),
  digest: z.string(),
});

/** The seal as the XML part that travels inside a workbook; one without any where it is taken back. */
export function sealXml(seal: Seal | null): string {
  return toPart(SEAL_NAMESPACE, seal && { ...FORMAT, ...seal });
}

/** The seal of a part. */
export function parseSeal(xml: string): KeptSeal {
  const data = fromPart(xml);
  if (data === null && TAKEN_BACK.test(xml)) return null;
  const parsed = sealSchema.safeParse(data);
  if (!parsed.success) return BROKEN_SEAL;
  const { format: _format, version: _version, ...seal } = parsed.data;
  return seal;
}

const TAKEN_BACK = />\s*null\s*</;
