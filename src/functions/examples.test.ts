import { catalogue } from ".";
import { evaluate } from "./testing";

/** Figures agree to twelve digits, as a spreadsheet shows them. */
const rounded = (value: unknown): unknown =>
  typeof value === "number" ? Number(value.toPrecision(12)) : value;

const examples = catalogue.flatMap(({ examples }) => examples);

test.each(examples)("$formula", ({ formula, gives }) => {
  const result = evaluate(formula);
  if (Array.isArray(gives)) expect((result as unknown[])[0]).toEqual(gives);
  else if (typeof gives === "object") expect(result).toMatchObject(gives);
  else expect(rounded(result)).toEqual(rounded(gives));
});

test.each(catalogue)("$id has an example", ({ examples }) => {
  expect(examples.length).toBeGreaterThan(0);
});

test.each(catalogue.filter(({ result }) => result !== "matrix"))(
  "$id shows an error among its examples, or never has one beyond a shared reading",
  ({ id, examples }) => {
    const shown = examples.some(({ gives }) => typeof gives === "object");
    expect(shown || ["RISK", "REASON"].includes(id)).toBe(true);
  },
);
