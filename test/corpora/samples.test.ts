import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../../src/ooxml";
import { shippedPlans } from "../../src/plan";
import { recognise } from "../../src/recognise";

const FOLDER = join(__dirname, "..", "..", "seeds", "workbooks");
const PAST = "jindong-sti-2016-2020";
const CURRENT = "jindong-sti-2021-2025";

/** Kind, plan, rows, rows that are an indicator of the plan, years of the columns by role. */
type Reading = readonly [string, string | null, number, number, string];

const EXPECTED: Readonly<Record<string, readonly Reading[]>> = {
  "table-1-completion-2020": [
    ["completion", PAST, 14, 14, "baseline 2015, target 2020, actual 2020"],
  ],
  "table-2-targets-2025": [["targets", CURRENT, 15, 15, "baseline 2020, target 2025"]],
  "monitoring-2021-2023": [
    [
      "monitoring",
      CURRENT,
      15,
      15,
      "baseline 2020, actual 2021, actual 2022, actual 2023, target 2025",
    ],
  ],
  "monitoring-filled": [
    [
      "monitoring",
      CURRENT,
      15,
      15,
      "baseline 2020, actual 2021, actual 2022, actual 2023, target 2025",
    ],
  ],
  messy: [
    [
      "monitoring",
      CURRENT,
      13,
      13,
      "baseline 2020, target 2025, actual 2021, actual 2022, actual 2023",
    ],
    ["completion", PAST, 7, 7, "baseline 2015, target 2020, actual 2020"],
  ],
  "department-part": [
    [
      "monitoring",
      CURRENT,
      4,
      4,
      "baseline 2020, actual 2021, actual 2022, actual 2023, target 2025",
    ],
  ],
  "other-plan-national-outline": [["targets", null, 20, 0, "baseline 2020, target 2025"]],
  "with-errors": [
    [
      "monitoring",
      CURRENT,
      16,
      16,
      "baseline 2020, actual 2021, actual 2023, actual 2025, target 2025",
    ],
  ],
  "template-empty": [
    [
      "monitoring",
      CURRENT,
      15,
      15,
      "baseline 2020, actual 2021, actual 2022, actual 2023, actual 2024, actual 2025, target 2025",
    ],
  ],
  "no-plan-budget": [],
};

test("every sample is expected to be something", () => {
  const names = readdirSync(FOLDER).map((name) => name.replace(/\.xlsx$/, ""));
  expect(names.sort()).toEqual(Object.keys(EXPECTED).sort());
});

test.each(Object.entries(EXPECTED))("%s is recognised", async (name, expected) => {
  const bytes = readFileSync(join(FOLDER, `${name}.xlsx`));
  const { tables } = recognise(await readWorkbook(bytes), shippedPlans);
  const readings = tables.map((table) => [
    table.kind,
    table.plan?.id ?? null,
    table.rows.length,
    table.rows.filter((row) => row.indicator !== null).length,
    table.columns
      .filter(({ role, year }) => year !== null && /baseline|target|actual/.test(role))
      .map(({ role, year }) => `${role} ${year}`)
      .join(", "),
  ]);
  expect(readings).toEqual(expected);
});
