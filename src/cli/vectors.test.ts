import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { formatReport, runVectors } from "./vectors";

const root = join(__dirname, "../..");
const read = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

test("every vector of the fixture passes", () => {
  const report = runVectors(read(join(root, "test/fixtures/vectors.json")));
  expect(report.failures).toEqual([]);
  expect(report.passed).toBeGreaterThan(90);
});

const whole = join(root, "../shared/method/vectors.json");
(existsSync(whole) ? test : test.skip)("every vector of the method passes", () => {
  const report = runVectors(read(whole));
  expect(report.failures).toEqual([]);
  expect(report.passed).toBeGreaterThanOrEqual(247);
});

const vector = (over: object) => ({
  id: "X-1",
  function: "multiple",
  input: { start: 2, end: 6 },
  expected: { multiple: 3 },
  tolerance: 1e-9,
  ...over,
});

describe("a vector that does not hold fails with a clear line", () => {
  test.each([
    [vector({ expected: { multiple: 3.1 } }), "multiple: expected 3.1, received 3"],
    [vector({ expected: { multiple: null } }), "multiple: expected null, received 3"],
    [vector({ input: { start: 0, end: 6 } }), "multiple: expected 3, received null"],
    [vector({ expected: { colour: 3 } }), "colour: nothing evaluates this key"],
    [vector({ function: "horoscope" }), 'unknown function "horoscope"'],
    [vector({ expected: {} }), "expects nothing"],
    [vector({ input: null }), "has no input"],
    [7, "is not an object"],
    [
      vector({
        function: "overshoot",
        input: {
          baseline: 4,
          baseline_year: 2020,
          actual: 5,
          actual_year: 2023,
          target: 6.7,
          target_year: 2025,
        },
        expected: { class_cn: "提前完成" },
      }),
      /^class_cn: expected "提前完成", received .*far-behind|behind/,
    ],
  ])("%j", (given, message) => {
    const report = runVectors([given]);
    expect([report.passed, report.failed]).toEqual([0, 1]);
    const line = report.failures[0]?.messages[0];
    if (typeof message === "string") expect(line).toBe(message);
    else expect(line).toMatch(message);
  });

  test("the quoted words of a text are not evaluated", () => {
    expect(runVectors([vector({ expected: { multiple: 3, published_words: "3倍" } })]).passed).toBe(
      1,
    );
  });
});

test("the report counts per function and in total", () => {
  const report = runVectors({
    vectors: [
      vector({}),
      vector({ id: "X-2", expected: { multiple: 4 } }),
      vector({ function: "change", expected: { abs_change: 4 } }),
    ],
  });
  expect(formatReport(report)).toBe(
    [
      "multiple: 1 passed, 1 failed",
      "change: 1 passed, 0 failed",
      "  X-2 multiple: multiple: expected 4, received 3",
      "total: 2 passed, 1 failed",
      "",
    ].join("\n"),
  );
});

test("a file without vectors is a failure", () => {
  expect(runVectors({}).failed).toBe(1);
  expect(formatReport(runVectors(null))).toContain("holds no list of vectors");
});
