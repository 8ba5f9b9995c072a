import {
  type KeptSeal,
  parseSeal,
  receiptNumber,
  SEAL_NAMESPACE,
  type Seal,
  sealXml,
} from "../check";
import { readCustomXml, writeCustomXml } from "../ooxml/custom-xml";

/** Tells our item from those of others in a workbook. */
const ITEM_ID = "{2F8B6A4E-91C7-4D30-B5E2-8A7D3C61F509}";

/** The seal that travels inside a workbook. */
export async function readSeal(bytes: Uint8Array): Promise<KeptSeal> {
  const xml = await readCustomXml(bytes, SEAL_NAMESPACE);
  return xml === null ? null : parseSeal(xml);
}

export function writeSeal(bytes: Uint8Array, seal: Seal): Promise<Uint8Array> {
  return writeCustomXml(bytes, {
    namespace: SEAL_NAMESPACE,
    itemId: ITEM_ID,
    xml: sealXml(seal),
  });
}

/** A receipt (回执) as `submit --json` and `verify --json` show it. */
export function receiptJson(seal: Seal): object {
  const { when, plans, reportingYear, warnings, notes, sheets } = seal;
  return {
    number: receiptNumber(seal),
    when,
    plans,
    reportingYear,
    warnings,
    notes,
    sheets: sheets.map(({ name, cells }) => ({ name, cells: cells?.length ?? null })),
  };
}
