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

(isBuilt ? describe : describe.skip)("the built script of the custom functions", () => {
  const source = isBuilt ? readFileSync(SCRIPT, "utf8") : "";

  test("works alone, without a document or another script", () => {
    const calls = load(source);
    expect([...calls.keys()].sort()).toEqual(catalogue.map(({ id }) => id).sort());
    expect(calls.get("PROGRESS")?.(50, 60, "100以上")).toBe(0.2);
  });

  test("is the one the page loads before the pane, under a name of its own", () => {
    const page = readFileSync(PAGE, "utf8");
    const named = [...page.matchAll(/src="?(pane\.[^"\s>]+\.js)/g)].map(([, name = ""]) => name);
    const [first = "", ...rest] = named;
    expect(first).toMatch(/^pane\.functions\.\w{8}\.js$/);
    expect(rest).toEqual([expect.stringMatching(/^pane\.\w{8}\.js$/)]);
    expect(readFileSync(join(ADDIN, first), "utf8") === source).toBe(true);
  });

  test("holds what the pane's scripts share with it; they do not hold it again", () => {
    // A sentence of the method that both the functions and the engine's chunk can say.
    const shared = "ruler.class.attained-early";
    const scripts = readdirSync(ADDIN).filter((name) => /^pane\..*\.js$/.test(name));
    const page = readFileSync(PAGE, "utf8");
    const holding = scripts.filter(
      (name) =>
        page.includes(name) && readFileSync(join(ADDIN, name), "utf8").includes(`"${shared}":`),
    );
    expect(holding).toEqual([expect.stringMatching(/^pane\.functions\./)]);
  });
});
