import { formatAddress } from "../../workbook";
import { unwritable } from "../patch/errors";
import { escapeText } from "../patch/escape";
import type { PackagePatch } from "../patch/package";
import { SHEET_ORDER } from "../patch/sheet-order";
import type { Element, XmlPart } from "../patch/xml-part";
import { changeBoxes, EMPTY_BOXES } from "./note-boxes";
import type { NoteChange } from "./types";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const BOXES_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/**
 * Changes the notes of a sheet: what they say, and the boxes they are shown in, without which Excel
 * shows none.
 * @throws UnwritableEdit where a conversation hangs on the note, UnreadableWorkbook where the part
 *   of the boxes is no XML.
 */
export async function arrangeNotes(
  patch: PackagePatch,
  sheetPart: string,
  changes: readonly NoteChange[],
  sheet: string,
): Promise<void> {
  const links = await patch.pack.relationships(sheetPart);
  const known = links.find(({ type }) => type === "comments")?.target;
  const comments = known ? await patch.part(known) : await addComments(patch, sheetPart);
  changeComments(comments, changes, sheet);
  changeBoxes(await boxesPart(patch, sheetPart), changes);
}

async function addComments(patch: PackagePatch, sheetPart: string): Promise<XmlPart> {
  const name = patch.freeName("xl/comments", 1);
  const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${MAIN}"><authors></authors><commentList></commentList></comments>`;
  const part = await patch.add(name, xml, COMMENTS_TYPE);
  await patch.link(sheetPart, `${LINKS}/comments`, `/${name}`);
  return part;
}

/** The drawing of the sheet's boxes; a sheet names it, and there may be another for headers. */
async function boxesPart(patch: PackagePatch, sheetPart: string): Promise<XmlPart> {
  const sheet = await patch.part(sheetPart);
  const named = sheet.child("legacyDrawing");
  if (named) {
    const own = [...sheet.attributesOf(named)].find(([name]) => name === "id")?.[1];
    const links = await patch.pack.relationships(sheetPart);
    const target = links.find(({ id }) => id === own)?.target;
    if (target && patch.pack.has(target)) return patch.part(target);
    sheet.splices.remove(named.start, named.end);
  }
  const name = patch.freeName("xl/drawings/vmlDrawing", 1, "vml");
  const number = /(\d+)\.vml$/.exec(name)?.[1] ?? "1";
  const part = await patch.add(name, EMPTY_BOXES.replace("{number}", number), BOXES_TYPE);
  const id = await patch.link(sheetPart, `${LINKS}/vmlDrawing`, `/${name}`);
  const markup = `<${sheet.prefix}legacyDrawing xmlns:r="${LINKS}" r:id="${id}"/>`;
  sheet.insertChild("legacyDrawing", SHEET_ORDER, markup);
  return part;
}

function changeComments(part: XmlPart, changes: readonly NoteChange[], sheet: string): void {
  const list = part.child("commentList");
  const authors = part.child("authors");
  if (!list || !authors) throw unwritable("bad-format", { sheet, value: "comments" });
  const names = part.childrenOf(authors).map((author) => textOf(part, author));
  const comments = part.childrenOf(list);
  const added: string[] = [];
  const authorId = (name: string): number => {
    const at = names.indexOf(name);
    if (at >= 0) return at;
    const tag = `${part.prefix}author`;
    part.append(authors, `<${tag}>${escapeText(name)}</${tag}>`);
    return names.push(name) - 1;
  };
  const p = part.prefix;
  for (const { before, after } of changes) {
    const ref = before && formatAddress(before.row, before.column);
    const old = comments.find((comment) => part.attributesOf(comment).get("ref") === ref);
    const author = names[Number((old && part.attributesOf(old).get("authorId")) ?? -1)];
    // Excel shows the conversation in place of the note and would not see the change.
    if (author?.startsWith("tc=")) throw unwritable("bad-format", { sheet, value: ref ?? "" });
    if (!after) {
      if (old) part.splices.remove(old.start, old.end);
      continue;
    }
    const place = formatAddress(after.row, after.column);
    const text = `<${p}text><${p}t xml:space="preserve">${escapeText(linesOf(after.text))}</${p}t></${p}text>`;
    if (!old) {
      const id = authorId(after.author);
      added.push(`<${p}comment ref="${place}" authorId="${id}">${text}</${p}comment>`);
      continue;
    }
    if (place !== ref) part.setAttribute(old, "ref", place);
    if (author !== after.author) {
      part.setAttribute(old, "authorId", String(authorId(after.author)));
    }
    const said = part.childrenOf(old).find(({ name }) => name === "text");
    if (said && after.text !== before?.text) part.splices.replace(said.start, said.end, text);
  }
  if (added.length > 0) part.append(list, added.join(""));
}

function textOf(part: XmlPart, element: Element): string {
  if (element.selfClosed) return "";
  const scanner = part.scannerAt(element.start);
  scanner.next();
  return scanner.text();
}

const linesOf = (text: string): string => text.replace(/\r\n?/g, "\n");
