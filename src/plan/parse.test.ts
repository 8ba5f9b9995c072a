import { shippedPlans } from "./packs";
import { parsePlan, parsePlanText } from "./parse";
import { formatPath, formatProblem, type PlanProblem } from "./problems";
import type { Plan } from "./types";

type Draft = ReturnType<typeof draft>;

/** A pack to spoil. */
function draft() {
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- faults go against the type on purpose
  return structuredClone(shippedPlans[1] as Plan) as any;
}

function faultsOf(json: unknown): string[] {
  const result = parsePlan(json);
  return result.ok ? [] : result.problems.map(({ path, code }) => `${path} ${code}`);
}

const faults: readonly (readonly [string, (pack: Draft) => void])[] = [
  ["title missing", (p) => delete p.title],
  ["issuer missing", (p) => delete p.issuer],
  ["documentNumber wrong-type", (p) => (p.documentNumber = 18)],
  ["date bad-date", (p) => (p.date = "2021年10月15日")],
  ["baselineYear wrong-type", (p) => (p.baselineYear = "2020年")],
  ["targetYear out-of-range", (p) => (p.targetYear = 25)],
  ["targetYear target-not-later", (p) => (p.targetYear = 2020)],
  ["safeguards wrong-type", (p) => (p.safeguards = {})],
  ["version unknown-key", (p) => (p.version = 1)],
  ["indicators[3].weight unknown-key", (p) => (p.indicators[3].weight = 5)],
  ['indicators[3]["责任 部门"] unknown-key', (p) => (p.indicators[3]["责任 部门"] = "科技局")],
  ["indicators[0].target.value wrong-type", (p) => (p.indicators[0].target.value = "3.3")],
  ["indicators[0].target.value wrong-type", (p) => (p.indicators[0].target.value = [3, 4, 5])],
  ["indicators[0].kind not-allowed", (p) => (p.indicators[0].kind = "保持")],
  ["indicators[0].target.operator not-allowed", (p) => (p.indicators[0].target.operator = "≥")],
  ["indicators[0].name empty", (p) => (p.indicators[0].name = "")],
  ["safeguards[0].id bad-id", (p) => (p.safeguards[0].id = "rd@gdp")],
  ["goals[0].source.quote missing", (p) => delete p.goals[0].source.quote],
  ["indicators[1].order order-broken", (p) => (p.indicators[1].order = 3)],
  ["projects[14].order order-broken", (p) => (p.projects[14].order = 16)],
  ["tasks[1].id duplicate-id", (p) => (p.tasks[1].id = p.tasks[0].id)],
  ["facts[0].id duplicate-id", (p) => (p.facts[0].id = p.indicators[0].id)],
  ["indicators[2].goal unknown-reference", (p) => (p.indicators[2].goal = "nowhere")],
  ["tasks[0].projects[1] unknown-reference", (p) => p.tasks[0].projects.push("nowhere")],
  ["tasks[0].parent unknown-reference", (p) => (p.tasks[0].parent = "nowhere")],
  ["tasks[0].parent parent-nested", (p) => (p.tasks[0].parent = p.tasks[0].id)],
  ["tasks[0].parent parent-nested", (p) => (p.tasks[0].parent = "service-brand")],
  ["relations[0].whole unknown-reference", (p) => (p.relations[0].whole = "nowhere@2020")],
  ["relations[0].parts[0] bad-reference", (p) => (p.relations[0].parts[0] = "rd @ 2020")],
  ["relations[0].parts wrong-number-of-parts", (p) => p.relations[0].parts.pop()],
  ["relations[0].tolerance out-of-range", (p) => (p.relations[0].tolerance = -0.1)],
  [
    "discrepancies[0].indicators[0] unknown-reference",
    (p) => (p.discrepancies[0].indicators[0] = "jindong-sti-2021-2025/nowhere"),
  ],
  ["discrepancies[0].indicators[0] bad-reference", (p) => (p.discrepancies[0].indicators[0] = "?")],
  ["discrepancies[0].machine.why why-missing", (p) => (p.discrepancies[0].machine.visible = false)],
  ["indicators[0].target.year target-not-later", (p) => (p.indicators[0].target.year = 2020)],
  ["indicators[0].baseline.value printed-differs", (p) => (p.indicators[0].baseline.value = 2.55)],
  ["indicators[11].baseline.value printed-differs", (p) => (p.indicators[11].baseline.value = 0)],
  [
    "indicators[0].statements[0].printed printed-not-quoted",
    (p) => (p.indicators[0].statements[0].printed = "3.3%及以上"),
  ],
  [
    "indicators[0].target.operator operator-missing",
    (p) => (p.indicators[0].target.operator = null),
  ],
  [
    "indicators[0].target.operator operator-without-value",
    (p) => (p.indicators[0].target.value = null),
  ],
  [
    "indicators[4].statements[0].value wrong-type",
    (p) => (p.indicators[4].statements[0].value = {}),
  ],
  [
    "indicators[3].target.operator operator-differs",
    (p) => (p.indicators[3].target.operator = ">"),
  ],
  ["indicators[0].target.operator range-expected", (p) => (p.indicators[0].target.operator = "in")],
  [
    "indicators[0].target.value range-reversed",
    (p) =>
      Object.assign(p.indicators[0].target, { operator: "in", value: [4, 3.3], printed: "3.3—4" }),
  ],
  [
    "indicators[1].aliases[0] name-shared",
    (p) => (p.indicators[1].aliases[0] = "研发经费占 GDP 比重"),
  ],
  [
    "indicators[0].lookAlikes[4] look-alike-is-own-name",
    (p) => p.indicators[0].lookAlikes.push("R&D经费支出占国内生产总值的比例"),
  ],
];

