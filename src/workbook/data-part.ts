const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** Data as an XML part that travels inside a workbook: JSON inside one element of the namespace. */
export function toPart(namespace: string, data: unknown): string {
  const json = JSON.stringify(data)
    // No XML document holds these two; JSON can spell them out.
    .replace(/[\ufffe\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`)
    .replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<data xmlns="${namespace}" version="1">${json}</data>`;
}

/** The data of such a part; `null` for anything else. */
export function fromPart(xml: string): unknown {
  const inside = /<(?:[\w.-]+:)?data\b[^>]*>([^<]*)<\//.exec(xml)?.[1];
  if (inside === undefined) return null;
  try {
    return JSON.parse(unescape(inside));
  } catch {
    return null;
  }
}

function unescape(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([\da-f]+)|(amp|lt|gt|quot|apos));/gi, (_, dec, hex, name) => {
    if (name) return { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }[name as string] ?? "";
    return String.fromCodePoint(dec ? Number(dec) : Number.parseInt(hex, 16));
  });
}
