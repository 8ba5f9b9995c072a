import type { Phrase } from "./define";
import type { Term } from "./ties";

/** An amount with its name and place; the rule's message `part` words it. */
export function partOf({
  name,
  where,
  value,
  unit,
}: Pick<Term, "name" | "where" | "value" | "unit">): Phrase {
  return { phrase: "part", data: { name, where, amount: `${value}${unit}` } };
}

/** One part over another; the rule's message `quotient` words it. */
export function quotientOf(above: Phrase, below: Phrase): Phrase {
  return { phrase: "quotient", data: { above, below } };
}
