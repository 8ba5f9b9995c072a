/** Packages that ship only ES modules and therefore are transformed like our own code. */
const esModules = [
  "string-width",
  "strip-ansi",
  "ansi-regex",
  "get-east-asian-width",
  // What the workbench's grid is made of.
  "cjk-regex",
  "collapse-white-space",
  "franc-min",
  "kdbush",
  "lodash-es",
  "n-gram",
  "nanoid",
  "quickselect",
  "rbush",
  "regexp-util",
  "trigram-utils",
  "unicode-regex",
];

/** @type {import("jest").Config} */
module.exports = {
  setupFiles: ["<rootDir>/scripts/jest-seed.cjs"],
  testEnvironment: "node",
  testMatch: [
    "<rootDir>/src/**/*.test.ts",
    "<rootDir>/src/**/*.test.tsx",
    "<rootDir>/test/**/*.test.ts",
    "<rootDir>/scripts/**/*.test.ts",
  ],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/.cache/"],
  reporters: ["default", "<rootDir>/scripts/jest-summary.cjs"],
  watchman: false,
  transform: {
    "\\.[jt]sx?$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
        module: { type: "commonjs" },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esModules.join("|")})/)`],
};
