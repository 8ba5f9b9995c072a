/** A number read from a text, and the format it asks for; `null` for none. */
export interface ReadNumber {
  readonly value: number;
  readonly format: string | null;
}

const DIGITS = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?`;
const PLAIN = new RegExp(`^([+-])?([¥$€£])?\\s*([+-])?(${DIGITS})(e[+-]?\\d{1,3})?\\s*(%)?$`, "i");
const IN_BRACKETS = new RegExp(`^\\(([¥$€£]?${DIGITS})\\)$`);
const MIXED = /^([+-])?(\d+)\s+(\d{1,3})\/(\d{1,3})$/;

/** `"１２"`, `"1,234.5"`, `"5%"`, `"¥3"`, `"1e3"`, `"(5)"`, `"0 1/2"`; `null` for what is no number. */
export function parseNumber(text: string): ReadNumber | null {
  const plain = narrow(text);
  const brackets = IN_BRACKETS.exec(plain);
  if (brackets) {
    const inside = parsePlain(brackets[1] ?? "");
    return inside && { ...inside, value: -inside.value };
  }
  return parsePlain(plain) ?? parseMixed(plain);
}

/** Digits and signs of full width are taken like those of half width. */
export function narrow(text: string): string {
  return text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll("￥", "¥");
}

function parsePlain(text: string): ReadNumber | null {
  const match = PLAIN.exec(text);
  if (!match) return null;
  const [, before, currency, after, digits = "", exponent = "", percent] = match;
  if (!/\d/.test(digits) || (before && after) || (after && !currency)) return null;
  const value = Number(`${digits.replaceAll(",", "")}${exponent}`);
  if (!Number.isFinite(value)) return null;
  const signed = (before ?? after) === "-" ? -value : value;
  const hasDecimals = /\.\d/.test(digits);
  return {
    value: percent ? Number((signed / 100).toPrecision(15)) : signed,
    format: formatOf({ currency, percent, exponent, hasDecimals, digits }),
  };
}

interface Spelling {
  readonly currency: string | undefined;
  readonly percent: string | undefined;
  readonly exponent: string;
  readonly hasDecimals: boolean;
  readonly digits: string;
}

function formatOf({ currency, percent, exponent, hasDecimals, digits }: Spelling): string | null {
  const decimals = hasDecimals ? ".00" : "";
  if (percent) return `0${decimals}%`;
  if (currency) return `${currency}#,##0${decimals};${currency}-#,##0${decimals}`;
  if (exponent) return "0.00E+00";
  return digits.includes(",") ? `#,##0${decimals}` : null;
}

function parseMixed(text: string): ReadNumber | null {
  const match = MIXED.exec(text);
  if (!match) return null;
  const [whole, above, below] = match.slice(2).map(Number) as [number, number, number];
  if (below === 0) return null;
  const value = whole + above / below;
  return { value: match[1] === "-" ? -value : value, format: below > 9 ? "# ??/??" : "# ?/?" };
}
