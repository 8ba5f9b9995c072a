import { HostError } from "./errors";
import { HostCollection, HostObject, NullObject } from "./host-object";
import type { MemberTable } from "./members";

/** Reads, sets and calls members by their wire names; what is not there fails by name. */
export class Access {
  constructor(private readonly members: MemberTable) {}

  /** A property that holds an object. */
  follow(object: HostObject, name: string): HostObject {
    const property = this.members.of(object).properties.get(name.toLowerCase());
    if (!property) throw new HostError("NotImplemented", `${object.typeName}.${name}`);
    return asObject(loose(object)[property.name], `${object.typeName}.${name}`);
  }

  set(object: HostObject, name: string, value: unknown): void {
    const property = this.members.of(object).properties.get(name.toLowerCase());
    if (!property?.canSet)
      throw new HostError("NotImplemented", `${object.typeName}.${name} (set)`);
    loose(object)[property.name] = value;
  }

  has(object: HostObject, method: string): boolean {
    return this.members.of(object).methods.has(method);
  }

  call(object: HostObject, method: string, args: readonly unknown[]): unknown {
    const body = loose(object)[method];
    if (!this.has(object, method) || typeof body !== "function")
      throw new HostError("NotImplemented", `${object.typeName}.${method}()`);
    return Reflect.apply(body, object, [...args]);
  }

  /** A method that answers an object. */
  callForObject(object: HostObject, method: string, args: readonly unknown[]): HostObject {
    return asObject(this.call(object, method, args), `${object.typeName}.${method}()`);
  }

  item(object: HostObject, args: readonly unknown[]): HostObject {
    if (!(object instanceof HostCollection))
      throw new HostError("NotImplemented", `${object.typeName}[${args.join(", ")}]`);
    return this.callForObject(object, "GetItem", args);
  }
}

/** A null object stands for whatever would hang on it. */
export function isNull(object: HostObject | null): object is NullObject {
  return object instanceof NullObject;
}

function asObject(value: unknown, where: string): HostObject {
  if (value instanceof HostObject) return value;
  // A fault of the host, not of the add-in: the model answers a value where an object belongs.
  throw new TypeError(`${where} answers no object`);
}

/** Members are told by their wire names at run time; the table of members says which are there. */
function loose(object: HostObject): Record<string, unknown> {
  return object as unknown as Record<string, unknown>;
}
