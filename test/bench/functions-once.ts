import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";

/** What a child process that loads the functions' script prints, as JSON; milliseconds. */
export interface FunctionsOnce {
  readonly start: number;
  readonly arithmetic: number;
  readonly planAware: number;
}

type Call = (...given: unknown[]) => unknown;

const CALLS = 10_000;
const SCRIPT = join(__dirname, "..", "..", "dist", "addin", "functions.js");

const calls = new Map<string, Call>();

/** As far as the script looks at it. */
const CustomFunctions = {
  associate: (id: string, call: Call) => calls.set(id, call),
  Error,
  ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
};

function time(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function call(id: string, ...given: unknown[]): unknown {
  const found = calls.get(id);
  if (!found) throw new Error(`${id} is not associated`);
  return found(...given);
}

/** A row of its own each time: nothing can be remembered from the call before. */
function batch(each: (row: number) => void): number {
  return time(() => {
    for (let row = 0; row < CALLS; row++) each(row);
  });
}

const source = readFileSync(SCRIPT, "utf8");
const start = time(() => {
  runInContext(source, createContext({ CustomFunctions }));
  call("PROGRESS", 52.9, 57, "60以上");
});
const years = [[2021, 2022, 2023]];
const name = "全社会研发经费支出占 GDP 比重";
const result: FunctionsOnce = {
  start,
  arithmetic: batch((row) =>
    call("PACE", 50, 2020, 57 + row / CALLS, 2023, `${60 + row}以上`, 2025),
  ),
  planAware: batch((row) => call("STATUS", name, years, [[2.85, 3, 3 + row / CALLS]], 2023)),
};
process.stdout.write(JSON.stringify(result));
