import { CLOSE, OPEN, type XmlScanner } from "./xml/scanner";
import { unescapeCharacters } from "./xml/text";

/** The workbook's string table, in order. */
export function readSharedStrings(scanner: XmlScanner): string[] {
  const strings: string[] = [];
  for (let token = scanner.next(); token; token = scanner.next()) {
    if (token === CLOSE) continue;
    if (scanner.is("si")) strings.push(readRichText(scanner));
    else if (scanner.is("extLst")) scanner.skip();
  }
  return strings;
}

/**
 * The text of the `si` or `is` just opened: one `t`, or the `t` of every run. Phonetic runs (`rPh`,
 * how a Japanese reader would pronounce it) are no part of the text.
 */
export function readRichText(scanner: XmlScanner): string {
  if (!scanner.finishTag()) return "";
  const outside = scanner.depth - 1;
  let text = "";
  while (scanner.depth > outside) {
    if (scanner.next() !== OPEN) continue;
    if (scanner.is("t")) text += readText(scanner);
    else if (scanner.is("rPh") || scanner.is("extLst")) scanner.skip();
    else scanner.finishTag();
  }
  return text;
}

/** Blanks at the ends count only where `xml:space="preserve"` says so, as in Excel. */
function readText(scanner: XmlScanner): string {
  let preserve = false;
  while (scanner.attribute()) {
    if (scanner.attributeIs("space")) preserve = scanner.value() === "preserve";
  }
  const text = scanner.text();
  return unescapeCharacters(preserve ? text : trimBlanks(text));
}

function trimBlanks(text: string): string {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return first <= 0x20 || last <= 0x20 ? text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "") : text;
}
