/*
 * A screen's pixels: Excel counts points, Univer pixels, at 96 in an inch. Excel keeps whole pixels
 * only, whatever it is told.
 */

export const toPixels = (points: number): number => Math.round((points * 4) / 3);

export const toPoints = (pixels: number): number => (Math.round(pixels) * 3) / 4;
