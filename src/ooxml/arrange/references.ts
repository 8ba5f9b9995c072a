import { escapeAttribute, escapeText } from "../patch/escape";
import type { PackagePatch } from "../patch/package";
import type { XmlPart } from "../patch/xml-part";
import { OPEN } from "../xml/scanner";
import { unescapeCharacters } from "../xml/text";

/** A text, a quoted name before `!`, a plain name before `!` that is not of another workbook. */
const PIECE = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|(?<![\p{L}\p{N}_.\]])([\p{L}_][\p{L}\p{N}_.]*)!/gu;

/** The formula with sheets called otherwise; `null` as a new name makes the reference `#REF!`. */
export function renamedIn(formula: string, names: ReadonlyMap<string, string | null>): string {
  const byCase = new Map([...names].map(([old, name]) => [old.toLowerCase(), name]));
  return formula.replace(PIECE, (piece: string, quoted?: string, plain?: string) => {
    const sheet = quoted?.replaceAll("''", "'") ?? plain;
    const name = sheet === undefined ? undefined : byCase.get(sheet.toLowerCase());
    if (name === undefined) return piece;
    return name === null ? "#REF!" : `${quotedName(name)}!`;
  });
}

/** As Excel writes a sheet's name in a formula. */
function quotedName(name: string): string {
  const isPlain =
    /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^[a-z]{1,3}\d+$|^r\d*c\d*$/i.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Elements of sheets and charts that hold formulas; those of cells are edited cell by cell. */
const FORMULAS = ["formula", "formula1", "formula2", "f"];

/** Follows new names of sheets in conditional formats, validations, charts and pivot tables. */
export async function renameReferences(
  patch: PackagePatch,
  names: ReadonlyMap<string, string>,
): Promise<void> {
  const { pack } = patch;
  for (const { name } of pack.directory) {
    if (/\/pivotcache\/pivotcachedefinition[^/]*\.xml$/i.test(name)) {
      renameSource(await patch.part(name), names);
    } else if (/\/(worksheets|charts)\/[^/]+\.xml$/i.test(name)) {
      renameFormulas(await patch.part(name), names);
    }
  }
}

function renameFormulas(part: XmlPart, names: ReadonlyMap<string, string>): void {
  const scanner = part.scannerAt(0);
  scanner.depth = 0;
  for (let token = scanner.next(); token; token = scanner.next()) {
    if (token !== OPEN) continue;
    if (scanner.is("sheetData")) scanner.skip();
    else if (FORMULAS.some((name) => scanner.is(name))) {
      scanner.content();
      const text = unescapeCharacters(scanner.contentText());
      const renamed = renamedIn(text, names);
      // Text in pieces (a comment inside a formula) is no single run of bytes that could be replaced.
      const isPlain = part.splices.text(scanner.textEnd, scanner.textEnd + 2) === "</";
      if (renamed === text || !isPlain) continue;
      part.splices.replace(scanner.textStart, scanner.textEnd, escapeText(renamed));
    }
  }
}

/** The sheet a pivot table takes its figures from. */
function renameSource(part: XmlPart, names: ReadonlyMap<string, string>): void {
  const cacheSource = part.child("cacheSource");
  for (const source of cacheSource ? part.childrenOf(cacheSource) : []) {
    const name = names.get(part.attributesOf(source).get("sheet") ?? "");
    if (name !== undefined) part.setAttribute(source, "sheet", escapeAttribute(name));
  }
}
