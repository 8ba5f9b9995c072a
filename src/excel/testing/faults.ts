import type { ExcelHost } from "../../workbench/bridges";
import { type DispatcherHooks, HostError, type RequestBody } from "../../workbench/protocol";

/** Where in a step a host may fail: before a request, at one of its actions, or when all is done. */
export interface Point {
  /** Counted from 1, since the counting was begun anew. */
  readonly request: number;
  readonly at: "before" | "after" | number;
}

type Results = Parameters<NonNullable<DispatcherHooks["beforeAnswer"]>>[1];

/**
 * Stands between the library and the host: counts requests to the document, measures them, and lets
 * them fail on demand. What gives references back is not the add-in's own doing and passes.
 */
export class Faults {
  requests = 0;
  /** Every point that was passed. */
  points: Point[] = [];
  /** Bytes of the largest request and answer, most cells in one of either, rows of a written array. */
  most = { request: 0, answer: 0, cells: 0, rows: 0 };
  /** The code to fail with at a point, `null` where all is well. */
  failing: (point: Point) => string | null = () => null;
  /** Members that this Excel does not have, by their names on the wire. */
  refuses: (name: string) => boolean = () => false;
  /** Called before each request, with its number. */
  onRequest: (request: number) => void = () => undefined;
  /** Answers that hold more cells, or bytes, are refused as too large. */
  mostCells = Number.POSITIVE_INFINITY;
  mostBytes = Number.POSITIVE_INFINITY;
  /** Of a range with more cells nothing is told, and no error either (#6781). */
  silentAbove = Number.POSITIVE_INFINITY;

  constructor(host: ExcelHost) {
    host.dispatcher.hooks = {
      beforeBatch: (body, purpose) => {
        if (purpose !== "document") return;
        this.requests += 1;
        const written = writtenBy(body);
        const cells = written.reduce((sum, matrix) => sum + sizeOf(matrix), 0);
        this.most.request = Math.max(this.most.request, JSON.stringify(body).length);
        this.most.cells = Math.max(this.most.cells, cells);
        this.most.rows = Math.max(this.most.rows, ...written.map(({ length }) => length));
        this.onRequest(this.requests);
        this.#pass("before");
      },
      beforeAction: ({ Name: name = "" }, index, purpose) => {
        if (purpose !== "document") return;
        if (this.refuses(name)) throw new HostError("ApiNotFound", name);
        this.#pass(index);
      },
      beforeAnswer: (_body, results, purpose) => {
        if (purpose !== "document") return;
        this.#measure(results);
        this.#pass("after");
      },
    };
  }

  /** Counts from the beginning, and lets nothing fail. */
  reset(): void {
    this.requests = 0;
    this.points = [];
    this.most = { request: 0, answer: 0, cells: 0, rows: 0 };
    this.failing = () => null;
    this.onRequest = () => undefined;
  }

  /** Fails at this point, and never again or ever after. */
  failAt({ request, at }: Point, code = "GeneralException", times = "once"): void {
    this.reset();
    this.failing = (point) => {
      if (point.request !== request || point.at !== at) return null;
      this.failing = () => (times === "once" ? null : code);
      return code;
    };
  }

  #pass(at: Point["at"]): void {
    const point = { request: this.requests, at };
    this.points.push(point);
    const code = this.failing(point);
    if (code !== null) throw new HostError(code, `as asked for at ${point.request}:${at}`);
  }

  #measure(results: Results): void {
    const bytes = JSON.stringify(results).length;
    const cells = cellsIn(results);
    this.most.answer = Math.max(this.most.answer, bytes);
    this.most.cells = Math.max(this.most.cells, cells);
    if (cells > this.mostCells || bytes > this.mostBytes)
      throw new HostError("ResponsePayloadSizeLimitExceeded", "the response is too large");
    silence(results, this.silentAbove);
  }
}

function writtenBy({ Actions: actions }: RequestBody): unknown[][][] {
  return actions
    .filter(({ Name: name }) => name === "Values" || name === "Formulas")
    .map(({ ArgumentInfo: given }) => given?.Arguments?.[0])
    .filter(isMatrix);
}

/** Cells whose values are told. */
function cellsIn(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + cellsIn(one), 0);
  return Object.entries(value).reduce((sum, [name, one]) => {
    return sum + (/^values$/i.test(name) ? sizeOf(one) : cellsIn(one));
  }, 0);
}

function isMatrix(value: unknown): value is unknown[][] {
  return Array.isArray(value) && value.every((row) => Array.isArray(row));
}

function sizeOf(value: unknown): number {
  return isMatrix(value) ? value.length * (value[0]?.length ?? 0) : 0;
}

function silence(value: unknown, above: number): void {
  if (typeof value !== "object" || value === null) return;
  const record = value as Record<string, unknown>;
  for (const [name, one] of Object.entries(record)) {
    if (sizeOf(one) > above) record[name] = null;
    else silence(one, above);
  }
}
