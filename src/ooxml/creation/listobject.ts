import { formatRange } from "../../workbook";
import { requireRange } from "./require";
import { asCell } from "./sheet";
import type { NewListObject, NewSheet } from "./types";
import { attribute, DECLARATION } from "./xml";

/** The part of one ListObject. Excel insists that its column names equal the header cells. */
export function listObjectXml(sheet: NewSheet, table: NewListObject, id: number): string {
  const range = requireRange(table.range);
  const ref = formatRange(range);
  const names = new Set<string>();
  const columns: string[] = [];
  for (let column = range.left; column <= range.right; column++) {
    const name = asCell(sheet.rows[range.top]?.[column])?.value;
    if (typeof name !== "string" || name === "" || names.has(name.toLowerCase())) {
      throw new RangeError(`${table.name}: header cells must be distinct texts`);
    }
    names.add(name.toLowerCase());
    const written = attribute(name.replace(/\n/g, "_x000a_"));
    columns.push(`<tableColumn id="${columns.length + 1}" name="${written}"/>`);
  }
  return (
    `${DECLARATION}<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"` +
    ` id="${id}" name="${attribute(table.name)}" displayName="${attribute(table.name)}"` +
    ` ref="${ref}" totalsRowShown="0"><autoFilter ref="${ref}"/>` +
    `<tableColumns count="${columns.length}">${columns.join("")}</tableColumns>` +
    '<tableStyleInfo name="TableStyleMedium2" showFirstColumn="0" showLastColumn="0"' +
    ' showRowStripes="1" showColumnStripes="0"/></table>'
  );
}
