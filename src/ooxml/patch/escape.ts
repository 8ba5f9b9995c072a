/** Characters XML cannot hold, and what would be read as an escape: `_x000D_` itself. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to escape
const FORBIDDEN = /[\0-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)|[\ud800-\udfff]/gu;

function hexEscape(character: string): string {
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  return `_x${code}_`;
}

/** Text of an element, any character of a cell included. */
export function escapeText(text: string): string {
  return escapeMarkup(text.replace(FORBIDDEN, hexEscape));
}

/** Value of an attribute in double quotes. */
export function escapeAttribute(text: string): string {
  return escapeText(text)
    .replaceAll('"', "&quot;")
    .replace(/[\t\n]/g, (blank) => (blank === "\t" ? "&#9;" : "&#10;"));
}

function escapeMarkup(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
