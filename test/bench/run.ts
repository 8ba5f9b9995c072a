import { bench as checking } from "./checking";
import { functions } from "./functions";
import { native } from "./native";
import { reading } from "./reading";
import { recognising } from "./recognising";
import { bench as ruler } from "./ruler";
import { type Bench, formatTable, type Measured, passes } from "./table";

/** Every benchmark, in the order of the table. A new one is one more line. */
const BENCHES: readonly Bench[] = [reading, recognising, ruler, checking, functions, native];

async function run(): Promise<void> {
  const figures: Measured[] = [];
  for (const bench of BENCHES) figures.push(...(await bench()));
  console.log(formatTable(figures));
  if (!figures.every(passes)) process.exitCode = 1;
}

void run();
