export type { SealedCell, SealedContents } from "./contents";
export {
  BROKEN_SEAL,
  type KeptSeal,
  makeSeal,
  parseSeal,
  receiptNumber,
  SEAL_NAMESPACE,
  type Seal,
  type SealInput,
  sealXml,
} from "./seal";
export { type SealChange, type SealedBook, type SealState, verifySeal } from "./verify";
