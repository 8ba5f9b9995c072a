import type { BlankAs } from "../arguments";
import type { FunctionMetadata, FunctionsFile } from "../metadata";
import { type FunctionsInCells, registerFunctions } from "../register";
import { HeadlessGrid, type Put } from "./headless";
import { PlainError, PlainInvoker, type PlainInvokerOptions } from "./plain-invoker";

export const scalar = { name: "x", type: "any", dimensionality: "scalar" } as const;
const optional = { ...scalar, name: "y", optional: true } as const;
const matrix = { ...scalar, name: "range", dimensionality: "matrix" } as const;
export const define = (
  id: string,
  parameters: FunctionMetadata["parameters"],
  more: Partial<FunctionMetadata> = {},
): FunctionMetadata => ({ id, name: id, description: `${id}!`, parameters, ...more });

export const METADATA: FunctionsFile = {
  functions: [
    define("DOUBLE", [scalar]),
    define("ECHO", [scalar, optional]),
    define("SHOW", [matrix, optional]),
    define("TABLE", [scalar], { result: { dimensionality: "matrix" } }),
    define("KEEN", [scalar], { allowErrorForDataTypeAny: true }),
    define("FAIL", [scalar]),
    define("WHERE", [], { options: { requiresAddress: true } }),
    define("REST", [scalar, { ...scalar, repeating: true }]),
  ],
};

export const FUNCTIONS: PlainInvokerOptions["functions"] = {
  DOUBLE: (x: number) => 2 * x,
  ECHO: (...given: unknown[]) => JSON.stringify(given),
  SHOW: (...given: unknown[]) => JSON.stringify(given),
  TABLE: (size: number) =>
    Array.from({ length: size }, (_, row) => Array.from({ length: 2 }, (__, at) => row * 10 + at)),
  KEEN: (x: unknown) => JSON.stringify(x),
  FAIL: (x: unknown) => {
    throw new PlainError("#N/A", `没有 ${String(x)} 的数`);
  },
  WHERE: () => "",
  REST: (...given: unknown[]) => JSON.stringify(given),
};

export interface Scene {
  readonly grid: HeadlessGrid;
  readonly invoker: PlainInvoker;
  readonly functions: FunctionsInCells;
}

export const scenes: Scene[] = [];
/** After each test. */
export async function closeAll(): Promise<void> {
  for (const each of scenes.splice(0)) await close(each);
}

export async function close({ grid, functions }: Scene): Promise<void> {
  // A grid that goes while it calculates fails later, when it would tell of its progress.
  await grid.settled();
  functions.dispose();
  grid.dispose();
}

/** A fault of the host fails the test that has it. */
export const fail = (error: unknown): never => {
  throw error;
};

export interface SceneOptions extends Partial<PlainInvokerOptions> {
  readonly blankAs?: BlankAs;
  readonly cacheLimit?: number;
}

export function scene(
  cells: Put,
  { blankAs = "null", cacheLimit, ...rest }: SceneOptions = {},
): Scene {
  const invoker = new PlainInvoker({ functions: FUNCTIONS, ...rest });
  let functions: FunctionsInCells | undefined;
  const grid = new HeadlessGrid(cells, (injector) => {
    functions = registerFunctions({
      injector,
      functions: METADATA,
      namespace: "PLAN",
      invoker,
      blankAs,
      onFault: fail,
      ...(cacheLimit !== undefined && { cacheLimit }),
    });
  });
  const made = { grid, invoker, functions: functions as FunctionsInCells };
  scenes.push(made);
  return made;
}

export async function calculated(cells: Put, options?: SceneOptions): Promise<Scene> {
  const made = scene(cells, options);
  await quiet(made);
  return made;
}

export async function quiet({ grid, functions }: Scene): Promise<void> {
  await grid.settled();
  await functions.idle();
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
