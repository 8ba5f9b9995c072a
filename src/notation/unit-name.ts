import { normalise } from "./text";
import type { Unit } from "./types";
import { readKnownUnit, readUnit } from "./units";
import { NOT_A_UNIT } from "./units.data";

/** 指标名称 taken apart. */
export interface NameAndUnit {
  /** Name without the unit, blanks at its ends removed; qualifiers such as (2010年不变价) stay. */
  readonly name: string;
  readonly unit: Unit | null;
}

const MARKS_AFTER = /(?:\*+|[①-⑳※★☆†‡#]|\[\d{1,2}\])+$/;
const OPENING = "([";
const CLOSING = ")]";

/** 研究与试验发展经费支出(亿元) → name and 亿元. A unit stands at the end, in brackets or after a separator. */
export function splitNameAndUnit(text: string): NameAndUnit {
  const whole = normalise(text);
  const body = whole.replace(MARKS_AFTER, "").trim();
  return (
    fromBrackets(body) ??
    fromSeparator(body) ?? { name: whole.replace(/\/单位$/, "").trim(), unit: null }
  );
}

/** Trailing bracket groups, last first: (亿元), (2010年不变价,亿元), (亿元)(现价). */
function fromBrackets(body: string): NameAndUnit | null {
  let end = body.length;
  let tail = "";
  while (end > 0) {
    const open = openingOf(body, end);
    if (open === null || open === 0) return null;
    const inner = body.slice(open + 1, CLOSING.includes(body[end - 1] as string) ? end - 1 : end);
    const found = unitInBrackets(inner);
    const before = body.slice(0, open).trim();
    if (found) return { name: `${before}${found.left}${tail}`.trim(), unit: found.unit };
    tail = `${body.slice(open, end)}${tail}`;
    end = before.length;
    if (!CLOSING.includes(body[end - 1] ?? "x")) return null;
  }
  return null;
}

/** Where the bracket group that ends at `end` opens; also one never closed. */
function openingOf(body: string, end: number): number | null {
  if (!CLOSING.includes(body[end - 1] ?? "x")) {
    const open = Math.max(body.lastIndexOf("("), body.lastIndexOf("["));
    return open > Math.max(body.lastIndexOf(")"), body.lastIndexOf("]")) ? open : null;
  }
  let depth = 0;
  for (let at = end - 1; at >= 0; at--) {
    const character = body[at] as string;
    if (CLOSING.includes(character)) depth++;
    if (OPENING.includes(character) && --depth === 0) return at;
  }
  return null;
}

function unitInBrackets(inner: string): { unit: Unit; left: string } | null {
  const whole = unitOfName(inner);
  if (whole) return { unit: whole, left: "" };
  const pieces = inner.split(/[,、;]/).map((piece) => piece.trim());
  if (pieces.length < 2) return null;
  const at = pieces.findIndex((piece) => unitOfName(piece) !== null);
  if (at < 0) return null;
  const unit = unitOfName(pieces[at] as string) as Unit;
  const others = pieces.filter((piece, index) => index !== at && unitOfName(piece) === null);
  return { unit, left: others.length === 0 ? "" : `(${others.join(",")})` };
}

/** A listed unit, or a single measure word that is not listed. */
function unitOfName(text: string): Unit | null {
  const known = readKnownUnit(text);
  if (known) return known;
  const single = /^[\u3400-\u9fff]$/.test(text) && !NOT_A_UNIT.test(text);
  const quotient = /^[\u3400-\u9fff]{1,2}\//.test(text);
  return single || quotient ? readUnit(text) : null;
}

const SEPARATED =
  /^(.+?)\s*(?:[,:;|_]|\s|单位[::]?|-(?=[^\d]))\s*(?:单位[::]?)?\s*([^\s,:;|_-]{1,16})$/;
const GLUED = /^(.*[^\d.\s/([])(%|‰)$/;

/** 占比,% or 研发经费 亿元 or 占比%. */
function fromSeparator(body: string): NameAndUnit | null {
  const match = SEPARATED.exec(body) ?? GLUED.exec(body);
  if (!match) return null;
  const [, name = "", written = ""] = match;
  const unit = readKnownUnit(written);
  if (!unit || /^[a-z]{1,2}$/i.test(written)) return null;
  return { name: name.trim(), unit };
}

const UNIT_LINE = /(?:计量)?单\s*位\s*[::]?\s*(.+)$/;

/** 单位行: 单位：亿元、%、家. Empty where the text is no such line. */
export function readUnitLine(text: string): Unit[] {
  const line = UNIT_LINE.exec(normalise(text))?.[1]?.replace(/[)\]]$/, (bracket) =>
    text.includes(bracket === ")" ? "(" : "[") || /[(（[【]单/.test(text) ? "" : bracket,
  );
  if (line === undefined || line.length > 60) return [];
  const units = line
    .split(/[、,;|]|\s+/)
    .filter((piece) => piece !== "")
    .map(readKnownUnit);
  return units.every((unit) => unit !== null) ? units : [];
}

/** How a unit is shown to the person who wrote it: their own word, without brackets and stray blanks. */
export function unitLabel(unit: Unit): string {
  const text = normalise(unit.printed).replace(/^[([]\s*|\s*[)\]]$/g, "");
  return text.replace(/(?<=[^\x00-\x7f])\s+(?=[^\x00-\x7f])|\s*\/\s*/g, (gap) =>
    gap.includes("/") ? "/" : "",
  );
}
