import { normalise } from "../../notation";

const LETTERS: Readonly<Record<string, string>> = { o: "0", O: "0", l: "1", I: "1" };

/** A figure's text with what was plainly mistyped put right: 76。7 → 76.7, 1O0 → 100, 60. 5 → 60.5. */
export function mend(text: string): string {
  return normalise(text)
    .replace(/(?<=\d)\s*[。．]\s*(?=[\dOolI])/g, ".")
    .replace(/(?<=[\d.])[OolI]+|[OolI]+(?=[\d.])/g, (run) =>
      [...run].map((letter) => LETTERS[letter] ?? letter).join(""),
    )
    .replace(/(?<=[\d.])\s+(?=[\d.])/g, "");
}

/** Full-width digits and points to half-width, everything else as it stands. */
export function halfWidth(text: string): string {
  return text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/(?<=\d)．(?=\d)/g, ".");
}
