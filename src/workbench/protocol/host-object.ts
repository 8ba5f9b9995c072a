import { HostError } from "./errors";

/**
 * An object the client library holds a proxy of. Members that begin with a capital letter or an
 * underscore are members of the interface, spelt as they go over the wire; everything else is the
 * host's own and never answered. Properties are accessors; a property without a setter refuses to be
 * set; what is not there fails by name (`NotImplemented: Range.GetRow()`).
 */
export abstract class HostObject {
  /** As the interface calls the type, e.g. `Range`. */
  abstract readonly typeName: string;
  /** True where the client may hold on to the object by a reference (ranges, formats of a range). */
  readonly isReferable: boolean = false;
  /** Stays the same for the same thing, where the interface gives it an id. */
  get Id(): string | undefined {
    return undefined;
  }
}

/** What `…OrNullObject` answers where there is no such object. */
export class NullObject extends HostObject {
  readonly typeName = "NullObject";
}

/** A collection: items in their order, each to be had by its key. */
export abstract class HostCollection<T extends HostObject = HostObject> extends HostObject {
  abstract items(): readonly T[];
  /** By id or by name, as the interface of the collection says; `null` where there is none. */
  abstract find(key: string | number): T | null;

  get Count(): number {
    return this.items().length;
  }
  GetCount(): number {
    return this.items().length;
  }
  GetItem(key: string | number): T {
    const item = this.find(key);
    if (!item) throw new HostError("ItemNotFound", `${this.typeName} ${key}`);
    return item;
  }
  GetItemOrNullObject(key: string | number): T | NullObject {
    return this.find(key) ?? new NullObject();
  }
  GetItemAt(index: number): T {
    const item = this.items()[index];
    if (!item) throw new HostError("ItemNotFound", `${this.typeName}[${index}]`);
    return item;
  }
}
