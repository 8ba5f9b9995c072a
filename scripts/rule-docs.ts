// `npm run rule-docs` writes docs/rules from the meta and page.md of every rule; with `--check` it
// only says which pages are out of date, and fails if any is.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { allRules, type Family, type Level, type Need, type Rule } from "../src/rules";

const FOLDER = join(__dirname, "..", "docs", "rules");
const RULES = join(__dirname, "..", "src", "rules");

const LEVELS: Readonly<Record<Level, string>> = {
  error: "强制性（不改正不能报送）",
  warning: "核实性（改正或说明原因）",
  note: "提示性（供参考）",
};

const FAMILIES: Readonly<Record<Family, string>> = {
  structure: "S 表格结构",
  missing: "M 缺项",
  operator: "O 比较词",
  direction: "D 方向",
  unit: "U 单位",
  time: "T 时间序列",
  growth: "G 增长",
  cumulative: "C 累计",
  balance: "B 勾稽关系",
  version: "V 前后版本",
  cross: "X 外部来源",
  lateness: "L 时效",
  rank: "R 位次",
  milestone: "Y 里程碑",
  progress: "P 进度",
};

const NEEDS: Readonly<Record<Need, string>> = {
  plan: "规划",
  "reporting-year": "报告年度",
  previous: "上一次报送",
  reference: "其他部门或统计局的数",
  publication: "公开发布的数",
  deadline: "报送期限",
};

const FIXES = { safe: "一键修复", review: "核对后修复", none: "人工修改" } as const;

const VALIDATION = [
  "格式与结构",
  "同一数据集内",
  "同一来源的不同数据集或版本之间",
  "同一机构的不同领域之间",
  "不同机构之间",
  "与外部数据之间",
] as const;

function fixOf({ meta }: Rule): string {
  return FIXES[meta.fix ?? "none"];
}

function page(rule: Rule): string {
  const { meta, messages } = rule;
  const text = readFileSync(join(RULES, meta.id, "page.md"), "utf8").trim();
  const body = text.replace(/^# .*\n+/, "");
  const needs = meta.needs.map((need) => NEEDS[need]).join("、") || "无";
  const sentences = Object.entries(messages["zh-CN"])
    // Phrases that stand inside other sentences do not end as one.
    .filter(([id, text]) => id !== "title" && text.endsWith("。"))
    .map(([, sentence]) => `- ${sentence}`);
  return `<!-- 由 npm run rule-docs 生成；请改 src/rules/${meta.id}/page.md -->

# ${meta.code} ${messages["zh-CN"].title}

*${messages["en-US"].title}* · \`${meta.id}\`

| 级别 | 类别 | 校验层次 | 除表格外需要 | 修复方式 |
|---|---|---|---|---|
| ${LEVELS[meta.level]} | ${FAMILIES[meta.family]} | ${meta.validationLevel} ${VALIDATION[meta.validationLevel]} | ${needs} | ${fixOf(rule)} |

${body}

## 提示语

${sentences.join("\n")}

[全部规则](README.md)
`;
}

function index(rules: readonly Rule[]): string {
  const lines = rules.map((rule) => {
    const { meta, messages } = rule;
    const level = LEVELS[meta.level].slice(0, 3);
    const { title } = messages["zh-CN"];
    return `| [${meta.code}](${meta.id}.md) | [${title}](${meta.id}.md) | ${level} | ${FAMILIES[meta.family]} | ${fixOf(rule)} | ${messages["en-US"].title} |`;
  });
  return `<!-- 由 npm run rule-docs 生成 -->

# 校验规则

共 ${rules.length} 条。强制性：不改正不能报送；核实性：改正，或写明原因；提示性：供参考。
个别情形会比规则本身的级别轻，见各页。

| 代码 | 规则 | 级别 | 类别 | 修复方式 | English |
|---|---|---|---|---|---|
${lines.join("\n")}
`;
}

function pages(): ReadonlyMap<string, string> {
  return new Map([
    ["README.md", index(allRules)],
    ...allRules.map((rule): [string, string] => [`${rule.meta.id}.md`, page(rule)]),
  ]);
}

function main(): number {
  const wanted = pages();
  const present = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
  const read = (name: string): string => readFileSync(join(FOLDER, name), "utf8");
  const stale = [...wanted].filter(
    ([name, text]) => !present.includes(name) || read(name) !== text,
  );
  const left = present.filter((name) => !wanted.has(name));
  const names = [...stale.map(([name]) => name), ...left];
  if (process.argv.includes("--check")) {
    for (const name of names) process.stdout.write(`out of date: docs/rules/${name}\n`);
    return names.length > 0 ? 1 : 0;
  }
  mkdirSync(FOLDER, { recursive: true });
  for (const [name, text] of stale) writeFileSync(join(FOLDER, name), text);
  for (const name of left) rmSync(join(FOLDER, name));
  for (const name of names) process.stdout.write(`written: docs/rules/${name}\n`);
  return 0;
}

process.exitCode = main();
