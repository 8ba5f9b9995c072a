import { execFileSync } from "node:child_process";
import { join } from "node:path";
import type { FunctionsOnce } from "./functions-once";
import type { Measured } from "./table";

const ROUNDS = 5;

/** The built script of the custom functions: how soon it can be called, and batches of calls. */
export async function functions(): Promise<Measured[]> {
  const rounds = Array.from({ length: ROUNDS }, once);
  const best = (pick: (round: FunctionsOnce) => number) => Math.min(...rounds.map(pick));
  return [
    {
      name: "functions usable after script start",
      value: best((r) => r.start),
      limit: 150,
      unit: "ms",
    },
    { name: "10,000 calls of PACE", value: best((r) => r.arithmetic), limit: 1000, unit: "ms" },
    { name: "10,000 calls of STATUS", value: best((r) => r.planAware), limit: 2000, unit: "ms" },
  ];
}

/** In a process of its own: nothing is compiled yet, as when Excel starts the add-in. */
function once(): FunctionsOnce {
  const script = join(__dirname, "functions-once.cjs");
  const output = execFileSync(process.execPath, [script], { encoding: "utf8" });
  return JSON.parse(output) as FunctionsOnce;
}
