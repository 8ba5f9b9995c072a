import type { Direction, Operator } from "../../notation";

/** What an evaluator hands back: its outputs by the names a vectors file uses. */
export type Outputs = Readonly<Record<string, unknown>>;

/** Evaluates one vector through the product's functions. `asked` are the names the file expects. */
export type Evaluator = (fields: Fields, asked: readonly string[]) => Outputs;

const operators: readonly string[] = [">=", ">", "<=", "<", "=", "~", "in"];

/** The inputs of one vector, read without trusting their types. */
export class Fields {
  constructor(private readonly input: Readonly<Record<string, unknown>>) {}

  has(name: string): boolean {
    return Object.hasOwn(this.input, name);
  }

  names(): readonly string[] {
    return Object.keys(this.input);
  }

  /** The first of the names that holds a number, otherwise `null`. */
  number(...names: readonly string[]): number | null {
    for (const name of names) {
      const given = this.input[name];
      if (typeof given === "number") return given;
    }
    return null;
  }

  /** As {@link number}, but NaN where there is none, which every formula refuses. */
  figure(...names: readonly string[]): number {
    return this.number(...names) ?? Number.NaN;
  }

  /** A list with `null` for what is no number; empty where there is no list. */
  list(...names: readonly string[]): (number | null)[] {
    for (const name of names) {
      const given = this.input[name];
      if (Array.isArray(given))
        return given.map((item: unknown) => (typeof item === "number" ? item : null));
    }
    return [];
  }

  /** `{"2021": 150}` as pairs in ascending order of years. */
  series(name: string): (readonly [year: number, value: number | null])[] {
    const given = this.input[name];
    if (typeof given !== "object" || given === null) return [];
    return Object.entries(given)
      .map(([year, value]) => [Number(year), typeof value === "number" ? value : null] as const)
      .sort((a, b) => a[0] - b[0]);
  }

  operator(): Operator | null {
    const given = this.input.operator;
    return typeof given === "string" && operators.includes(given) ? (given as Operator) : null;
  }

  /** As given, else from the operator, else towards the target, else up. */
  direction(): Direction {
    const given = this.input.direction;
    if (given === 1 || given === "up" || given === "positive") return "up";
    if (given === -1 || given === "down" || given === "negative") return "down";
    const operator = this.operator();
    if (operator === "<" || operator === "<=") return "down";
    if (operator === ">" || operator === ">=") return "up";
    const baseline = this.number("baseline");
    const target = this.number("target");
    return baseline !== null && target !== null && target < baseline ? "down" : "up";
  }
}
