import type { XmlScanner } from "../xml/scanner";

const LESS = 0x3c;
const COLON = 0x3a;
const LETTER_F = 0x66;
/** What may follow the name of a tag: `>`, a blank, `/`. */
const AFTER_NAME = [0x3e, 0x20, 0x2f, 0x09, 0x0a, 0x0d];

/** True where a worksheet part has an `<f>` element. Looks at bytes: a wrong yes costs nothing. */
export function holdsFormula({ bytes }: XmlScanner): boolean {
  for (let at = bytes.indexOf(LETTER_F, 1); at > 0; at = bytes.indexOf(LETTER_F, at + 1)) {
    const before = bytes[at - 1];
    const after = bytes[at + 1] ?? 0;
    if ((before === LESS || before === COLON) && AFTER_NAME.includes(after)) return true;
  }
  return false;
}
