import { type Access, isNull } from "./access";
import { HostError } from "./errors";
import { type HostObject, NullObject } from "./host-object";
import type { ReferenceStore } from "./references";
import { type ArgumentInfo, type ObjectPath, PATH, type ReferencedPath } from "./wire";

export interface Roots {
  readonly root: HostObject;
  readonly services: Readonly<Record<string, HostObject>>;
  readonly references: ReferenceStore;
}

/** The objects of one batch: each path is followed once, when the first action needs it. */
export class ObjectPaths {
  readonly #objects = new Map<number, HostObject>();

  constructor(
    private readonly paths: Readonly<Record<string, ObjectPath>>,
    private readonly roots: Roots,
    private readonly access: Access,
    /** Told of methods that were called on the way, before they are. */
    private readonly onCall: (method: string) => void,
  ) {}

  path(id: number): ObjectPath {
    const path = this.paths[id];
    if (!path) throw new HostError("InvalidObjectPath", `path ${id}`);
    return path;
  }

  resolve(id: number): HostObject {
    const known = this.#objects.get(id);
    if (known) return known;
    const path = this.path(id);
    const parent = path.ParentObjectPathId ? this.resolve(path.ParentObjectPathId) : null;
    const object = isNull(parent) ? parent : this.#follow(path, parent);
    this.#objects.set(id, object);
    return object;
  }

  /** Arguments with the objects they refer to in their places. */
  arguments(info: ArgumentInfo | undefined): unknown[] {
    const references = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => this.#argument(value, references[index]));
  }

  #argument(value: unknown, reference: ReferencedPath | undefined): unknown {
    if (Array.isArray(reference) && Array.isArray(value))
      return value.map((item, index) => this.#argument(item, reference[index]));
    return typeof reference === "number" && reference !== 0 ? this.resolve(reference) : value;
  }

  #follow(path: ObjectPath, parent: HostObject | null): HostObject {
    const { ObjectPathType: type, Name: name = "" } = path;
    switch (type) {
      case PATH.root:
        return this.roots.root;
      case PATH.service:
        return this.#service(name);
      case PATH.reference:
        return this.roots.references.get(name);
      case PATH.null:
        return new NullObject();
      default:
        return this.#member(path, parent ?? this.roots.root);
    }
  }

  #member(path: ObjectPath, parent: HostObject): HostObject {
    const { ObjectPathType: type, Name: name = "", ArgumentInfo: info } = path;
    switch (type) {
      case PATH.property:
        return this.access.follow(parent, name);
      case PATH.indexer:
        return this.access.item(parent, this.arguments(info));
      case PATH.method:
        this.onCall(name);
        return this.access.callForObject(parent, name, this.arguments(info));
      default:
        throw new HostError("NotImplemented", `object path of type ${type}`);
    }
  }

  #service(name: string): HostObject {
    const service = this.roots.services[name];
    if (!service) throw new HostError("NotImplemented", `service ${name}`);
    return service;
  }
}
