/** Pixels that a digit of the usual font is wide. */
const DIGIT = 7;
const POINTS = 0.75;

/** A width as the file counts it (characters and the cell's padding) in points. */
export function pointsOfWidth(width: number): number {
  // The rounding is the format's own: 9.140625 characters are the 64 pixels of the usual column.
  const pixels = Math.trunc(((256 * width + Math.trunc(128 / DIGIT)) / 256) * DIGIT);
  return pixels * POINTS;
}

/** The file's width of a column that shows as so many points wide. */
export function widthOfPoints(points: number): number {
  const pixels = Math.round(points / POINTS);
  return Math.trunc((pixels / DIGIT) * 256) / 256;
}
