import fc from "fast-check";

/** Any number a cell can lead to, wild ones included. */
export const wild = fc.oneof(
  fc.double(),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.integer({ min: -5, max: 5 }),
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, -0, 1e308),
);
export const tame = fc.double({ min: 0.01, max: 1e6, noNaN: true });
export const year = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 2015, max: 2026 }) },
  { weight: 1, arbitrary: wild },
);
export const figure = fc.oneof({ weight: 3, arbitrary: tame }, { weight: 1, arbitrary: wild });
export const maybe = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.option(arbitrary, { nil: null, freq: 6 });

/** Every number anywhere inside a value. */
export function numbersIn(value: unknown): number[] {
  if (typeof value === "number") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(numbersIn);
}
