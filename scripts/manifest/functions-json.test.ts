import { readFileSync } from "node:fs";
import { join } from "node:path";
import { functionsMetadata } from "../../src/functions";
import { LANGUAGES } from "../../src/messages";
import { sameFunctions, validateFunctionsJson } from "./functions-json";
import { FUNCTIONS_FOLDER, functionsFile } from "./locations";

const sound = {
  functions: [
    {
      id: "PROGRESS",
      name: "PROGRESS",
      description: "Progress",
      parameters: [{ name: "baseline", description: "Baseline", type: "any" }],
      result: { type: "number", dimensionality: "scalar" },
    },
  ],
};

const [only] = sound.functions;
const withFunction = (change: object) => ({ functions: [{ ...only, ...change }] });
const withParameters = (...parameters: object[]) =>
  withFunction({ parameters: parameters.map((each) => ({ description: "…", ...each })) });

test.each(LANGUAGES)("the metadata in %s is sound and written as generated", (language) => {
  const path = join(__dirname, "..", "..", FUNCTIONS_FOLDER, functionsFile(language));
  const written: unknown = JSON.parse(readFileSync(path, "utf8"));
  expect(validateFunctionsJson(written)).toEqual([]);
  expect(written).toEqual(functionsMetadata(language));
});

test("the languages differ in words only", () => {
  const [chinese, english] = LANGUAGES.map(functionsMetadata);
  expect(sameFunctions(chinese, english)).toBe(true);
  expect(chinese).not.toEqual(english);
});

test("a sound file has no problem", () => {
  expect(validateFunctionsJson(sound)).toEqual([]);
});

test.each<[what: string, json: unknown, problem: RegExp]>([
  ["no object", [], /not an object/],
  ["no functions", { functions: [] }, /missing or empty/],
  ["an unknown key", { ...sound, version: 1 }, /version: unknown/],
  ["a Chinese id", withFunction({ id: "完成进度" }), /\.id: only A–Z/],
  ["an id from a digit on", withFunction({ id: "1ABC" }), /does not start with a letter/],
  ["a short id", withFunction({ id: "AB" }), /\.id: shorter than 3/],
  ["a short name", withFunction({ name: "AB" }), /\.name: shorter than 3/],
  ["a name with a blank", withFunction({ name: "A B" }), /\.name: letters/],
  ["a cell reference", withFunction({ name: "ABC12" }), /cell reference/],
  ["a long id", withFunction({ id: "A".repeat(129) }), /129 characters/],
  ["no description", withFunction({ description: " " }), /description: missing/],
  ["a long description", withFunction({ description: "长".repeat(256) }), /256 characters/],
  ["no result", withFunction({ result: undefined }), /result: missing/],
  ["a wrong type", withFunction({ result: { type: "integer" } }), /integer is none of/],
  ["a wrong dimensionality", withFunction({ result: { dimensionality: "vector" } }), /vector/],
  ["no parameters", withFunction({ parameters: undefined }), /parameters: missing/],
  ["an unknown option", withFunction({ options: { lazy: true } }), /lazy: unknown/],
  ["a clash", withFunction({ options: { stream: true, volatile: true } }), /stream goes with/],
  ["a parameter twice", withParameters({ name: "a" }, { name: "a" }), /stands twice/],
  ["required last", withParameters({ name: "a", optional: true }, { name: "b" }), /required after/],
  ["two of one id", { functions: [only, { ...only, name: "OTHER" }] }, /id PROGRESS stands twice/],
])("%s is refused", (_what, json, problem) => {
  expect(validateFunctionsJson(json)).toEqual([expect.stringMatching(problem)]);
});

test("other parameters are not the same functions", () => {
  expect(sameFunctions(sound, withParameters({ name: "x", type: "any" }))).toBe(true);
  expect(sameFunctions(sound, withParameters({ name: "x", type: "number" }))).toBe(false);
  expect(sameFunctions(sound, withFunction({ id: "OTHER" }))).toBe(false);
});
