import { makeSeal, type Seal } from "../../check";
import type { Study } from "./study";

export { sealXml } from "../../check";
export { describeSealChange, receiptLines } from "../../compose";

/** The seal (封签) of a workbook as it was studied. */
export function sealStudy(study: Study, when: Date): Seal {
  return makeSeal({ ...study, when });
}

/** Reading files that were received, which few do: fetched when the first is chosen. */
export const loadReceiver = () => import("./receive");
