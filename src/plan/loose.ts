import { z } from "zod";

/** A value of which only the parts with the right shape are left; holes keep positions. */
export type Loose<T> = T extends readonly [unknown, unknown]
  ? T
  : T extends readonly (infer Element)[]
    ? readonly (Loose<Element> | undefined)[]
    : T extends object
      ? { readonly [Key in keyof T]?: Loose<T[Key]> | undefined }
      : T;

/**
 * Keeps what has the right shape at whatever depth, so that a fault in one part does not hide those
 * of another.
 */
export function keepValid<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): Loose<z.output<Schema>> | undefined {
  return keep(schema, value) as Loose<z.output<Schema>> | undefined;
}

function keep(schema: z.core.$ZodType, value: unknown): unknown {
  const result = z.safeParse(schema, value);
  if (result.success) return result.data;
  if (schema instanceof z.ZodNullable) return keep(schema.unwrap(), value);
  if (schema instanceof z.ZodArray && Array.isArray(value)) {
    return value.map((element) => keep(schema.element, element));
  }
  if (schema instanceof z.ZodObject && isRecord(value)) {
    return Object.fromEntries(
      Object.entries(schema.shape as Readonly<Record<string, z.core.$ZodType>>).map(
        ([key, field]) => [key, keep(field, value[key])],
      ),
    );
  }
  return undefined;
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
