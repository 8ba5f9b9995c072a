import { type ListObject, parseRange } from "../workbook";
import { damaged } from "./errors";
import { OPEN, type XmlScanner } from "./xml/scanner";

/** Reads a table part. The name is the one formulas use. */
export function readTable(scanner: XmlScanner): ListObject {
  for (let token = scanner.next(); token; token = scanner.next()) {
    if (token !== OPEN || !scanner.is("table")) continue;
    const attributes = scanner.attributes();
    const range = parseRange(attributes.get("ref") ?? "");
    if (!range) break;
    return {
      name: attributes.get("displayName") ?? attributes.get("name") ?? "",
      range,
      headerRows: Number(attributes.get("headerRowCount") ?? 1),
      totalsRows: Number(attributes.get("totalsRowCount") ?? 0),
    };
  }
  throw damaged(scanner.part, "address");
}
