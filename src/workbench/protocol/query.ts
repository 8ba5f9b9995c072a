import { HostError } from "./errors";
import { HostCollection, HostObject, NullObject } from "./host-object";
import type { MemberTable, Property } from "./members";
import type { QueryInfo } from "./wire";

/** How property names are spelt in an answer: as on the wire, or as the client's own in JSON. */
export interface Spelling {
  readonly items: string;
  name(wireName: string): string;
}

export const WIRE_SPELLING: Spelling = { items: "_Items", name: (name) => name };

/** `NumberFormat` → `numberFormat`, `HTMLText` → `htmltext`-like runs as the client lowers them. */
export const CLIENT_SPELLING: Spelling = {
  items: "items",
  name: (name) => name.replace(/^[A-Z]+/, (capitals) => capitals.toLowerCase()),
};

/** What every answer about an object holds besides what was asked for. */
export type Identify = (object: HostObject) => Readonly<Record<string, unknown>>;

type Path = readonly string[];

interface Wanted {
  readonly select: readonly Path[];
  readonly expand: readonly Path[];
}

interface Page {
  readonly skip: number;
  readonly top: number;
}

interface Branch {
  readonly value: unknown;
  readonly select: Path[];
  readonly expand: Path[];
}

const EVERYTHING = /^(\*|\$all)$/i;
const WHOLE: Page = { skip: 0, top: Number.POSITIVE_INFINITY };

/** Reads what a query asks for off an object and what hangs on it. */
export class Projector {
  constructor(
    private readonly members: MemberTable,
    private readonly identify: Identify,
    private readonly spelling: Spelling,
  ) {}

  /** `null` for a null object: the client tells by it that there is none. */
  query(object: HostObject, info: QueryInfo = {}): Record<string, unknown> | null {
    const wanted = { select: parsePaths(info.Select), expand: parsePaths(info.Expand) };
    const page = { skip: info.Skip ?? WHOLE.skip, top: info.Top ?? WHOLE.top };
    return this.#project(object, wanted, page);
  }

  #project(object: HostObject, wanted: Wanted, page: Page): Record<string, unknown> | null {
    if (object instanceof NullObject) return null;
    return object instanceof HostCollection
      ? this.#collection(object, wanted, page)
      : this.#single(object, wanted);
  }

  #collection(list: HostCollection, wanted: Wanted, page: Page): Record<string, unknown> {
    const own = wanted.select.filter(([first]) => this.#property(list, first) !== undefined);
    const answer =
      own.length > 0 ? this.#single(list, { select: own, expand: [] }) : this.#bare(list);
    const items = list.items().slice(page.skip, page.skip + page.top);
    answer[this.spelling.items] = items.map((item, index) => {
      // `count` is the collection's; `name` is each item's; what both have is answered by both.
      const select = wanted.select.filter(
        (path) => !own.includes(path) || this.#property(item, path[0]) !== undefined,
      );
      const nothingLeft = wanted.select.length > 0 && select.length === 0;
      const projected = nothingLeft
        ? this.#bare(item)
        : this.#project(item, { select, expand: wanted.expand }, WHOLE);
      return projected && { ...projected, _Index: page.skip + index };
    });
    return answer;
  }

  #single(object: HostObject, { select, expand }: Wanted): Record<string, unknown> {
    const answer = this.#bare(object);
    const all = select.length === 0 || select.some(([first = ""]) => EVERYTHING.test(first));
    if (all) this.#addScalars(object, answer);
    for (const [name, branch] of this.#branches(object, select, expand)) {
      answer[this.spelling.name(name)] =
        branch.value instanceof HostObject
          ? this.#project(branch.value, branch, WHOLE)
          : branch.value;
    }
    return answer;
  }

  #addScalars(object: HostObject, answer: Record<string, unknown>): void {
    for (const { name } of this.members.of(object).properties.values()) {
      if (name.startsWith("_")) continue;
      const value = read(object, name);
      if (value !== undefined && !(value instanceof HostObject))
        answer[this.spelling.name(name)] = value;
    }
  }

  /** The properties that are named, each with what is wanted of it. */
  #branches(
    object: HostObject,
    select: readonly Path[],
    expand: readonly Path[],
  ): Map<string, Branch> {
    const branches = new Map<string, Branch>();
    const branch = (name: string): Branch => {
      const known = branches.get(name);
      if (known) return known;
      const made = { value: read(object, name), select: [], expand: [] };
      branches.set(name, made);
      return made;
    };
    for (const [first = "", ...rest] of select) {
      if (EVERYTHING.test(first)) continue;
      const { name } = this.#required(object, first);
      const { value, select: below } = branch(name);
      if (!(value instanceof HostObject) && rest.length > 0)
        throw new HostError(
          "InvalidArgument",
          `${object.typeName}.${name} has no ${rest.join("/")}`,
        );
      below.push(rest.length > 0 ? rest : ["*"]);
    }
    for (const [first = "", ...rest] of expand) {
      const { expand: below } = branch(this.#required(object, first).name);
      if (rest.length > 0) below.push(rest);
    }
    return branches;
  }

  #bare(object: HostObject): Record<string, unknown> {
    return { ...this.identify(object) };
  }

  #property(object: HostObject, name = ""): Property | undefined {
    return this.members.of(object).properties.get(name.toLowerCase());
  }

  #required(object: HostObject, name: string): Property {
    const property = this.#property(object, name);
    if (property) return property;
    const wireName = name.charAt(0).toUpperCase() + name.slice(1);
    throw new HostError("NotImplemented", `${object.typeName}.${wireName}`);
  }
}

/** `items/format/fill` and `format.fill` are the same: items are meant wherever there are any. */
function parsePaths(paths: readonly string[] = []): Path[] {
  return paths.map((path) => {
    const parts = path
      .split(/[/.]/)
      .filter((part) => part !== "" && part.toLowerCase() !== "items");
    return parts.length > 0 ? parts : ["*"];
  });
}

/** A member by its wire name; that the class has it is known from its prototypes. */
function read(object: HostObject, name: string): unknown {
  return (object as unknown as Readonly<Record<string, unknown>>)[name];
}
