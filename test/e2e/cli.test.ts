import { spawn, spawnSync } from "node:child_process";
import { join } from "node:path";

const ROOT = join(__dirname, "..", "..");
/** The built command line, as a user starts it. */
const LAUNCHER = join(ROOT, "scripts", "plan-ruler.mjs");
const SAMPLE = "seeds/workbooks/table-2-targets-2025.xlsx";
/** One file over and over: an answer far larger than a pipe holds. */
const MANY = ["recognise", "--json", ...Array<string>(100).fill(SAMPLE)];

function run(args: readonly string[]) {
  const options = { cwd: ROOT, encoding: "utf8", maxBuffer: 1 << 28 } as const;
  return spawnSync(process.execPath, [LAUNCHER, ...args], options);
}

// Builds where the build is outdated, so that the tests below wait for nothing but the command.
beforeAll(() => void run(["--version"]), 120_000);

test("a large answer arrives whole through a pipe", () => {
  const { status, stdout, stderr } = run(MANY);
  expect(status).toBe(0);
  expect(stderr).not.toMatch(/Error/);
  expect(stdout.length).toBeGreaterThan(500_000);
  const answers: { file: string }[] = JSON.parse(stdout);
  expect(answers.map(({ file }) => file)).toEqual(MANY.slice(2));
}, 30_000);

test("a reader that leaves early ends the program quietly", async () => {
  const child = spawn(process.execPath, [LAUNCHER, ...MANY], { cwd: ROOT });
  let notes = "";
  child.stderr.on("data", (text) => (notes += text));
  child.stdout.once("data", () => child.stdout.destroy());
  const code = await new Promise((resolve) => child.on("close", resolve));
  expect(code).toBe(0);
  expect(notes).not.toMatch(/Error/);
}, 30_000);

test("wrong usage and unreadable files leave with 2", () => {
  expect(run(["recognise"]).status).toBe(2);
  const missing = run(["recognise", "none.xlsx", "--json"]);
  expect(missing.status).toBe(2);
  expect(JSON.parse(missing.stdout).error.code).toBe("no-such-file");
}, 30_000);
