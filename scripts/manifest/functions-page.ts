import {
  type Bilingual,
  type CatalogueFunction,
  catalogue,
  type Example,
  NAMESPACE,
} from "../../src/functions";

const GROUPS: Readonly<Record<CatalogueFunction["group"], Bilingual>> = {
  arithmetic: { "zh-CN": "一把尺的算式", "en-US": "Arithmetic" },
  plan: { "zh-CN": "查规划、作评价", "en-US": "Plan-aware" },
  notation: { "zh-CN": "读数与读单位", "en-US": "Notation" },
  table: { "zh-CN": "整张表（溢出）", "en-US": "Whole tables (spilling)" },
};

/** A table cell holds no bar and no line break. */
const inCell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");

function signature({ id, parameters }: CatalogueFunction): string {
  const names = parameters.map(({ name, optional }) =>
    optional ? `[${name["zh-CN"]}]` : name["zh-CN"],
  );
  return `${NAMESPACE}.${id}(${names.join(", ")})`;
}

function result({ gives }: Example): string {
  if (typeof gives !== "object") return `\`${String(gives)}\``;
  return "error" in gives ? `\`${gives.error}\`` : `首行 ${gives.map(String).join("、")}`;
}

function section(of: CatalogueFunction): string {
  const parameters = of.parameters.map(
    ({ key, name, description, optional }) =>
      `| ${name["zh-CN"]} | ${optional ? "可省略" : "必填"} | ${inCell(description["zh-CN"])} | \`${key}\`: ${inCell(description["en-US"])} |`,
  );
  const examples = of.examples.map(
    (example) => `| \`=${NAMESPACE}.${inCell(example.formula)}\` | ${inCell(result(example))} |`,
  );
  return `### ${of.id}

\`=${signature(of)}\`

${of.description["zh-CN"]}。

*${of.description["en-US"]}.*

| 参数 | | 说明 | English |
|---|---|---|---|
${parameters.join("\n")}

| 例 | 结果 |
|---|---|
${examples.join("\n")}
`;
}

function group(name: CatalogueFunction["group"]): string {
  const sections = catalogue.filter((each) => each.group === name).map(section);
  return `## ${GROUPS[name]["zh-CN"]}

*${GROUPS[name]["en-US"]}*

${sections.join("\n")}`;
}

const INTRODUCTION = `<!-- 由 npm run functions-metadata 生成；请改 src/functions/ -->

# 自定义函数

在单元格里以 \`=${NAMESPACE}.名称(…)\` 调用。函数名各语言版 Excel 都一样，说明随界面语言显示。

**目标按原文填写。** “15 以上”“3.5%以内”“翻一番”“年均增长10%以上”都可以直接引用单元格，不必改成数字。

**空白不当作 0。** 引用空单元格时，桌面版 Excel 传给函数的是 0，网页版是空值，函数分不清 0 和没有填。因此引用可能为空的
单元格时要写明空白：\`IF(F5="","",F5)\`，区域写 \`IF(F5:H5="","",F5:H5)\`。空白、“—”“/”按没有数处理。
本加载项写入的公式都已这样写。

**没有数就说明原因。** 算不出时显示 \`#N/A\`（参数没有问题，但没有这个数，如属保持类、年度数不足）或 \`#VALUE!\`
（参数有误），指向单元格旁的提示可看到中文原因。从不以 0 代替。

**监测年度是参数。** 函数不读当天日期，不联网，同样的参数总得同样的结果。

**比例是小数。** 完成进度、序时比、目标完成率、增速都是小数（0.45 即 45%），请用百分比格式显示。区域里只有数值没有格式：
百分比格式的单元格传来的是 0.033，应与单位一致。

**评价的文字固定为中文**，不随界面语言变化，便于公式和条件格式引用；需要英文时把“语言”填 "en"。

一张表几十行时，可用一个 \`BOARD\` 代替几百个单元格公式，重算更快。

*In English: call the functions as \`=${NAMESPACE}.NAME(…)\`. Targets are passed as written. A blank is never
taken for 0, but Excel hands an empty cell over as 0 on the desktop: write \`IF(F5="","",F5)\`. Where there is no
figure the result is \`#N/A\` or \`#VALUE!\` with the reason, never 0. The reporting year is an argument; nothing
is volatile.*
`;

/** docs/functions.md, Chinese first. */
export function functionsPage(): string {
  const names = catalogue.map(
    (each) =>
      `| [${each.id}](#${each.id.toLowerCase()}) | ${inCell(each.description["zh-CN"])} | ${inCell(each.description["en-US"])} |`,
  );
  return `${INTRODUCTION}
| 函数 | 作用 | English |
|---|---|---|
${names.join("\n")}

${(["arithmetic", "plan", "notation", "table"] as const).map(group).join("\n")}`;
}
