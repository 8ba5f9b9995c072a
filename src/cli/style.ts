const CODES = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  green: [32, 39],
} as const;

export type StyleName = keyof typeof CODES;

/** Wraps texts in terminal colours, or leaves them alone. */
export type Style = (name: StyleName, text: string) => string;

export function createStyle(colour: boolean): Style {
  if (!colour) return (_name, text) => text;
  return (name, text) => {
    const [on, off] = CODES[name];
    return text === "" ? "" : `\u001b[${on}m${text}\u001b[${off}m`;
  };
}
