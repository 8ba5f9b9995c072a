import type { OpenedOffice } from "../../src/workbench/testing/office-in-node";

export type MemberKind = "scalar" | "navigation" | "method" | "event";

export interface SchemaMember {
  /** As an add-in writes it: `getUsedRange`. */
  readonly name: string;
  /** As it goes over the wire: `GetUsedRange`; for an event the name it is registered by. */
  readonly wireName: string;
  readonly kind: MemberKind;
}

export interface SchemaClass {
  readonly name: string;
  readonly isCollection: boolean;
  readonly members: readonly SchemaMember[];
}

/** Of a class of the library: what it says about itself. */
interface LibraryPrototype {
  readonly _className?: string;
  readonly _isCollection?: boolean;
  readonly _scalarPropertyNames?: readonly string[];
  readonly _scalarPropertyOriginalNames?: readonly string[];
  readonly _navigationPropertyNames?: readonly string[];
}

const WIRE_NAME = /\(this,"([A-Z_]\w*)"|,\s*this,\s*"([A-Z_]\w*)"/;
const REGISTRATION = /_Register(?:Event(\w+?)|(\w+?)Event)\(/;

/**
 * The classes of Excel's interface as the loaded library knows them. Wire names of methods and
 * navigation properties are read off the functions that write them, which say them in plain text.
 */
export function readSchema(library: OpenedOffice["Excel"]): readonly SchemaClass[] {
  const found: SchemaClass[] = [];
  for (const value of Object.values(namespaceOf(library))) {
    if (typeof value !== "function") continue;
    const prototype: unknown = value.prototype;
    if (typeof prototype !== "object" || prototype === null) continue;
    const schema = readClass(prototype as LibraryPrototype);
    if (schema && !found.some(({ name }) => name === schema.name)) found.push(schema);
  }
  return found.sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** The helper hands out an object that inherits from the namespace. */
function namespaceOf(library: OpenedOffice["Excel"]): Readonly<Record<string, unknown>> {
  const all: Record<string, unknown> = {};
  for (const name in library) all[name] = (library as Readonly<Record<string, unknown>>)[name];
  return all;
}

function readClass(prototype: LibraryPrototype): SchemaClass | null {
  const className = own(prototype, "_className");
  if (typeof className !== "string") return null;
  // One class is generic: `FunctionResult<T>`.
  const name = className.replace(/<.*/, "");
  const scalars = prototype._scalarPropertyNames ?? [];
  const originals = prototype._scalarPropertyOriginalNames ?? [];
  const members: SchemaMember[] = scalars
    .map((scalar, index) => ({ name: scalar, wireName: originals[index] ?? scalar }))
    .map((member) => ({ ...member, kind: "scalar" as const }));
  for (const [member, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    const read = readMember(member, descriptor, prototype._navigationPropertyNames ?? []);
    if (read) members.push(read);
  }
  return {
    name,
    isCollection: prototype._isCollection === true,
    members: members.filter((member) => !member.name.startsWith("_")),
  };
}

function readMember(
  name: string,
  descriptor: PropertyDescriptor,
  navigation: readonly string[],
): SchemaMember | null {
  const text = String(descriptor.get ?? descriptor.value ?? "");
  if (descriptor.get && /^on[A-Z]/.test(name)) {
    const registration = REGISTRATION.exec(text);
    const wireName = registration?.[1] ?? registration?.[2] ?? name;
    return { name, wireName, kind: "event" };
  }
  const match = WIRE_NAME.exec(text);
  const wireName = match?.[1] ?? match?.[2];
  if (descriptor.get && navigation.includes(name))
    return { name, wireName: wireName ?? capitalised(name), kind: "navigation" };
  // An indexer goes over the wire without a name; the host answers it as it answers the method.
  if (name === "getItem") return { name, wireName: "GetItem", kind: "method" };
  // Methods that write nothing over the wire (load, toJSON, set, track) are the client's own.
  if (typeof descriptor.value === "function" && wireName) return { name, wireName, kind: "method" };
  return null;
}

function own(object: object, name: string): unknown {
  return Object.hasOwn(object, name) ? (object as Record<string, unknown>)[name] : undefined;
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
