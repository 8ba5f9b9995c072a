import { escapeAttribute, escapeText } from "../patch/escape";
import { WORKBOOK_ORDER } from "../patch/sheet-order";
import type { Element, XmlPart } from "../patch/xml-part";
import type { SheetEntry } from "../workbook-part";
import { unescapeCharacters } from "../xml/text";
import { renamedIn } from "./references";
import type { Arrangement } from "./types";

/**
 * Brings the defined names in line with the tabs, whose places they count by, and changes them.
 * @param tabs where each tab there is afterwards stood before.
 */
export function arrangeNames(
  workbook: XmlPart,
  entries: readonly SheetEntry[],
  tabs: readonly number[],
  arrangement: Arrangement,
): void {
  const list = workbook.child("definedNames");
  const nameOf = (at: number): string => {
    const name = entries[at]?.name ?? "";
    return arrangement.renameSheets?.get(name) ?? name;
  };
  const placeOf = (sheet: string): number => tabs.findIndex((at) => nameOf(at) === sheet);
  const { set = [], remove = [] } = arrangement.names ?? {};
  const key = (name: string, place: number) => `${place} ${name.toLowerCase()}`;
  const wanted = new Map(
    set.map((item) => [key(item.name, item.sheet === null ? -1 : placeOf(item.sheet)), item]),
  );
  const gone = new Set(
    remove.map(({ name, sheet }) => key(name, sheet === null ? -1 : placeOf(sheet))),
  );
  const moved: Context = { workbook, tabs, references: referencesOf(arrangement) };
  const markup: string[] = [];
  for (const element of list ? workbook.childrenOf(list) : []) {
    const attributes = workbook.attributesOf(element);
    const local = attributes.get("localSheetId");
    const place = local === undefined ? -1 : tabs.indexOf(Number(local));
    if (local !== undefined && place < 0) continue;
    const own = key(attributes.get("name") ?? "", place);
    if (gone.has(own) || wanted.has(own)) continue;
    markup.push(keptName(element, place, moved));
  }
  for (const [at, { name, refersTo, visible }] of wanted) {
    const place = Number(at.split(" ")[0]);
    const scope = place < 0 ? "" : ` localSheetId="${place}"`;
    const hidden = visible ? "" : ' hidden="1"';
    const tag = `${workbook.prefix}definedName`;
    markup.push(
      `<${tag} name="${escapeAttribute(name)}"${scope}${hidden}>${escapeText(refersTo)}</${tag}>`,
    );
  }
  writeNames(workbook, list, markup.join(""));
}

interface Context {
  readonly workbook: XmlPart;
  readonly tabs: readonly number[];
  readonly references: ReadonlyMap<string, string | null>;
}

function referencesOf({ removeSheets = [], renameSheets }: Arrangement) {
  return new Map<string, string | null>([
    ...removeSheets.map((name): [string, null] => [name, null]),
    ...(renameSheets ?? []),
  ]);
}

/** A name as it is written, unless its sheet has moved or is called otherwise now. */
function keptName(element: Element, place: number, { workbook, references }: Context): string {
  let tag = workbook.splices.text(element.start, element.openEnd);
  if (place >= 0) tag = tag.replace(/(\slocalSheetId\s*=\s*)("\d*"|'\d*')/, `$1"${place}"`);
  const scanner = workbook.scannerAt(element.start);
  scanner.next();
  const refersTo = unescapeCharacters(scanner.text());
  const renamed = renamedIn(refersTo, references);
  const inner =
    renamed === refersTo
      ? workbook.splices.text(element.openEnd, element.closeStart)
      : escapeText(renamed);
  return tag + inner + workbook.splices.text(element.closeStart, element.end);
}

function writeNames(workbook: XmlPart, list: Element | undefined, markup: string): void {
  const tag = `${workbook.prefix}definedNames`;
  if (list && markup === "") workbook.splices.remove(list.start, list.end);
  else if (list && !list.selfClosed) {
    const before = workbook
      .childrenOf(list)
      .map((element) => workbook.text(element))
      .join("");
    if (before !== markup) workbook.splices.replace(list.openEnd, list.closeStart, markup);
  } else if (list) workbook.append(list, markup);
  else if (markup !== "") {
    workbook.insertChild("definedNames", WORKBOOK_ORDER, `<${tag}>${markup}</${tag}>`);
  }
}
