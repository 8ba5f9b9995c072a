// `npm run samples` writes seeds/workbooks from the plan packs; with `--check` it only says which
// files are out of date, and fails if any is.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { createWorkbook } from "../src/ooxml/create";
import { shippedPlans } from "../src/plan";
import { withErrors } from "./samples/errors";
import { findPlan } from "./samples/figures";
import { filled } from "./samples/filled";
import { messy } from "./samples/messy";
import { departmentPart, monitoring, template } from "./samples/monitoring";
import { budget, nationalOutline } from "./samples/others";
import { completionTable, targetTable } from "./samples/printed";
import type { Sample } from "./samples/sample";

const FOLDER = join(__dirname, "..", "seeds", "workbooks");
const ENDING = ".xlsx";

function samples(): readonly Sample[] {
  const past = findPlan(shippedPlans, 2020);
  const current = findPlan(shippedPlans, 2025);
  return [
    completionTable(past),
    targetTable(current),
    monitoring(current),
    { ...monitoring(current), name: "monitoring-filled", filledAsOf: 2023 },
    messy(current, past),
    departmentPart(current),
    nationalOutline(),
    withErrors(current),
    template(current),
    budget(),
  ];
}

/** Parts are stored, not deflated, so equal content is equal bytes on every machine. */
async function files(): Promise<Map<string, Uint8Array>> {
  const made = new Map<string, Uint8Array>();
  for (const { name, title, sheets, options, filledAsOf } of samples()) {
    const bytes = await createWorkbook(sheets, { title, ...options });
    made.set(name + ENDING, filledAsOf ? await filled(bytes, filledAsOf) : bytes);
  }
  return made;
}

function present(): string[] {
  return readdirSync(FOLDER).filter((name) => name.endsWith(ENDING));
}

async function main(): Promise<number> {
  mkdirSync(FOLDER, { recursive: true });
  const made = await files();
  const isStale = (name: string) => {
    const bytes = made.get(name);
    return !present().includes(name) || !bytes || !readFileSync(join(FOLDER, name)).equals(bytes);
  };
  const stale = [...new Set([...made.keys(), ...present()])].filter(isStale).sort();
  if (process.argv.includes("--check")) {
    for (const name of stale) process.stdout.write(`out of date: seeds/workbooks/${name}\n`);
    return stale.length > 0 ? 1 : 0;
  }
  for (const name of stale) {
    const bytes = made.get(name);
    if (bytes) writeFileSync(join(FOLDER, name), bytes);
    else rmSync(join(FOLDER, name));
    process.stdout.write(`${bytes ? "written" : "removed"}: seeds/workbooks/${name}\n`);
  }
  return 0;
}

void main().then((code) => {
  process.exitCode = code;
});