describe("parsePlan", () => {
  test.each(faults)("%s", (expected, spoil) => {
    const pack = draft();
    spoil(pack);
    expect(faultsOf(pack)).toEqual([expected]);
  });

  test("reports every fault at once, also several in one place", () => {
    const pack = draft();
    pack.id = "jindong sti";
    pack.indicators[0].kind = "保持";
    pack.indicators[0].target.value = "3.3";
    pack.indicators[0].baseline.value = 2.9;
    pack.indicators[0].statements[1].printed = "为2.8%";
    pack.indicators[0].statements[2].unit = "";
    pack.indicators[1].aliases.push("", "研发经费占 GDP 比重");
    pack.projects[3] = null;
    pack.tasks[4].goal = "nowhere";
    pack.extra = true;
    expect(faultsOf(pack).sort()).toEqual(
      [
        "id bad-id",
        "indicators[0].kind not-allowed",
        "indicators[0].target.value wrong-type",
        "indicators[0].baseline.value printed-differs",
        "indicators[0].statements[1].printed printed-not-quoted",
        "indicators[0].statements[1].value printed-differs",
        "indicators[0].statements[2].unit empty",
        `indicators[1].aliases[${pack.indicators[1].aliases.length - 2}] empty`,
        `indicators[1].aliases[${pack.indicators[1].aliases.length - 1}] name-shared`,
        "projects[3] wrong-type",
        "tasks[4].projects[0] unknown-reference",
        "tasks[4].goal unknown-reference",
        "extra unknown-key",
      ].sort(),
    );
  });

  test("does not report a broken id again wherever it is mentioned", () => {
    const pack = draft();
    pack.goals[0].id = "创新 资源";
    for (const indicator of pack.indicators) {
      if (indicator.goal === "resources") indicator.goal = "创新 资源";
    }
    expect(faultsOf(pack).filter((fault) => fault.includes("unknown-reference"))).toEqual([]);
  });

  test.each([null, 3, "plan", [], undefined])("refuses %p", (json) => {
    expect(parsePlan(json).ok).toBe(false);
  });

  test("names every part an empty object lacks", () => {
    expect(faultsOf({}).length).toBe(15);
  });
});

describe("parsePlanText", () => {
  test("reads a file with a byte order mark", () => {
    const text = `\ufeff${JSON.stringify(shippedPlans[0])}`;
    expect(parsePlanText(text)).toEqual({ ok: true, plan: shippedPlans[0] });
  });

  test("says what is wrong with the JSON", () => {
    const result = parsePlanText("{");
    expect(result).toMatchObject({ ok: false, problems: [{ path: "", code: "not-json" }] });
  });
});

describe("formatProblem", () => {
  const problem: PlanProblem = {
    path: "indicators[3].target.value",
    code: "wrong-type",
    data: { expected: "number", received: '"15"' },
  };

  test("gives the path and a sentence in either language", () => {
    expect(formatProblem(problem)).toBe('indicators[3].target.value：应为 number，实为 "15"');
    expect(formatProblem(problem, "en-US")).toBe(
      'indicators[3].target.value: expected number, found "15"',
    );
  });

  test("says every problem in both languages, without gaps", () => {
    for (const [, spoil] of faults) {
      const pack = draft();
      spoil(pack);
      const result = parsePlan(pack);
      for (const found of result.ok ? [] : result.problems) {
        for (const language of ["zh-CN", "en-US"] as const) {
          const sentence = formatProblem(found, language);
          expect(sentence.startsWith(found.path)).toBe(true);
          expect(sentence).not.toMatch(/undefined|\[object/);
        }
      }
    }
  });
});

test("formatPath writes keys and positions", () => {
  expect(formatPath([])).toBe("");
  expect(formatPath(["a", 0, "b", "c d", 1])).toBe('a[0].b["c d"][1]');
});
