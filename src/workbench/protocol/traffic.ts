import { ACTION, PATH, type RequestBody } from "./wire";

/** What a round trip is for. */
export type Purpose =
  /** Reads or writes the document: what `context.sync()` of an add-in costs. */
  | "document"
  /** Gives references back at the end of `Excel.run`; the add-in does not wait for it. */
  | "cleanup"
  /** Custom functions, the ribbon, the pane itself. */
  | "service";

/** Told by what its actions do besides naming objects. */
export function purposeOf(body: RequestBody): Purpose {
  const acting = body.Actions.filter(
    ({ ActionType: type }) => type !== ACTION.instantiate && type !== ACTION.trace,
  );
  if (acting.length === 0) {
    const paths = Object.values(body.ObjectPaths);
    return paths.some(({ ObjectPathType: type }) => type === PATH.service) ? "service" : "document";
  }
  if (acting.every(({ Name: name }) => name === "_RemoveReference")) return "cleanup";
  return acting.every(({ ObjectPathId: id }) => isOfService(body, id)) ? "service" : "document";
}

function isOfService(body: RequestBody, id: number | undefined): boolean {
  const seen = new Set<number>();
  for (let at = id; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    const path = body.ObjectPaths[at];
    if (!path) return false;
    if (path.ObjectPathType === PATH.service) return true;
    at = path.ParentObjectPathId;
  }
  return false;
}

/** How many requests came, by what they were for. */
export class Traffic {
  #counts: Record<Purpose, number> = { document: 0, cleanup: 0, service: 0 };

  get counts(): Readonly<Record<Purpose, number>> {
    return { ...this.#counts };
  }

  count(purpose: Purpose): void {
    this.#counts[purpose] += 1;
  }

  reset(): void {
    this.#counts = { document: 0, cleanup: 0, service: 0 };
  }
}
