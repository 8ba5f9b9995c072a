/**
 * What one file may cost. Sizes written in a file are never believed: these are counted while the
 * bytes arrive. Parts that are not needed (pictures, charts, pivot caches) are never inflated.
 */
export interface Limits {
  /** Bytes of the file itself. */
  readonly sourceBytes: number;
  /** Entries in the package's directory. */
  readonly parts: number;
  /** Inflated bytes of one part. */
  readonly partBytes: number;
  /** Inflated bytes of all parts read. */
  readonly totalBytes: number;
  /** Inflated bytes for each compressed byte, once a part has passed 16 MiB. */
  readonly expansion: number;
  /** Cells with content, and rows, in all sheets. */
  readonly cells: number;
  /** Merged areas in all sheets. */
  readonly merges: number;
  /** Characters of formulas after the shared ones are written out. */
  readonly formulaCharacters: number;
}

export type LimitName = keyof Limits;
