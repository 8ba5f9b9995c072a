export type { SealedCell, SealedContents } from "./contents";
export { SEAL_NAMESPACE } from "./namespace";
export {
  BROKEN_SEAL,
  type KeptSeal,
  makeSeal,
  parseSeal,
  receiptNumber,
  type Seal,
  type SealInput,
  sealXml,
} from "./seal";
export { type SealChange, type SealedBook, type SealState, verifySeal } from "./verify";
