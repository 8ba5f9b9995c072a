import {
  BROKEN_SEAL,
  EXPLANATIONS_NAMESPACE,
  type Outcome,
  parseExplanations,
  parseSeal,
  SEAL_NAMESPACE,
  type SealState,
} from "../../check";
import { type StepOptions, usualSettings } from "../../excel";
import type { RefusedFile } from "../../messages";
import { readWorkbook, UnreadableWorkbook } from "../../ooxml";
import { readCustomXml } from "../../ooxml/custom-xml";
import { examine } from "./examine";

/** A file that was received (收到的文件), held against its seal and checked again. */
export interface Received {
  readonly name: string;
  readonly result:
    | {
        readonly isReadable: true;
        readonly sealed: SealState;
        readonly outcome: Outcome;
        /** No table of a plan was found in it. */
        readonly isEmpty: boolean;
      }
    | { readonly isReadable: false; readonly refused: RefusedFile };
}

/** Reads a file without opening it in Excel. What cannot be read is told, never thrown. */
export async function receive(
  file: File,
  options: StepOptions & { readonly today: Date },
): Promise<Received> {
  const { name } = file;
  const refuse = (refused: RefusedFile): Received => ({
    name,
    result: { isReadable: false, refused },
  });
  // It may have been moved since it was chosen, or be held by another program.
  const content = await file.arrayBuffer().catch((error: Error) => error);
  if (content instanceof Error)
    return refuse({ code: "cannot-read", data: { code: content.name } });
  const bytes = new Uint8Array(content);
  try {
    const workbook = await readWorkbook(bytes);
    const explanationsPart = await readCustomXml(bytes, EXPLANATIONS_NAMESPACE);
    const seal = await readCustomXml(bytes, SEAL_NAMESPACE);
    const kept = seal === null ? null : parseSeal(seal);
    const reportingYear = kept === null || kept === BROKEN_SEAL ? null : kept.reportingYear;
    const { sealed, outcome, recognition } = await examine(workbook, {
      ...options,
      settings: { ...usualSettings, reportingYear },
      explanations: explanationsPart === null ? [] : parseExplanations(explanationsPart),
      seal,
      complete: true,
    });
    const isEmpty = recognition.tables.length + recognition.works.length === 0;
    return { name, result: { isReadable: true, sealed, outcome, isEmpty } };
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error;
    return refuse({ code: error.code, data: error.data });
  }
}
