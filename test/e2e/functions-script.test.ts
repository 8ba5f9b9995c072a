import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { catalogue } from "../../src/functions";

const ADDIN = join(__dirname, "..", "..", "dist", "addin");
const SCRIPT = join(ADDIN, "functions.js");
const PAGE = join(ADDIN, "taskpane.html");
const isBuilt = existsSync(SCRIPT) && existsSync(PAGE);

type Call = (...given: unknown[]) => unknown;

/** What a host without a page gives a script: its language, and Excel's registry of functions. */
function load(source: string): ReadonlyMap<string, Call> {
  const calls = new Map<string, Call>();
  const CustomFunctions = {
    associate: (id: string, call: Call) => calls.set(id, call),
    Error,
    ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  };
  runInContext(source, createContext({ CustomFunctions }));
  return calls;
}

const scriptsOf = (page: string): string[] =>
  [...page.matchAll(/src="?(pane\.[^"\s>]+\.js)/g)].map(([, name = ""]) => name);

(isBuilt ? describe : describe.skip)("the built script of the custom functions", () => {
  const source = isBuilt ? readFileSync(SCRIPT, "utf8") : "";

  test("works alone, without a document or another script", () => {
    const calls = load(source);
    expect([...calls.keys()].sort()).toEqual(catalogue.map(({ id }) => id).sort());
    expect(calls.get("PROGRESS")?.(50, 60, "100以上")).toBe(0.2);
  });

  test("has a twin in the page, which tells Excel of the same functions before the pane is there", () => {
    const page = readFileSync(PAGE, "utf8");
    const [first = ""] = scriptsOf(page);
    expect(first).toMatch(/^pane\.functions\.\w{8}\.js$/);
    const calls = load(readFileSync(join(ADDIN, first), "utf8"));
    expect([...calls.keys()]).toEqual(catalogue.map(({ id }) => id));
  });

  test("is shared in the page: no sentence of the method is loaded twice", () => {
    const scripts = readdirSync(ADDIN).filter((name) => /^pane\..*\.js$/.test(name));
    const holding = scripts.filter((name) =>
      readFileSync(join(ADDIN, name), "utf8").includes('"ruler.class.attained-early":'),
    );
    expect(holding).toHaveLength(1);
  });

  test("what computes the functions is asked for at once, but the page does not wait for it", () => {
    const page = readFileSync(PAGE, "utf8");
    const waited = scriptsOf(page);
    const table = "jindong-sti-2021-2025";
    const holding = readdirSync(ADDIN).filter(
      (name) =>
        /^pane\..*\.js$/.test(name) && readFileSync(join(ADDIN, name), "utf8").includes(table),
    );
    expect(holding.length).toBeGreaterThan(0);
    expect(waited.filter((name) => holding.includes(name))).toEqual([]);
    for (const name of holding) expect(page).toMatch(new RegExp(`rel="?preload"?[^>]*${name}`));
  });
});
