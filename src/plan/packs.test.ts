import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { shippedPlans } from "./packs";
import { parsePlan } from "./parse";
import { figuresIn } from "./printed";
import { findIndicator } from "./references";
import { plain, SeedDocument } from "./seed-document";
import type { Plan, Source } from "./types";

const [past, current] = shippedPlans as [Plan, Plan];
const document = seedDocument(join(__dirname, "..", "..", "..", "shared", "seed"));
const title = "the packs against the document they were taken from";

describe("the shipped packs", () => {
  test.each(shippedPlans.map((plan) => [plan.id, plan] as const))("%s is sound", (_id, plan) => {
    expect(parsePlan(plan)).toEqual({ ok: true, plan });
  });

  test("cannot be changed", () => {
    expect(Object.isFrozen(current)).toBe(true);
    expect(Object.isFrozen(current.indicators[3]?.target)).toBe(true);
  });

  test("hold what the document holds", () => {
    const count = ({ goals, indicators, projects, tasks, safeguards, discrepancies }: Plan) =>
      [goals, indicators, projects, tasks, safeguards, discrepancies].map((list) => list.length);
    expect(count(past)).toEqual([0, 14, 0, 0, 0, 0]);
    expect(count(current)).toEqual([5, 15, 15, 27, 5, 42]);
  });

  test("keep blanks blank and kinds as written", () => {
    const kinds = current.indicators
      .filter((indicator) => indicator.kind !== "change")
      .map(({ order, kind }) => [order, kind]);
    expect(kinds).toEqual([
      [4, "growth-average"],
      [14, "maintenance"],
      [15, "growth-average"],
    ]);
    const blank = current.indicators.filter((indicator) => indicator.baseline.value === null);
    expect(blank.map(({ order, baseline }) => [order, baseline.printed])).toEqual([
      [12, ""],
      [15, ""],
    ]);
  });

  test("name indicators of either plan in discrepancies", () => {
    for (const { indicators } of current.discrepancies) {
      for (const text of indicators) {
        const [id, plan] = text.split("/").reverse();
        expect(plan ?? past.id).toBe(past.id);
        expect(findIndicator(plan ? past : current, id ?? "")).not.toBeNull();
      }
    }
  });

  test("put every project under a task", () => {
    const linked = new Set(current.tasks.flatMap((task) => task.projects));
    expect(current.projects.map(({ id }) => id).filter((id) => !linked.has(id))).toEqual([]);
  });
});

