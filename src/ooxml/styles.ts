import { BUILT_IN_FORMATS } from "./number-formats";
import { CLOSE, OPEN, type XmlScanner } from "./xml/scanner";
import { unescapeCharacters } from "./xml/text";

/** Number format code of each cell style (`cellXfs`), by the index that cells carry. */
export function readFormats(scanner: XmlScanner): string[] {
  const custom = new Map<number, string>();
  const numbers: number[] = [];
  let inCellFormats = false;
  for (let token = scanner.next(); token; token = scanner.next()) {
    if (scanner.is("cellXfs")) inCellFormats = token === OPEN && scanner.finishTag();
    else if (token === CLOSE) continue;
    else if (scanner.is("extLst") || scanner.is("dxfs")) scanner.skip();
    else if (scanner.is("numFmt")) readCustom(scanner, custom);
    else if (inCellFormats && scanner.is("xf")) {
      numbers.push(Number(scanner.attributes().get("numFmtId") ?? 0));
    }
  }
  return numbers.map((number) => custom.get(number) ?? BUILT_IN_FORMATS[number] ?? "General");
}

function readCustom(scanner: XmlScanner, custom: Map<number, string>): void {
  const attributes = scanner.attributes();
  const code = attributes.get("formatCode");
  if (code) custom.set(Number(attributes.get("numFmtId")), unescapeCharacters(code));
}
