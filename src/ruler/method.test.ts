import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator } from "../messages";
import {
  assessIndicator,
  describeStep,
  explain,
  type IndicatorInput,
  thresholdDefinitions,
  thresholdKeys,
} from ".";

const page = readFileSync(join(__dirname, "../../docs/method.md"), "utf8");
const pageLines = new Set(page.split("\n"));

const yearly = (figures: Readonly<Record<number, number>>) =>
  Object.entries(figures).map(([year, value]) => ({
    year: Number(year),
    value,
    provisional: false,
  }));

/** The examples of the page: 表 1 rows 1 and 9, 表 2 rows 8, 4 and 14, a total and a reduction. */
function examples(): (readonly [IndicatorInput, asOf: number])[] {
  const common = { direction: "up", path: "linear", attribute: null } as const;
  const of = (
    kind: IndicatorInput["kind"],
    baseline: readonly [number, number | null],
    target: readonly [number, number],
    figures: Readonly<Record<number, number>>,
    form: IndicatorInput["target"]["form"] = "level",
  ): IndicatorInput => ({
    ...common,
    kind,
    baseline: { year: baseline[0], value: baseline[1] },
    target: { year: target[0], form, operator: ">=", value: target[1] },
    actuals: yearly(figures),
  });
  const enterprises = of("change", [2020, 117], [2025, 280], { 2021: 135, 2022: 160, 2023: 190 });
  return [
    [of("change", [2015, 3.38], [2020, 6.8], { 2020: 6.62 }), 2020],
    [of("change", [2015, 27], [2020, 54], { 2020: 119 }), 2020],
    [enterprises, 2023],
    [{ ...enterprises, path: "geometric" }, 2023],
    [
      of(
        "growth-average",
        [2020, 1],
        [2025, 15],
        { 2021: 12, 2022: 18, 2023: 14 },
        "growth-average",
      ),
      2023,
    ],
    [of("maintenance", [2020, 4389], [2025, 3500], { 2023: 4100 }), 2023],
    [of("total", [2020, null], [2025, 1000], { 2021: 180, 2022: 210 }, "cumulative"), 2022],
    [
      of("reduction", [2020, null], [2025, 13.5], { 2021: 3.3, 2022: 0.1, 2023: 0.5 }, "reduction"),
      2023,
    ],
  ];
}

/** Every line the ruler itself writes for the examples. */
const written = new Set(
  (["zh-CN", "en-US"] as const).flatMap((language) => {
    const t = createTranslator(language);
    return examples().flatMap(([input, asOf]) =>
      explain(input, assessIndicator(input, { asOf })).map(
        (step) => `${step.formula} ${describeStep(step, t)}`,
      ),
    );
  }),
);

const shown = [...pageLines].filter((line) => /^(F\d+|τ) /.test(line));

test("the page shows examples of every formula in both languages", () => {
  expect(shown.length).toBeGreaterThan(45);
});

test.each(shown)("%s", (line) => {
  expect(written).toContain(line);
});

test.each(thresholdKeys)("the page gives the value of %s", (key) => {
  const row = [...pageLines].find((line) => line.startsWith(`| ${key} |`));
  expect(row).toContain(`| ${key} | ${thresholdDefinitions[key].value} |`);
});
