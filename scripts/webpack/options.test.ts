import { createRequire } from "node:module";

const { readOptions } = createRequire(__filename)("./options.cjs") as {
  readOptions: (args: readonly string[]) => object;
};
const NONE = { base: null, officejs: "own", workbench: false, unknown: [] };

test.each<[args: string[], options: object]>([
  [[], {}],
  [["--env", "base=https://host/a"], { base: "https://host/a" }],
  [["--env=base=https://host"], { base: "https://host" }],
  [["base=https://host?a=b"], { base: "https://host?a=b" }],
  [["--env", "base="], { base: "" }],
  [["--env", "officejs=cdn"], { officejs: "cdn" }],
  [["--env=officejs=cdn", "--env", "base=b"], { officejs: "cdn", base: "b" }],
  [["--env", "officejs=own"], {}],
  [["--workbench"], { workbench: true }],
])("%j", (args, options) => {
  expect(readOptions(args)).toEqual({ ...NONE, ...options });
});

// Taken for nothing, each of these would quietly build for a development machine.
test.each([
  "--base=https://host",
  "bas=https://host",
  "officejs=cnd",
  "OfficeJS=cdn",
  "https://host",
])("%s is not understood", (word) => {
  expect(readOptions(["--env", word])).toEqual({ ...NONE, unknown: [word] });
});
