/** What is wrong with the blanks of a text, worst first; `null` for nothing. */
export type BlankFault = "invisible" | "edges" | "doubled" | "inside" | "break";

const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|_x000D_/gi;
const HAN = "\\p{Script=Han}，。、；：？！";
const BETWEEN_HAN = new RegExp(`(?<=[${HAN}])[ \\t\\u00a0\\u3000]+(?=[${HAN}])`, "gu");
const BLANK = "[ \\t\\u00a0\\u2000-\\u200a\\u202f\\u3000]";

export function faultOf(text: string): BlankFault | null {
  if (new RegExp(INVISIBLE.source, "i").test(text) || /\u00a0/.test(text.trim()))
    return "invisible";
  const line = text.replace(/\s*[\r\n]+\s*/g, "\n");
  if (/^\s|\s$/.test(text)) return "edges";
  if (new RegExp(`${BLANK}{2,}`).test(line) && !isSpaced(text)) return "doubled";
  if (line.search(BETWEEN_HAN) >= 0 && !isSpaced(text)) return "inside";
  return line.includes("\n") ? "break" : null;
}

/** 单 位, 指 标 名 称: every character set apart, as type is spaced to fill a line; no slip of the hand. */
function isSpaced(text: string): boolean {
  return new RegExp(`^\\p{Script=Han}(?:${BLANK}+\\p{Script=Han}){1,5}$`, "u").test(text.trim());
}

/** The text without them. A line break between Latin words becomes the blank it stood for. */
export function tidy(text: string): string {
  return text
    .replace(INVISIBLE, "")
    .replace(/\u00a0/g, " ")
    .replace(/(?<=[\x21-\x7e])\s*[\r\n]+\s*(?=[\x21-\x7e])/g, " ")
    .replace(/\s*[\r\n]+\s*/g, "")
    .replace(BETWEEN_HAN, "")
    .replace(new RegExp(`${BLANK}{2,}`, "g"), " ")
    .trim();
}