if (!document) {
  describe(title, () => {
    test.skip("the document is not in ../shared/seed", () => undefined);
  });
} else {
  describe(title, () => {
    const sources = shippedPlans.flatMap(sourcesOf);

    test.each(sources.map((source) => [source.place, source] as const))(
      "%s: quote",
      (_p, source) => {
        expect(document.at(source.place)).toContain(plain(source.quote));
      },
    );

    test.each([
      [past, 1],
      [current, 2],
    ] as const)("$id: every row of the table, cell by cell", (plan, table) => {
      expect(document.cells(`表${table} 行${plan.indicators.length + 1}`)).toEqual([""]);
      for (const indicator of plan.indicators) {
        const { order, name, unit, baseline, target, reported } = indicator;
        const place = `表${table} 行${order}`;
        expect(indicator.source.place).toBe(place);
        const [no, printedName, ...figures] = document.cells(place);
        expect(no).toBe(String(order));
        expect(plain(printedName ?? "").replace(/[（(]([^（(]+)[）)]$/, "|$1")).toBe(
          plain(`${name}|${unit}`),
        );
        const printed = [baseline, target, ...(reported ? [reported] : [])].map((x) => x.printed);
        expect(figures).toEqual(printed);
      }
    });

    test("statements and facts have their figures from their quotes", () => {
      const said = shippedPlans.flatMap((plan) => [
        ...plan.facts,
        ...plan.indicators.flatMap((indicator) => indicator.statements),
      ]);
      for (const { value, source } of said) {
        if (value !== null) expect(figuresIn(source.quote)).toContain(value);
      }
    });

    test("goals, projects, tasks and safeguards are the document's, all and in order", () => {
      const leads = (place: string, lead: RegExp) =>
        document.section(place).flatMap((line) => [...line.matchAll(lead)].map((m) => m[1] ?? ""));
      expect(current.goals.map(({ name }) => name)).toEqual(leads("三(三)", /^——\*\*(.+?)\*\*/g));
      for (const project of current.projects) {
        const { order, name, content } = project;
        expect(document.at(project.source.place)).toBe(plain(`${order}.${name}。${content}`));
        expect(project.source.place).toBe(`${project.column} 项${order}`);
        for (const quantity of project.quantities) expect(content).toContain(quantity);
      }
      for (const section of new Set(current.tasks.map((task) => task.section))) {
        const own = current.tasks.filter((task) => task.section === section);
        const bold = leads(section, /\*\*(.+?。)\*\*/g).flatMap((text) => text.split("。"));
        const missing = bold.filter(
          (name) => name !== "" && !own.some((task) => task.name === name),
        );
        expect(missing).toEqual([]);
        const text = document.at(section);
        const positions = own.map((task) => text.indexOf(`${plain(task.name)}。`));
        expect(positions).toEqual([...positions].sort((a, b) => a - b));
        expect(positions).not.toContain(-1);
        for (const quantity of own.flatMap((task) => task.quantities)) {
          expect(text).toContain(plain(quantity));
        }
      }
      for (const { name, measures, source } of current.safeguards) {
        const heading = /^#*（.）/.exec(document.at(source.place))?.[0] ?? "";
        expect(document.at(source.place)).toBe(plain(`${heading}${name}${measures.join("")}`));
      }
    });

    test.each(current.discrepancies.map((item) => [item.id, item] as const))(
      "discrepancy %s stands where it says",
      (_id, { a, b }) => {
        for (const side of b ? [a, b] : [a]) {
          const texts = side.place.split("；").map((place) => document.section(place).join("\n"));
          expect(texts).not.toContain("");
          if (side.value === "") {
            expect(document.cells(side.place)[2]).toBe("");
            continue;
          }
          const fragments = side.value.split("；").map(plain);
          const astray = fragments.filter((one) => !texts.some((text) => holds(text, one)));
          const idle = texts.filter((text) => !fragments.some((one) => holds(text, one)));
          expect({ astray, idle }).toEqual({ astray: [], idle: [] });
        }
      },
    );

    test("the document says who issued the plan and when", () => {
      expect(document.everything).toContain(plain(current.documentNumber ?? ""));
      expect(document.everything).toContain(plain(current.title));
      expect(document.everything).toContain("2021年10月15日");
      for (const issuer of current.issuer?.split("、") ?? []) {
        expect(document.everything).toContain(issuer);
      }
    });
  });
}

/** The document beside the repository, `null` where it is not there. */
function seedDocument(folder: string): SeedDocument | null {
  const file = existsSync(folder) && readdirSync(folder).find((name) => name.endsWith(".txt"));
  return file ? new SeedDocument(readFileSync(join(folder, file), "utf8")) : null;
}

/** Whether a fragment stands in a text, blanks aside; a figure must stand alone: 3 is not in 33. */
function holds(text: string, fragment: string): boolean {
  const characters = [...plain(fragment)].map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const before = /^\d/.test(fragment) ? "(?<![\\d.])" : "";
  const after = /\d$/.test(fragment) ? "(?!\\.?\\d)" : "";
  return new RegExp(before + characters.join("[\\s*]*") + after).test(text);
}

function sourcesOf(plan: Plan): Source[] {
  const { goals, indicators, relations, projects, tasks, safeguards, facts } = plan;
  return [
    ...[goals, indicators, projects, tasks, safeguards, facts].flat().map((part) => part.source),
    ...indicators.flatMap((indicator) => indicator.statements.map((said) => said.source)),
    ...relations.flatMap((relation) => relation.source ?? []),
  ];
}
