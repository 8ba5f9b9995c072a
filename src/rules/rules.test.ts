import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { placeholdersOf } from "../messages/format";
import { allRules, type Rule } from ".";
import { CATALOGUE } from "./catalogue";

const folders = readdirSync(__dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const FAMILY_LETTERS: Readonly<Record<string, string>> = {
  structure: "S",
  missing: "M",
  operator: "O",
  direction: "D",
  unit: "U",
  time: "T",
  growth: "G",
  cumulative: "C",
  balance: "B",
  version: "V",
  cross: "X",
  lateness: "L",
  rank: "R",
  milestone: "Y",
  progress: "P",
};

function read(folder: string, file: string): string {
  const path = join(__dirname, folder, file);
  return existsSync(path) ? readFileSync(path, "utf8") : "";
}

/** All of a rule's own code, tests left out. */
function sources(folder: string): string {
  return readdirSync(join(__dirname, folder))
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .map((file) => read(folder, file))
    .join("\n");
}

describe.each(folders)("%s", (folder) => {
  const rule = allRules.find(({ meta }) => meta.id === folder) as Rule;

  test("is in the list of rules under the folder's name", () => {
    expect(allRules.map(({ meta }) => meta.id)).toContain(folder);
  });

  test("agrees with the catalogue", () => {
    const { code, level, validationLevel, family } = rule.meta;
    expect({ code, level, validationLevel }).toEqual(CATALOGUE.get(code));
    expect(code.charAt(0)).toBe(FAMILY_LETTERS[family]);
    for (const cause of rule.meta.follows) expect(CATALOGUE.has(cause)).toBe(true);
  });

  test("says the same in both languages", () => {
    const { "zh-CN": chinese, "en-US": english } = rule.messages;
    expect(Object.keys(english)).toEqual(Object.keys(chinese));
    for (const [id, text] of Object.entries(chinese)) {
      expect([id, placeholdersOf(english[id] ?? "")]).toEqual([id, placeholdersOf(text)]);
      // Placeholders and marks alone are the same in every language.
      if (/\p{Letter}/u.test(text.replace(/\{[^}]*\}/g, "")))
        expect(text).toMatch(/\p{Script=Han}/u);
    }
  });

  test("writes each language by its rules", () => {
    const { "zh-CN": chinese, "en-US": english } = rule.messages;
    for (const text of Object.values(chinese)) {
      expect(text).not.toMatch(
        /[\p{Script=Han}，。；：、（）“”] +[\p{Script=Han}，。；：、（）“”]/u,
      );
      expect(text).not.toMatch(/\p{Script=Han}[,;:?!()]/u);
      // Names are Chinese: no blank stands before them.
      expect(text).not.toMatch(/\p{Script=Han} \{(?:name|whole|parts?|numerator|other\}（)/u);
    }
    for (const text of Object.values(english)) {
      // What is to be entered or is quoted may be Chinese.
      const own = text.replace(/“[^”]*”|\([^)]*\)|[已未]完成|是|否|万|亿/g, "");
      expect(own).not.toMatch(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u);
      expect(text).not.toMatch(/ {2}| [,.;:?!]|\d %/);
    }
  });

  test("declares every message it reports", () => {
    const used = [...sources(folder).matchAll(/\bmessage: "([a-z-]+)"/g)].map((match) => match[1]);
    for (const id of used) expect(Object.keys(rule.messages["zh-CN"])).toContain(id);
  });

  test("reads something", () => {
    expect([rule.workbook, rule.table, rule.row, rule.figure].some(Boolean)).toBe(true);
  });

  test("has a page with its title and the four sections", () => {
    const headings = read(folder, "page.md").match(/^#+ .+$/gm);
    const title = `# ${rule.messages["zh-CN"].title}`;
    expect(headings).toEqual([title, "## 查什么", "## 为什么", "## 怎么改", "## 例"]);
  });

  test("is tested with valid and invalid tables, and with what its fixes leave", () => {
    const text = read(folder, "rule.test.ts");
    expect(text).toMatch(/\bvalid: \[\s*[{.]/);
    expect(text).toMatch(/\binvalid: \[\s*[{.]/);
    expect(text).toMatch(/testRule\(rule,/);
    if (rule.meta.fix !== null) expect(text).toMatch(/\bfixed: \{/);
  });
});

test("codes are unique and in order", () => {
  const codes = allRules.map(({ meta }) => meta.code);
  expect(codes).toEqual([...new Set(codes)].sort());
});
