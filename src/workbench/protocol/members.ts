import { HostObject } from "./host-object";

export interface Property {
  /** As it goes over the wire. */
  readonly name: string;
  readonly canSet: boolean;
}

/** What a class answers, by its accessors and methods. */
export interface Members {
  /** By the name in small letters: the client selects `numberFormat` where the wire has `NumberFormat`. */
  readonly properties: ReadonlyMap<string, Property>;
  readonly methods: ReadonlySet<string>;
}

const WIRE_NAME = /^[A-Z_]/;

/** Reads the members of a class off its prototypes, once for each class. */
export class MemberTable {
  readonly #known = new WeakMap<object, Members>();

  of(object: HostObject): Members {
    return this.ofPrototype(Object.getPrototypeOf(object));
  }

  ofPrototype(prototype: object): Members {
    const known = this.#known.get(prototype);
    if (known) return known;
    const members = readMembers(prototype);
    this.#known.set(prototype, members);
    return members;
  }
}

function readMembers(start: object): Members {
  const properties = new Map<string, Property>();
  const methods = new Set<string>();
  for (let level: object | null = start; level && level !== Object.prototype; ) {
    for (const [name, member] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
      if (!WIRE_NAME.test(name)) continue;
      if (typeof member.value === "function") methods.add(name);
      const key = name.toLowerCase();
      // Nearer levels win: an accessor that is overridden is the one that is called.
      if (member.get && !properties.has(key))
        properties.set(key, { name, canSet: member.set !== undefined });
    }
    level = level === HostObject.prototype ? null : Object.getPrototypeOf(level);
  }
  return { properties, methods };
}
