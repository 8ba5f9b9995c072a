/** Word lists as data: alternatives of a pattern, written apart by blanks. */
export function anyOf(words: string): string {
  return words.trim().split(/\s+/).join("|");
}

/** A pattern for texts that are one of the alternatives as a whole. */
export function wholly(words: string): RegExp {
  return new RegExp(`^(?:${anyOf(words)})$`, "i");
}
