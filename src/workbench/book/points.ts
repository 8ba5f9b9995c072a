/** A screen's pixels: Excel counts points, Univer pixels, at 96 in an inch. */
export const toPixels = (points: number): number => (points * 4) / 3;

export const toPoints = (pixels: number): number => (pixels * 3) / 4;
