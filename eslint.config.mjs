import { join } from "node:path";
import js from "@eslint/js";
import officeAddinRules from "eslint-plugin-office-addins/lib/rules/index.js";
import tseslint from "typescript-eslint";
import { fileName } from "./scripts/eslint/file-name.mjs";
import { importDirection } from "./scripts/eslint/import-direction.mjs";

const engine = ["workbook", "notation", "plan", "recognise"];
const checked = [...engine, "ruler", "rules", "check", "messages"];
const composed = [...checked, "compose"];

/** Which folders of src/ each folder may import. Arrows point one way. */
const areas = {
  // A leaf at run time; the types of ids let the compiler hold the texts complete.
  messages: { imports: [], types: ["ruler", "compose"] },
  workbook: { imports: [] },
  ooxml: { imports: ["workbook"] },
  notation: { imports: ["workbook"] },
  plan: { imports: ["workbook", "notation"] },
  recognise: { imports: ["workbook", "notation", "plan"] },
  ruler: { imports: ["workbook", "notation", "plan"] },
  rules: { imports: [...engine, "ruler", "messages"] },
  check: { imports: [...engine, "ruler", "rules", "messages"] },
  compose: { imports: checked },
  functions: { imports: composed, office: true },
  excel: { imports: [...composed, "functions"], office: true },
  taskpane: { imports: [...composed, "ooxml", "excel", "functions"], react: true },
  // The host page knows the add-in by its manifest and its built files only, as Excel does.
  workbench: { imports: ["workbook", "ooxml"], react: true },
  cli: { imports: [...composed, "ooxml"], node: true },
};

const own = { rules: { "file-name": fileName, "import-direction": importDirection } };

export default tseslint.config(
  { ignores: ["dist/", "coverage/", ".cache/", "**/*.generated.*"] },
  js.configs.recommended,
  // Control characters stand in patterns on purpose: terminal codes, and what cells may not hold.
  { rules: { "no-control-regex": "off" } },
  {
    files: ["**/*.{js,cjs,mjs}"],
    languageOptions: {
      globals: { process: "readonly", console: "readonly", URL: "readonly" },
    },
  },
  {
    files: ["**/*.{js,cjs}"],
    languageOptions: {
      sourceType: "commonjs",
      globals: { require: "readonly", module: "writable", __dirname: "readonly" },
    },
  },
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.recommended],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      eqeqeq: "error",
      "no-irregular-whitespace": [
        "error",
        { skipStrings: true, skipRegExps: true, skipTemplates: true },
      ],
      // A file that needs scrolling to be understood is two files.
      "max-lines": ["error", 400],
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      // The rules below need types and are worth it: a forgotten await or an unhandled case
      // passes every test that does not look for it.
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": "error",
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/only-throw-error": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ["**/*.{ts,tsx,js,mjs,cjs}"],
    plugins: { "plan-ruler": own },
    rules: { "plan-ruler/file-name": "error" },
  },
  // Tests write figures longer than a number can hold to see what becomes of them.
  { files: ["**/*.test.{ts,tsx}"], rules: { "no-loss-of-precision": "off" } },
  {
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["**/*.test.{ts,tsx}", "src/workbench/testing/**", "src/excel/testing/**"],
    plugins: { "plan-ruler": own },
    rules: {
      "plan-ruler/import-direction": [
        "error",
        { sourceRoot: join(import.meta.dirname, "src"), areas },
      ],
      "no-console": "error",
    },
  },
  {
    files: ["src/excel/**/*.ts", "src/functions/**/*.ts"],
    // Usage reporting: the plugin itself sends nothing; the command that wraps it (office-addin-lint)
    // does, through office-addin-usage-data, so ESLint is run directly and that command is not
    // installed. Only the rules are loaded: the plugin's main file pulls in further plugins.
    plugins: { "office-addins": { rules: officeAddinRules.default } },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
);
