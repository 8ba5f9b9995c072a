export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "\n": "&#10;",
  "\r": "&#13;",
  "\t": "&#9;",
};

/** For attribute values. */
export function attribute(text: string): string {
  return withoutControls(text).replace(/[&<>"\n\r\t]/g, (character) => ENTITIES[character] ?? "");
}

/** For element content. */
export function content(text: string): string {
  return withoutControls(text).replace(/[&<>]/g, (character) => ENTITIES[character] ?? "");
}

/** Content of a text cell: characters that XML forbids travel as `_xHHHH_`, as Excel writes them. */
export function cellText(text: string): string {
  const escaped = text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to be found
    .replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, hexadecimal);
  return content(escaped);
}

function hexadecimal(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
}

function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to be found
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "");
}

/** `<t>` with its blanks kept where they stand at an end or around a line break. */
export function textElement(text: string): string {
  const keep = /^\s|\s$|[\n\t]| {2}/.test(text) ? ' xml:space="preserve"' : "";
  return `<t${keep}>${cellText(text)}</t>`;
}
