import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createWorkbook } from "../../src/ooxml/create";

/** The built command line, as a user starts it. */
const LAUNCHER = join(__dirname, "..", "..", "scripts", "plan-ruler.mjs");
const folder = mkdtempSync(join(tmpdir(), "plan-ruler-"));
const many = join(folder, "many.xlsx");

beforeAll(async () => {
  const rows = Array.from({ length: 3000 }, (_, at) => [
    `第${at}项人均面积`,
    "%",
    at / 64,
    "60 以上",
  ]);
  const header = ["指标名称", "单位", "2020年", "2025年目标"];
  writeFileSync(many, await createWorkbook([{ name: "主要指标", rows: [header, ...rows] }]));
  // Builds where the build is outdated, so that the tests below time nothing but the command.
  spawnSync(process.execPath, [LAUNCHER, "--version"]);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true }));

test("a large answer arrives whole through a pipe", () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [LAUNCHER, "recognise", many, "--json"],
    { encoding: "utf8", maxBuffer: 1 << 28 },
  );
  expect(status).toBe(0);
  expect(stderr).not.toMatch(/Error/);
  expect(stdout.length).toBeGreaterThan(1_000_000);
  expect(JSON.parse(stdout).tables[0].rows).toHaveLength(3000);
}, 30_000);

test("a reader that leaves early ends the program quietly", async () => {
  const child = spawn(process.execPath, [LAUNCHER, "recognise", many, "--json"]);
  let notes = "";
  child.stderr.on("data", (text) => (notes += text));
  child.stdout.once("data", () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.on("close", resolve));
  expect(code).toBe(0);
  expect(notes).not.toMatch(/Error/);
}, 30_000);

test("wrong usage and unreadable files leave with 2", () => {
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [LAUNCHER, ...args], { encoding: "utf8" });
  expect(run("recognise").status).toBe(2);
  const missing = run("recognise", join(folder, "none.xlsx"), "--json");
  expect(missing.status).toBe(2);
  expect(JSON.parse(missing.stdout).error.code).toBe("no-such-file");
}, 30_000);
