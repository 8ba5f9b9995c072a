import {
  type CheckOptions,
  check,
  EXPLANATIONS_NAMESPACE,
  type Explanation,
  explanationsXml,
  type Outcome,
  otherSide,
  parseExplanations,
  prepareContext,
  withExplanations,
} from "../check";
import { readWorkbook } from "../ooxml";
import { readCustomXml, writeCustomXml } from "../ooxml/custom-xml";
import type { Plan } from "../plan";
import { type Recognition, recognise } from "../recognise";
import { allRules, type OtherSide } from "../rules";
import type { Workbook } from "../workbook";
import { readBytes } from "./files";
import { withOtherSheets } from "./show/skipped";

/** What the command line says beside the workbook, read and ready. */
export type Asked = CheckOptions;

export interface SideFiles {
  readonly previous?: string;
  readonly reference?: readonly string[];
  readonly publication?: readonly string[];
}

export interface Checked {
  readonly recognition: Recognition;
  readonly outcome: Outcome;
}

/** Recognises a workbook and runs every rule over it. */
export function checkWorkbook(
  workbook: Workbook,
  plans: readonly Plan[],
  asked: Asked,
  explanations: readonly Explanation[] = [],
): Checked {
  const recognition = withOtherSheets(recognise(workbook, plans), workbook);
  const outcome = check(allRules, prepareContext(workbook, recognition, plans, asked));
  return { recognition, outcome: withExplanations(outcome, explanations) };
}

/**
 * The other sides: workbooks read and recognised like the one that is checked.
 * @throws what `refuse` makes of a file that cannot be read.
 */
export async function readSides(
  files: SideFiles,
  plans: readonly Plan[],
  refuse: (file: string, error: unknown) => Error,
): Promise<Pick<CheckOptions, "previous" | "references" | "publications">> {
  const read = async (file: string): Promise<OtherSide> => {
    try {
      return otherSide(file, recognise(await readWorkbook(await readBytes(file)), plans));
    } catch (error) {
      throw refuse(file, error);
    }
  };
  const all = (names: readonly string[] = []): Promise<OtherSide[]> => Promise.all(names.map(read));
  return {
    previous: files.previous === undefined ? null : await read(files.previous),
    references: await all(files.reference),
    publications: await all(files.publication),
  };
}

/** Tells our item from those of others in a workbook. */
const ITEM_ID = "{7C0E5B1A-3D2F-4E88-9A51-6B1F2C9D4E07}";

/** 说明 that travel inside a workbook. */
export async function readExplanations(bytes: Uint8Array): Promise<Explanation[]> {
  const xml = await readCustomXml(bytes, EXPLANATIONS_NAMESPACE);
  return xml === null ? [] : parseExplanations(xml);
}

export function writeExplanations(
  bytes: Uint8Array,
  explanations: readonly Explanation[],
): Promise<Uint8Array> {
  return writeCustomXml(bytes, {
    namespace: EXPLANATIONS_NAMESPACE,
    itemId: ITEM_ID,
    xml: explanationsXml(explanations),
  });
}
