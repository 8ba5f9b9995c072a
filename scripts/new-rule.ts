// `npm run new-rule NAME [CODE]` makes the folder of a new rule (rule, test, page), adds it to the
// list of rules and, with a code the catalogue lacks, to the catalogue. What it writes passes all tests.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { allRules, type Family } from "../src/rules";
import { CATALOGUE } from "../src/rules/catalogue";

const RULES = join(__dirname, "..", "src", "rules");

const FAMILIES: Readonly<Record<string, Family>> = {
  S: "structure",
  M: "missing",
  O: "operator",
  D: "direction",
  U: "unit",
  T: "time",
  G: "growth",
  C: "cumulative",
  B: "balance",
  V: "version",
  X: "cross",
  L: "lateness",
  R: "rank",
  Y: "milestone",
  P: "progress",
};

function main([name = "", asked]: readonly string[]): string | null {
  if (!/^[a-z]+(-[a-z]+)*$/.test(name))
    return "用法 · usage: npm run new-rule NAME [CODE]（NAME 用小写英文和连字符 · in kebab-case）";
  if (existsSync(join(RULES, name))) return `src/rules/${name} 已存在 · already exists`;
  const code = asked ?? nextCode("S");
  const family = FAMILIES[code.charAt(0)];
  if (!/^[A-Z]\d\d$/.test(code) || !family) return `代码不对 · not a code: ${code}`;
  if (allRules.some(({ meta }) => meta.code === code)) return `${code} 已有规则 · is taken`;
  const { level, validationLevel } = CATALOGUE.get(code) ?? {
    level: "warning",
    validationLevel: 1,
  };
  mkdirSync(join(RULES, name));
  const facts = { name, code, family, level, validationLevel };
  writeFileSync(join(RULES, name, "rule.ts"), ruleText(facts));
  writeFileSync(join(RULES, name, "rule.test.ts"), testText());
  writeFileSync(join(RULES, name, "page.md"), PAGE);
  addToIndex(name, code);
  if (!CATALOGUE.has(code)) addToCatalogue(code);
  process.stdout.write(`src/rules/${name} (${code})\n`);
  return null;
}

function nextCode(letter: string): string {
  const numbers = [...CATALOGUE.keys(), ...allRules.map(({ meta }) => meta.code)]
    .filter((code) => code.startsWith(letter))
    .map((code) => Number(code.slice(1)));
  return `${letter}${String(Math.max(0, ...numbers) + 1).padStart(2, "0")}`;
}

function addToIndex(name: string, code: string): void {
  const path = join(RULES, "index.ts");
  const variable = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const lines = readFileSync(path, "utf8").split("\n");
  insertSorted(lines, /^import \w+ from "\.\/(.+)\/rule";$/, name, [
    `import ${variable} from "./${name}/rule";`,
  ]);
  insertSorted(lines, /^ {2}\w+, \/\/ (\w\d\d)$/, code, [`  ${variable}, // ${code}`]);
  writeFileSync(path, lines.join("\n"));
}

/** Puts lines before the first one whose key is greater, else after the last that has a key. */
function insertSorted(lines: string[], pattern: RegExp, key: string, added: string[]): void {
  const keys = lines.map((line) => pattern.exec(line)?.[1] ?? null);
  const before = keys.findIndex((other) => other !== null && other > key);
  const last = keys.findLastIndex((other) => other !== null);
  lines.splice(before >= 0 ? before : last + 1, 0, ...added);
}

function addToCatalogue(code: string): void {
  const path = join(RULES, "catalogue.ts");
  const text = readFileSync(path, "utf8");
  writeFileSync(path, text.replace(/\n`;/, `\n${code} W1\n\`;`));
}

function ruleText(facts: {
  name: string;
  code: string;
  family: Family;
  level: string;
  validationLevel: number;
}): string {
  return `import { defineRule, type Report } from "../define";
import { indicatorName } from "../indicator";
import { figurePlace } from "../report";

/** ${facts.code} 规则名: what it looks for and why, in a line. */
export default defineRule({
  meta: {
    id: "${facts.name}",
    code: "${facts.code}",
    level: "${facts.level}",
    family: "${facts.family}",
    validationLevel: ${facts.validationLevel},
    needs: [],
    follows: [],
    fix: null,
  },
  messages: {
    "zh-CN": {
      title: "规则名",
      found: "“{name}”填的是 {value}。请核对。",
    },
    "en-US": {
      title: "Name of the rule",
      found: "“{name}” is {value}. Check it.",
    },
  },
  *figure(figure): Iterable<Report> {
    const { row, cell, role, year } = figure;
    // Replace this by what the rule is about.
    if (role !== "baseline" || !cell.reading.ok || cell.reading.value !== 9999) return;
    yield {
      message: "found",
      data: { name: row.name, value: cell.reading.value },
      place: figurePlace(figure),
      indicator: indicatorName(row),
      year,
      received: cell.reading.value,
    };
  },
});
`;
}

function testText(): string {
  return `import { changed } from "../../../test/helpers/monitoring";
import { testRule } from "../../../test/helpers/rules";
import { printedTable } from "../../../test/helpers/tables";
import rule from "./rule";

const PLAN = "jindong-sti-2021-2025";

testRule(rule, {
  valid: [{ name: "the table as printed", sheets: [{ cells: printedTable(PLAN) }] }],
  invalid: [
    {
      name: "a figure that stands out",
      sheets: [{ cells: changed(printedTable(PLAN), { C2: 9999 }) }],
      findings: [{ cell: "C2", message: "found", received: 9999 }],
    },
  ],
});
`;
}

const PAGE = `# 规则名

## 查什么

什么样的单元格会被指出。

## 为什么

不改会有什么后果。

## 怎么改

填报人该怎么做。

## 例

| 填的 | 应为 |
|---|---|
| 9999 | 2.8 |
`;

const refusal = main(process.argv.slice(2));
if (refusal !== null) {
  process.stderr.write(`${refusal}\n`);
  process.exitCode = 2;
}
