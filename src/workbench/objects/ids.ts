/** An id as Excel writes them: `{8C6D4C9E-…}`. */
export function newId(): string {
  return `{${crypto.randomUUID().toUpperCase()}}`;
}
