import type { DefinedName, Sheet } from "../workbook";
import { damaged } from "./errors";
import { isTrue } from "./sheet/cells";
import { CLOSE, type XmlScanner } from "./xml/scanner";
import { unescapeCharacters } from "./xml/text";

export interface SheetEntry {
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  /** Relationship id of its part. */
  readonly link: string;
}

export interface WorkbookPart {
  /** Every tab in order, whatever its kind. */
  readonly sheets: readonly SheetEntry[];
  readonly definedNames: readonly DefinedName[];
  readonly date1904: boolean;
}

export function readWorkbookPart(scanner: XmlScanner): WorkbookPart {
  const sheets: SheetEntry[] = [];
  const names: { name: string; refersTo: string; local: string | undefined }[] = [];
  let date1904 = false;
  let isWorkbook = false;
  for (let token = scanner.next(); token; token = scanner.next()) {
    if (token === CLOSE) continue;
    if (scanner.is("workbook")) isWorkbook = true;
    else if (scanner.is("workbookPr")) date1904 = isTrue(scanner.attributes().get("date1904"));
    else if (scanner.is("sheet")) sheets.push(readSheetEntry(scanner));
    else if (scanner.is("definedName")) {
      const attributes = scanner.attributes();
      const refersTo = unescapeCharacters(scanner.text());
      names.push({
        name: attributes.get("name") ?? "",
        refersTo,
        local: attributes.get("localSheetId"),
      });
    } else if (scanner.is("extLst")) scanner.skip();
  }
  if (!isWorkbook) throw damaged(scanner.part, "markup");
  const definedNames = names.map(({ name, refersTo, local }) => ({
    name,
    refersTo,
    sheet: local === undefined ? null : (sheets[Number(local)]?.name ?? null),
  }));
  return { sheets, definedNames, date1904 };
}

function readSheetEntry(scanner: XmlScanner): SheetEntry {
  const attributes = scanner.attributes();
  const state = attributes.get("state");
  const name = unescapeCharacters(attributes.get("name") ?? "");
  if (name === "") throw damaged(scanner.part, "sheet-name");
  return {
    name,
    visibility: state === "hidden" || state === "veryHidden" ? state : "visible",
    link: attributes.get("id") ?? "",
  };
}
