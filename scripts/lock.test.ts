import { readFileSync } from "node:fs";
import { join } from "node:path";

interface Entry {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const text = readFileSync(join(__dirname, "..", "package-lock.json"), "utf8");
const packages: Readonly<Record<string, Entry>> = JSON.parse(text).packages;

/** npm drops an optional package from the lock when the registry lacks it: other systems then fail. */
test("the lock file holds the native packages of every system", () => {
  const missing = Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter(
        (name) => !packages[`node_modules/${name}`] && !packages[`${path}/node_modules/${name}`],
      )
      .map((name) => `${path}: ${name}`),
  );
  expect(missing).toEqual([]);
});

test("the lock file names no registry", () => {
  expect(text).not.toContain('"resolved"');
});
