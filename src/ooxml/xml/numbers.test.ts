import fc from "fast-check";
import { parseIndex, parseNumber } from "./numbers";

function parse(text: string): number {
  const bytes = new TextEncoder().encode(`<${text}<`);
  return parseNumber(bytes, 1, bytes.length - 1);
}

test.each<[string, number]>([
  ["0", 0],
  ["-0", -0],
  ["15", 15],
  ["-3.25", -3.25],
  [".5", 0.5],
  ["5.", 5],
  ["6.6199999999999992", 6.6199999999999992],
  ["0.1234567890123456789", 0.12345678901234568],
  ["1.7976931348623157E+308", 1.7976931348623157e308],
  ["5E-324", 5e-324],
  ["9007199254740993", 9007199254740992],
  ["123456789012345678901234567890", 123456789012345678901234567890],
  [" 12 ", 12],
  ["+7", 7],
])("%s is %d", (text, value) => {
  expect(parse(text)).toBe(value);
});

test.each(["", "-", ".", "1.2.3", "1e", "NaN", "Infinity", "1E400", "12a", "0x10", "1,5", "一"])(
  "%j is no number",
  (text) => {
    expect(parse(text)).toBeNaN();
  },
);

test("every double is read as Number reads it, however many digits are written", () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
      fc.integer({ min: 15, max: 21 }),
      (value, digits) => {
        for (const text of [String(value), value.toPrecision(digits), value.toFixed(digits - 12)]) {
          expect(parse(text)).toBe(Number(text));
        }
      },
    ),
    { numRuns: 5_000 },
  );
});

test("sixteen to nineteen digits round as Number rounds them, halves included", () => {
  const halves = fc.bigInt(2n ** 53n, 2n ** 62n).map((value) => String(value | 1n));
  const scaled = fc
    .tuple(fc.bigInt(10n ** 15n, 10n ** 19n - 1n), fc.nat(19))
    .map(([value, scale]) => {
      const text = String(value).padStart(scale + 1, "0");
      return scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`;
    });
  fc.assert(
    fc.property(fc.oneof(halves, scaled), (text) => {
      expect(parse(text)).toBe(Number(text));
    }),
    { numRuns: 20_000 },
  );
});

test.each<[string, number]>([
  ["0", 0],
  ["007", 7],
  ["123456789", 123456789],
  ["1234567890", -1],
  ["-1", -1],
  ["", -1],
  ["1.0", -1],
])("index %j is %i", (text, value) => {
  const bytes = new TextEncoder().encode(text);
  expect(parseIndex(bytes, 0, bytes.length)).toBe(value);
});
